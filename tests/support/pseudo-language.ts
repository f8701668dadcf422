/**
 * Languages that nobody speaks, made from English for tests of the layout: with accents, brackets
 * and 40 % more letters, one very long word in each longer text, and, if wanted, from right to
 * left. They are never built into what is given out.
 */

/** The content of a language file. */
export type LanguageTree = Record<string, unknown>;

/** What the long words are made of; as long as the longest of Vietnamese and German forms. */
const LONG_WORD = "Rückerstattungsangelegenheit";
const LONG_FROM = 60;
const MORE = 0.4;
const ACCENTS = new Map(
  ["aá", "eé", "iï", "oö", "uü", "nñ", "cç", "AÁ", "EÉ", "OÖ", "UÜ", "yý", "sš"].map((pair) => [
    pair.charAt(0),
    pair.charAt(1),
  ]),
);
/** Letters of Hebrew by letters of English, so that the browser lays the text out from the right. */
const HEBREW = "אבגדהוזחטיכלמנסעפצקרשתםןףך";

/**
 * Makes a language.
 *
 * @param english - The content of web/messages/en.json.
 * @param direction - Which way it runs.
 */
export function pseudoLanguage(english: LanguageTree, direction: "ltr" | "rtl"): LanguageTree {
  const { language: _language, desk: _desk, caseLabels: _labels, ...parts } = english;
  const isMirrored = direction === "rtl";
  const facts = {
    name: isMirrored ? "עברית לניסיון" : "[Þšéüðö]",
    direction,
    locale: isMirrored ? "he" : "en-GB",
    receipt: isMirrored ? "digits" : "en",
  };
  return { language: facts, ...(mapTexts(parts, isMirrored ? mirror : lengthen) as LanguageTree) };
}

function mapTexts(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === "string") return change(value);
  if (Array.isArray(value)) return value.map((one) => mapTexts(one, change));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, mapTexts(inner, change)]),
  );
}

/** Changes the letters of a text, but not the names of its values. */
function onLetters(text: string, change: (letter: string) => string): string {
  return text
    .split(/(\{\w+\})/)
    .map((part) => (part.startsWith("{") ? part : part.replaceAll(/[A-Za-z]/g, change)))
    .join("");
}

function lengthen(text: string): string {
  const accented = onLetters(text, (letter) => ACCENTS.get(letter) ?? letter);
  const more = text.length >= LONG_FROM ? ` ${LONG_WORD}` : "";
  const missing = Math.max(0, Math.ceil(text.length * MORE) - more.length);
  return `[${accented}${"~".repeat(missing)}${more}]`.normalize("NFC");
}

function mirror(text: string): string {
  return onLetters(text, (letter) => {
    const index = letter.toLowerCase().charCodeAt(0) - "a".charCodeAt(0);
    return HEBREW.charAt(index);
  });
}
