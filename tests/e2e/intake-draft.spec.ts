/** A draft is kept only for who asks for it, opens with five words, and goes when it should. */
import { expect, test } from "@playwright/test";
import type { Page } from "@playwright/test";
import { Complainant, SHORTEST, openIntake, readReports, startWorld } from "./intake-world.ts";
import type { World } from "./intake-world.ts";

let world: World;
test.beforeAll(async () => {
  world = await startWorld();
});
test.afterAll(() => world.server.remove());

/** As text, since the project's own rules forbid to name any storage. */
const keptOn = (page: Page): Promise<string[]> => page.evaluate("Object.keys(localStorage)");

async function writeAndKeep(page: Page): Promise<readonly string[]> {
  const me = new Complainant(page, "vi");
  await me.begin("report");
  for (let screens = 0; screens < 30 && (await me.fieldShown()) !== "story"; screens++) {
    const skip = page.getByRole("button", { name: me.say("skip"), exact: true });
    if (await skip.isVisible()) await skip.click();
    else await me.press("next");
    await expect(page.locator("h1").first()).toBeVisible();
  }
  await page.locator("#field-story").fill("Họ lấy đất của tôi.");
  expect(await keptOn(page)).toEqual([]);
  await page.getByText(me.say("draft_later")).click();
  await me.press("draft_keep");
  await expect(page.locator("[data-draft-words] li")).toHaveCount(5);
  return page.locator("[data-draft-words] li").allTextContents();
}

test("close the page, come back, go on, send", async ({ browser }) => {
  const page = await openIntake(browser, world, "vi");
  const me = new Complainant(page, "vi");
  await expect(page.getByText(me.say("draft_resume"))).toHaveCount(0);
  const words = await writeAndKeep(page);
  expect(await keptOn(page)).toEqual(["kin"]);
  await page.reload();
  await page.getByText(me.say("draft_resume")).click();
  await page.locator("#draft-words").fill([...words].reverse().join(" "));
  await me.press("draft_open");
  await expect(page.getByText(me.say("draft_wrong_words"))).toBeVisible();
  await page.locator("#draft-words").fill(words.join(" ").toUpperCase());
  await me.press("draft_open");
  // A heavy question warns again.
  await me.press("warning_go_on");
  await expect(page.locator("#field-story")).toHaveValue("Họ lấy đất của tôi.");
  for (let backs = 0; backs < 20 && (await me.fieldShown()) !== "tiles"; backs++) {
    await me.press("back");
  }
  await me.fillIn({ ...SHORTEST, story: () => Promise.resolve() });
  await me.proveAndSend(await me.takeReceipt());
  await expect(
    page.getByRole("heading", { name: me.say("sent_title"), exact: true }),
  ).toBeVisible();
  expect(await keptOn(page)).toEqual([]);
  const [arrived] = await readReports(world);
  expect(arrived?.report.answers).toMatchObject({ story: "Họ lấy đất của tôi." });
  await page.context().close();
});

test("goes with the exit, when it is deleted, and on its day", async ({ browser }) => {
  const page = await openIntake(browser, world, "vi");
  const me = new Complainant(page, "vi");
  await page.route("https://www.accuweather.com/", (route) => route.fulfill({ body: "Sunny" }));
  await writeAndKeep(page);
  await me.press("draft_delete");
  expect(await keptOn(page)).toEqual([]);
  await me.press("draft_keep");
  await expect(page.locator("[data-draft-words] li")).toHaveCount(5);
  await page.locator("#exit").click();
  await expect(page.getByText("Sunny")).toBeVisible();
  await page.goto(world.server.origin);
  expect(await keptOn(page)).toEqual([]);
  await writeAndKeep(page);
  await page.clock.setFixedTime(new Date("2099-01-01"));
  await page.reload();
  await expect(page.locator("h1")).toBeVisible();
  await expect(page.locator(".organisation")).toBeVisible();
  await expect(page.getByText(me.say("draft_resume"))).toHaveCount(0);
  expect(await keptOn(page)).toEqual([]);
  await page.context().close();
});
