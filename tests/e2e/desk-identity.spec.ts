/**
 * An identity in real browsers: a caseworker asks, a custodian hands over, the caseworker reads, and
 * the person sees in the mailbox who was let see what, and why. Then an emergency and its review.
 */
import { expect, test } from "@playwright/test";
import { caseName } from "../../src/domain/case-name.ts";
import { mailboxFrom, newReceipt, receiptDigits } from "../../src/protocol/index.ts";
import type { Receipt } from "../../src/protocol/index.ts";
import { sendReport } from "../support/complainants.ts";
import type { SealedCase } from "../support/complainants.ts";
import { fetchRoster } from "../support/people.ts";
import { bytesOfUuid } from "../support/protocol.ts";
import { openPart } from "./desk-steps.ts";
import type { DeskPage } from "./desk-steps.ts";
import { openDeskAs, startDeskWorld } from "./desk-world.ts";
import type { DeskWorld } from "./desk-world.ts";
import { LAPTOP, look, openPhone, PHONE } from "./identity-steps.ts";
import { Complainant, openIntake } from "./intake-world.ts";

test.describe.configure({ mode: "serial" });

const CONTACT = "Nguyễn Văn A, 0900 000 000";
const WORDS = "Để gọi cho bạn về mảnh đất.";

let world: DeskWorld;
let receipt: Receipt;
let report: SealedCase;
let lan: DeskPage;
let minh: DeskPage;

test.beforeAll(async ({ browser }) => {
  world = await startDeskWorld([
    { loginName: "lan", displayName: "Lan" },
    { loginName: "minh", displayName: "Minh", role: "custodian" },
    { loginName: "thu", displayName: "Thu", role: "custodian" },
  ]);
  const { organisationId } = await fetchRoster(world.ask);
  receipt = newReceipt();
  const mailbox = await mailboxFrom(receipt, organisationId);
  report = await sendReport(world.ask, {
    mailbox,
    answers: { story: "Họ lấy đất." },
    identity: { contact: CONTACT, safe_hours: "buổi tối" },
  });
  lan = await openDeskAs(browser, world, "lan", LAPTOP);
  minh = await openDeskAs(browser, world, "minh", LAPTOP);
});

test.afterAll(async () => {
  await world.server.remove();
});

const name = (): string => caseName(bytesOfUuid(report.caseId), "en");

test("a caseworker asks for one field, with purpose, words and days", async ({ browser }) => {
  const { page } = lan;
  await page.getByRole("option").click();
  await openPart(page, "Overview");
  const part = page.getByRole("region", { name: "Contact details" });
  await expect(part).toContainText("Locked away from caseworkers.");
  await expect(page.getByText(CONTACT)).toHaveCount(0);
  await part.getByRole("button", { name: "Ask for contact details" }).click();
  const dialog = page.getByRole("dialog", { name: "Ask for contact details" });
  await dialog.getByRole("button", { name: "Ask", exact: true }).click();
  await expect(dialog.getByText("This is needed").first()).toBeVisible();
  await dialog.getByRole("checkbox", { name: "another way to reach you" }).check();
  await dialog.getByLabel("What it is needed for").fill("Hộp thư không đủ nhanh.");
  await dialog.getByLabel("What the person is told").fill(WORDS);
  await dialog.getByLabel("For how many days").fill("3");
  await look(page, "ask-1280-en-dark");
  const phone = await openPhone(browser, world, "lan");
  await phone.page.getByRole("option").click();
  await phone.page.locator(".answers").waitFor();
  await phone.page.keyboard.press("1");
  await phone.page.getByRole("button", { name: "Xin xem cách liên lạc" }).click();
  await phone.page.getByRole("dialog", { name: "Xin xem cách liên lạc" }).waitFor();
  await look(phone.page, "ask-360-vi-light");
  await phone.context.close();
  await dialog.getByRole("button", { name: "Ask", exact: true }).click();
  await expect(dialog).toHaveCount(0);
  await expect(part).toContainText("Waiting for a custodian");
});

