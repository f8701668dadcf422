/** What a language file says of its language, under `language`. */

/** The facts. */
export interface LanguageFacts {
  /** The language's name in itself. */
  readonly name: string;
  readonly direction: "ltr" | "rtl";
  /** What `Intl` is given for days, numbers and countries: `en-GB`. */
  readonly locale: string;
  /** In which spelling a receipt is shown first. There is no word list for every language. */
  readonly receipt: "vi" | "en" | "digits";
  /** Set in one file: the language of people whose browser names none that exists. */
  readonly isDefault?: true;
}

const ALLOWED: Readonly<Record<string, (value: unknown) => boolean>> = {
  name: (value) => typeof value === "string" && value.trim() !== "",
  direction: (value) => value === "ltr" || value === "rtl",
  locale: isLocale,
  receipt: (value) => value === "vi" || value === "en" || value === "digits",
  isDefault: (value) => value === undefined || value === true,
};

/** Says what is wrong with the facts of a file. */
export function factsProblems(facts: Readonly<Record<string, unknown>>): string[] {
  const wrong = Object.entries(ALLOWED).filter(([key, allows]) => !allows(facts[key]));
  const unknown = Object.keys(facts).filter((key) => !Object.hasOwn(ALLOWED, key));
  return [
    ...wrong.map(([key]) => `language.${key} is missing or not allowed.`),
    ...unknown.map((key) => `language.${key} is not known.`),
  ];
}

function isLocale(value: unknown): boolean {
  try {
    return typeof value === "string" && Intl.getCanonicalLocales(value).length === 1;
  } catch {
    return false;
  }
}
