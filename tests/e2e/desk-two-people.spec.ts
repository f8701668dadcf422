/** Two caseworkers at one case: what takes two, what merges, and what is put before a person. */
import { expect, test } from "@playwright/test";
import type { Page } from "@playwright/test";
import { addDays, addMonths, formatDay, systemClock, today } from "../../src/domain/day.ts";
import { sendReport } from "../support/complainants.ts";
import { askOver } from "../support/http.ts";
import { inviteAndJoin, setUpOrganisation } from "../support/people.ts";
import { startServer } from "../support/running-server.ts";
import type { RunningServer } from "../support/running-server.ts";
import { openDesk, openPart, setupLinkOf, unlock } from "./desk-steps.ts";
import type { DeskPage } from "./desk-steps.ts";

test.describe.configure({ mode: "serial" });

const PASSPHRASE = "panther enforce endorse cram orbit foster";

let server: RunningServer;
let lan: DeskPage;
let minh: DeskPage;

test.beforeAll(async ({ browser }) => {
  server = await startServer({ environment: { KIN_PROOF_COST: "10" } });
  const ask = askOver(server.origin);
  const secret = (await setupLinkOf(server)).split("#setup=")[1] ?? "";
  const names = { name: "Hội Sen Trắng", loginName: "mai" };
  const organisation = await setUpOrganisation(ask, secret, { ...names, passphrase: PASSPHRASE });
  for (const loginName of ["lan", "minh"]) {
    await inviteAndJoin(organisation, { loginName, role: "caseworker", passphrase: PASSPHRASE });
  }
  const answers = { tiles: ["tile.killed_tortured_missing"], country: "VNM", danger_now: "yes" };
  await sendReport(ask, {
    answers: { ...answers, story: "Họ đánh anh tôi." },
    summary: answers,
  });
  lan = await openDesk(browser, { viewport: { width: 1920, height: 1080 } });
  minh = await openDesk(browser, { viewport: { width: 1920, height: 1080 } });
  for (const [{ page }, name] of [
    [lan, "lan"],
    [minh, "minh"],
  ] as const) {
    await page.goto(`${server.origin}/desk`);
    await unlock(page, name, PASSPHRASE);
    await page.getByRole("option").click();
    await expect(page.getByRole("tab", { name: "Report" })).toBeVisible();
  }
});

test.afterAll(async () => {
  await server.remove();
});

/** Opens the menu of states and chooses one. */
async function chooseState(page: Page, name: string): Promise<void> {
  await page.keyboard.press("s");
  await page.getByRole("menuitem", { name }).click();
}

async function expectState(page: Page, name: string): Promise<void> {
  await expect(page.locator("[data-key=case-state]")).toContainText(name);
}

test("veils what is heavy until it is asked for", async () => {
  const { page } = lan;
  await expect(page.getByText("This report may be hard to read")).toBeVisible();
  await expect(page.getByText("Họ đánh anh tôi.")).toHaveCount(0);
  await page.getByRole("button", { name: "Show it" }).click();
  await expect(page.getByText("Họ đánh anh tôi.")).toBeVisible();
});

test("shows a colleague's changes without a reload, and takes one back", async () => {
  await chooseState(lan.page, "Acknowledged");
  await expectState(lan.page, "Acknowledged");
  await expectState(minh.page, "Acknowledged");

  await lan.page.keyboard.press("a");
  await lan.page.getByRole("combobox", { name: "Assigned to" }).fill("minh");
  await lan.page.keyboard.press("Enter");
  await expect(minh.page.locator("[data-key=case-assign]")).toContainText("minh");
  await lan.page.getByRole("button", { name: "Undo" }).click();
  await expect(minh.page.locator("[data-key=case-assign]")).toContainText("Nobody");
});

test("merges changes of different things, made at once", async () => {
  // Lan's window is open, and based on what she saw, while Minh changes something else.
  await lan.page.keyboard.press("t");
  const tags = lan.page.getByRole("combobox", { name: "Tags" });
  await expect(tags).toBeFocused();
  await chooseState(minh.page, "Being assessed");
  await expectState(lan.page, "Being assessed");
  await tags.fill("urgent-visit");
  await lan.page.keyboard.press("Enter");
  await lan.page.keyboard.press("Escape");
  await expect(lan.page.locator(".case-tags")).toContainText("urgent-visit");
  await expect(minh.page.locator(".case-tags")).toContainText("urgent-visit");
  await expectState(lan.page, "Being assessed");
});

