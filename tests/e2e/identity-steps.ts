/** Screens on which what concerns identities is looked at. */
import { AxeBuilder } from "@axe-core/playwright";
import { expect } from "@playwright/test";
import type { Browser, Page } from "@playwright/test";
import { openDesk } from "./desk-steps.ts";
import type { DeskPage } from "./desk-steps.ts";
import { PASSPHRASE } from "./desk-world.ts";
import type { DeskWorld } from "./desk-world.ts";

export const PHONE = {
  viewport: { width: 360, height: 740 },
  locale: "vi-VN",
  colorScheme: "light",
} as const;
export const LAPTOP = {
  viewport: { width: 1280, height: 800 },
  locale: "en-GB",
  colorScheme: "dark",
} as const;

/** Opens the desk on a phone, in Vietnamese. */
export async function openPhone(
  browser: Browser,
  world: DeskWorld,
  loginName: string,
): Promise<DeskPage> {
  const desk = await openDesk(browser, PHONE);
  await desk.page.goto(`${world.server.origin}/desk`);
  const fields = desk.page.locator("form input");
  await fields.nth(0).fill(loginName);
  await fields.nth(1).fill(PASSPHRASE);
  await desk.page.locator("form .button-primary").click();
  await desk.page.locator(".shell").waitFor();
  return desk;
}

/** No violation, nothing wider than the screen; and a picture, where one is wanted. */
export async function look(page: Page, what: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).options({ iframes: false }).analyze();
  expect(violations.map(({ id, nodes }) => `${what}: ${id} ${nodes[0]?.html ?? ""}`)).toEqual([]);
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow, `${what} is wider than the screen`).toBe(0);
  const folder = process.env["KIN_PICTURES"];
  if (folder) await page.screenshot({ path: `${folder}/${what}.png`, fullPage: true });
}
