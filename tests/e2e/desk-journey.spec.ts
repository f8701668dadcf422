/** The desk from the set-up link to a suspended member, with every part real. */
import { expect, test } from "@playwright/test";
import { openReply } from "../../src/protocol/index.ts";
import { caseName } from "../../src/domain/case-name.ts";
import {
  eraseReport,
  makeMessage,
  openMailbox,
  putMessage,
  sendReport,
  uploadFile,
} from "../support/complainants.ts";
import type { SealedCase } from "../support/complainants.ts";
import { askOver } from "../support/http.ts";
import { fetchRoster } from "../support/people.ts";
import { bytesOfText, bytesOfUuid } from "../support/protocol.ts";
import { startServer } from "../support/running-server.ts";
import type { RunningServer } from "../support/running-server.ts";
import { add, invite, join, openDesk, openPart, setUp, setupLinkOf, unlock } from "./desk-steps.ts";
import type { DeskPage } from "./desk-steps.ts";

test.describe.configure({ mode: "serial" });

/** The smallest PNG that is an image: one red dot. */
const PNG = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==",
  "base64",
);
const STORY = "Họ lấy đất của chúng tôi. <b>not markup</b>";

let server: RunningServer;
let admin: DeskPage;
let caseworker: DeskPage;
let adminPassphrase = "";
let lan = { passphrase: "" };
let custodian = { passphrase: "" };
let report: SealedCase;

const nameOf = ({ caseId }: SealedCase): string => caseName(bytesOfUuid(caseId), "en");

test.beforeAll(async ({ browser }) => {
  server = await startServer({ environment: { KIN_PROOF_COST: "10" } });
  admin = await openDesk(browser);
  caseworker = await openDesk(browser);
});

test.afterAll(async () => {
  await server.remove();
});

test("sets up, and refuses the link afterwards", async () => {
  const link = await setupLinkOf(server);
  adminPassphrase = await setUp(admin.page, link);
  expect(admin.page.url()).toBe(`${server.origin}/desk`);
  await expect(admin.page.getByText("Nobody can send a report yet")).toBeVisible();

  const { page } = caseworker;
  await page.goto(link);
  await expect(page.getByRole("alert")).toContainText("set up already");
  expect(page.url()).toBe(`${server.origin}/desk`);
});

test("invites, joins, compares and signs", async ({ browser }) => {
  const lanLink = await invite(admin.page, "Caseworker", "Lan", "lan");
  lan = await joinAndAdd("Lan", lanLink, caseworker);
  await expect(admin.page.getByText("Nobody can send a report yet")).toBeHidden();

  await caseworker.page.goto(lanLink);
  await expect(caseworker.page.getByRole("alert")).toContainText("used already");

  const other = await openDesk(browser);
  const baoLink = await invite(admin.page, "Custodian", "Bảo", "bao");
  custodian = await joinAndAdd("Bảo", baoLink, other);
  await other.context.close();
});

async function joinAndAdd(
  name: string,
  link: string,
  desk: DeskPage,
): Promise<{ passphrase: string }> {
  const { passphrase, fingerprint } = await join(desk.page, link);
  await desk.page.getByRole("button", { name: "Go to the desk" }).click();
  await unlock(desk.page, name === "Lan" ? "lan" : "bao", passphrase);
  await expect(desk.page.getByRole("alert")).toContainText("not a member yet");
  await admin.page.getByRole("button", { name: "Settings" }).click();
  await admin.page.getByRole("button", { name: "People" }).click();
  await add(admin.page, name, fingerprint);
  return { passphrase };
}

test("refuses a wrong passphrase, then shows the list", async () => {
  const { page } = caseworker;
  await page.goto(`${server.origin}/desk`);
  await unlock(page, "lan", "not the passphrase");
  await expect(page.getByRole("alert")).toContainText("passphrase is wrong");
  await unlock(page, "lan", lan.passphrase);
  await expect(page.getByText("No report has come yet.")).toBeVisible();
});

test("shows a new report without a reload, and opens it", async () => {
  const ask = askOver(server.origin);
  const file = await uploadFile(ask, PNG, "evidence photo.png");
  report = await sendReport(ask, {
    answers: { tiles: ["tile.land_home_environment"], story: STORY, country: "VNM" },
    identity: { contact: "signal 0123" },
    summary: { tiles: ["tile.land_home_environment"], country: "VNM", danger_now: "yes" },
    files: [{ ...file, type: "image/png" }],
  });
  const { page } = caseworker;
  const row = page.getByRole("option", { name: nameOf(report) });
  await expect(row).toBeVisible();
  await expect(row).toContainText("Unread");
  await expect(row).toContainText("Emergency");
  await expect(page).toHaveTitle(/^\(1\) /);
  await row.click();
  await expect(page.getByText(STORY)).toBeVisible();
  await expect(page.locator(".own-words b")).toHaveCount(0);
  await openPart(page, "Conversation");
  await expect(page.getByText("The person was told that the report was opened")).toBeVisible();
  await openPart(page, "Overview");
  await expect(page.locator(".readers")).toContainText("Lan (you)");
  await expect(page.locator(".readers")).toContainText("recovery sheet");
});

