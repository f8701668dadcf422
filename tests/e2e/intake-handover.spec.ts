/** A helper hands the phone over for the private part, and never reads what was answered there. */
import { expect, test } from "@playwright/test";
import { Complainant, SHORTEST, openIntake, readReports, startWorld } from "./intake-world.ts";
import type { World } from "./intake-world.ts";

let world: World;
test.beforeAll(async () => {
  world = await startWorld();
});
test.afterAll(() => world.server.remove());

test("two people, one phone", async ({ browser }) => {
  const page = await openIntake(browser, world, "vi");
  const me = new Complainant(page, "vi");
  await me.begin("report");
  const heading = (key: string) => page.getByRole("heading", { name: me.say(key), exact: true });
  await me.fillIn({
    ...SHORTEST,
    story: Complainant.type("story", "Lời của người giúp."),
    call_me: async () => {
      await page.locator("#field-call_me").fill("điền hộ");
      await me.press("handover_hand");
      await expect(heading("handover_title")).toBeVisible();
      await me.press("handover_begin");
      await expect(page.locator("#field-call_me")).toHaveValue("");
      await expect(page.getByRole("button", { name: me.say("back"), exact: true })).toHaveCount(0);
      await page.locator("#field-call_me").fill("Sen");
      await me.press("next");
      await me.press("skip");
      await page.locator("#field-contact").fill("0900 000 000");
      await me.press("next");
      await me.press("skip");
      await expect(heading("handback_title")).toBeVisible();
      await expect(page.getByText("0900")).toHaveCount(0);
      await me.press("handback_done");
      // The review stands where the form expects the next screen.
      await expect(heading("review_title")).toBeVisible();
    },
  });
  await expect(page.getByText("Lời của người giúp.")).toBeVisible();
  await expect(page.getByText(me.say("review_private_answered"))).toHaveCount(2);
  const shown = await page.locator("body").textContent();
  expect(shown).not.toMatch(/Sen(?!\p{L})|0900/u);
  await me.proveAndSend(await me.takeReceipt());
  await expect(heading("sent_title")).toBeVisible();
  const [arrived] = await readReports(world);
  expect(arrived?.report.answers).toMatchObject({
    call_me: "Sen",
    story: "Lời của người giúp.",
  });
  await page.context().close();
});