test("a custodian hands over, and sees neither the report nor what it is", async ({ browser }) => {
  const { page } = minh;
  await expect(page.getByRole("heading", { name: name() })).toBeVisible();
  await expect(page.getByText("Hộp thư không đủ nhanh.")).toBeVisible();
  await look(page, "waiting-1280-en-dark");
  const phone = await openPhone(browser, world, "minh");
  await expect(phone.page.getByText("Hộp thư không đủ nhanh.")).toBeVisible();
  await look(phone.page, "waiting-360-vi-light");
  await phone.context.close();
  await page.getByRole("button", { name: "Hand over" }).click();
  const dialog = page.getByRole("dialog", { name: "Hand over" });
  await expect(dialog.getByLabel("What the person is told")).toHaveValue(WORDS);
  await look(page, "grant-1280-en-dark");
  await dialog.getByRole("button", { name: "Hand over" }).click();
  await expect(dialog).toHaveCount(0);
  await expect(page.getByText(/Handed over by Minh, until/)).toBeVisible();
  await expect(page.getByText("Họ lấy đất.")).toHaveCount(0);
  await expect(page.getByText("0900 000 000")).toHaveCount(0);
});

test("the caseworker reads it, veiled until asked for", async ({ browser }) => {
  const { page } = lan;
  const part = page.getByRole("region", { name: "Contact details" });
  await expect(part).toContainText("Handed over by Minh");
  await expect(page.getByText(CONTACT)).toHaveCount(0);
  await part.getByRole("button", { name: "Show them" }).click();
  await expect(part.getByText(CONTACT)).toBeVisible();
  await expect(page.getByText("buổi tối")).toHaveCount(0);
  await look(page, "granted-1280-en-dark");
  await part.getByRole("button", { name: "Hide them" }).click();
  await expect(page.getByText(CONTACT)).toHaveCount(0);
  const phone = await openPhone(browser, world, "lan");
  await phone.page.getByRole("option").click();
  await phone.page.locator(".answers").waitFor();
  await phone.page.keyboard.press("1");
  await phone.page.getByRole("region", { name: "Cách liên lạc" }).scrollIntoViewIfNeeded();
  await look(phone.page, "granted-360-vi-light");
  await phone.context.close();
});

test("the person sees it in the mailbox, and can still write", async ({ browser }) => {
  for (const [language, options] of [
    ["vi", PHONE],
    ["en", LAPTOP],
  ] as const) {
    const intake = await openIntake(browser, world, language, options);
    const me = new Complainant(intake, language);
    await me.begin("return");
    await intake.locator("#receipt").fill(receiptDigits(receipt).join(" "));
    await me.press("return_open");
    const notices = intake.getByRole("region", { name: me.say("notices_title") });
    await expect(notices).toContainText(WORDS);
    await expect(notices).toContainText("Minh");
    await expect(notices).toContainText(me.say("notices_object"));
    await expect(intake.getByRole("heading", { name: me.say("message_title") })).toBeVisible();
    await expect(intake.getByText(me.say("message_no_key"))).toHaveCount(0);
    await look(intake, `mailbox-${language}`);
    await intake.context().close();
  }
});

