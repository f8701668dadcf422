/** How much a first visit loads, and how long it takes on good and on bad networks. */
import type { Browser, Page } from "@playwright/test";
import { withPage } from "../browser.ts";
import { impose, type Conditions } from "./conditions.ts";
import {
  answerAll,
  firstQuestionAt,
  goOnByItself,
  send,
  takeReceipt,
  type Sentences,
} from "./intake-steps.ts";
import { watchTraffic, type Traffic } from "./traffic.ts";

const TIMEOUT_MS = 180_000;
/** After the first screen, the worker goes on loading. */
const SETTLE_MS = 3000;

/** A first visit. */
export interface FirstVisit {
  /** Milliseconds until the first question stood there. */
  readonly readyMs: number;
  /** What was asked for until then; what it is made of came from nowhere else. */
  readonly traffic: Traffic;
}

/** Visits the report page with an empty cache and goes on to the first question. */
export function visitIntake(
  browser: Browser,
  origin: string,
  conditions: Conditions,
): Promise<FirstVisit> {
  return withPage(browser, async (page) => {
    const watched = watchTraffic(page);
    await impose(page, conditions);
    await goOnByItself(page);
    await page.goto(origin, { timeout: TIMEOUT_MS, waitUntil: "commit" });
    const readyMs = await firstQuestionAt(page, TIMEOUT_MS);
    const begun = await begunBefore(page, readyMs);
    return { readyMs, traffic: await watched.soFar(begun) };
  });
}

/** The paths that a page asked for in its first milliseconds, its own among them. */
async function begunBefore(page: Page, ms: number): Promise<ReadonlySet<string>> {
  const addresses = await page.evaluate(
    (end) =>
      performance.getEntries().flatMap(({ entryType, name, startTime }) => {
        const isRequest = entryType === "navigation" || entryType === "resource";
        return isRequest && startTime < end ? [name] : [];
      }),
    ms,
  );
  return new Set(addresses.map((address) => new URL(address).pathname));
}

/** A report from the first request to the acknowledgement. */
export interface WholeReport {
  readonly traffic: Traffic;
  /** Milliseconds from the last press to the acknowledgement. */
  readonly sendMs: number;
  /** Seconds from the first request to the acknowledgement. */
  readonly wholeSeconds: number;
}

/** Sends the shortest text report there is. */
export function reportOnce(
  browser: Browser,
  origin: string,
  conditions: Conditions,
  say: Sentences,
): Promise<WholeReport> {
  return withPage(browser, async (page) => {
    page.setDefaultTimeout(TIMEOUT_MS);
    const watched = watchTraffic(page);
    await impose(page, conditions);
    await goOnByItself(page);
    const start = performance.now();
    await page.goto(origin, { timeout: TIMEOUT_MS, waitUntil: "commit" });
    await firstQuestionAt(page, TIMEOUT_MS);
    await answerAll(page, say);
    await takeReceipt(page, say);
    const sendMs = await send(page, say);
    const wholeSeconds = (performance.now() - start) / 1000;
    return { traffic: await watched.soFar(), sendMs, wholeSeconds };
  });
}

/** What the desk's first screen fetches, with its worker. */
export function visitDesk(browser: Browser, origin: string): Promise<Traffic> {
  return withPage(browser, async (page) => {
    const watched = watchTraffic(page);
    await page.goto(`${origin}/desk`);
    await page.waitForSelector("h1");
    await page.waitForTimeout(SETTLE_MS);
    return watched.soFar();
  });
}
