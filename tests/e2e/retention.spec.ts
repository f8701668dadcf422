/** When a case is erased: two people extend it, and the person hears of it in the mailbox. */
import { expect, test } from "@playwright/test";
import type { Page } from "@playwright/test";
import { addDays, systemClock, today } from "../../src/domain/day.ts";
import {
  installPrimitives,
  mailboxFrom,
  newReceipt,
  receiptDigits,
} from "../../src/protocol/index.ts";
import type { Receipt } from "../../src/protocol/index.ts";
import { loadSodium } from "../../src/protocol/primitives/sodium.ts";
import { connect } from "../../src/server/database/connection.ts";
import { findRunning } from "../../src/server/database/orphan.ts";
import { sendReport } from "../support/complainants.ts";
import type { SealedCase } from "../support/complainants.ts";
import { fetchRoster } from "../support/people.ts";
import { actOnCase } from "../support/retention.ts";
import { openDeskAs, startDeskWorld } from "./desk-world.ts";
import type { DeskWorld } from "./desk-world.ts";
import type { DeskPage } from "./desk-steps.ts";
import { Complainant } from "./intake-world.ts";

test.describe.configure({ mode: "serial" });

let world: DeskWorld;
let receipt: Receipt;
let sent: SealedCase;
let lan: DeskPage;
let minh: DeskPage;

test.beforeAll(async ({ browser }) => {
  installPrimitives(await loadSodium());
  world = await startDeskWorld([{ loginName: "lan" }, { loginName: "minh" }]);
  const { organisationId } = await fetchRoster(world.ask);
  receipt = newReceipt();
  const mailbox = await mailboxFrom(receipt, organisationId);
  const answers = { tiles: ["tile.land_home"], country: "VNM" };
  sent = await sendReport(world.ask, {
    mailbox,
    answers: { ...answers, story: "Đất của gia đình bị lấy." },
    summary: answers,
  });
  const wide = { viewport: { width: 1920, height: 1080 } };
  lan = await openDeskAs(browser, world, "lan", wide);
  minh = await openDeskAs(browser, world, "minh", wide);
  for (const { page } of [lan, minh]) {
    await page.getByRole("option").click();
    await expect(page.getByRole("region", { name: "Kept until" })).toBeVisible();
  }
});

test.afterAll(async () => {
  await world.server.remove();
});

const keptUntil = (page: Page) => page.getByRole("region", { name: "Kept until" });

/** Nobody alone sets a day as near as that; a test cannot wait until it is. */
async function letTwoWeeksBeLeft(): Promise<string> {
  const running = await findRunning(`${world.server.dataFolder}/postgres`);
  if (!running) throw new Error("the database does not run");
  const client = await connect({ ...running, database: "kin" });
  const day = addDays(today(systemClock), 10);
  await client.query('UPDATE "case" SET erase_day = $1::date', [day]);
  await client.end();
  return day;
}

async function openMailboxPage(browserPage: Page): Promise<Page> {
  await browserPage.goto(world.server.origin);
  const me = new Complainant(browserPage, "vi");
  await me.begin("return");
  await browserPage.locator("#receipt").fill(receiptDigits(receipt).join(" "));
  await me.press("return_open");
  await expect(browserPage.getByText("Tự xoá vào ngày")).toBeVisible();
  return browserPage;
}

test("announces in the mailbox, in the list and on the page what goes within two weeks", async ({
  browser,
}) => {
  const context = await browser.newContext({
    viewport: { width: 360, height: 640 },
    locale: "vi-VN",
  });
  const page = await openMailboxPage(await context.newPage());
  await expect(page.getByText("mọi thứ về hồ sơ này sẽ bị xoá")).toHaveCount(0);
  await letTwoWeeksBeLeft();
  await openMailboxPage(page);
  await expect(page.getByText("mọi thứ về hồ sơ này sẽ bị xoá")).toBeVisible();
  await page.screenshot({ path: "build/retention-mailbox-vi.png", fullPage: true });
  await context.close();

  await lan.page.reload();
  await lan.page.getByLabel("Login name").fill("lan");
  await lan.page
    .getByLabel("Passphrase", { exact: true })
    .fill("panther enforce endorse cram orbit foster");
  await lan.page.getByRole("button", { name: "Unlock" }).click();
  await expect(lan.page.locator(".mark-erased")).toBeVisible();
  await lan.page.getByRole("button", { name: "What goes next" }).click();
  const table = lan.page.getByRole("table", { name: "Erased next" });
  await expect(table.getByRole("row")).toHaveCount(2);
  await expect(lan.page.getByRole("table", { name: "How long things are kept" })).toBeVisible();
  await lan.page.screenshot({ path: "build/retention-page-en.png", fullPage: true });
  await table.getByRole("button").click();
  await expect(keptUntil(lan.page)).toContainText("within two weeks");
});

test("extends by two people, with a reason, and not by one", async () => {
  await keptUntil(lan.page).getByRole("button", { name: "Ask for more time" }).click();
  const dialog = lan.page.getByRole("dialog");
  await dialog.getByRole("textbox").fill("A court decides in spring.");
  await dialog.getByRole("button", { name: "Ask", exact: true }).click();
  await expect(dialog).toBeHidden();
  await expect(keptUntil(lan.page)).toContainText("You asked to keep this case longer");
  await expect(lan.page.getByRole("button", { name: "Decide" })).toHaveCount(0);

  await expect(keptUntil(minh.page)).toContainText("lan asked to keep this case longer");
  await minh.page.screenshot({ path: "build/retention-case-en.png", fullPage: true });
  await minh.page.getByRole("button", { name: "Decide" }).click();
  await minh.page.screenshot({ path: "build/retention-extend-en.png" });
  await minh.page.getByRole("button", { name: "Agree", exact: true }).click();
  await expect(keptUntil(minh.page)).not.toContainText("within two weeks");
  await expect(keptUntil(lan.page)).not.toContainText("You asked");
  await expect(lan.page.getByText("The reason is in the notes")).toHaveCount(0);
});

test("says in the desk that nothing is erased while a submission is pending", async () => {
  const [person] = world.people;
  if (!person) throw new Error("nobody joined");
  await actOnCase(world.ask, person, sent.caseId, "hold-begun");
  await expect(keptUntil(minh.page)).toContainText("A submission is pending");
  await expect(minh.page.getByRole("button", { name: "Erase sooner" })).toHaveCount(0);
});

test("complains of nothing in the console", () => {
  expect([...lan.complaints, ...minh.complaints]).toEqual([]);
});
