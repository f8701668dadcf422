/** Finds commands and cases by letters that are typed, in order but not side by side. */
import { fold } from "../../../src/domain/places/search-places.ts";

/** Something that can be found. */
export interface Findable {
  /** Folded once, see {@link foldForFinding}. */
  readonly folded: string;
}

/** A text as {@link findBest} compares it: without diacritics and capitals. */
export const foldForFinding = (text: string): string => fold(text);

/**
 * How well a text fits: higher is better, `undefined` not at all. Letters at the beginning of
 * words and letters side by side count more, and so do short texts.
 *
 * @param wanted - Folded, without spaces.
 */
export function fitOf(wanted: string, text: string): number | undefined {
  if (wanted === "") return 0;
  return scoreOf(wanted, text, bestNext) ?? scoreOf(wanted, text, firstNext);
}

type Next = (text: string, letter: string, at: number) => number;

function scoreOf(wanted: string, text: string, nextOf: Next): number | undefined {
  let score = 0;
  let at = -1;
  for (const letter of wanted) {
    const next = nextOf(text, letter, at);
    if (next === -1) return undefined;
    const isStart = next === 0 || text[next - 1] === " ";
    score += next === at + 1 && at >= 0 ? 6 : isStart ? 5 : -Math.min(3, next - at);
    at = next;
  }
  return score - text.length / 40;
}

const firstNext: Next = (text, letter, at) => text.indexOf(letter, at + 1);

/** The letter side by side, else at the beginning of a word, else anywhere later. */
function bestNext(text: string, letter: string, at: number): number {
  if (text[at + 1] === letter) return at + 1;
  const start = text.indexOf(` ${letter}`, at + 1);
  return start === -1 ? firstNext(text, letter, at) : start + 1;
}

/** The best of what fits, best first. Words may come in any order when each begins a word. */
export function findBest<T extends Findable>(
  list: readonly T[],
  typed: string,
  most: number,
): readonly T[] {
  const words = fold(typed).split(" ").filter(Boolean);
  if (words.length === 0) return list.slice(0, most);
  const joined = words.join("");
  const found: { readonly one: T; readonly fit: number }[] = [];
  for (const one of list) {
    const isByWords = words.every((word) => ` ${one.folded}`.includes(` ${word}`));
    const fit = isByWords ? 1000 - one.folded.length : fitOf(joined, one.folded);
    if (fit !== undefined) found.push({ one, fit });
  }
  return found
    .sort((a, b) => b.fit - a.fit)
    .slice(0, most)
    .map(({ one }) => one);
}
