/** Two caseworkers: a case is shared, its access ended, and handed over. */
import { expect, test } from "@playwright/test";
import { casePublicKey } from "../../src/protocol/index.ts";
import { makeMessage, openMailbox, putMessage, sendReport } from "../support/complainants.ts";
import type { SealedCase } from "../support/complainants.ts";
import { askOver } from "../support/http.ts";
import type { Ask } from "../support/http.ts";
import { fetchRoster, inviteAndJoin, setStatus, setUpOrganisation } from "../support/people.ts";
import type { Organisation, Person } from "../support/people.ts";
import { bytesOfText } from "../support/protocol.ts";
import { startServer } from "../support/running-server.ts";
import type { RunningServer } from "../support/running-server.ts";
import { openDesk, openPart, setupLinkOf, unlock } from "./desk-steps.ts";
import type { DeskPage } from "./desk-steps.ts";

test.describe.configure({ mode: "serial" });

const PASSPHRASE = "panther enforce endorse cram orbit foster";

let server: RunningServer;
let ask: Ask;
let organisation: Organisation;
let report: SealedCase;
let lan: DeskPage;
let minh: DeskPage;
let tam: Person;

test.beforeAll(async ({ browser }) => {
  server = await startServer({ environment: { KIN_PROOF_COST: "10" } });
  ask = askOver(server.origin);
  const secret = (await setupLinkOf(server)).split("#setup=")[1] ?? "";
  const names = { name: "Hội Sen Trắng", loginName: "mai" };
  organisation = await setUpOrganisation(ask, secret, { ...names, passphrase: PASSPHRASE });
  const join = (loginName: string, displayName: string) =>
    inviteAndJoin(organisation, {
      loginName,
      displayName,
      role: "caseworker",
      passphrase: PASSPHRASE,
    });
  await join("lan", "Lan");
  const { keys } = await join("minh", "Minh");
  tam = await join("tam", "Tâm");
  const answers = { tiles: ["tile.land_home_environment"], country: "VNM" };
  report = await sendReport(ask, {
    answers: { ...answers, story: "Họ lấy đất." },
    summary: answers,
    leaveOut: [keys.keyId],
  });
  lan = await openDesk(browser);
  minh = await openDesk(browser);
  for (const [{ page }, name] of [
    [lan, "lan"],
    [minh, "minh"],
  ] as const) {
    await page.goto(`${server.origin}/desk`);
    await unlock(page, name, PASSPHRASE);
  }
});

test.afterAll(async () => {
  await server.remove();
});

async function writeAs(sequence: number, text: string): Promise<void> {
  const box = await openMailbox(ask, report.mailbox);
  if (!box.found) throw new Error("the mailbox is not there");
  const pair = casePublicKey(bytesOfText(box.caseEncryptionKey));
  const message = makeMessage(await fetchRoster(ask), { ...report, pair }, sequence, text);
  await putMessage(ask, report.mailbox, message);
}

test("shares a case with somebody who was left out of it", async () => {
  const { page } = lan;
  await expect(minh.page.getByText("No report has come yet.")).toBeVisible();
  await page.getByRole("option").click();
  await writeAs(1, "Tin trước khi chia sẻ.");
  await openPart(page, "Overview");
  const readers = page.getByRole("region", { name: "Who can read this case" });
  await expect(readers).toContainText("Lan (you)");
  await expect(readers).not.toContainText("Minh");
  await readers.getByRole("button", { name: "Share…" }).click();
  const dialog = page.getByRole("dialog", { name: "Share this case" });
  await dialog.getByRole("combobox", { name: "With whom?" }).fill("Minh");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Escape");
  await dialog.getByRole("button", { name: "Share", exact: true }).click();
  await expect(dialog).toHaveCount(0);
  await expect(readers).toContainText("Minh");

  await minh.page.getByRole("option").click();
  await expect(minh.page.getByText("Họ lấy đất.")).toBeVisible();
  await writeAs(2, "Tin sau khi chia sẻ.");
  await openPart(minh.page, "Conversation");
  await expect(minh.page.getByText("Tin trước khi chia sẻ.")).toBeVisible();
  await expect(minh.page.getByText("Tin sau khi chia sẻ.")).toBeVisible();
});

test("ends access: the case goes, and what comes is for the other alone", async () => {
  const { page } = lan;
  const readers = page.getByRole("region", { name: "Who can read this case" });
  await readers.getByRole("button", { name: "End access: Minh" }).click();
  const dialog = page.getByRole("dialog", { name: "End access of Minh?" });
  await expect(dialog).toContainText("What somebody has already read cannot be unread.");
  await dialog.getByRole("button", { name: "End access" }).click();
  await expect(readers).toContainText("Could read it before");
  await expect(minh.page.getByText("This case is not here any more")).toBeVisible();
  await expect(minh.page.getByRole("option")).toHaveCount(0);
  await writeAs(3, "Chỉ cho người còn lại.");
  await openPart(page, "Conversation");
  await expect(page.getByText("Chỉ cho người còn lại.")).toBeVisible();
  await openPart(page, "Timeline");
  await expect(page.getByText("Changed the case’s keys").first()).toBeVisible();
  await expect(page.locator(".item-refused, .item-missing")).toHaveCount(0);
});

test("changes keys that somebody suspended knows", async () => {
  await setStatus(organisation, tam, "suspended");
  const { page } = lan;
  const renew = page.getByRole("button", { name: "Change the keys of these cases" });
  await expect(renew).toBeVisible();
  await renew.click();
  await expect(renew).toHaveCount(0);
  await openPart(page, "Overview");
  await expect(page.getByRole("region", { name: "Who can read this case" })).toContainText("Tâm: ");
});

test("hands a case over and goes back to the list", async () => {
  const { page } = lan;
  await page.getByRole("button", { name: "Hand over…" }).click();
  const dialog = page.getByRole("dialog", { name: "Hand this case over" });
  await dialog.getByRole("combobox", { name: "To whom?" }).fill("Minh");
  await page.keyboard.press("Enter");
  await dialog.getByLabel("I can go on reading it").uncheck();
  await dialog.getByRole("button", { name: "Hand over" }).click();
  await expect(page.getByText("You can no longer read")).toBeVisible();
  await expect(page.getByRole("option")).toHaveCount(0);
  await minh.page.getByRole("option").click();
  await expect(minh.page.locator("[data-key=case-assign]")).toContainText("Minh");
  await openPart(minh.page, "Conversation");
  await expect(minh.page.getByText("Chỉ cho người còn lại.")).toBeVisible();
  expect([...lan.complaints, ...minh.complaints]).toEqual([]);
});
