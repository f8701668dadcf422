/**
 * Consent from end to end, in two browsers: the desk asks, a person agrees on a phone in
 * Vietnamese, and takes it back.
 */
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { AxeBuilder } from "@axe-core/playwright";
import { expect, test } from "@playwright/test";
import type { Browser, Page } from "@playwright/test";
import { mailboxFrom, newReceipt, receiptDigits } from "../../src/protocol/index.ts";
import { sendReport } from "../support/complainants.ts";
import { fetchRoster } from "../support/people.ts";
import { readMessages } from "../support/texts.ts";
import { openDeskAs, startDeskWorld } from "./desk-world.ts";
import type { DeskWorld } from "./desk-world.ts";
import { openPart } from "./desk-steps.ts";
import type { DeskPage } from "./desk-steps.ts";
import { Complainant, PHONE } from "./intake-world.ts";
import { expectFits } from "./layout-checks.ts";

test.describe.configure({ mode: "serial" });

const RECEIVER = "Mạng lưới Luật sư Mekong";
const ANSWERS = {
  tiles: ["tile.land_home_environment"],
  country: "VNM",
  story: "Họ lấy đất của gia đình tôi.",
  actor_description: "Hai người mặc thường phục.",
};

let world: DeskWorld;
let digits: string;
let caseId: string;
let desk: DeskPage;

test.beforeAll(async ({ browser }) => {
  world = await startDeskWorld([
    { loginName: "lan", displayName: "Lan" },
    { loginName: "minh", displayName: "Minh" },
  ]);
  const { organisationId } = await fetchRoster(world.ask);
  const receipt = newReceipt();
  digits = receiptDigits(receipt).join(" ");
  const mailbox = await mailboxFrom(receipt, organisationId);
  const { tiles, country } = ANSWERS;
  ({ caseId } = await sendReport(world.ask, {
    mailbox,
    answers: ANSWERS,
    identity: { contact: "0900 000 000" },
    summary: { tiles, country },
  }));
  desk = await openDeskAs(browser, world, "lan");
});

test.afterAll(async () => {
  await desk.context.close();
  await world.server.remove();
});

async function openCase(page: Page): Promise<void> {
  await page.getByRole("option").click();
  await openPart(page, "Consent");
}

async function openBox(browser: Browser, language: "vi" | "en"): Promise<Complainant> {
  const locale = language === "vi" ? "vi-VN" : "en-GB";
  const context = await browser.newContext({ ...PHONE, locale });
  const page = await context.newPage();
  await page.goto(world.server.origin);
  const me = new Complainant(page, language);
  await me.begin("return");
  await page.locator("#receipt").fill(digits);
  await me.press("return_open");
  await expect(page.getByRole("heading", { name: me.say("mailbox_title") })).toBeVisible();
  return me;
}

async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).options({ iframes: false }).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
}

