/** Unlocking the desk in a browser, timed from outside the page. */
import type { Browser, Page } from "@playwright/test";
import { ROUTES } from "../../api/routes.ts";
import { withPage } from "../browser.ts";
import { scrollList } from "./scroll.ts";
import type { ScrollTimes } from "./scroll.ts";
import type { SignedIn } from "./signed-in.ts";

const TIMEOUT_MS = 180_000;
const MEGABYTE = 1e6;

/** Milliseconds. */
export interface UnlockTimes extends ScrollTimes {
  /** From the press to the request that the stretched passphrase allows. */
  readonly stretch: number;
  /** From that request to the first rows on the screen. */
  readonly firstRows: number;
  /** From that request to the whole list. */
  readonly wholeList: number;
  /** The same bytes only fetched, in the same page. */
  readonly fetchOnly: number;
  /** One letter into the filter, until the rows are drawn anew. */
  readonly keystroke: number;
  /** Memory of the page's own thread, in MB. */
  readonly pageMegabytes: number;
}

/** Unlocks once with an empty cache. */
export function unlockOnce(
  browser: Browser,
  origin: string,
  { loginName, passphrase, token }: SignedIn,
  cases: number,
): Promise<UnlockTimes> {
  return withPage(browser, async (page) => {
    page.setDefaultTimeout(TIMEOUT_MS);
    await page.goto(`${origin}/desk`);
    await page.getByLabel("Login name").fill(loginName);
    await page.getByLabel("Passphrase", { exact: true }).fill(passphrase);
    const asked = page.waitForRequest((request) => request.url().endsWith(ROUTES.unlock));
    const unlockAt = asked.then(() => performance.now());
    const pressedAt = performance.now();
    await page.getByRole("button", { name: "Unlock" }).click();
    const stretchedAt = await unlockAt;
    await page.waitForSelector('[role="option"]');
    const firstAt = performance.now();
    await page.waitForSelector(`[role="option"][aria-setsize="${cases}"]`);
    const wholeAt = performance.now();
    return {
      stretch: stretchedAt - pressedAt,
      firstRows: firstAt - stretchedAt,
      wholeList: wholeAt - stretchedAt,
      fetchOnly: await fetchInPage(page, token),
      keystroke: await typeLetter(page),
      ...(await scrollList(page)),
      pageMegabytes: (await heapBytes(page)) / MEGABYTE,
    };
  });
}

async function fetchInPage(page: Page, token: string): Promise<number> {
  return page.evaluate(
    async ([path, authorization]) => {
      const start = performance.now();
      const answer = await fetch(path, { headers: { authorization } });
      await answer.arrayBuffer();
      return performance.now() - start;
    },
    [ROUTES.cases, `Bearer ${token}`] as const,
  );
}

/** The longest of some letters, each until the next frame has been drawn. */
async function typeLetter(page: Page): Promise<number> {
  const filter = page.locator("[data-key=filter]");
  let longest = 0;
  for (const text of ["h", "ha", "han", "hano"]) {
    longest = Math.max(
      longest,
      await filter.evaluate(async (input, value) => {
        const start = performance.now();
        (input as HTMLInputElement).value = value;
        input.dispatchEvent(new InputEvent("input", { bubbles: true }));
        await new Promise((resolve) => {
          requestAnimationFrame(() => setTimeout(resolve));
        });
        return performance.now() - start;
      }, text),
    );
  }
  await filter.fill("");
  return longest;
}

async function heapBytes(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  const { usedSize } = await session.send("Runtime.getHeapUsage");
  return usedSize;
}
