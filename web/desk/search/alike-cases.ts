/**
 * Finds cases that may be about the same event. It compares pairs of words that stand side by side
 * in what complainants wrote: a name or a village has two syllables, and single ones are in every
 * report. A pair weighs more the fewer cases have it. Nothing follows from it but a suggestion.
 */
import type { AlikeBecause, AlikeCase } from "../search-api.ts";
import { isSameTime } from "./case-traits.ts";
import type { CaseTraits } from "./case-traits.ts";
import type { CaseIndex, HeldCase } from "./case-index.ts";
import type { Where } from "./passages.ts";

/** So many cases are gone through before other work gets its turn. */
const BATCH = 400;
const MOST_SHOWN = 5;
const MOST_WORDS_SHOWN = 4;
/** What complainants wrote themselves. */
const OWN_WORDS: readonly Where[] = ["answer", "message"];
/** Fewer pairs than this are in every short text by chance. */
const SHORTEST = 25;
/** From this on, two texts count as the same. */
const SAME_TEXT = 0.3;
/** A case is suggested from here on, and only if so much of its words is the same. */
const ENOUGH = 0.4;
const ENOUGH_WORDS = 0.03;
/** So many rare pairs: a phrase like "we could not" is rare only where there are few cases. */
const FEWEST_RARE = 4;
const WEIGHTS = { words: 0.6, place: 0.15, time: 0.1, acts: 0.1, actors: 0.05 } as const;
/** Larger than any vocabulary: two numbers of words make one of a pair. */
const PAIR_BASE = 2 ** 24;

/** The pairs of a text, numbered in the order in which they occur. */
interface Pairs {
  readonly numbers: ReadonlyMap<number, number>;
  /** 1 for each word that begins a pair: most words of other cases begin none. */
  readonly begin: Uint8Array;
  /** The words of each, as they were written. */
  readonly words: readonly (readonly [first: number, second: number])[];
}

/** What two cases have in common. */
interface Shared {
  readonly held: HeldCase;
  readonly pairs: readonly number[];
  /** How many pairs the other case has. */
  readonly length: number;
}

/**
 * Finds them, most alike first.
 *
 * @param traits - Of every case in the index whose contents were read.
 * @param pause - Awaited now and then.
 */
export async function findAlike(
  index: CaseIndex,
  traits: ReadonlyMap<string, CaseTraits>,
  id: string,
  pause: () => Promise<void>,
): Promise<readonly AlikeCase[]> {
  const held = index.get(id);
  const own = traits.get(id);
  if (!held || own?.canBeLinked !== true) return [];
  const pairs = pairsOf(held, index);
  const others = [...index.cases()].filter(
    (other) => other.id !== id && traits.get(other.id)?.canBeLinked === true,
  );
  const all: Shared[] = [];
  for (let at = 0; at < others.length; at += BATCH) {
    for (const other of others.slice(at, at + BATCH)) {
      all.push(sharedWith(other, pairs, index));
    }
    await pause();
  }
  const weights = weigh(all, pairs.words.length);
  const rarest = Math.log(others.length + 1);
  return all
    .map((shared) => {
      const sum = shared.pairs.reduce((so, pair) => so + (weights[pair] ?? 0), 0);
      const length = Math.max(SHORTEST, Math.min(pairs.words.length, shared.length));
      const alike = rarest === 0 ? 0 : sum / (rarest * length);
      const because = compare(own, traits.get(shared.held.id) ?? own);
      const rare = shared.pairs.filter((pair) => (weights[pair] ?? 0) > rarest / 2).length;
      return { shared, alike, because, rare, score: scoreOf(alike, own, because) };
    })
    .filter(
      ({ alike, rare, score }) => alike >= ENOUGH_WORDS && rare >= FEWEST_RARE && score >= ENOUGH,
    )
    .sort((a, b) => b.score - a.score)
    .slice(0, MOST_SHOWN)
    .map(({ shared, because }) => {
      const words = telling(shared.pairs, weights, pairs, index);
      return { id: shared.held.id, because: { ...because, words } };
    });
}

