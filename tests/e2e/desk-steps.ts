/** What people do at the desk, step by step, in a real browser. */
import { expect } from "@playwright/test";
import type { Browser, BrowserContext, Page } from "@playwright/test";
import type { RunningServer } from "../support/running-server.ts";

/** The set-up link that a server prints, a moment after it serves. */
export async function setupLinkOf(server: RunningServer): Promise<string> {
  const find = (): string => /http:\S+#setup=\S+(?=\n)/.exec(server.output())?.[0] ?? "";
  await expect.poll(find).not.toBe("");
  return find();
}

/** A page of its own, and everything that its console complained of. */
export interface DeskPage {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly complaints: readonly string[];
}

/**
 * Opens a browser context in English, at a laptop's size unless told otherwise. Whoever sits at
 * it declares in every case that they open to know of no conflict of interest.
 */
export async function openDesk(
  browser: Browser,
  options: Parameters<Browser["newContext"]>[0] = {},
): Promise<DeskPage> {
  const desk = await openUndeclared(browser, options);
  await desk.page.addLocatorHandler(desk.page.locator(".declare .button-primary"), (button) =>
    button.click(),
  );
  return desk;
}

/** The same, where the person declares nothing by themselves. */
export async function openUndeclared(
  browser: Browser,
  options: Parameters<Browser["newContext"]>[0] = {},
): Promise<DeskPage> {
  const context = await browser.newContext({
    locale: "en-GB",
    viewport: { width: 1280, height: 800 },
    ...options,
  });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on("pageerror", ({ message }) => complaints.push(message));
  page.on("console", (message) => {
    // Chromium warns of features that it does not know; a refused login is an answer like another.
    const isExpected = /Permissions-Policy|status of (?:40[0-9]|41[0-9])/.test(message.text());
    if (!isExpected) complaints.push(message.text());
  });
  return { page, context, complaints };
}

/** Chooses the passphrase that is drawn and types it again. */
async function takeDrawnPassphrase(page: Page): Promise<string> {
  const drawn = page.getByTestId("passphrase");
  await expect(drawn).toHaveText(/^([a-z]+ ){5}[a-z]+$/);
  const passphrase = await drawn.innerText();
  await page.getByLabel("Type it again").fill(passphrase);
  return passphrase;
}

/** Sets an organisation up by its link; gives the administrator's passphrase. */
export async function setUp(page: Page, link: string): Promise<string> {
  await page.goto(link);
  await page.getByLabel("Name of the organisation").fill("Hội Sen Trắng");
  await page.getByLabel("Tiếng Việt").check();
  await page.getByLabel("Your display name").fill("Mai");
  await page.getByLabel("Your login name").fill("mai");
  await page.getByRole("button", { name: "Continue" }).click();
  const passphrase = await takeDrawnPassphrase(page);
  await page.getByRole("button", { name: "Make the keys" }).click();
  await typeBack(page, "Signing key", "signing-words");
  await typeBack(page, "Recovery key", "recovery-words");
  await page.getByLabel("I have printed the sheet").check();
  await page.getByRole("button", { name: "Finish the set-up" }).click();
  await expect(page.getByRole("heading", { name: "People", exact: true })).toBeVisible();
  return passphrase;
}

async function typeBack(page: Page, key: string, testId: string): Promise<void> {
  const label = page.getByText(new RegExp(`^${key}: word`));
  const number = Number(/\d+/.exec(await label.innerText())?.[0]);
  const word = await page
    .getByTestId(testId)
    .locator("li")
    .nth(number - 1)
    .innerText();
  await page.getByLabel(new RegExp(`^${key}: word`)).fill(word);
}

/** Invites somebody as an administrator; gives the link. */
export async function invite(
  page: Page,
  role: "Caseworker" | "Custodian" | "Administrator",
  displayName: string,
  loginName: string,
): Promise<string> {
  await page.getByRole("button", { name: "Invite somebody" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("radio", { name: new RegExp(`^${role}`) }).check();
  await dialog.getByLabel("Display name").fill(displayName);
  await dialog.getByLabel("Login name").fill(loginName);
  await dialog.getByRole("button", { name: "Make the invitation" }).click();
  const link = await dialog.getByTestId("invitation-link").innerText();
  await dialog.getByRole("button", { name: "I have sent it" }).click();
  return link.trim();
}

/** Accepts an invitation; gives the passphrase and the fingerprint that is read out. */
export async function join(
  page: Page,
  link: string,
): Promise<{ readonly passphrase: string; readonly fingerprint: readonly string[] }> {
  await page.goto(link);
  await page.getByRole("button", { name: "Continue" }).click();
  const passphrase = await takeDrawnPassphrase(page);
  await page.getByRole("button", { name: "Accept the invitation" }).click();
  await expect(page.getByRole("heading", { name: "Read these words" })).toBeVisible();
  const fingerprint = await page.locator(".fingerprint li").allInnerTexts();
  return { passphrase, fingerprint };
}

/** Compares a fingerprint and adds somebody, as an administrator. */
export async function add(page: Page, name: string, fingerprint: readonly string[]): Promise<void> {
  await page.getByRole("button", { name: `Compare and add: ${name}` }).click();
  const dialog = page.getByRole("dialog");
  await expect(dialog.locator(".fingerprint li")).toHaveText([...fingerprint]);
  await dialog.getByRole("button", { name: "They match: add" }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByRole("button", { name: `Suspend: ${name}` })).toBeVisible();
}

/** Unlocks. */
export async function unlock(page: Page, loginName: string, passphrase: string): Promise<void> {
  await page.getByLabel("Login name").fill(loginName);
  await page.getByLabel("Passphrase", { exact: true }).fill(passphrase);
  await page.getByRole("button", { name: "Unlock" }).click();
}

/** Goes to a part of the open case. */
export async function openPart(page: Page, name: string): Promise<void> {
  await page.getByRole("tab", { name: new RegExp(`^${name}`) }).click();
}
