/**
 * The receipt: one secret of 80 random bits and 8 checksum bits, in three spellings
 * (docs/protocol.md, "Receipt").
 *
 * Spelt as eight Vietnamese words, eight English words, or 27 digits. Reading it finds typing
 * mistakes on the device, without any request.
 */
import { concat, equalBytes } from "./bytes.ts";
import type { Bytes } from "./bytes.ts";
import {
  RECEIPT_BYTES,
  RECEIPT_DIGITS,
  RECEIPT_SECRET_BYTES,
  RECEIPT_WORDS,
  SHORT_HASH_BYTES,
} from "./constants.ts";
import { DOMAIN, domainHash } from "./domains.ts";
import { primitives } from "./primitives/installed.ts";
import { foldWord } from "./receipt-words/fold.ts";
import { elevenBitNumbers, numberOf } from "./eleven-bits.ts";

declare const receiptBrand: unique symbol;

/** 11 bytes: secret and checksum. Secret. */
export type Receipt = Bytes & { readonly [receiptBrand]: true };

/** A list of 2,048 words, in protocol order. */
export type WordList = readonly string[];

/** What reading a typed receipt can give. Positions count from 1. */
export type ReceiptReading =
  | { readonly kind: "ok"; readonly receipt: Receipt }
  | { readonly kind: "empty" }
  | { readonly kind: "unknown-word"; readonly position: number; readonly typed: string }
  | { readonly kind: "too-few"; readonly found: number; readonly unit: "words" | "digits" }
  | { readonly kind: "too-many"; readonly found: number; readonly unit: "words" | "digits" }
  | { readonly kind: "mistyped" };

/** Draws a fresh receipt. */
export function newReceipt(): Receipt {
  const secret = primitives().randomBytes(RECEIPT_SECRET_BYTES);
  return concat(secret, checksumOf(secret)) as Receipt;
}

/** Spells a receipt as eight words. */
export function receiptWords(receipt: Receipt, words: WordList): string[] {
  return elevenBitNumbers(receipt).map((index) => words[index] ?? "");
}

/** Spells a receipt as nine groups of three digits. */
export function receiptDigits(receipt: Receipt): string[] {
  const digits = numberOf(receipt).toString().padStart(RECEIPT_DIGITS, "0");
  return Array.from({ length: RECEIPT_DIGITS / 3 }, (_, i) => digits.slice(i * 3, i * 3 + 3));
}

/**
 * Reads a receipt in any spelling: capitals, diacritics, spaces and hyphens do not matter.
 *
 * @param typed - What the person typed or pasted.
 * @param lists - Word lists to try, in order.
 */
export function readReceipt(typed: string, lists: readonly WordList[]): ReceiptReading {
  const digits = typed.replace(/[^0-9]/g, "");
  const letters = foldWord(typed);
  if (digits === "" && letters === "") return { kind: "empty" };
  if (letters === "") return readDigits(digits);
  const readings = lists.map((list) => readWords(typed, list));
  return (
    readings.find(({ kind }) => kind === "ok") ??
    readings.find(({ kind }) => kind === "mistyped") ??
    furthest(readings)
  );
}

function readDigits(digits: string): ReceiptReading {
  const found = digits.length;
  if (found < RECEIPT_DIGITS) return { kind: "too-few", found, unit: "digits" };
  if (found > RECEIPT_DIGITS) return { kind: "too-many", found, unit: "digits" };
  return fromNumber(BigInt(digits));
}

/**
 * Spaces do not count: a Vietnamese word has one inside, and "art work" is two English words where
 * "artwork" is one. So every way to split the letters is tried, and the checksum chooses. Where
 * there is none, the tokens are walked one by one to say what is wrong.
 */
function readWords(typed: string, list: WordList): ReceiptReading {
  const words = wordIndexOf(list);
  const tokens = typed
    .split(/[^\p{L}\p{M}]+/u)
    .map(foldWord)
    .filter(Boolean);
  const splits = splitsOf(tokens.join(""), words, RECEIPT_WORDS).map(fromIndexes);
  const right = splits.find(({ kind }) => kind === "ok");
  if (right) return right;
  // "carpet" may hide two words, but who has typed seven with spaces has typed seven.
  const areApart = tokens.length !== RECEIPT_WORDS && tokens.every((one) => words.indexOf.has(one));
  return areApart ? walkTokens(tokens, words) : (splits[0] ?? walkTokens(tokens, words));
}

/** Where each folded word of a list stands, and how many letters the longest has. */
interface WordIndex {
  readonly indexOf: ReadonlyMap<string, number>;
  readonly longest: number;
}

const wordIndexes = new WeakMap<WordList, WordIndex>();

