/** The language of the desk, as a signal: whatever shows a text is drawn anew when it changes. */
import { computed, signal } from "@preact/signals";
import { overwriteGetLocale } from "../../../build/messages/runtime.js";
import { LOCALES } from "../../../src/domain/language.ts";
import type { Language } from "../../../src/domain/language.ts";
import { formatDay, parseDay } from "../../../src/domain/day.ts";
import { loadTexts } from "../../../src/domain/texts/load-texts.ts";
import type { FormTexts } from "../../../src/domain/texts/types.ts";
import { preferredLanguage, setLanguage } from "../../shared/language.ts";

const chosen = signal<Language>(preferredLanguage());
setLanguage(chosen.peek());
// Reading the signal here makes every component that asks for a text depend on the language.
overwriteGetLocale(() => chosen.value);

/** The language that texts are in. */
export const language = computed(() => chosen.value);

/** Words of the questionnaire in that language; `undefined` while they are fetched. */
export const formTexts = signal<FormTexts | undefined>(undefined);

/** Changes the language. */
export function chooseLanguage(next: Language): void {
  chosen.value = next;
  setLanguage(next);
  void loadFormTexts();
}

/** Fetches the questionnaire's words. The old ones stay until the new ones are there. */
export async function loadFormTexts(): Promise<void> {
  const wanted = chosen.peek();
  const texts = await loadTexts(wanted);
  if (chosen.peek() === wanted) formTexts.value = texts;
}

/** Formats are dear to make, and a list draws the same few days again and again. */
const days: Record<Language, Map<string, string>> = { vi: new Map(), en: new Map() };
const numbers = {
  vi: new Intl.NumberFormat(LOCALES.vi),
  en: new Intl.NumberFormat(LOCALES.en),
} as const satisfies Record<Language, Intl.NumberFormat>;

/** A day written out. What is no day is shown as it came. */
export function dayText(text: string): string {
  const known = days[chosen.value];
  const written = known.get(text);
  if (written !== undefined) return written;
  const day = parseDay(text);
  const fresh = day ? formatDay(day, chosen.value) : text;
  known.set(text, fresh);
  return fresh;
}

/** A number with the language's separators. */
export function numberText(number: number): string {
  return numbers[chosen.value].format(number);
}

const UNITS = ["byte", "kilobyte", "megabyte", "gigabyte"] as const;

/** A size in bytes, rounded: "2.4 MB". */
export function sizeText(bytes: number): string {
  const power = bytes < 1 ? 0 : Math.min(UNITS.length - 1, Math.floor(Math.log10(bytes) / 3));
  return new Intl.NumberFormat(LOCALES[chosen.value], {
    style: "unit",
    unit: UNITS[power] ?? "byte",
    unitDisplay: power === 0 ? "long" : "short",
    maximumFractionDigits: power === 0 ? 0 : 1,
  }).format(bytes / 1000 ** power);
}
