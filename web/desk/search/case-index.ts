/**
 * Everything that can be searched, in memory.
 *
 * Each case is one run of numbers, a number for each word. Looking for words goes through all of
 * them: that finds words that stand side by side, costs the same for a rare word and for a common
 * one, and needs a tenth of the memory of an index from words to cases
 * (docs/decisions/0014-search-in-memory.md).
 */
import type { FoundCase, FoundPlace } from "../search-api.ts";
import type { Passage, Where } from "./passages.ts";
import { firstOf } from "./first-of.ts";
import { matchesIn } from "./matches.ts";
import { snippetOf } from "./snippet.ts";
import { Vocabulary } from "./vocabulary.ts";
import { readable, wordsIn } from "./words.ts";

/** A bit for each word that is looked for; one more tells a whole word from a beginning. */
const MOST_WORDS = 14;
const WHOLE = 1 << 15;
/** So many places of a case are shown. */
const MOST_PLACES = 3;

/** How much more a case fits that has the words here, and not in a long text. */
const WORTH: Readonly<Partial<Record<Where, number>>> = {
  name: 2,
  tag: 1.5,
  file: 0.75,
  task: 0.5,
};

/** A case as it is searched. */
export interface HeldCase {
  readonly id: string;
  /** Newer cases come first among those that fit alike. */
  readonly receivedDay: string;
  readonly passages: readonly Passage[];
  /** Where each passage begins in {@link words}. */
  readonly starts: readonly number[];
  /** Numbers of words; a 0 ends each passage. */
  readonly words: Uint32Array;
}

/** What was found, before it is said what kind of case it is. */
export interface IndexFound {
  readonly total: number;
  readonly cases: readonly Omit<FoundCase, "isHeavy">[];
}

interface Fit {
  readonly held: HeldCase;
  readonly score: number;
}

/** The index. */
export class CaseIndex {
  readonly vocabulary = new Vocabulary();
  readonly #cases = new Map<string, HeldCase>();
  /** Which of the wanted words each word is; kept, since it is as long as the vocabulary. */
  #bits = new Uint16Array(0);

  /** How many cases there are. */
  get size(): number {
    return this.#cases.size;
  }

  /** All cases, in no order. */
  cases(): Iterable<HeldCase> {
    return this.#cases.values();
  }

  /** A case, if it is there. */
  get(id: string): HeldCase | undefined {
    return this.#cases.get(id);
  }

  /** Adds a case, or puts it in the place of what it was. */
  set(id: string, receivedDay: string, passages: readonly Passage[]): void {
    const kept = passages.map((passage) => ({ ...passage, text: readable(passage.text) }));
    const numbers: number[] = [];
    const starts = kept.map(({ text }) => {
      const start = numbers.length;
      for (const word of wordsIn(text)) numbers.push(this.vocabulary.idOf(word));
      numbers.push(0);
      return start;
    });
    const words = Uint32Array.from(numbers);
    this.#cases.set(id, { id, receivedDay, passages: kept, starts, words });
  }

  /** Takes a case out. */
  delete(id: string): void {
    this.#cases.delete(id);
  }

