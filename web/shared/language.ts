/**
 * The language of a page. It lives in the page's memory only: not in the address, not in a cookie,
 * not in any storage.
 */
import { LANGUAGES, isLanguage } from "../../src/domain/language.ts";
import type { Language } from "../../src/domain/language.ts";
import { overwriteGetLocale } from "../../build/messages/runtime.js";

let current: Language = LANGUAGES[0];
overwriteGetLocale(() => current);

/** The language that the texts are in. */
export function currentLanguage(): Language {
  return current;
}

/** Changes the language of all texts that are drawn from now on, and of the document. */
export function setLanguage(language: Language): void {
  current = language;
  document.documentElement.lang = language;
}

/** The first of the browser's languages that we have. */
export function preferredLanguage(wanted: readonly string[] = navigator.languages): Language {
  const found = wanted.map((tag) => tag.slice(0, 2).toLowerCase()).find(isLanguage);
  return found ?? LANGUAGES[0];
}

/** The names of the languages, each in itself. */
export const LANGUAGE_NAMES = { vi: "Tiếng Việt", en: "English" } as const satisfies Record<
  Language,
  string
>;
