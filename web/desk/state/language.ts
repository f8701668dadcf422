/** The language of the desk, as a signal: whatever shows a text is drawn anew when it changes. */
import { batch, computed, signal } from "@preact/signals";
import { readWords } from "../../../build/messages/runtime.js";
import { DESK_LANGUAGES, LANGUAGE_FACTS } from "../../../src/domain/language.ts";
import type { Language } from "../../../src/domain/language.ts";
import {
  formatDay,
  formatMonth,
  formatShortDay,
  formatShortMonth,
  parseDay,
} from "../../../src/domain/day.ts";
import type { FormTexts } from "../../../src/domain/texts/types.ts";
import {
  currentLanguage,
  currentWords,
  loadLanguage,
  loadPart,
  preferredLanguage,
  showLanguage,
} from "../../shared/language.ts";
import type { LoadedLanguage } from "../../shared/language.ts";
import { today } from "./today.ts";

const loaded = signal<Pick<LoadedLanguage, "language" | "words">>({
  language: preferredLanguage(DESK_LANGUAGES),
  words: {},
});
// Reading the signal here makes every component that asks for a text depend on the language.
readWords(() => loaded.value.words);

/** The language that texts are in. */
export const language = computed(() => loaded.value.language);

/** Words of the questionnaire in that language; `undefined` until they are there. */
export const formTexts = signal<FormTexts | undefined>(undefined);

let wanted = language.peek();

/** Changes the language as soon as its words are there. Rejects if they cannot be loaded. */
export async function chooseLanguage(next: Language): Promise<void> {
  wanted = next;
  const found = await loadLanguage(next);
  if (next !== wanted) return;
  batch(() => {
    showLanguage(found);
    loaded.value = found;
    formTexts.value = found.texts;
  });
}

/** Loads a part of the desk with its words, once the first language is here. */
export async function loadDeskPart<T>(load: () => Promise<T>): Promise<T> {
  const part = await loadPart(load);
  loaded.value = { language: currentLanguage(), words: currentWords() };
  return part;
}

/** Loads the words of the browser's language. Nothing can be drawn before. */
export const loadFirstLanguage = (): Promise<void> => chooseLanguage(wanted);

/** Formats are dear to make, and a list draws the same few days again and again. */
const days = new Map<string, string>();
const numbers = new Map<Language, Intl.NumberFormat>();

/** A day written out. What is no day is shown as it came. */
export function dayText(text: string): string {
  const key = `${language.value} ${text}`;
  const written = days.get(key);
  if (written !== undefined) return written;
  const day = parseDay(text);
  const fresh = day ? formatDay(day, language.value) : text;
  days.set(key, fresh);
  return fresh;
}

const shortDays = new Map<string, string>();

/** A day in short, with its year only if it is another than this one. */
export function shortDayText(text: string): string {
  const now = today.value;
  const key = `${language.value} ${text} ${now.slice(0, 4)}`;
  const written = shortDays.get(key);
  if (written !== undefined) return written;
  const day = parseDay(text);
  const fresh = day ? formatShortDay(day, language.value, now) : text;
  shortDays.set(key, fresh);
  return fresh;
}

/** A month, `2026-11`, written out. */
export function monthText(month: string): string {
  return formatMonth(...monthParts(month), language.value);
}

/** A month, `2026-11`, without its year: as short as the language has it. */
export function shortMonthText(month: string): string {
  return formatShortMonth(...monthParts(month), language.value);
}

function monthParts(month: string): [year: number, month: number] {
  return [Number(month.slice(0, 4)), Number(month.slice(5, 7))];
}

/** A number with the language's separators. */
export function numberText(number: number): string {
  const format =
    numbers.get(language.value) ?? new Intl.NumberFormat(LANGUAGE_FACTS[language.value].locale);
  numbers.set(language.value, format);
  return format.format(number);
}

const UNITS = ["byte", "kilobyte", "megabyte", "gigabyte"] as const;

/** A size in bytes, rounded: "2.4 MB". */
export function sizeText(bytes: number): string {
  const power = bytes < 1 ? 0 : Math.min(UNITS.length - 1, Math.floor(Math.log10(bytes) / 3));
  return new Intl.NumberFormat(LANGUAGE_FACTS[language.value].locale, {
    style: "unit",
    unit: UNITS[power] ?? "byte",
    unitDisplay: power === 0 ? "long" : "short",
    maximumFractionDigits: power === 0 ? 0 : 1,
  }).format(bytes / 1000 ** power);
}
