/** A server that gives out another key for a case: the page says so and sends nothing. */
import { expect, test } from "@playwright/test";
import { toBase64url } from "../../src/protocol/index.ts";
import {
  Complainant,
  SHORTEST,
  altering,
  answer,
  openIntake,
  readReports,
  startWorld,
} from "./intake-world.ts";
import type { World } from "./intake-world.ts";

let world: World;
test.beforeAll(async () => {
  world = await startWorld();
});
test.afterAll(() => world.server.remove());

test("a mailbox that is given another key for its case is refused, and nothing is sent", async ({
  browser,
}) => {
  const page = await openIntake(browser, world, "en");
  const me = new Complainant(page, "en");
  await me.begin("report");
  await me.fillIn({ ...SHORTEST, story: Complainant.type("story", "Another key.") });
  const receipt = await me.takeReceipt();
  await me.proveAndSend(receipt);
  await me.press("finish");
  const swapKey = altering((bytes) => {
    const length = bytes.readUInt32BE();
    const text = bytes.subarray(4, 4 + length).toString();
    const key = toBase64url(world.caseworker.keys.encryption.publicKey);
    bytes.write(text.replace(/"caseEncryptionKey":"[^"]+"/, `"caseEncryptionKey":"${key}"`), 4);
    return bytes;
  });
  const openBox = async (): Promise<void> => {
    await me.begin("return");
    await page.locator("#receipt").fill(receipt.join(" "));
    await me.press("return_open");
  };
  let messages = 0;
  page.on("request", (request) => {
    if (request.url().endsWith("/api/mailbox/message")) messages += 1;
  });
  // Before any reply the note says which key is right.
  await page.route("**/api/mailbox/open", swapKey);
  await openBox();
  await expect(page.getByRole("heading", { name: me.say("refused_title") })).toBeVisible();
  await expect(page.getByText(me.say("error_wrong_case_key"))).toBeVisible();
  await page.unroute("**/api/mailbox/open");
  // Afterwards the newest reply does.
  const arrived = (await readReports(world)).find(
    ({ report }) => report.answers["story"] === "Another key.",
  );
  if (!arrived) throw new Error("no report has arrived");
  await answer(world, arrived.caseId, arrived.report, "Chào bạn.");
  await page.reload();
  await openBox();
  await expect(page.getByText("Chào bạn.")).toBeVisible();
  await page.locator("#message").fill("For the right ones only.");
  await page.route("**/api/mailbox/open", swapKey);
  await me.press("mailbox_reload");
  await expect(page.getByText(me.say("error_wrong_case_key"))).toBeVisible();
  expect(messages).toBe(0);
  await page.context().close();
});