test("puts changes of the same thing before the person, and lets them choose", async () => {
  await chooseState(lan.page, "Not for us");
  const dialog = lan.page.getByRole("dialog", { name: "New state: Not for us" });
  await dialog.getByLabel("Reason").fill("Another office is nearer");
  await chooseState(minh.page, "Accepted");
  await expectState(minh.page, "Accepted");
  await dialog.getByRole("button", { name: "Save" }).click();

  const conflict = lan.page.getByRole("dialog", { name: "Others changed the same" });
  await expect(conflict).toContainText("State: Accepted");
  await expect(conflict).toContainText("Another office is nearer");
  await conflict.getByRole("button", { name: "Leave it as it is now" }).click();
  await expect(conflict).toBeHidden();
  // What was typed is still there.
  await expect(dialog.getByLabel("Reason")).toHaveValue("Another office is nearer");
  await dialog.getByRole("button", { name: "Cancel" }).click();
  await expectState(lan.page, "Accepted");
});

test("lowers the urgency with two people only", async () => {
  await lan.page.locator("[data-key=case-band]").click();
  const dialog = lan.page.getByRole("dialog", { name: "Urgency" });
  await expect(dialog).toContainText("Somebody is in danger now");
  await dialog.getByRole("button", { name: "Change the urgency" }).click();
  await dialog.getByRole("radio", { name: /^Urgent/ }).check();
  await dialog.getByLabel("Reason").fill("He is at home again");
  await dialog.getByRole("button", { name: "Propose to lower" }).click();
  await expect(dialog.getByRole("button", { name: "Change the urgency" })).toBeVisible();
  await dialog.getByRole("button", { name: "Close" }).click();

  const own = lan.page.getByRole("region", { name: /proposes a lower urgency/ });
  await expect(own).toContainText("Another person must decide this.");
  await expect(own.getByRole("button", { name: "Approve" })).toHaveCount(0);
  await expect(lan.page.locator("[data-key=case-band]")).toContainText("Emergency");

  const other = minh.page.getByRole("region", { name: /lan proposes a lower urgency/ });
  await expect(other).toContainText("He is at home again");
  await other.getByRole("button", { name: "Approve" }).click();
  await expect(lan.page.locator("[data-key=case-band]")).toContainText("Urgent");
});

test("keeps the words of a window that was closed, until the desk locks", async () => {
  const { page } = minh;
  const dialog = page.getByRole("dialog");
  const open = async (): Promise<void> => {
    await page.getByRole("button", { name: "More", exact: true }).click();
    await page.getByRole("menuitem", { name: "Set aside without reading…" }).click();
  };
  await open();
  await dialog.getByLabel("Reason").fill("Only insults, day after day");
  await page.keyboard.press("Escape");
  await expect(dialog).toHaveCount(0);
  await open();
  await expect(dialog.getByLabel("Reason")).toHaveValue("Only insults, day after day");
  await dialog.getByRole("button", { name: "Cancel" }).click();

  await chooseState(page, "Being assessed");
  await dialog.getByLabel("Reason").fill("The same text, five times");
  await page.keyboard.press("Escape");
  await chooseState(page, "Being assessed");
  await expect(dialog.getByLabel("Reason")).toHaveValue("The same text, five times");
  await page.keyboard.press("Escape");

  await page.getByRole("button", { name: "Lock", exact: true }).click();
  await unlock(page, "minh", PASSPHRASE);
  await page.getByRole("option").click();
  await open();
  await expect(dialog.getByLabel("Reason")).toHaveValue("");
  await page.keyboard.press("Escape");
});

test("shows a task in the calendar of whoever has it, and changes its words and its day", async () => {
  const tasks = lan.page.getByRole("region", { name: "Tasks" });
  await openPart(lan.page, "Tasks");
  await tasks.getByLabel("What is to be done?").fill("Call the lawyer");
  await tasks.getByRole("combobox", { name: "Who?" }).fill("minh");
  await lan.page.keyboard.press("Enter");
  await tasks.getByLabel("By when?").fill(addDays(today(systemClock), 3));
  await tasks.getByRole("button", { name: "Add a task" }).click();
  await expect(tasks.getByRole("checkbox", { name: "Call the lawyer" })).toBeVisible();

  await minh.page.getByRole("navigation").getByRole("button", { name: "Calendar" }).click();
  await expect(minh.page.getByRole("button", { name: /^Call the lawyer/ })).toBeVisible();

  await tasks.getByRole("button", { name: "Change: Call the lawyer" }).click();
  await tasks.getByLabel("What is to be done?").first().fill("Call the second lawyer");
  await tasks
    .getByLabel("By when?")
    .first()
    .fill(addDays(today(systemClock), -2));
  await tasks.getByRole("button", { name: "Save" }).click();
  await expect(tasks.getByRole("checkbox", { name: "Call the second lawyer" })).toBeVisible();
  const late = minh.page.getByRole("region", { name: /^Late/ });
  await late.getByRole("button", { name: /^Call the second lawyer/ }).click();
  await expect(minh.page.getByText("Call the second lawyer").first()).toBeVisible();

  const dates = lan.page.getByRole("region", { name: "Dates" });
  await dates.getByLabel("What is on that day?").fill("Hearing");
  await dates.getByLabel("Day", { exact: true }).fill(addDays(today(systemClock), 9));
  await dates.getByRole("button", { name: "Add a date" }).click();
  await dates.getByRole("button", { name: "Change: Hearing" }).click();
  await dates.getByLabel("What is on that day?").first().fill("Second hearing");
  await dates.getByRole("button", { name: "Save" }).click();
  await expect(dates.getByRole("checkbox", { name: "Second hearing" })).toBeVisible();
  await expect(dates.getByRole("checkbox")).toHaveCount(1);
});

