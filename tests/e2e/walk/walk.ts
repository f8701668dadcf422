/** Goes through the whole form as a person would, looking at every screen. */
import { expect } from "@playwright/test";
import { countryName } from "../../../src/domain/places/country-names.ts";
import { provinceName } from "../../../src/domain/places/vietnam.ts";
import type { Period } from "../../../src/domain/period.ts";
import type { Answer, Answers } from "../../../src/domain/questionnaire/answers.ts";
import { fieldsOf } from "../../../src/domain/questionnaire/condition.ts";
import { PUBLIC_FORM } from "../../../src/domain/questionnaire/public-form.ts";
import type { Field } from "../../../src/domain/questionnaire/types.ts";
import { press } from "./hands.ts";
import type { ChosenFile, Hands } from "./hands.ts";
import { readArrival, readScreen, readStanding } from "./screen.ts";
import type { Screen } from "./screen.ts";

/** Far more screens than there are. */
const MOST_SCREENS = 80;
/** Looks often, and waits long where a machine is slow. */
const SOON = { timeout: 180_000, intervals: [10, 20, 50, 100] };
const FIELDS = new Map(fieldsOf(PUBLIC_FORM).map((field) => [field.id, field]));

/** What somebody answers; everything else is skipped. */
export interface Plan {
  readonly answers: Answers;
  /** Files to choose, by question. */
  readonly files?: Readonly<Record<string, ChosenFile>>;
}

/** From the first page to the first question. */
export async function begin(hands: Hands): Promise<void> {
  await waitFor(hands, ({ buttons }) =>
    buttons.some((text) => text.includes(hands.say("start_report"))),
  );
  await press(hands, hands.say("start_report"));
  await waitFor(hands, ({ buttons: all }) => all.includes(hands.say("exit_understood")));
  await press(hands, hands.say("exit_understood"));
}

/**
 * Goes to the review, answering what is planned and skipping the rest.
 *
 * @returns Ids of all questions that were shown, in order.
 */
export async function walk(hands: Hands, plan: Plan): Promise<readonly string[]> {
  const seen: string[] = [];
  let screen = await waitFor(hands, ({ fields }) => fields.length > 0);
  for (let screens = 0; screens < MOST_SCREENS; screens++) {
    const { heading } = screen;
    // The focus comes a moment after the screen.
    await expect
      .poll(() => hands.read(readArrival, undefined), { message: heading, ...SOON })
      .toEqual({ headings: 1, isAnnounced: true, overflow: 0 });
    const isReview = heading === hands.say("review_title");
    const shown = isReview ? [] : await answerScreen(hands, plan);
    const standing = await hands.read(readStanding, undefined);
    expect(standing, heading).toEqual({ overflow: 0, isExitInView: true, hidden: [] });
    if (isReview) return seen;
    seen.push(...shown);
    await leave(hands, plan, shown);
    // Two screens of statements have the same heading, and no two have the same questions.
    screen = await waitFor(
      hands,
      // On a slow line a page may wait for its words, with nothing to do on it yet.
      ({ heading: next, fields: [first], buttons }) =>
        (next !== heading || first !== shown[0]) &&
        (first !== undefined ||
          next === hands.say("review_title") ||
          buttons.includes(hands.say("warning_go_on"))),
    );
  }
  throw new Error("The form has no end");
}

/** A report that was acknowledged. */
export interface Sent {
  readonly receipt: readonly string[];
  /** Milliseconds from the last press to the page that says so. */
  readonly sendMs: number;
}

/** From the review to the acknowledgement. */
export async function lockAndSend(hands: Hands): Promise<Sent> {
  await hands.tick("field-safe_to_send");
  await press(hands, hands.say("review_go_on"));
  await waitFor(hands, ({ heading }) => heading === hands.say("receipt_title"));
  const receipt = await hands.read(
    () => [...document.querySelectorAll("[data-receipt] li")].map(({ textContent }) => textContent),
    undefined,
  );
  await press(hands, hands.say("receipt_noted"));
  await waitFor(hands, ({ heading }) => heading === hands.say("keep_title"));
  const boxes = await hands.read(
    () => [...document.querySelectorAll("input[id^='place-']")].map(({ id }) => id),
    undefined,
  );
  for (const id of boxes) await hands.type(id, receipt[Number(id.replace("place-", ""))] ?? "");
  await hands.read(timeSending, hands.say("sent_title"));
  await press(hands, hands.say("keep_send"));
  await waitFor(hands, ({ heading }) => heading === hands.say("sent_title"));
  const sendMs = await hands.read(
    () => performance.getEntriesByName("acknowledged")[0]?.duration ?? NaN,
    undefined,
  );
  return { receipt, sendMs };
}

/** Measures in the page itself, from the last press to the heading that says that all is sent. */
function timeSending(sentTitle: string): void {
  const form = document.querySelector("form");
  form?.addEventListener("submit", () => performance.mark("last-press"), { once: true });
  const observer = new MutationObserver(() => {
    if (document.querySelector("h1")?.textContent !== sentTitle) return;
    observer.disconnect();
    performance.measure("acknowledged", "last-press");
  });
  observer.observe(document, { childList: true, subtree: true, characterData: true });
}