test("answers, notes, and marks as read", async () => {
  const { page } = caseworker;
  await openPart(page, "Conversation");
  await page.getByLabel("Answer to the person who reported").fill("Chúng tôi đã đọc.");
  await page.getByRole("button", { name: "Send the answer" }).click();
  await expect(page.locator(".item-reply")).toContainText("Chúng tôi đã đọc.");
  await openPart(page, "Notes");
  await page.getByLabel("Note for the team").fill("Call the lawyer");
  await page.getByRole("button", { name: "Save the note" }).click();
  await expect(page.locator(".item-note")).toContainText("Call the lawyer");

  await expect(page.getByRole("button", { name: "Mark as unread" })).toBeVisible();
  await page.getByRole("button", { name: "Mark as unread" }).click();
  await expect(page).toHaveTitle(/^\(1\) /);
  await page.getByRole("button", { name: "Mark as read" }).click();
  await expect(page).toHaveTitle(/^Kín/);

  const ask = askOver(server.origin);
  const roster = await fetchRoster(ask);
  const box = await openMailbox(ask, report.mailbox);
  if (!box.found) throw new Error("the mailbox is not there");
  const read = box.replies.map(({ sequence, bytes }) =>
    openReply(bytesOfText(bytes), report.mailbox, roster, bytesOfUuid(report.caseId), sequence),
  );
  const contents = read.sort((a, b) => a.sequence - b.sequence).map(({ content }) => content);
  expect(contents).toMatchObject([
    { type: "opened" },
    { type: "answer", text: "Chúng tôi đã đọc." },
  ]);
  expect(read.every(({ author }) => author.displayName === "Lan")).toBe(true);
});

test("shows a new message in the open case", async () => {
  const ask = askOver(server.origin);
  const message = makeMessage(await fetchRoster(ask), report, 1, "Họ lại đến hôm nay.");
  await putMessage(ask, report.mailbox, message);
  const { page } = caseworker;
  await openPart(page, "Conversation");
  await expect(page.locator(".item-message")).toContainText("Họ lại đến hôm nay.");
  await expect(page.getByRole("option", { name: nameOf(report) })).toContainText("New messages: 1");
});

test("downloads a file, and shows an image in a frame without an origin", async () => {
  const { page } = caseworker;
  await openPart(page, "Files");
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Download" }).click();
  const saved = await download;
  expect(saved.suggestedFilename()).toBe("evidence photo.png");
  const stream = await saved.createReadStream();
  const parts: Buffer[] = [];
  for await (const part of stream) parts.push(part as Buffer);
  expect(Buffer.concat(parts).equals(PNG)).toBe(true);

  await page.getByRole("button", { name: "Preview" }).click();
  const frame = page.frameLocator(".preview-frame");
  const image = frame.locator("img");
  await expect(image).toHaveAttribute("src", /^blob:null\//);
  await expect.poll(() => image.evaluate((node: HTMLImageElement) => node.naturalWidth)).toBe(1);
  await expect(frame.locator("body")).toHaveClass("veiled");
  expect(await frame.locator("html").evaluate(() => globalThis.origin)).toBe("null");
  await page.getByRole("button", { name: "Show clearly" }).click();
  await expect(frame.locator("body")).not.toHaveClass("veiled");

  await page.getByRole("button", { name: "Check", exact: true }).click();
  await expect(page.getByText("this is the file that was sent")).toBeVisible();
  await page.getByRole("button", { name: "Hidden details" }).click();
  await expect(page.getByText("No hidden details were found.")).toBeVisible();
});

test("gives the custodian what is asked for and no case", async ({ browser }) => {
  const { page, context } = await openDesk(browser);
  await page.goto(`${server.origin}/desk`);
  await unlock(page, "bao", custodian.passphrase);
  await expect(page.getByRole("heading", { name: "Contact details" })).toBeVisible();
  await expect(page.getByText("Nobody is asking.")).toBeVisible();
  await expect(page.getByText("Họ lấy đất")).toHaveCount(0);
  await context.close();
});

test("says that a case was erased while it is open", async () => {
  await eraseReport(askOver(server.origin), report.mailbox);
  const { page } = caseworker;
  await expect(page.getByText("This case is not here any more")).toBeVisible();
  await expect(page.getByText("No report has come yet.")).toBeVisible();
});

test("locks, and keeps nothing on the page", async () => {
  const { page } = admin;
  await page.getByRole("button", { name: "Lock" }).click();
  await expect(page.getByText("The desk is locked.")).toBeVisible();
  await expect(page.getByText(/\bLan\b/)).toHaveCount(0);
  await unlock(page, "mai", adminPassphrase);
  await expect(page.getByRole("heading", { name: "People", exact: true })).toBeVisible();
});

test("suspends a member, whose desk locks itself at once", async () => {
  const { page } = admin;
  await page.getByRole("button", { name: "Suspend: Lan" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Suspend" }).click();
  await expect(page.getByText("Nobody can send a report yet")).toBeVisible();
  await expect(caseworker.page.getByRole("alert")).toContainText("suspended");
  await unlock(caseworker.page, "lan", lan.passphrase);
  await expect(caseworker.page.getByRole("alert")).toContainText("suspended");
  expect(admin.complaints).toEqual([]);
  expect(caseworker.complaints).toEqual([]);
});
