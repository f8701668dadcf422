/**
 * Words as the search compares them.
 *
 * A Vietnamese word is written with and without its marks, and the tone may stand on another letter
 * ("hoà", "hòa"). So a spelling is three things: the bare letters, the letters with the marks that
 * make another letter of them, and the tone apart.
 */

/** Letters and digits that belong together. */
const WORD = /[\p{Letter}\p{Mark}\p{Number}]+/gu;
/** Grave, acute, tilde, hook above, dot below. */
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/gu;
/** Longer than any word that people look for; what is longer is a picture or a key in letters. */
const LONGEST = 64;

/** How a word is written. */
export interface Spelling {
  /** Without any mark: "duong". */
  readonly bare: string;
  /** With the marks that make other letters, without the tone: "đương", "dương". */
  readonly letters: string;
  /** The tone marks; empty for the level tone. */
  readonly tone: string;
}

/** A word's place in its text, in UTF-16 units. */
export interface WordPlace {
  readonly start: number;
  readonly end: number;
}

/** The form of a text in which places of words are counted. */
export function readable(text: string): string {
  return text.normalize("NFC");
}

/** Splits a text into words in small letters. */
export function wordsIn(text: string): readonly string[] {
  const words = readable(text).match(WORD) ?? [];
  return words.map((word) => word.slice(0, LONGEST).toLowerCase());
}

/** Where words stand in a text that is {@link readable}. */
export function placesIn(text: string): readonly WordPlace[] {
  return Array.from(text.matchAll(WORD), ({ 0: word, index }) => {
    return { start: index, end: index + word.length };
  });
}

/** Takes a word in small letters apart. */
export function spellingOf(word: string): Spelling {
  const apart = word.normalize("NFD");
  const letters = apart.replace(TONES, "").normalize("NFC");
  const bare = apart.replace(/\p{Mark}/gu, "").replaceAll("đ", "d");
  return { bare, letters, tone: (apart.match(TONES) ?? []).join("") };
}

/** Whether a word was written with marks. */
export function hasMarks({ bare, letters, tone }: Spelling): boolean {
  return tone !== "" || letters !== bare;
}