/** Folding a whole list takes too long for every key that is hit, so it is done once. */
function wordIndexOf(list: WordList): WordIndex {
  const known = wordIndexes.get(list);
  if (known) return known;
  const indexOf = new Map(list.map((word, index) => [foldWord(word), index]));
  const longest = Math.max(...Array.from(indexOf.keys(), (word) => word.length));
  const made = { indexOf, longest };
  wordIndexes.set(list, made);
  return made;
}

/**
 * Gives every way in which typed letters are so many words of a list, as places in the list.
 *
 * @param typed - Capitals, diacritics, spaces and hyphens do not matter.
 */
export function wordSplits(typed: string, list: WordList, count: number): number[][] {
  return splitsOf(foldWord(typed), wordIndexOf(list), count);
}

function splitsOf(letters: string, { indexOf, longest }: WordIndex, count: number): number[][] {
  const splitsFrom = (at: number, wanted: number): number[][] => {
    if (wanted === 0) return at === letters.length ? [[]] : [];
    const splits: number[][] = [];
    for (let end = at + 1; end <= Math.min(at + longest, letters.length); end++) {
      const index = indexOf.get(letters.slice(at, end));
      if (index === undefined) continue;
      splits.push(...splitsFrom(end, wanted - 1).map((rest) => [index, ...rest]));
    }
    return splits;
  };
  return splitsFrom(0, count);
}

function walkTokens(tokens: readonly string[], words: WordIndex): ReceiptReading {
  const indexes: number[] = [];
  let at = 0;
  while (at < tokens.length) {
    const match = longestMatch(tokens, at, words);
    if (!match) {
      return { kind: "unknown-word", position: indexes.length + 1, typed: tokens[at] ?? "" };
    }
    indexes.push(...match.indexes);
    at += match.tokens;
  }
  const found = indexes.length;
  if (found < RECEIPT_WORDS) return { kind: "too-few", found, unit: "words" };
  if (found > RECEIPT_WORDS) return { kind: "too-many", found, unit: "words" };
  return fromIndexes(indexes);
}

function fromIndexes(indexes: readonly number[]): ReceiptReading {
  return fromNumber(indexes.reduce((number, index) => (number << 11n) | BigInt(index), 0n));
}

interface Match {
  readonly tokens: number;
  readonly indexes: readonly number[];
}

function longestMatch(tokens: readonly string[], at: number, words: WordIndex): Match | undefined {
  const { indexOf } = words;
  const one = tokens[at] ?? "";
  const two = indexOf.get(one + (tokens[at + 1] ?? ""));
  if (two !== undefined && tokens[at + 1] !== undefined) return { tokens: 2, indexes: [two] };
  const single = indexOf.get(one);
  if (single !== undefined) return { tokens: 1, indexes: [single] };
  const run = splitRun(tokens.slice(at).join(""), words);
  return run && { tokens: tokens.length - at, indexes: run };
}

/** Splits letters without spaces, taking the first word that fits each time. */
function splitRun(letters: string, { indexOf, longest }: WordIndex): number[] | undefined {
  const indexes: number[] = [];
  let at = 0;
  while (at < letters.length) {
    const most = Math.min(at + longest, letters.length);
    let end = at + 1;
    while (end < most && !indexOf.has(letters.slice(at, end))) end++;
    const index = indexOf.get(letters.slice(at, end));
    if (index === undefined) return undefined;
    indexes.push(index);
    at = end;
  }
  return indexes;
}

function furthest(readings: readonly ReceiptReading[]): ReceiptReading {
  const progress = (reading: ReceiptReading): number => {
    if (reading.kind === "unknown-word") return reading.position - 1;
    if (reading.kind === "too-few" || reading.kind === "too-many") return 100;
    return 0;
  };
  return readings.reduce((best, next) => (progress(next) > progress(best) ? next : best));
}

function fromNumber(number: bigint): ReceiptReading {
  const hexDigits = number.toString(16).padStart(RECEIPT_BYTES * 2, "0");
  if (hexDigits.length > RECEIPT_BYTES * 2) return { kind: "mistyped" };
  const receipt = Uint8Array.from({ length: RECEIPT_BYTES }, (_, i) =>
    Number.parseInt(hexDigits.slice(i * 2, i * 2 + 2), 16),
  );
  const secret = receipt.subarray(0, RECEIPT_SECRET_BYTES);
  if (!equalBytes(checksumOf(secret), receipt.subarray(RECEIPT_SECRET_BYTES))) {
    return { kind: "mistyped" };
  }
  return { kind: "ok", receipt: receipt as Receipt };
}

function checksumOf(secret: Uint8Array): Bytes {
  return domainHash(DOMAIN.receiptChecksum, SHORT_HASH_BYTES, secret).slice(0, 1);
}