/** From the acknowledgement back into the mailbox, until an answer stands there. */
export async function comeBack(
  hands: Hands,
  receipt: readonly string[],
  answer: string,
): Promise<void> {
  await press(hands, hands.say("finish"));
  await waitFor(hands, ({ heading }) => heading === hands.say("start_title"));
  await press(hands, hands.say("start_return"));
  await waitFor(hands, ({ heading }) => heading === hands.say("return_title"));
  await hands.type("receipt", receipt.join(" ").normalize("NFD"));
  await press(hands, hands.say("return_open"));
  await waitFor(hands, ({ heading }) => heading === hands.say("mailbox_title"));
  await waitForText(hands, answer);
}

async function waitForText(hands: Hands, text: string): Promise<void> {
  await expect
    .poll(() => hands.read((wanted) => document.body.innerText.includes(wanted), text), SOON)
    .toBe(true);
}

/** Waits until the screen is as it should be, and gives it. */
export async function waitFor(hands: Hands, isThere: (screen: Screen) => boolean): Promise<Screen> {
  let screen = await hands.read(readScreen, undefined);
  await expect
    .poll(async () => {
      screen = await hands.read(readScreen, undefined);
      return isThere(screen);
    }, SOON)
    .toBe(true);
  return screen;
}

/** Answers what stands on the screen, also what comes up only because of the first answer. */
async function answerScreen(hands: Hands, plan: Plan): Promise<readonly string[]> {
  const { buttons } = await hands.read(readScreen, undefined);
  if (buttons.includes(hands.say("warning_go_on"))) {
    await press(hands, hands.say("warning_go_on"));
    await waitFor(hands, ({ fields }) => fields.length > 0);
  }
  const done = new Set<string>();
  for (;;) {
    const { fields } = await hands.read(readScreen, undefined);
    const next = fields.find((id) => !done.has(id));
    if (next === undefined) return fields;
    done.add(next);
    const field = FIELDS.get(next);
    if (!field) throw new Error(`There is no question ${next}`);
    const file = plan.files?.[next];
    if (file) await chooseFile(hands, next, file);
    const answer = plan.answers[next];
    if (answer !== undefined) await give(hands, field, answer);
  }
}

/** Next where something was answered or nothing can be skipped. */
async function leave(hands: Hands, plan: Plan, shown: readonly string[]): Promise<void> {
  const { buttons } = await hands.read(readScreen, undefined);
  const isAnswered = shown.some((id) => id in plan.answers || id in (plan.files ?? {}));
  await press(
    hands,
    !isAnswered && buttons.includes(hands.say("skip")) ? hands.say("skip") : hands.say("next"),
  );
}

async function chooseFile(hands: Hands, field: string, file: ChosenFile): Promise<void> {
  await hands.choose(`field-${field}`, file);
  await expect
    .poll(() => hands.read(() => document.querySelector(".file-list")?.textContent ?? "", 0), SOON)
    .toContain(hands.say("file_stored"));
}

async function give(hands: Hands, field: Field, answer: Answer): Promise<void> {
  const id = `field-${field.id}`;
  const text = typeof answer === "string" ? answer : "";
  switch (field.kind) {
    case "choice":
      return tickLine(hands, id, text);
    case "choices":
      for (const option of answer as readonly string[]) await tickLine(hands, id, option);
      return;
    case "consent":
      return hands.tick(id);
    case "text":
    case "long-text":
      return hands.type(id, text);
    case "country":
      // What is preset needs no search.
      if (answer === field.preset) return;
      return findPlace(hands, id, countryName(text, "vi"), text);
    case "province": {
      const place = answer as Extract<Answer, { listed: string } | { typed: string }>;
      if ("typed" in place) return hands.type(id, place.typed);
      return findPlace(hands, id, provinceName(place.listed), place.listed);
    }
    case "period":
      return givePeriod(hands, id, answer as Period);
    case "files":
      throw new Error("Files are chosen, not answered");
  }
}

/** Searches with the accents typed apart from their letters, as some keyboards do. */
async function findPlace(hands: Hands, id: string, name: string, option: string): Promise<void> {
  await hands.type(id, name.normalize("NFD"));
  await waitForText(hands, name);
  await tickLine(hands, `${id}-match`, option);
}

async function givePeriod(hands: Hands, id: string, period: Period): Promise<void> {
  await tickLine(hands, id, period.precision);
  const part = (name: string): string => `${id}-part-${name}`;
  switch (period.precision) {
    case "day":
      return hands.set(part("day"), period.day);
    case "week":
      return hands.set(part("day"), period.firstDay);
    case "month":
    case "since":
      if (period.month !== undefined) await hands.set(part("month"), String(period.month));
      return hands.type(part("year"), String(period.year));
    case "quarter":
      await hands.set(part("quarter"), String(period.quarter));
      return hands.type(part("year"), String(period.year));
    case "year":
      return hands.type(part("year"), String(period.year));
  }
}

/** The first line of a list has the id of the list. */
async function tickLine(hands: Hands, list: string, option: string): Promise<void> {
  const line = `${list}-${option}`;
  const isFirst = await hands.read((id) => document.getElementById(id) === null, line);
  await hands.tick(isFirst ? list : line);
}
