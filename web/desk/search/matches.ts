/** What of the wanted words stands in one passage, and where. */

/** The words that were found in a passage. */
export interface Matches {
  /** How many of the wanted words there are. */
  readonly count: number;
  /** How many of them stand side by side, in the order in which they were typed. */
  readonly longest: number;
  /** Number of the word in the passage at which to begin reading. */
  readonly at: number;
  /**
   * Whether the word of a number was looked for. Where all stand side by side somewhere, only those
   * count: one syllable of a name by itself is another word.
   */
  readonly isMatch: (place: number) => boolean;
}

/**
 * Looks through a passage.
 *
 * @param run - Numbers of its words.
 * @param bits - For each word of the vocabulary, which of the wanted ones it is.
 * @param wanted - How many are wanted.
 */
export function matchesIn(run: Uint32Array, bits: Uint16Array, wanted: number): Matches {
  const bitsAt = (place: number): number => bits[run[place] ?? 0] ?? 0;
  const all = (1 << wanted) - 1;
  const whole = new Set<number>();
  let [side, longest, at, seen] = [0, 0, 0, 0];
  for (let place = 0; place < run.length; place++) {
    const bit = bitsAt(place);
    side = (bit & (1 << side)) !== 0 && side < wanted ? side + 1 : bit & 1;
    seen |= bit & all;
    if (side > longest) {
      longest = side;
      at = place - side + 1;
    }
    if (side === wanted) for (let back = 0; back < wanted; back++) whole.add(place - back);
  }
  if (longest === 0)
    at = Math.max(
      0,
      run.findIndex((word) => bits[word] !== 0),
    );
  return {
    count: countBits(seen),
    longest,
    at,
    isMatch: whole.size > 0 ? (place) => whole.has(place) : (place) => bitsAt(place) !== 0,
  };
}

function countBits(bits: number): number {
  let count = 0;
  for (let left = bits; left !== 0; left &= left - 1) count++;
  return count;
}
