/** The pages beside the form itself, one after the other, for checks that look at every page. */
import { expect } from "@playwright/test";
import { answer, readReports } from "./intake-world.ts";
import type { Complainant, World } from "./intake-world.ts";

/** Looks at the page that is shown, and tells it apart by a name. */
type Look = (name: string) => Promise<void>;

const LONG_ANSWER = "Chúng tôi đã đọc và đang làm. Bạn không bắt buộc phải trả lời. ".repeat(8);

/** On the story's screen: a draft is offered, kept and deleted. Leaves the screen as it was. */
export async function seeDraft({ page, say }: Complainant, look: Look): Promise<void> {
  await page.locator("summary", { hasText: say("draft_later") }).click();
  await look("draft offered");
  await page.getByRole("button", { name: say("draft_keep"), exact: true }).click();
  await expect(page.locator("[data-draft-words] li")).toHaveCount(5);
  await look("draft kept");
  await page.getByRole("button", { name: say("draft_delete"), exact: true }).click();
  await page.locator("summary", { hasText: say("draft_later") }).click();
}

/** On the first private screen: the phone is offered to the other person, and taken back. */
export async function seeHandover(me: Complainant, look: Look): Promise<void> {
  await me.press("handover_hand");
  await look("hand over");
  await me.press("handover_begin");
  await look("private part");
  await me.page.getByRole("button", { name: me.say("skip"), exact: true }).click();
  const back = me.page.getByRole("heading", { name: me.say("handback_title"), exact: true });
  for (let screens = 0; screens < 20 && !(await back.isVisible()); screens++) {
    const skip = me.page.getByRole("button", { name: me.say("skip"), exact: true });
    if (await skip.isVisible()) await skip.click();
    else await me.press("next");
    await expect(me.page.locator("h1").first()).toBeVisible();
  }
  await look("hand back");
  await me.press("handback_done");
}

/** From the receipt to the page for typing it back, with mistakes, and to the receipt again. */
export async function seeKeeping(me: Complainant, look: Look): Promise<void> {
  await me.press("receipt_noted");
  await look("keep receipt");
  for (const box of await me.page.locator("[id^='place-']:is(input)").all()) await box.fill("sai");
  await me.press("keep_send");
  await look("keep receipt, mistyped");
  await me.press("keep_show_again");
}

/** From the receipt to the page that says that nothing was sent, and on to the one that it was. */
export async function seeNotSent(
  me: Complainant,
  receipt: readonly string[],
  look: Look,
): Promise<void> {
  const reports = "**/api/reports/*";
  await me.page.route(reports, (route) => route.fulfill({ status: 500 }));
  await me.proveAndSend(receipt);
  await expect(me.page.getByRole("heading", { name: me.say("not_sent_title") })).toBeVisible({
    timeout: 60_000,
  });
  await look("not sent");
  await me.page.unroute(reports);
  await me.press("retry");
  await expect(me.page.getByRole("heading", { name: me.say("sent_title") })).toBeVisible();
}

/** From the last page of a report: returns, reads an answer, and erases everything. */
export async function seeMailbox(
  me: Complainant,
  world: World,
  receipt: readonly string[],
  look: Look,
): Promise<void> {
  const { page } = me;
  await me.press("finish");
  await me.begin("return");
  await look("return");
  await page.locator("#receipt").fill("một hai ba");
  await me.press("return_open");
  await expect(page.getByRole("alert").first()).toBeVisible();
  await look("return, mistyped");
  await page.locator("#receipt").fill(receipt.join(" "));
  await me.press("return_open");
  await expect(page.getByRole("heading", { name: me.say("mailbox_title") })).toBeVisible();
  await look("mailbox, empty");
  for (const { caseId, report } of await readReports(world)) {
    await answer(world, caseId, report, undefined);
    await answer(world, caseId, report, LONG_ANSWER);
  }
  await me.press("mailbox_reload");
  await expect(page.getByText(LONG_ANSWER.trim())).toBeVisible();
  await look("mailbox, answered");
  await me.press("erase_ask");
  await look("mailbox, erasing");
  await me.press("erase_confirm");
  await expect(page.getByRole("heading", { name: me.say("erased_title") })).toBeVisible();
  await look("erased");
}

/** On the page for sealed files: one that is none. */
export async function seeHandIn({ page }: Complainant, look: Look): Promise<void> {
  await look("hand in");
  const none = {
    name: "none.kin",
    mimeType: "application/octet-stream",
    buffer: Buffer.from("no"),
  };
  await page.locator("#sealed-file").setInputFiles([none]);
  await expect(page.getByRole("alert").first()).toBeVisible();
  await look("hand in, no sealed file");
}
