/** The first few of a long list, without putting all of it in order. */

/**
 * Finds what would come first.
 *
 * @param most - So many.
 * @param compare - As for sorting; never 0 for two of the list.
 * @returns In order.
 */
export function firstOf<T>(
  list: Iterable<T>,
  most: number,
  compare: (a: T, b: T) => number,
): readonly T[] {
  const first: T[] = [];
  for (const one of list) {
    const last = first.at(-1);
    if (first.length === most && last !== undefined && compare(last, one) < 0) continue;
    let at = first.length;
    for (let before = first[at - 1]; before !== undefined && compare(one, before) < 0;) {
      at -= 1;
      before = first[at - 1];
    }
    first.splice(at, 0, one);
    if (first.length > most) first.pop();
  }
  return first;
}
