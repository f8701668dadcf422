/**
 * Chance that is the same in every run: it chooses what the invented reports say. It never makes
 * a key, an id or a passphrase; those come from the protocol's random bytes.
 */

/** A generator of numbers that look random, by Mulberry32. */
export class Chance {
  #state: number;

  /** @param seeds - Whole numbers; other numbers give another run of chance. */
  constructor(...seeds: readonly number[]) {
    this.#state = seeds.reduce((state, seed) => Math.imul(state ^ seed, 0x9e37_79b1), 0x6b69_6e64);
  }

  /** A number from 0 up to, but not including, 1. */
  next(): number {
    this.#state = (this.#state + 0x6d2b_79f5) | 0;
    let t = Math.imul(this.#state ^ (this.#state >>> 15), this.#state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  }

  /** A whole number between two, both included. */
  between(least: number, most: number): number {
    return least + Math.floor(this.next() * (most - least + 1));
  }

  /** Whether something with this probability happens. */
  happens(probability: number): boolean {
    return this.next() < probability;
  }

  /**
   * One of a list.
   *
   * @throws RangeError for an empty list.
   */
  pick<T>(list: readonly T[]): T {
    return at(list, this.between(0, list.length - 1));
  }

  /** The list in another order. */
  shuffle<T>(list: readonly T[]): T[] {
    return list
      .map((item) => ({ item, place: this.next() }))
      .sort((a, b) => a.place - b.place)
      .map(({ item }) => item);
  }
}

/**
 * The item at a place, counted round and round.
 *
 * @throws RangeError for an empty list.
 */
export function at<T>(list: readonly T[], index: number): T {
  if (list.length === 0) throw new RangeError("The list is empty");
  return list[index % list.length] as T;
}
