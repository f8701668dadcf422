/** Interrupted sending: nothing typed is lost, and nothing is sent twice. */
import { expect, test } from "@playwright/test";
import { Complainant, SHORTEST, openIntake, readReports, startWorld } from "./intake-world.ts";
import type { World } from "./intake-world.ts";

let world: World;
test.beforeEach(async () => {
  world = await startWorld();
});
test.afterEach(() => world.server.remove());

test("a lost answer, then another try, makes one case", async ({ browser }) => {
  const page = await openIntake(browser, world, "en");
  const me = new Complainant(page, "en");
  await me.begin("report");
  await me.fillIn({ ...SHORTEST, story: Complainant.type("story", "They took our land.") });
  const receipt = await me.takeReceipt();

  let tries = 0;
  await page.route("**/api/reports/*", async (route) => {
    // The report arrives; its answer does not.
    await route.fetch();
    tries++;
    await route.abort();
  });
  await me.proveAndSend(receipt);
  await expect(page.getByRole("heading", { name: me.say("not_sent_title") })).toBeVisible();
  await expect(page.getByText(me.say("left_perhaps"))).toBeVisible();
  await expect(page.getByText(me.say("not_sent_kept"))).toBeVisible();
  expect(tries).toBeGreaterThan(0);
  expect(await readReports(world)).toHaveLength(1);

  // What was changed after the lost answer is not in it, and the page says so.
  await me.press("back_to_review");
  await expect(page.getByText("They took our land.")).toBeVisible();
  await page.locator("#change-story").click();
  await page.locator("#field-story").fill("They took our land and our house.");
  await me.press("to_review");
  await page.unroute("**/api/reports/*");
  await me.press("review_go_on");
  await me.proveAndSend(receipt);
  await expect(
    page.getByRole("heading", { name: me.say("sent_title"), exact: true }),
  ).toBeVisible();
  await expect(page.getByText(me.say("sent_earlier"))).toBeVisible();
  const reports = await readReports(world);
  expect(reports.map(({ report }) => report.answers["story"])).toEqual(["They took our land."]);
  await page.context().close();
});

test("an upload goes on where it stopped, and a file that fails loses no text", async ({
  browser,
}) => {
  const page = await openIntake(browser, world, "en");
  const me = new Complainant(page, "en");
  await me.begin("report");
  let pieces = 0;
  await page.route("**/api/uploads/*", async (route) => {
    if (route.request().method() !== "PATCH") return route.continue();
    pieces++;
    // The second piece arrives, and its answer is lost once.
    if (pieces === 2) {
      await route.fetch();
      return route.abort();
    }
    return route.continue();
  });
  await me.fillIn({
    ...SHORTEST,
    story: Complainant.type("story", "It is on the video."),
    files: async () => {
      await page.locator("#field-files").setInputFiles([
        { name: "video.mp4", mimeType: "video/mp4", buffer: Buffer.alloc(3_000_000, 5) },
        { name: "too-late.txt", mimeType: "text/plain", buffer: Buffer.from("a") },
      ]);
      await page.getByRole("button", { name: `${me.say("file_send_anyway")} video.mp4` }).click();
      await expect(page.getByText(me.say("file_stored"))).toHaveCount(2);
      await page.getByRole("button", { name: `${me.say("file_remove")} too-late.txt` }).click();
      await expect(page.getByText("too-late.txt")).toHaveCount(0);
    },
  });
  await expect(page.getByText("video.mp4")).toBeVisible();
  await me.proveAndSend(await me.takeReceipt());
  await expect(
    page.getByRole("heading", { name: me.say("sent_title"), exact: true }),
  ).toBeVisible();
  const [arrived] = await readReports(world);
  expect(arrived?.report.files.map(({ name, bytes }) => [name, bytes])).toEqual([
    ["video.mp4", 3_000_000],
  ]);
  await page.context().close();
});

test("without the network at first, the page says so and works later", async ({ browser }) => {
  const page = await openIntake(browser, world, "en");
  const me = new Complainant(page, "en");
  await page.route("**/assets/intake-intake-worker-*.js", (route) => route.abort());
  await page.reload();
  await expect(page.getByText(me.say("error_offline"))).toBeVisible();
  await page.unroute("**/assets/intake-intake-worker-*.js");
  await me.press("retry");
  await expect(page.locator(".organisation")).toBeVisible();
  // Words of the other language that cannot be loaded yet come when the network does.
  await page.route("**/assets/vi-*.js*", (route) => route.abort());
  await page.getByRole("button", { name: "Tiếng Việt" }).click();
  await expect(page.getByText(me.say("language_delayed"))).toBeVisible();
  await page.unroute("**/assets/vi-*.js*");
  await expect(page.getByText(me.say("language_delayed"))).toBeHidden();
  await new Complainant(page, "vi").begin("report");
  await expect(page.getByRole("heading", { name: /Có ai có thể kiểm tra/ })).toBeVisible();
  await page.context().close();
});

test("a lost request for the rest of the page is made good", async ({ browser }) => {
  const page = await openIntake(browser, world, "en");
  const me = new Complainant(page, "en");
  let tries = 0;
  await page.route("**/assets/later-parts-*.js*", (route) => {
    tries++;
    return tries > 2 ? route.continue() : route.abort();
  });
  await page.reload();
  await me.begin("report");
  await me.fillIn(SHORTEST);
  await me.takeReceipt();
  expect(tries).toBe(3);
  await page.context().close();
});
