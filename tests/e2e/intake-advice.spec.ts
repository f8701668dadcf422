/** Advice that stops nobody: about what was typed, and about the browser. */
import { expect, test } from "@playwright/test";
import { Complainant, PHONE, openIntake, startWorld } from "./intake-world.ts";
import type { World } from "./intake-world.ts";

let world: World;
test.beforeAll(async () => {
  world = await startWorld();
});
test.afterAll(() => world.server.remove());

test("asks about a number and a name, takes them out, and lets them be", async ({ browser }) => {
  const page = await openIntake(browser, world, "vi");
  const me = new Complainant(page, "vi");
  await me.begin("report");
  for (let screens = 0; screens < 30 && (await me.fieldShown()) !== "story"; screens++) {
    const goOn = page.getByRole("button", { name: me.say("warning_go_on"), exact: true });
    const skip = page.getByRole("button", { name: me.say("skip"), exact: true });
    if (await goOn.isVisible()) await goOn.click();
    else if (await skip.isVisible()) await skip.click();
    else await me.press("next");
    await expect(page.locator("h1").first()).toBeVisible();
  }
  const box = page.locator("#field-story");
  await box.fill("Anh Nguyễn Văn An, số 0912 345 678, bị đưa đi.");
  const phone = page.getByText(me.say("hint_phone", { text: "0912 345 678" }));
  const name = page.getByText(me.say("hint_full_name", { text: "Nguyễn Văn An" }));
  await expect(phone).toBeVisible();
  await expect(name).toBeVisible();
  await page.getByRole("button", { name: `${me.say("hint_remove")} 0912 345 678` }).click();
  await expect(box).toHaveValue("Anh Nguyễn Văn An, số […], bị đưa đi.");
  await expect(box).toBeFocused();
  await expect(phone).toHaveCount(0);
  await page.getByRole("button", { name: `${me.say("hint_keep")} Nguyễn Văn An` }).click();
  await expect(name).toHaveCount(0);
  await box.press("Control+End");
  await box.pressSequentially(" Thế thôi.");
  await page.waitForTimeout(2000);
  await expect(name).toHaveCount(0);
  await me.press("next");
  await me.press("back");
  await expect(box).toHaveValue(/Nguyễn Văn An, số \[…\], bị đưa đi\. Thế thôi\./);
  await page.context().close();
});

test("warns inside an app, and not in a browser of its own", async ({ browser }) => {
  const zalo = "Mozilla/5.0 (Linux; Android 13; wv) Chrome/124.0 Mobile Zalo android/12110";
  const page = await openIntake(browser, world, "vi", { ...PHONE, userAgent: zalo });
  const { say } = new Complainant(page, "vi");
  await expect(
    page.getByRole("heading", { name: say("browser_app_title", { app: "Zalo" }) }),
  ).toBeVisible();
  await page.context().close();
  const other = await openIntake(browser, world, "vi");
  await expect(other.getByText(say("browser_app_do"))).toHaveCount(0);
  await other.context().close();
});
