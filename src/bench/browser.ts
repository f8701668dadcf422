/** A Chromium as the tests use it, and what is measured in it from outside. */
import { chromium, type Browser, type Page } from "@playwright/test";
import { findChromium } from "../setup/find-chromium.mjs";

/** What each is started with. */
export const CHROMIUM_ARGUMENTS = [
  "--no-sandbox",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
  "--enable-precise-memory-info",
] as const;

/** Starts one. */
export async function launchBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: await findChromium(),
    args: [...CHROMIUM_ARGUMENTS],
  });
}

/** Opens a page in English with an empty cache, closed after the work. */
export async function withPage<T>(browser: Browser, work: (page: Page) => Promise<T>): Promise<T> {
  const context = await browser.newContext({ locale: "en-GB" });
  try {
    return await work(await context.newPage());
  } finally {
    await context.close();
  }
}
