/**
 * The languages in which the questionnaire and the pages exist: one file of web/messages each
 * (docs/languages.md). The build writes the list.
 */
import { FACTS } from "./generated/languages.ts";

/** A language in which every text of the intake exists: its id, BCP 47. */
export type Language = keyof typeof FACTS;

/** What is known of a language. */
export interface LanguageFacts {
  /** Its name in itself. */
  readonly name: string;
  readonly direction: "ltr" | "rtl";
  /**
   * What `Intl` is given for days, numbers and countries. English is British, so that the day
   * stands before the month, as in Vietnamese.
   */
  readonly locale: string;
  /** In which spelling a receipt is shown first. */
  readonly receipt: WordList | "digits";
  /** Whether the desk exists in it too. */
  readonly hasDesk: boolean;
}

/** The lists of words that receipts, fingerprints and case names are spelt with. */
export type WordList = "vi" | "en";

/** What is known of each language. */
export const LANGUAGE_FACTS: Readonly<Record<Language, LanguageFacts>> = FACTS;

/** The languages. The first is the one the intake page opens in. */
export const LANGUAGES: readonly [Language, ...Language[]] = listLanguages();

/** The languages of the desk. */
export const DESK_LANGUAGES: readonly Language[] = LANGUAGES.filter(
  (language) => LANGUAGE_FACTS[language].hasDesk,
);

/** Tells whether a text is the id of a language we have. */
export function isLanguage(text: string): text is Language {
  return Object.hasOwn(FACTS, text);
}

/**
 * The language for somebody who reads some languages.
 *
 * @param wanted - BCP 47 tags, the dearest first.
 * @param offered - The languages there are to choose from.
 */
export function chooseLanguage(
  wanted: readonly string[],
  offered: readonly Language[] = LANGUAGES,
): Language {
  for (const tag of wanted) {
    // "zh-Hant-TW" asks for zh-Hant-TW, then for zh-Hant, then for zh.
    for (let id = tag; id !== ""; id = id.slice(0, Math.max(0, id.lastIndexOf("-")))) {
      if (isLanguage(id) && offered.includes(id)) return id;
    }
  }
  return offered[0] ?? LANGUAGES[0];
}

/** The list that words are taken from where a language has none of its own. */
export function wordListOf(language: Language): WordList {
  const { receipt } = LANGUAGE_FACTS[language];
  return receipt === "digits" ? "en" : receipt;
}

function listLanguages(): readonly [Language, ...Language[]] {
  const [first, ...others] = Object.keys(FACTS) as Language[];
  if (first === undefined) throw new RangeError("There is no language");
  return [first, ...others];
}
