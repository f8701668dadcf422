/** The network goes away and comes back: the page goes on by itself. */
import { expect, test } from "@playwright/test";
import { Complainant, SHORTEST, openIntake, readReports, startWorld } from "./intake-world.ts";
import type { World } from "./intake-world.ts";

let world: World;
test.beforeEach(async () => {
  world = await startWorld();
});
test.afterEach(() => world.server.remove());

test("sending waits in words, and goes on when the network is back", async ({ browser }) => {
  const page = await openIntake(browser, world, "vi");
  const me = new Complainant(page, "vi");
  await me.begin("report");
  await me.fillIn({ ...SHORTEST, story: Complainant.type("story", "Họ lấy đất của tôi.") });
  const receipt = await me.takeReceipt();
  await page.context().setOffline(true);
  await me.proveAndSend(receipt);
  await expect(page.getByText(me.say("sending_waiting"))).toBeVisible();
  await me.press("sending_try_now");
  await page.context().setOffline(false);
  await expect(
    page.getByRole("heading", { name: me.say("sent_title"), exact: true }),
  ).toBeVisible();
  expect(await readReports(world)).toHaveLength(1);
  await page.context().close();
});

test("a report that was given up is sent again when the network is back", async ({ browser }) => {
  const page = await openIntake(browser, world, "vi");
  const me = new Complainant(page, "vi");
  await me.begin("report");
  await me.fillIn({ ...SHORTEST, story: Complainant.type("story", "Họ lấy đất của tôi.") });
  const receipt = await me.takeReceipt();
  await page.route("**/api/reports/*", (route) => route.abort());
  await me.proveAndSend(receipt);
  await expect(page.getByRole("heading", { name: me.say("not_sent_title") })).toBeVisible();
  await expect(page.getByText(me.say("not_sent_goes_on"))).toBeVisible();
  await page.unroute("**/api/reports/*");
  await page.evaluate(() => dispatchEvent(new Event("online")));
  await expect(
    page.getByRole("heading", { name: me.say("sent_title"), exact: true }),
  ).toBeVisible();
  expect(await readReports(world)).toHaveLength(1);
  await page.context().close();
});

test("an upload goes on at the server's offset", async ({ browser }) => {
  const page = await openIntake(browser, world, "vi");
  const me = new Complainant(page, "vi");
  await me.begin("report");
  const offsets: string[] = [];
  page.on("request", (request) => {
    const offset = request.headers()["upload-offset"];
    if (request.method() === "PATCH" && offset !== undefined) offsets.push(offset);
  });
  let isCut = false;
  await page.route("**/api/uploads/*", async (route) => {
    const offset = route.request().headers()["upload-offset"];
    if (route.request().method() === "PATCH" && offset !== "0" && !isCut) {
      isCut = true;
      await page.context().setOffline(true);
      return route.abort();
    }
    return route.continue();
  });
  await me.fillIn({
    ...SHORTEST,
    story: Complainant.type("story", "Có trong tập tin."),
    files: async () => {
      await page
        .locator("#field-files")
        .setInputFiles([
          { name: "video.txt", mimeType: "text/plain", buffer: Buffer.alloc(2_500_000, 65) },
        ]);
      await expect(page.getByText(me.say("file_network"))).toBeVisible();
      await page.context().setOffline(false);
      await expect(page.getByText(me.say("file_stored"))).toBeVisible();
    },
  });
  expect(offsets.filter((offset) => offset === "0")).toHaveLength(1);
  await page.context().close();
});

test("a file that the server has lost since is sent once more, from its beginning", async ({
  browser,
}) => {
  const page = await openIntake(browser, world, "vi");
  const me = new Complainant(page, "vi");
  await me.begin("report");
  const uploads: string[] = [];
  page.on("request", (request) => {
    const { pathname } = new URL(request.url());
    if (request.method() === "POST" && pathname.startsWith("/api/uploads/")) uploads.push(pathname);
  });
  await me.fillIn({
    ...SHORTEST,
    story: Complainant.type("story", "Có trong tập tin."),
    files: async () => {
      await page
        .locator("#field-files")
        .setInputFiles([
          { name: "video.txt", mimeType: "text/plain", buffer: Buffer.alloc(1_500_000, 65) },
        ]);
      await expect(page.getByText(me.say("file_stored"))).toBeVisible();
    },
  });
  const receipt = await me.takeReceipt();
  // As after some days in which no report has named it.
  const erased = await page.request.delete(new URL(uploads[0] ?? "", page.url()).href);
  expect(erased.status()).toBe(204);
  await me.proveAndSend(receipt);
  await expect(
    page.getByRole("heading", { name: me.say("sent_title"), exact: true }),
  ).toBeVisible();
  expect(new Set(uploads).size).toBe(2);
  const [sent] = await readReports(world);
  expect(sent?.report.files.map(({ bytes }) => bytes)).toEqual([1_500_000]);
  await page.context().close();
});
