/**
 * The language of a page. It lives in the page's memory only: not in the address, not in a cookie,
 * not in any storage.
 */
import { LANGUAGES, LANGUAGE_FACTS, chooseLanguage } from "../../src/domain/language.ts";
import type { Language } from "../../src/domain/language.ts";
import type { FormTexts } from "../../src/domain/texts/types.ts";
import { WORDS } from "../../build/messages/load.js";
import { readWords } from "../../build/messages/runtime.js";
import type { Words } from "../../build/messages/runtime.js";

/** A language whose words are here. */
export interface LoadedLanguage {
  readonly language: Language;
  readonly words: Words;
  /** Words of the questionnaire. */
  readonly texts: FormTexts;
}

let shown: Pick<LoadedLanguage, "language" | "words"> = { language: LANGUAGES[0], words: {} };
let needsAll = false;
readWords(() => shown.words);

/** The language that the texts are in. */
export function currentLanguage(): Language {
  return shown.language;
}

/** The words of it that are here. */
export function currentWords(): Words {
  return shown.words;
}

/** Loads the words of a language. Nothing changes until {@link showLanguage}. */
export async function loadLanguage(language: Language): Promise<LoadedLanguage> {
  const start = await WORDS[language].start();
  const later = needsAll ? await WORDS[language].later() : {};
  return { language, words: { ...start, ...later }, texts: start.texts };
}

/** Changes the language of all texts that are drawn from now on, and of the document. */
export function showLanguage({ language, words }: LoadedLanguage): void {
  shown = { language, words };
  document.documentElement.lang = language;
  document.documentElement.dir = LANGUAGE_FACTS[language].direction;
}

/**
 * Loads a part of the page together with the words that only such parts need. Every part with
 * texts that is not there from the start has to be loaded this way.
 *
 * @param load - Imports the part.
 */
export async function loadPart<T>(load: () => Promise<T>): Promise<T> {
  needsAll = true;
  const [part] = await Promise.all([load(), completeWords()]);
  return part;
}

async function completeWords(): Promise<void> {
  for (;;) {
    const { language } = shown;
    const later = await WORDS[language].later();
    // The person may have chosen another language meanwhile.
    if (language !== shown.language) continue;
    shown = { language, words: { ...shown.words, ...later } };
    return;
  }
}

/** The first of the browser's languages that a page exists in. */
export function preferredLanguage(offered: readonly Language[] = LANGUAGES): Language {
  return chooseLanguage(navigator.languages, offered);
}