test("the desk asks for a receiver, a purpose and exact answers", async () => {
  const { page } = desk;
  await openCase(page);
  await page.getByRole("button", { name: "Ask for consent" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Who gets it?").fill(RECEIVER);
  await dialog.getByRole("radio", { name: "A complaint or report to the United Nations" }).check();
  await dialog.getByLabel("What for, in words").fill("Để luật sư viết đơn gửi Liên Hợp Quốc.");
  // What must be said cannot be left out.
  const government = dialog.getByRole("checkbox", { name: /The Government of Viet Nam/ });
  await expect(government).toBeChecked();
  await expect(government).toBeDisabled();
  await dialog.getByRole("button", { name: "Send the question" }).click();
  await expect(dialog.getByText("This is needed.").first()).toBeVisible();
  // Whoever did not tick that they want to be asked was promised that nobody asks.
  await expect(dialog.getByText(/The person has not ticked/)).toBeVisible();
  const mayAsk = dialog.getByRole("checkbox", { name: "They have told us since" });
  await expect(mayAsk).toBeFocused();
  await mayAsk.check();
  await dialog.getByRole("checkbox", { name: /Họ lấy đất của gia đình tôi/ }).check();
  await dialog
    .getByRole("checkbox", { name: /^Which country|Country|country/ })
    .first()
    .check();
  await expectAccessible(page);
  await dialog.getByRole("button", { name: "Send the question" }).click();
  await expect(dialog).toBeHidden();
  const card = page.getByRole("region", { name: RECEIVER });
  await expect(card.getByText("Asked, no answer yet")).toBeVisible();
  await expect(card.getByText(/90 days left/)).toBeVisible();
  expect(desk.complaints).toEqual([]);
});

test("a person reads all of it on a phone, in Vietnamese, and agrees after a second look", async ({
  browser,
}) => {
  const me = await openBox(browser, "vi");
  const { page, say } = me;
  const request = page.getByRole("article", {
    name: say("consent_ask_title", { receiver: RECEIVER }),
  });
  await expect(request).toBeVisible();
  const shared = readMessages("vi", "shared");
  for (const text of [
    RECEIVER,
    "Để luật sư viết đơn gửi Liên Hợp Quốc.",
    shared["shared_seen_government"] ?? "",
    say("consent_withdraw_text"),
    say("consent_undo_government"),
  ]) {
    await expect(request.getByText(text, { exact: false }).first()).toBeVisible();
  }
  await expectFits(page, "consent", 360);
  await expectAccessible(page);
  // Three ways of the same weight.
  const buttons = await request.locator(".buttons .button").all();
  expect(buttons).toHaveLength(3);
  const looks = await Promise.all(
    buttons.map((button) =>
      button.evaluate((one) => {
        const { backgroundColor, color, fontSize, borderTopColor } = getComputedStyle(one);
        return [backgroundColor, color, fontSize, borderTopColor].join(" ");
      }),
    ),
  );
  expect(new Set(looks).size).toBe(1);
  let sent = 0;
  page.on("request", (asked) => {
    if (asked.url().endsWith("/api/mailbox/message")) sent += 1;
  });
  // One tap, which can be undone before anything is sent.
  await me.press("consent_no");
  await expect(page.getByText(say("consent_chosen_no", { receiver: RECEIVER }))).toBeVisible();
  await me.press("consent_back");
  await me.press("consent_yes");
  await expectFits(page, "confirm", 360);
  expect(sent).toBe(0);
  await me.press("consent_send");
  await expect(page.getByText(say("consent_sent"))).toBeVisible();
  await expect(page.getByText(say("consent_unconfirmed"))).toBeVisible();
  expect(sent).toBe(1);
  await page.context().close();
});

test("the desk notes what the mailbox has signed, and the mailbox is told", async ({ browser }) => {
  await desk.context.close();
  desk = await openDeskAs(browser, world, "minh");
  await openCase(desk.page);
  const card = desk.page.getByRole("region", { name: RECEIVER });
  await expect(card.getByText("Given", { exact: true })).toBeVisible();
  await expect(card.getByText("Signed by the mailbox.")).toBeVisible();
  await openPart(desk.page, "Conversation");
  await expect(desk.page.getByText(`Answers: yes · about ${RECEIVER}`)).toBeVisible();
  const me = await openBox(browser, "en");
  await expect(me.page.getByText(/^You agreed, until/)).toBeVisible();
  await expect(me.page.getByText(/^Confirmed on/)).toBeVisible();
  await expectAccessible(me.page);
  await me.page.context().close();
});

test("the file for the receiver holds exactly what was agreed to", async () => {
  const { page } = desk;
  await openPart(page, "Consent");
  await page.getByRole("button", { name: "Prepare for a receiver" }).click();
  const dialog = page.getByRole("dialog", { name: `Prepare for ${RECEIVER}` });
  await expectAccessible(page);
  const saving = page.waitForEvent("download");
  await dialog.getByRole("button", { name: "Make the file" }).click();
  const saved = await saving;
  const bytes = await readFile(await saved.path());
  const hash = createHash("sha256").update(bytes).digest("hex");
  await expect(dialog.getByTestId("export-hash")).toHaveText(hash);
  const html = bytes.toString("utf8");
  const [, json = "{}"] =
    /<script type="application\/json"[^>]*>([^]*?)<\/script>/.exec(html) ?? [];
  const data = JSON.parse(json) as { readonly answers: unknown; readonly receiver: string };
  expect(data).toMatchObject({ receiver: RECEIVER, purpose: "un_body" });
  expect(data.answers).toEqual({ story: ANSWERS.story, country: ANSWERS.country });
  expect(html).toContain(ANSWERS.story);
  expect(html).not.toContain(ANSWERS.actor_description);
  expect(html).not.toContain("0900 000 000");
  expect(html).not.toContain(caseId);
  await dialog.getByRole("button", { name: "Close" }).click();
  const list = page.getByRole("region", { name: "Handed on" });
  await expect(list).toContainText(hash);
  await expect(list.getByText("There is no entry in the record of acts")).toHaveCount(0);
});

test("the person takes it back, and the desk says so loudly", async ({ browser }) => {
  const me = await openBox(browser, "vi");
  await me.page.getByRole("button", { name: `${me.say("consent_withdraw")}: ${RECEIVER}` }).click();
  await me.press("consent_send");
  await expect(me.page.getByText(me.say("consent_state_withdrawn"))).toBeVisible();
  await me.page.context().close();
  await desk.context.close();
  desk = await openDeskAs(browser, world, "lan");
  await openCase(desk.page);
  await expect(desk.page.getByText(/^Taken back on .*hand nothing more on/)).toBeVisible();
  await expect(desk.page.getByText("Something was handed on before.")).toBeVisible();
  await expectAccessible(desk.page);
  await desk.page.getByRole("button", { name: "Prepare for a receiver" }).click();
  const dialog = desk.page.getByRole("dialog");
  await expect(dialog.getByRole("alert")).toContainText("The consent was taken back.");
  await expect(dialog.getByRole("button", { name: "Make the file" })).toHaveCount(0);
  expect(desk.complaints).toEqual([]);
});
