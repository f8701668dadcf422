/** A person on the report page who answers only what must be answered. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, type Page } from "@playwright/test";
import { PROJECT_FOLDER } from "../../server/config.ts";

const MOST_SCREENS = 80;
const PATIENCE_MS = 5000;
const RECEIPT_TIMEOUT_MS = 180_000;
/** Nobody writes a receipt down faster; meanwhile the page gets the report ready. */
const WRITING_DOWN_MS = 8000;
/** Answered; every other question is skipped. By field: the id of what is ticked. */
const TICKS: Readonly<Record<string, string>> = {
  tiles: "field-tiles-tile.detained",
  relation: "field-relation-relative",
  c_work: "field-c_work",
};

/** The page's sentences in English, by key. */
export type Sentences = Readonly<Record<string, string>>;

/** Reads them. */
export async function readSentences(): Promise<Sentences> {
  const file = join(PROJECT_FOLDER, "web/messages/en.json");
  const { intake } = JSON.parse(await readFile(file, "utf8")) as { readonly intake: Sentences };
  return intake;
}

/**
 * Makes the next page that loads go on to its first question by itself, and remember when the
 * question stood there: a person who knows what to press.
 */
export async function goOnByItself(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const pressed = new WeakSet();
    const look = (): void => {
      if (document.querySelector("form [id^='field-']")) {
        performance.mark("first-question");
        observer.disconnect();
        return;
      }
      const button = document.querySelector<HTMLButtonElement>("main .button-main");
      if (!button || button.disabled || pressed.has(button)) return;
      pressed.add(button);
      performance.mark("first-press");
      button.click();
    };
    const observer = new MutationObserver(look);
    observer.observe(document, { childList: true, subtree: true });
  });
}

/** When the first question stood there, in milliseconds after the navigation began. */
export async function firstQuestionAt(page: Page, timeoutMs: number): Promise<number> {
  await page.waitForSelector("form [id^='field-']", { timeout: timeoutMs });
  return page.evaluate(() => performance.getEntriesByName("first-question")[0]?.startTime ?? NaN);
}

/** Presses a button by its sentence. */
async function press(page: Page, sentence: string | undefined): Promise<void> {
  await page.getByRole("button", { name: sentence ?? "", exact: true }).click();
}

/** From the first question to the look over everything. */
export async function answerAll(page: Page, say: Sentences): Promise<void> {
  await answerUntil(page, say, undefined);
}

/** From the first question to where files can be chosen. */
export async function answerUntilFiles(page: Page, say: Sentences): Promise<void> {
  await answerUntil(page, say, "files");
}

async function answerUntil(page: Page, say: Sentences, end: string | undefined): Promise<void> {
  const button = (key: string) => page.getByRole("button", { name: say[key] ?? "", exact: true });
  const review = page.getByRole("heading", { name: say["intake_review_title"] ?? "" });
  const [next, skip, goOn] = [
    button("intake_next"),
    button("intake_skip"),
    button("intake_warning_go_on"),
  ];
  for (let screen = 0; screen < MOST_SCREENS; screen++) {
    // On a slow link a page may still be on its way.
    await next.or(goOn).or(review).first().waitFor();
    if (await review.isVisible()) return;
    if (await goOn.isVisible()) await goOn.click();
    const id = await page.locator("form [id^='field-']").first().getAttribute("id");
    const field = (id ?? "").replace(/^field-/, "").replace(/-.*$/, "");
    if (field === end) return;
    const tick = TICKS[field];
    if (tick !== undefined) await tickLine(page, field, tick);
    if (tick === undefined && (await skip.isVisible())) await skip.click();
    else await next.click();
  }
}

/** The first line of a list has the id of its field alone. */
async function tickLine(page: Page, field: string, id: string): Promise<void> {
  const line = page.locator(`[id="${id}"]`);
  await ((await line.count()) > 0 ? line : page.locator(`#field-${field}`)).check();
}

/** From the look over everything to the last press. */
export async function takeReceipt(page: Page, say: Sentences): Promise<void> {
  await page.locator("#field-safe_to_send").check();
  // While the roster is still on its way, the page says so and has to be asked again.
  const receipt = page.locator("[data-receipt] li").first();
  await expect(async () => {
    if (await receipt.isVisible()) return;
    const ask = page.getByRole("button", { name: say["intake_review_go_on"] ?? "", exact: true });
    await ask.click({ timeout: PATIENCE_MS });
    await receipt.waitFor({ timeout: PATIENCE_MS });
  }).toPass({ timeout: RECEIPT_TIMEOUT_MS });
  await page.waitForTimeout(WRITING_DOWN_MS);
  await press(page, say["intake_receipt_noted"]);
  await press(page, say["intake_keep_skip"]);
}

/**
 * The last press.
 *
 * @returns Milliseconds until the page says that the report has been sent.
 */
export async function send(page: Page, say: Sentences): Promise<number> {
  const button = page.getByRole("button", {
    name: say["intake_keep_skip_anyway"] ?? "",
    exact: true,
  });
  return button.evaluate(
    (element, sentTitle) =>
      new Promise<number>((resolve) => {
        const start = performance.now();
        const observer = new MutationObserver(() => {
          if (document.querySelector("h1")?.textContent !== sentTitle) return;
          observer.disconnect();
          resolve(performance.now() - start);
        });
        observer.observe(document, { childList: true, subtree: true, characterData: true });
        (element as HTMLButtonElement).click();
      }),
    say["intake_sent_title"] ?? "",
  );
}
