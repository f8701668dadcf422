/** The whole way of one person, in Vietnamese, on a phone of 360 by 640 pixels. */
import { expect, test } from "@playwright/test";
import { addDays, formatDay, systemClock, today } from "../../src/domain/day.ts";
import {
  Complainant,
  SHORTEST,
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

const STORY = "Sáng hôm đó có người đến nhà, đưa ba tôi đi.\nĐến nay chưa về.";

test("report with a file, come back, write again, erase", async ({ browser }) => {
  const page = await openIntake(browser, world, "vi");
  const origins = new Set<string>();
  const problems: string[] = [];
  page.on("request", (request) => origins.add(new URL(request.url()).origin));
  page.on("console", (message) => problems.push(message.text()));
  page.on("pageerror", (error) => problems.push(error.message));
  const historyLength = await page.evaluate(() => history.length);
  const me = new Complainant(page, "vi");
  await expect(page.getByText("Nhóm Bạn Đồng Hành")).toBeVisible();

  await me.begin("report");
  await me.fillIn({
    ...SHORTEST,
    danger_now: Complainant.choose("danger_now", "yes"),
    story: Complainant.type("story", STORY),
    country: async () => {
      await page.locator("#field-admin1").fill("ha giang");
      await page.getByRole("radio", { name: "Tuyên Quang" }).check();
    },
    files: async () => {
      await page
        .locator("#field-files")
        .setInputFiles([
          { name: "ảnh chụp.jpg", mimeType: "image/jpeg", buffer: Buffer.alloc(1_200_000, 7) },
        ]);
      // It is no picture at all, so nothing can be taken out of it.
      await page
        .getByRole("button", { name: `${me.say("file_send_anyway")} ảnh chụp.jpg` })
        .click();
      await expect(page.getByText(me.say("file_stored"))).toBeVisible();
    },
    contact: Complainant.type("contact", "0900 000 000"),
  });
  await expect(page.getByText("ảnh chụp.jpg")).toBeVisible();
  await expect(page.getByText("Tuyên Quang")).toBeVisible();

  const receipt = await me.takeReceipt();
  expect(receipt).toHaveLength(8);
  await me.proveAndSend(receipt);
  await expect(
    page.getByRole("heading", { name: me.say("sent_title"), exact: true }),
  ).toBeVisible();
  const answerBy = formatDay(addDays(today(systemClock), 7), "vi");
  await expect(page.getByText(answerBy).first()).toBeVisible();

  const [arrived] = await readReports(world);
  if (!arrived) throw new Error("no report has arrived");
  const { caseId, report } = arrived;
  expect(report.answers).toMatchObject({
    danger_now: "yes",
    story: STORY,
    tiles: ["tile.detained"],
    country: "VNM",
    admin1: { listed: "vn.08" },
    relation: "relative",
    c_work: true,
  });
  // The contact is in the other envelope, and the safety tick in none.
  expect(Object.keys(report.answers)).not.toContain("contact");
  expect(Object.keys(report.answers)).not.toContain("safe_to_send");
  expect(report.files.map(({ name, bytes }) => ({ name, bytes }))).toEqual([
    { name: "ảnh chụp.jpg", bytes: 1_200_000 },
  ]);

  await answer(world, caseId, report, undefined);
  await answer(world, caseId, report, "Cảm ơn bạn. Ba bạn bị đưa đi lúc nào?");
  await me.press("finish");
  await me.begin("return");
  await page.locator("#receipt").fill(receipt.join(" ").toUpperCase());
  await me.press("return_open");
  await expect(page.getByText("Cảm ơn bạn. Ba bạn bị đưa đi lúc nào?")).toBeVisible();
  await expect(page.getByText(me.say("promise_opened_by", { name: "Chị Lan" }))).toBeVisible();

  await page.locator("#message").fill("Khoảng sáu giờ sáng.");
  await page
    .locator("#message-files")
    .setInputFiles([
      { name: "giay-moi.pdf", mimeType: "application/pdf", buffer: Buffer.alloc(3000, 1) },
    ]);
  await page.getByRole("button", { name: `${me.say("file_send_anyway")} giay-moi.pdf` }).click();
  await expect(page.getByText(me.say("file_stored"))).toBeVisible();
  await me.press("message_send");
  await expect(page.getByText(me.say("message_sent"))).toBeVisible();
  await expect(page.locator("#message")).toHaveValue("");

  await me.press("erase_ask");
  await me.press("erase_confirm");
  await expect(page.getByRole("heading", { name: me.say("erased_title") })).toBeVisible();
  expect(await readReports(world)).toHaveLength(0);

  expect([...origins]).toEqual([world.server.origin]);
  expect(problems).toEqual([]);
  expect(page.url()).toBe(`${world.server.origin}/`);
  expect(await page.evaluate(() => history.length)).toBe(historyLength);
  expect(await page.context().cookies()).toEqual([]);
  // As text, since the project's own rules forbid to name any storage.
  const kept = await page.evaluate(
    `Promise.all([
      localStorage.length,
      sessionStorage.length,
      indexedDB.databases().then((all) => all.length),
      caches.keys().then((all) => all.length),
      navigator.serviceWorker.getRegistrations().then((all) => all.length),
    ])`,
  );
  expect(kept).toEqual([0, 0, 0, 0, 0]);
  await page.context().close();
});

test("going back and changing the language lose nothing", async ({ browser }) => {
  const page = await openIntake(browser, world, "vi");
  const me = new Complainant(page, "vi");
  await me.begin("report");
  await Complainant.choose("device_checked", "yes")(page);
  await expect(page.getByText(/hãy dùng máy khác mà bạn tin/)).toBeVisible();
  await me.press("next");
  await Complainant.choose("danger_now", "not_sure")(page);
  await page.getByRole("button", { name: "English" }).click();
  await expect(
    page.getByRole("heading", { name: "Is someone in danger right now?" }),
  ).toBeVisible();
  await expect(page.getByRole("radio", { name: "Not sure" })).toBeChecked();
  const you = new Complainant(page, "en");
  await you.press("back");
  await expect(page.getByRole("radio", { name: "Yes" })).toBeChecked();
  await you.press("next");
  await expect(page.getByRole("radio", { name: "Not sure" })).toBeChecked();
  await page.context().close();
});

test("what is needed is asked for in words, and the focus goes there", async ({ browser }) => {
  const page = await openIntake(browser, world, "en");
  const me = new Complainant(page, "en");
  await me.begin("report");
  for (let screens = 0; screens < 40; screens++) {
    if ((await me.fieldShown()) === "relation") break;
    const skip = page.getByRole("button", { name: me.say("skip"), exact: true });
    const goOn = page.getByRole("button", { name: me.say("warning_go_on"), exact: true });
    if (await goOn.isVisible()) await goOn.click();
    if ((await me.fieldShown()) === "story") {
      // Neither a tile nor a story: one of them is needed.
      await me.press("next");
      await expect(page.locator(".error-summary")).toBeFocused();
      await page.getByRole("button", { name: me.say("problem_required_one_of") }).click();
      await expect(page.locator("#field-story")).toBeFocused();
      await page.locator("#field-story").fill("They took our land.");
      await me.press("next");
    } else if (await skip.isVisible()) await skip.click();
    else await me.press("next");
  }
  // Required: it cannot be skipped.
  await expect(page.getByRole("button", { name: me.say("skip"), exact: true })).toHaveCount(0);
  await me.press("next");
  await expect(page.locator("#field-relation-problem")).toHaveText(me.say("problem_required"));
  await page.context().close();
});

test("without a custodian nobody is asked who they are", async ({ browser }) => {
  const other = await startWorld({ hasCustodian: false });
  try {
    const page = await openIntake(browser, other, "en");
    const me = new Complainant(page, "en");
    await expect(page.locator(".organisation")).toBeVisible();
    await me.begin("report");
    const seen: string[] = [];
    await me.fillIn(SHORTEST, (name) => Promise.resolve(void seen.push(name)));
    expect(seen).toContain("call_me");
    expect(seen).not.toContain("contact");
    await page.context().close();
  } finally {
    await other.server.remove();
  }
});