test("in an emergency a custodian opens at once, and another reviews it", async ({ browser }) => {
  const { page } = minh;
  await page.getByRole("button", { name: "Open in an emergency" }).click();
  const dialog = page.getByRole("dialog", { name: "Open in an emergency" });
  await dialog.getByRole("combobox", { name: "Name of the case" }).fill(name());
  await page.getByRole("option", { name: name() }).click();
  await dialog.getByLabel("Reason").fill("Gia đình gọi: có người đến nhà.");
  await dialog.getByLabel("What the person is told").fill("Vì tính mạng của bạn bị đe dọa.");
  await look(page, "emergency-1280-en-dark");
  const phone = await openPhone(browser, world, "minh");
  await phone.page.getByRole("button", { name: "Mở khẩn cấp" }).click();
  await phone.page.getByRole("dialog", { name: "Mở khẩn cấp" }).waitFor();
  await look(phone.page, "emergency-360-vi-light");
  await phone.context.close();
  await dialog.getByRole("button", { name: "Open now" }).click();
  const opened = page.getByRole("dialog", { name: name() });
  await expect(opened.getByText(CONTACT)).toBeVisible();
  await expect(opened.getByText("buổi tối")).toBeVisible();
  await look(page, "opened-1280-en-dark");
  await opened.getByRole("button", { name: "Hide and close" }).click();
  await expect(page.getByText("You opened it, so somebody else has to review it.")).toBeVisible();
  await expect(page.getByRole("button", { name: "Review", exact: true })).toHaveCount(0);

  const thu = await openPhone(browser, world, "thu");
  await expect(thu.page.getByText("Gia đình gọi: có người đến nhà.")).toBeVisible();
  await look(thu.page, "review-360-vi-light");
  await thu.page.getByRole("button", { name: "Xem lại", exact: true }).click();
  const review = thu.page.getByRole("dialog", { name: "Xem lại" });
  await review.getByRole("radio", { name: "Mở như vậy là đúng" }).check();
  await review.locator("textarea").fill("Đúng là khẩn cấp.");
  await review.getByRole("button", { name: "Xem lại" }).click();
  await expect(thu.page.getByText(/Đúng là khẩn cấp\./)).toBeVisible();
  await thu.context.close();

  const part = lan.page.getByRole("region", { name: "Contact details" });
  await expect(part).toContainText("Reviewed by Thu");
  await part.getByRole("button", { name: "Give them back now" }).click();
  await expect(part).toContainText("ended on");
});

test("a request is refused with a reason, which the asker reads", async ({ browser }) => {
  const part = lan.page.getByRole("region", { name: "Contact details" });
  await part.getByRole("button", { name: "Ask for contact details" }).click();
  const asking = lan.page.getByRole("dialog", { name: "Ask for contact details" });
  await asking.getByRole("checkbox", { name: "When is it safe to contact you?" }).check();
  await asking.getByLabel("What it is needed for").fill("Cần gọi ngay.");
  await asking.getByLabel("What the person is told").fill("Để gọi cho bạn lúc an toàn.");
  await asking.getByRole("checkbox", { name: "A life is in danger" }).check();
  await asking.getByRole("button", { name: "Ask", exact: true }).click();
  await expect(asking).toHaveCount(0);

  const { page } = minh;
  const card = page.getByRole("article").filter({ hasText: "Cần gọi ngay." });
  await expect(card).toContainText("A life is in danger");
  await card.getByRole("button", { name: "Refuse" }).click();
  const dialog = page.getByRole("dialog", { name: "Refuse" });
  await dialog.getByRole("button", { name: "Refuse" }).click();
  await expect(dialog.getByText("This is needed.")).toBeVisible();
  await expect(dialog.getByLabel("Reason")).toBeFocused();
  await dialog.getByLabel("Reason").fill("Hộp thư là đủ.");
  await look(page, "refuse-1280-en-dark");
  await dialog.getByRole("button", { name: "Refuse" }).click();
  await expect(dialog).toHaveCount(0);
  await expect(card).toContainText("Refused by Minh");
  await expect(card).toContainText("Hộp thư là đủ.");
  await expect(card.getByRole("button")).toHaveCount(0);
  const thu = await openPhone(browser, world, "thu");
  await expect(thu.page.getByText("Minh đã từ chối")).toBeVisible();
  await look(thu.page, "decided-360-vi-light");
  await thu.context.close();

  await expect(part).toContainText("Refused by Minh");
  await expect(part).toContainText("Hộp thư là đủ.");
  await expect(part.getByRole("button", { name: "Show them" })).toHaveCount(0);
  await look(lan.page, "refused-1280-en-dark");
  expect(lan.complaints).toEqual([]);
  expect(minh.complaints).toEqual([]);
});