/** Goes through the pairs of what complainants wrote. */
function eachPair(held: HeldCase, index: CaseIndex, see: (a: number, b: number) => void): void {
  const { passages, starts, words } = held;
  for (const [place, { where }] of passages.entries()) {
    if (!OWN_WORDS.includes(where)) continue;
    const end = starts[place + 1] ?? words.length;
    for (let at = starts[place] ?? 0; at + 2 < end; at++) see(words[at] ?? 0, words[at + 1] ?? 0);
  }
}

function keyOf(first: number, second: number, { vocabulary }: CaseIndex): number {
  return vocabulary.bareIdOf(first) * PAIR_BASE + vocabulary.bareIdOf(second);
}

function pairsOf(held: HeldCase, index: CaseIndex): Pairs {
  const numbers = new Map<number, number>();
  const words: (readonly [number, number])[] = [];
  const begin = new Uint8Array(index.vocabulary.size);
  eachPair(held, index, (first, second) => {
    const key = keyOf(first, second, index);
    if (numbers.has(key)) return;
    begin[index.vocabulary.bareIdOf(first)] = 1;
    numbers.set(key, words.length);
    words.push([first, second]);
  });
  return { numbers, begin, words };
}

function sharedWith(other: HeldCase, { numbers, begin }: Pairs, index: CaseIndex): Shared {
  const found = new Set<number>();
  let length = 0;
  eachPair(other, index, (first, second) => {
    length++;
    if (begin[index.vocabulary.bareIdOf(first)] !== 1) return;
    const pair = numbers.get(keyOf(first, second, index));
    if (pair !== undefined) found.add(pair);
  });
  return { held: other, pairs: [...found], length };
}

/** The fewer other cases have a pair, the more it says. */
function weigh(all: readonly Shared[], count: number): readonly number[] {
  const cases = new Uint32Array(count);
  for (const { pairs } of all) for (const pair of pairs) cases[pair] = (cases[pair] ?? 0) + 1;
  return Array.from(cases, (many) => Math.log((all.length + 1) / Math.max(many, 1)));
}

function compare(own: CaseTraits, other: CaseTraits): AlikeBecause {
  return {
    words: [],
    isSamePlace: own.place !== "" && own.place === other.place,
    isSameTime: isSameTime(own.months, other.months),
    acts: own.acts.filter((act) => other.acts.includes(act)),
    actors: own.actors.filter((actor) => other.actors.includes(actor)),
  };
}

function scoreOf(alike: number, own: CaseTraits, because: AlikeBecause): number {
  const part = (shared: readonly string[], all: readonly string[]): number =>
    all.length === 0 ? 0 : shared.length / all.length;
  return (
    WEIGHTS.words * Math.min(1, alike / SAME_TEXT) +
    (because.isSamePlace ? WEIGHTS.place : 0) +
    (because.isSameTime ? WEIGHTS.time : 0) +
    WEIGHTS.acts * part(because.acts, own.acts) +
    WEIGHTS.actors * part(because.actors, own.actors)
  );
}

/** The words that say most, pairs that follow each other joined: "nguyễn văn nhân". */
function telling(
  shared: readonly number[],
  weights: readonly number[],
  { words }: Pairs,
  index: CaseIndex,
): readonly string[] {
  const heaviest = Math.max(0, ...shared.map((pair) => weights[pair] ?? 0));
  const kept = shared.filter((pair) => (weights[pair] ?? 0) > heaviest / 2).sort((a, b) => a - b);
  const runs: { readonly ids: number[]; weight: number; last: number }[] = [];
  for (const pair of kept) {
    const [first = 0, second = 0] = words[pair] ?? [];
    const weight = weights[pair] ?? 0;
    const run = runs.at(-1);
    if (run?.last === pair - 1 && run.ids.at(-1) === first) {
      run.ids.push(second);
      run.weight += weight;
      run.last = pair;
    } else runs.push({ ids: [first, second], weight, last: pair });
  }
  return runs
    .sort((a, b) => b.weight - a.weight)
    .slice(0, MOST_WORDS_SHOWN)
    .map(({ ids }) =>
      ids
        .slice(0, 6)
        .map((word) => index.vocabulary.textOf(word))
        .join(" "),
    );
}
