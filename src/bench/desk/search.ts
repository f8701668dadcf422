/** Searching everything in a browser, timed in the page from the letter to the frame. */
import type { Browser, Page } from "@playwright/test";
import { withPage } from "../browser.ts";
import type { Measured, Reporter } from "../row.ts";
import type { SignedIn } from "./signed-in.ts";

/** Reading ten thousand cases takes minutes. */
const READ_TIMEOUT_MS = 1_800_000;
const KEYSTROKE_GOAL_MS = 50;
/** What people look for, typed letter by letter: names, places, common words, English. */
const QUERIES = ["công an", "nguyen van", "hộ chiếu", "giay trieu tap", "land", "đất đai"] as const;

const ms = (value: number): Measured => ({ value, unit: "ms" });

/** Unlocks, has every case read, and types. */
export async function measureSearch(
  { row, progress }: Reporter,
  browser: Browser,
  origin: string,
  { loginName, passphrase }: SignedIn,
  cases: number,
): Promise<void> {
  await withPage(browser, async (page) => {
    page.setDefaultTimeout(READ_TIMEOUT_MS);
    await page.goto(`${origin}/desk`);
    await page.getByLabel("Login name").fill(loginName);
    await page.getByLabel("Passphrase", { exact: true }).fill(passphrase);
    await page.getByRole("button", { name: "Unlock" }).click();
    await page.waitForSelector(`[role="option"][aria-setsize="${cases}"]`);
    const before = await workerBytes(page);
    progress("Reading all cases for the search.");
    const startedAt = performance.now();
    await page.getByRole("button", { name: "Search everything" }).click();
    await page.waitForSelector(".search-notes progress");
    const whileReading = await typeAll(page);
    await page.waitForSelector(".search-notes progress", { state: "detached" });
    const readMs = performance.now() - startedAt;
    const times = await typeAll(page);
    const after = await workerBytes(page);
    row({
      what: `a letter in the search, ${cases} cases, median`,
      measured: ms(middleOf(times)),
      goal: { of: "value", atMost: KEYSTROKE_GOAL_MS },
      note: `${times.length} letters, from the letter until what it finds is drawn`,
    });
    row({
      what: "the same, the slowest",
      measured: ms(Math.max(...times)),
      goal: { of: "value", atMost: KEYSTROKE_GOAL_MS },
      note: `while cases are read: median ${middleOf(whileReading).toFixed(0)} ms, slowest ${Math.max(...whileReading).toFixed(0)} ms`,
    });
    row({
      what: "reading a case for the search",
      measured: ms(readMs / cases),
      note: `fetched, opened, verified and split into words; ${(readMs / 1000).toFixed(0)} s for all, two at a time`,
    });
    row({
      what: `the worker's memory for the search, ${cases} cases`,
      measured: { value: (after - before) / 1e6, unit: "MB" },
      note: "of its objects and texts, after collecting; the runs of words (4 bytes each) lie outside",
    });
  });
}

/** Types each of the queries; gives the milliseconds of every letter. */
async function typeAll(page: Page): Promise<readonly number[]> {
  const field = page.locator("[data-key=search]");
  const times: number[] = [];
  for (const query of QUERIES) {
    for (let length = 1; length <= query.length; length++) {
      times.push(await field.evaluate(typeAndWait, query.slice(0, length)));
    }
    await field.fill("");
    await page.waitForSelector(".empty");
  }
  return times;
}

/** Runs in the page. */
async function typeAndWait(input: Element, value: string): Promise<number> {
  const results = input.closest(".search")?.querySelector<HTMLElement>("[data-found]");
  if (!results) throw new Error("there is no search");
  const start = performance.now();
  const drawn = new Promise<number>((resolve) => {
    const observer = new MutationObserver(() => {
      // The answer to an earlier letter may come first.
      if (results.dataset["found"] !== value) return;
      observer.disconnect();
      requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - start)));
    });
    observer.observe(results, { attributeFilter: ["data-found"] });
  });
  (input as HTMLInputElement).value = value;
  input.dispatchEvent(new InputEvent("input", { bubbles: true }));
  return drawn;
}

function middleOf(times: readonly number[]): number {
  return [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;
}

/** Memory of the desk's worker, after what nobody needs was collected. */
async function workerBytes(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  const attached = new Promise<string>((resolve) => {
    session.on("Target.attachedToTarget", ({ sessionId }) => resolve(sessionId));
  });
  const answers = new Map<number, (result: { readonly usedSize?: number }) => void>();
  session.on("Target.receivedMessageFromTarget", ({ message }) => {
    const { id, result } = JSON.parse(message) as { id: number; result: { usedSize?: number } };
    answers.get(id)?.(result);
  });
  await session.send("Target.setAutoAttach", {
    autoAttach: true,
    waitForDebuggerOnStart: false,
    flatten: false,
  });
  const sessionId = await attached;
  const ask = async (id: number, method: string): Promise<{ readonly usedSize?: number }> => {
    const answer = new Promise<{ readonly usedSize?: number }>((resolve) => {
      answers.set(id, resolve);
    });
    const message = JSON.stringify({ id, method });
    await session.send("Target.sendMessageToTarget", { sessionId, message });
    return answer;
  };
  await ask(1, "HeapProfiler.collectGarbage");
  const { usedSize = 0 } = await ask(2, "Runtime.getHeapUsage");
  await session.detach();
  return usedSize;
}
