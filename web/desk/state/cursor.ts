/** Which line of the list the keyboard stands on: a case, or the head of a group. */
import { signal } from "@preact/signals";
import { lines } from "./case-list.ts";
import { onForget } from "./desk.ts";

/** Key of the line, if there is one. */
export const cursor = signal<string | undefined>(undefined);

/** Moves by so many lines, and stays within the list. Gives the key of the line. */
export function moveCursor(by: number): string | undefined {
  const list = lines.peek();
  if (list.length === 0) return undefined;
  const at = list.findIndex(({ key }) => key === cursor.peek());
  const next = at === -1 ? (by > 0 ? 0 : list.length - 1) : at + by;
  cursor.value = list[Math.min(Math.max(next, 0), list.length - 1)]?.key;
  return cursor.peek();
}

onForget(() => {
  cursor.value = undefined;
});
