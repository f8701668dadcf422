/** Every page of the desk, on the invented organisation of the demo. */
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "@playwright/test";
import type { BrowserContext, Page } from "@playwright/test";
import { startDemo } from "../support/running-demo.ts";
import type { RunningDemo } from "../support/running-demo.ts";
import { startServer } from "../support/running-server.ts";
import { setupLinkOf } from "../e2e/desk-steps.ts";
import { contextFor, LOOKS, take, WIDE_LOOKS } from "./picture.ts";
import type { Look } from "./picture.ts";

interface DemoMember {
  readonly loginName: string;
  readonly role: string;
  readonly status: string;
  readonly passphrase: string;
}

/** In the order of the navigation, after the cases; and what is there once the page stands. */
const PAGES = [
  ["calendar", "[role=grid]"],
  ["overview", ".figure"],
  ["retention", ".retention"],
  ["record", ".record"],
  ["own-settings", "main form, main section"],
] as const;

let folder = "";
let demo: RunningDemo;
let members: readonly DemoMember[] = [];

test.beforeAll(async () => {
  test.setTimeout(300_000);
  folder = await mkdtemp(join(tmpdir(), "kin-shots-"));
  demo = await startDemo(folder, 60);
  const record = await readFile(join(folder, "demo-members.json"), "utf8");
  members = (JSON.parse(record) as { members: DemoMember[] }).members;
});
test.afterAll(async () => {
  await demo.end();
  await rm(folder, { recursive: true, force: true });
});

async function unlockAs(page: Page, role: string): Promise<void> {
  const member = members.find((one) => one.role === role && one.status === "active");
  await page
    .locator("input")
    .first()
    .fill(member?.loginName ?? "");
  await page.locator("input[type=password]").fill(member?.passphrase ?? "");
  await page.keyboard.press("Enter");
}

/** The dialog, before and after; gives the link. */
async function pictureInviting(page: Page, look: Look): Promise<string> {
  await page.locator("main button").first().click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("radio").nth(1).check();
  const loginName = `lan-${look.language}-${String(look.width)}-${look.scheme}`;
  await dialog.getByRole("textbox").nth(0).fill("Chị Lan");
  await dialog.getByRole("textbox").nth(1).fill(loginName);
  await take(page, "desk-invite", look);
  await dialog.locator("button[type=submit]").click();
  const link = await dialog.getByTestId("invitation-link").innerText();
  await take(page, "desk-invited", look);
  await dialog.getByRole("button").last().click();
  return link.trim();
}

/** What an invited person sees, up to the words to read out. */
async function pictureJoining(context: BrowserContext, link: string, look: Look): Promise<void> {
  const page = await context.newPage();
  await page.goto(link);
  await page.locator("main button").last().waitFor();
  await take(page, "desk-join", look, true);
  await page.locator("main button").last().click();
  await page.getByTestId("passphrase").waitFor();
  await take(page, "desk-passphrase", look, true);
  await page.close();
}

/** A case: every part of it, and why it is as urgent as it is. */
async function pictureCase(page: Page, look: Look): Promise<void> {
  const tabs = page.getByRole("tab");
  const declare = page.locator(".declare .button-primary");
  await declare.or(tabs.first()).first().waitFor();
  if (await declare.isVisible()) {
    await take(page, "desk-case-shut", look);
    await declare.click();
  }
  await tabs.first().waitFor();
  await take(page, "desk-case-veiled", look);
  const unveil = page.getByRole("tabpanel").locator(".notice .button-plain").first();
  if (await unveil.isVisible()) await unveil.click();
  await take(page, "desk-case", look);
  for (const [number, tab] of (await tabs.all()).entries()) {
    await tab.click();
    await take(page, `desk-case-part-${String(number + 1)}`, look, true);
  }
  await page.locator(".case-line button").nth(1).click();
  await take(page, "desk-urgency", look);
  await page.keyboard.press("Escape");
  for (const [number, button] of (
    await page.locator(".readers > .actions button").all()
  ).entries()) {
    await button.click();
    await page.getByRole("dialog").waitFor();
    await take(page, `desk-readers-${String(number + 1)}`, look);
    await page.keyboard.press("Escape");
  }
}

/** What is found for a word, and the case that is opened from there. */
async function pictureSearch(page: Page, look: Look): Promise<void> {
  await page.locator(".head-find").click();
  await take(page, "desk-search-start", look);
  await page.locator(".search-notes progress").waitFor({ state: "detached" });
  await page.locator("[data-key=search]").fill(look.language === "vi" ? "công an xã" : "police");
  await page.locator("mark").first().waitFor();
  await take(page, "desk-search", look);
  await page.locator("[data-hit]").first().click();
  await page.getByRole("tab").first().waitFor();
  await page.getByRole("tab").first().click();
  await page.locator(".alike").scrollIntoViewIfNeeded();
  await take(page, "desk-search-case", look);
  await page.locator("[data-key=search]").evaluate((field) => (field as HTMLInputElement).blur());
  await page.keyboard.press("Escape");
  await page.locator(".nav > ul > li > .nav-item").first().click();
}

for (const look of [...LOOKS, ...WIDE_LOOKS]) {
  test(`desk ${Object.values(look).join(" ")}`, async ({ browser }) => {
    test.setTimeout(300_000);
    const context = await browser.newContext(contextFor(look));
    const page = await context.newPage();
    await page.goto(`${demo.origin}/desk`);
    await page.locator("input[type=password]").waitFor();
    await take(page, "desk-unlock", look);
    await unlockAs(page, "caseworker");
    await page.getByRole("option").first().waitFor();
    await take(page, "desk-list", look);
    await page.getByRole("option").nth(3).click();
    await pictureCase(page, look);
    await page.keyboard.press("Control+k");
    await take(page, "desk-commands", look);
    await page.keyboard.press("Escape");
    await page.keyboard.press("g");
    await page.keyboard.press("t");
    await page.locator(".take-down").waitFor();
    await take(page, "desk-take-down", look, true);
    await pictureSearch(page, look);
    for (const [number, [name, there]] of PAGES.entries()) {
      await page
        .locator(".nav > ul > li > .nav-item")
        .nth(number + 1)
        .click();
      await page.locator(there).first().waitFor({ state: "attached" });
      await take(page, `desk-${name}`, look, name !== "overview");
    }
    await page.goto(`${demo.origin}/desk`);
    await unlockAs(page, "administrator");
    await page.locator(".person-fingerprint").first().waitFor();
    await take(page, "desk-people", look);
    const link = await pictureInviting(page, look);
    await page.locator("nav button").nth(1).click();
    await take(page, "desk-settings", look, true);
    await pictureJoining(context, link, look);
    await page.goto(`${demo.origin}/desk`);
    await unlockAs(page, "custodian");
    await page.locator("#identities-waiting").waitFor();
    await take(page, "desk-custodian", look);
    await context.close();
  });
}

test("set-up", async ({ browser }) => {
  const server = await startServer({ environment: { KIN_PROOF_COST: "1" } });
  try {
    const link = await setupLinkOf(server);
    for (const look of LOOKS) {
      const context = await browser.newContext(contextFor(look));
      const page = await context.newPage();
      await page.goto(link);
      await page.locator("form input").first().waitFor();
      await take(page, "desk-set-up", look, true);
      await context.close();
    }
  } finally {
    await server.remove();
  }
});