test("closes with two people only, and says so in the timeline", async () => {
  await chooseState(lan.page, "Propose to close");
  const dialog = lan.page.getByRole("dialog", { name: "Propose to close the case" });
  await dialog.getByRole("radio", { name: "Resolved", exact: true }).check();
  await dialog.getByLabel("What was done").fill("He was released.");
  await dialog.getByRole("button", { name: "Propose" }).click();
  await expect(dialog).toBeHidden();
  const other = minh.page.getByRole("region", { name: /proposes to close: Resolved/ });
  await expect(other).toContainText("He was released.");
  await other.getByRole("button", { name: "Approve and close" }).click();
  await expectState(lan.page, "Closed");
  // Closing sets by itself when the case is erased: a year later, and the identity sooner.
  const lastDay = formatDay(addMonths(today(systemClock), 12), "en");
  await expect(lan.page.getByRole("region", { name: "Kept until" })).toContainText(lastDay);
  await openPart(lan.page, "Timeline");
  await expect(lan.page.locator(".timeline")).toContainText("Approved the closing");
  await expect(lan.page.locator(".timeline")).toContainText("Proposed to close: Resolved");
});

test("counts a note that mentions a colleague until they have read it", async () => {
  const views = minh.page.getByRole("navigation");
  await openPart(minh.page, "Report");
  await openPart(lan.page, "Notes");
  await lan.page.getByLabel("Note for the team").fill("Please call the lawyer, ");
  await lan.page.keyboard.type("@mi");
  await expect(lan.page.getByRole("option", { name: "minh", exact: true })).toBeVisible();
  await lan.page.keyboard.press("Enter");
  await expect(lan.page.getByLabel("Note for the team")).toHaveValue(
    "Please call the lawyer, @minh ",
  );
  await expect(lan.page.getByRole("button", { name: "Remove minh" })).toBeVisible();
  await lan.page.getByRole("button", { name: "Save the note" }).click();
  await views.getByRole("button", { name: "Mentions me 1" }).click();
  await minh.page
    .getByRole("option", { name: "A note that you have not read mentions you" })
    .click();
  await expect(minh.page.getByText("Please call the lawyer")).toBeVisible();
  await expect(views.getByRole("button", { name: "Mentions me", exact: true })).toBeVisible();
  await expect(minh.page.getByText("You have read every note that mentions you.")).toBeVisible();
  // Not only on this page: whoever unlocks again has read it still.
  await minh.page.getByRole("button", { name: "Lock", exact: true }).click();
  await unlock(minh.page, "minh", PASSPHRASE);
  await expect(views.getByRole("button", { name: "Mentions me", exact: true })).toBeVisible();
  await minh.page.getByRole("option").click();
});

test("writes notes for one's own eyes, and questions with reasons", async () => {
  await openPart(lan.page, "Notes");
  await lan.page.getByRole("button", { name: "Only me" }).click();
  await lan.page.getByLabel("Personal note").fill("Ask my sister");
  await lan.page.getByRole("button", { name: "Save the note" }).click();
  await expect(lan.page.locator(".item-personal")).toContainText("Ask my sister");
  await openPart(minh.page, "Notes");
  await expect(minh.page.getByText("A personal note that only lan can read")).toBeVisible();
  await expect(minh.page.getByText("Ask my sister")).toHaveCount(0);

  await openPart(lan.page, "Conversation");
  await lan.page.getByRole("button", { name: "We need" }).click();
  await lan.page.getByLabel("What do you want to know?").fill("Anh ấy ở đâu?");
  await lan.page.getByLabel("Why do you ask?").fill("Để tìm luật sư ở gần.");
  await lan.page.getByRole("button", { name: "Send the answer" }).click();
  // The report is in Vietnamese, and so is the letter.
  const letter = lan.page.locator(".item-reply");
  await expect(letter).toContainText("1. Anh ấy ở đâu?");
  await expect(letter).toContainText("Vì sao chúng tôi hỏi: Để tìm luật sư ở gần.");
  await expect(letter).toContainText("Bạn không bắt buộc phải trả lời");
  expect(lan.complaints).toEqual([]);
  expect(minh.complaints).toEqual([]);
});
