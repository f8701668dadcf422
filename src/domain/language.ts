/**
 * The languages in which the intake page, the desk and the questionnaire exist.
 *
 * A language is added by adding its id here: the compiler then names every text that is missing.
 */

/** Language ids, BCP 47. The first is the one the intake page opens in. */
export const LANGUAGES = ["vi", "en"] as const;

/** A language in which every text exists. */
export type Language = (typeof LANGUAGES)[number];

/**
 * The locale given to `Intl` for a language. English is British, so that the day stands before
 * the month, as in Vietnamese.
 */
export const LOCALES = { vi: "vi", en: "en-GB" } as const satisfies Record<Language, string>;

/** Tells whether a text is the id of a language we have. */
export function isLanguage(text: string): text is Language {
  return LANGUAGES.some((language) => language === text);
}
