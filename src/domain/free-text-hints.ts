/**
 * Finds what people often did not mean to give in a free text: phone numbers, e-mail addresses,
 * numbers of identity papers, full names. It only guesses, and never stops anybody.
 */
import { FAMILY_NAMES, PLAIN_FAMILY_NAMES, WORDS_BEFORE_PLACES } from "./family-names.ts";

/** What a part of a text looks like. */
export type HintKind = "phone" | "email" | "id-number" | "full-name";

/** A part of a text, and what it looks like. Positions are in UTF-16 code units. */
export interface TextHint {
  readonly kind: HintKind;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Stands in a text where something was taken out. */
export const GAP = "[…]";

/** At most so many letters before the sign: a limit keeps the search linear. */
const EMAIL = /[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,8}/gu;

/** Digits with at most one sign between two of them. */
const NUMBER = /\+?\d(?:[ .\u00a0-]?\d)*/g;
/** From the front: a Vietnamese mobile number, a landline, a number of another country. */
const VIETNAMESE_PHONE =
  /^(?:\+84|0084|84|0)[ .\u00a0-]?(?:[35789](?:[ .\u00a0-]?\d){8}|2(?:[ .\u00a0-]?\d){9})(?!\d)/;
const PHONES = [VIETNAMESE_PHONE, /^(?:\+|00)[1-9](?:[ .\u00a0-]?\d){7,13}(?!\d)/];
/** The new card's number, which would also do for a number abroad. */
const NEW_CARD = /^0\d{11}(?![\d.,-]?\d)/;
/** The old card has nine digits, the new one twelve. Sums of money are written with signs. */
const ID_NUMBER = /^(?:\d{12}|\d{9})(?![\d.,-]?\d)/;
const MONEY_AFTER = /^\s?(?:đồng|đ|vnđ|vnd|usd|tr|triệu|tỷ)(?![\p{L}])/iu;

const WORD = /[\p{L}\p{M}]+/gu;
const CAPITALISED = /^\p{Lu}/u;
/** Syllables after the family name. */
const FEWEST_SYLLABLES = 2;
const MOST_SYLLABLES = 3;

/**
 * Finds the parts of a text that look like something that tells who somebody is.
 *
 * @returns In order; no two overlap.
 */
export function findTextHints(text: string): readonly TextHint[] {
  const found = [...emails(text), ...numbers(text), ...names(text)];
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  let end = 0;
  return found.filter((hint) => {
    if (hint.start < end) return false;
    end = hint.end;
    return true;
  });
}

/**
 * Takes something out of a text, wherever it stands, and leaves {@link GAP}.
 *
 * @param part - As {@link TextHint} gives it.
 */
export function withoutPart(text: string, part: string): string {
  return text.replaceAll(part, GAP);
}

function hint(kind: HintKind, text: string, start: number, end: number): TextHint {
  return { kind, start, end, text: text.slice(start, end) };
}

function emails(text: string): TextHint[] {
  return Array.from(text.matchAll(EMAIL), ({ 0: found, index }) =>
    hint("email", text, index, index + found.length),
  );
}

function numbers(text: string): TextHint[] {
  return Array.from(text.matchAll(NUMBER)).flatMap(({ 0: run, index }) =>
    numbersIn(run, index, text),
  );
}

/** A run of digits may be a day and a number side by side, so each group may begin something. */
function numbersIn(run: string, offset: number, text: string): TextHint[] {
  const found: TextHint[] = [];
  let at = 0;
  while (at < run.length) {
    const rest = run.slice(at);
    const isCard = NEW_CARD.test(rest) && !VIETNAMESE_PHONE.test(rest);
    const phone = isCard ? undefined : firstMatch(PHONES, rest);
    const paper = phone === undefined ? ID_NUMBER.exec(rest)?.[0] : undefined;
    const match = phone ?? paper;
    if (match !== undefined) {
      const [start, end] = [offset + at, offset + at + match.length];
      const isMoney = MONEY_AFTER.test(text.slice(end, end + 8));
      if (!isMoney) found.push(hint(phone === undefined ? "id-number" : "phone", text, start, end));
      at += match.length;
    } else {
      at += /^\+?\d+/.exec(rest)?.[0].length ?? 1;
    }
  }
  return found;
}

function firstMatch(patterns: readonly RegExp[], text: string): string | undefined {
  return patterns.map((pattern) => pattern.exec(text)?.[0]).find((match) => match !== undefined);
}

interface Syllable {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

function names(text: string): TextHint[] {
  const words = Array.from(text.matchAll(WORD), ({ 0: word, index }): Syllable => ({
    text: word.normalize("NFC"),
    start: index,
    end: index + word.length,
  }));
  const found: TextHint[] = [];
  for (let at = 0; at < words.length; at++) {
    const first = words[at];
    if (!first || !isFamilyName(first.text)) continue;
    const before = words[at - 1]?.text.toLowerCase() ?? "";
    if (WORDS_BEFORE_PLACES.has(before)) continue;
    let last = first;
    let count = 0;
    for (const next of words.slice(at + 1, at + 1 + MOST_SYLLABLES)) {
      // Only one space may stand between the syllables of a name.
      if (!CAPITALISED.test(next.text) || text.slice(last.end, next.start) !== " ") break;
      last = next;
      count++;
    }
    if (count < FEWEST_SYLLABLES) continue;
    found.push(hint("full-name", text, first.start, last.end));
    at += count;
  }
  return found;
}

function isFamilyName(word: string): boolean {
  if (!CAPITALISED.test(word)) return false;
  const small = word.toLowerCase();
  return FAMILY_NAMES.has(small) || PLAIN_FAMILY_NAMES.has(small);
}