  /**
   * Finds the cases that hold every word that was typed; of the last one perhaps only the
   * beginning was. In quotation marks, words must stand side by side.
   *
   * @param most - So many are described.
   */
  search(typed: string, most: number): IndexFound {
    const wanted = wordsIn(typed).slice(0, MOST_WORDS);
    if (wanted.length === 0) return { total: 0, cases: [] };
    const isPhrase = /^\s*["“«].*["”»]\s*$/su.test(typed);
    const isOpen = !isPhrase && /[\p{Letter}\p{Mark}\p{Number}]$/u.test(typed);
    const touched = this.#mark(wanted, isOpen);
    const fits: Fit[] = [];
    for (const held of this.#cases.values()) {
      const score = this.#score(held, wanted.length, isPhrase);
      if (score > 0) fits.push({ held, score });
    }
    const best = firstOf(fits, most, compare);
    const cases = best.map(({ held }) => this.#describe(held, wanted.length));
    for (const id of touched) this.#bits[id] = 0;
    return { total: fits.length, cases };
  }

  /** Sets the bits of all words that fit; gives the words. */
  #mark(wanted: readonly string[], isOpen: boolean): readonly number[] {
    if (this.#bits.length < this.vocabulary.size) {
      this.#bits = new Uint16Array(this.vocabulary.size * 2);
    }
    const bits = this.#bits;
    return wanted.flatMap((word, place) => {
      const isLast = place === wanted.length - 1;
      const { ids, whole } = this.vocabulary.find(word, isOpen && isLast);
      for (const id of ids) bits[id] = (bits[id] ?? 0) | (1 << place);
      if (isLast) for (const id of whole) bits[id] = (bits[id] ?? 0) | WHOLE;
      return ids;
    });
  }

  /** How well a case fits; 0 if it does not. */
  #score({ words, starts, passages }: HeldCase, wanted: number, isPhrase: boolean): number {
    const bits = this.#bits;
    const all = (1 << wanted) - 1;
    let seen = 0;
    let hits = 0;
    let run = 0;
    let longest = 0;
    let longestEnd = 0;
    for (let at = 0; at < words.length; at++) {
      const bit = bits[words[at] ?? 0] ?? 0;
      if (bit === 0) {
        run = 0;
        continue;
      }
      seen |= bit;
      hits++;
      run = (bit & (1 << run)) !== 0 && run < wanted ? run + 1 : bit & 1;
      if (run > longest) {
        longest = run;
        longestEnd = at;
      }
    }
    if ((seen & all) !== all || (isPhrase && longest < wanted)) return 0;
    const where = passages[passageAt(starts, longestEnd)]?.where ?? "answer";
    return (
      (longest === wanted ? 2 : longest / wanted) +
      (WORTH[where] ?? 0) +
      ((seen & WHOLE) === 0 ? 0 : 0.5) +
      Math.min(hits, 8) / 32
    );
  }

  #describe(held: HeldCase, wanted: number): IndexFound["cases"][number] {
    const { id, passages, starts, words } = held;
    const found = passages.flatMap((passage, place) => {
      const run = words.subarray(starts[place], starts[place + 1] ?? words.length);
      const matches = matchesIn(run, this.#bits, wanted);
      return matches.count === 0 ? [] : [{ ...matches, passage }];
    });
    const most = Math.max(...found.map(({ count }) => count));
    const longest = Math.max(...found.map((one) => one.longest));
    const best = found
      // Where some have all words, or have them side by side, others say little.
      .filter((one) => one.count === most && (longest < wanted || one.longest === wanted))
      // A stable order: among passages alike, what says most comes first.
      .sort((one, other) => other.longest - one.longest);
    return {
      id,
      places: oneOfEach(best)
        .slice(0, MOST_PLACES)
        .map(({ passage, at, isMatch }): FoundPlace => {
          const { where, field, text } = passage;
          return { where, ...(field && { field }), parts: snippetOf(text, at, isMatch) };
        }),
    };
  }
}

function compare(a: Fit, b: Fit): number {
  if (a.score !== b.score) return b.score - a.score;
  if (a.held.receivedDay !== b.held.receivedDay) {
    return a.held.receivedDay < b.held.receivedDay ? 1 : -1;
  }
  return a.held.id < b.held.id ? -1 : 1;
}

/** The passage in which a word stands. */
function passageAt(starts: readonly number[], at: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((starts[middle] ?? 0) <= at) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The best passage of each part of a case. */
function oneOfEach<T extends { readonly passage: Passage }>(list: readonly T[]): T[] {
  const seen = new Set<Where>();
  return list.filter(({ passage: { where } }) => !seen.has(where) && seen.add(where));
}
