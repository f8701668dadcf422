/** Checks of lists of unknown origin, and of changes of lists. */
import type { ListChange } from "./events.ts";
import { areDistinct, isObject, type Guard } from "./guards.ts";

/** A guard for a change of a list that changes something. */
export function changeOf<T extends string>(is: Guard<T>): Guard<ListChange<T>> {
  return (value): value is ListChange<T> => isListChange(value, is) && changesAnything(value);
}

/** Tells whether a value is a change of a list, with no id twice. */
export function isListChange<T extends string>(
  value: unknown,
  is: Guard<T>,
): value is ListChange<T> {
  return (
    isObject(value) &&
    Reflect.ownKeys(value).length === 2 &&
    isListOf(value["add"], is) &&
    isListOf(value["remove"], is) &&
    areDistinct([...value["add"], ...value["remove"]])
  );
}

/** Tells whether a change adds or removes something. */
export function changesAnything(change: ListChange<string>): boolean {
  return change.add.length + change.remove.length > 0;
}

/** Tells whether a value is a list of such items, none twice. */
export function isListOf<T>(value: unknown, is: Guard<T>): value is readonly T[] {
  // `every` alone would step over the holes of a list.
  return Array.isArray(value) && Array.from<unknown>(value).every(is) && areDistinct(value);
}
