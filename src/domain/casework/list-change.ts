/** Lists that people change by adding and removing, so that the order of two changes is no matter. */
import type { ListChange } from "./events.ts";

/**
 * Adds to a list and takes out of it.
 *
 * @param order - All ids there are; the result is in their order.
 */
export function changed<T extends string>(
  order: readonly T[],
  list: readonly T[],
  { add, remove }: ListChange<T>,
): readonly T[] {
  const kept = new Set([...list, ...add]);
  for (const id of remove) kept.delete(id);
  return order.filter((id) => kept.has(id));
}

/** Puts something into a list in the place of what has the same key; sorted by keys. */
export function withItem<T>(list: readonly T[], item: T, keyOf: (item: T) => string): readonly T[] {
  return sorted([...withoutItem(list, keyOf(item), keyOf), item], keyOf);
}

/** The list without what has a key. */
export function withoutItem<T>(
  list: readonly T[],
  key: string,
  keyOf: (item: T) => string,
): readonly T[] {
  return list.filter((item) => keyOf(item) !== key);
}

/** Sorts by code units: the same on every device, whatever its language. */
export function sorted<T>(list: readonly T[], keyOf: (item: T) => string): readonly T[] {
  return [...list].sort((a, b) => {
    const [first, second] = [keyOf(a), keyOf(b)];
    if (first === second) return 0;
    return first < second ? -1 : 1;
  });
}
