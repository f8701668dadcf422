/** Which row the keyboard stands on. */
import { signal } from "@preact/signals";
import { shownRows } from "./cases.ts";
import { onForget } from "./desk.ts";

/** Id of the row, if there is one. */
export const cursor = signal<string | undefined>(undefined);

/** Moves by so many rows, and stays within the list. */
export function moveCursor(by: number): void {
  const list = shownRows.peek();
  if (list.length === 0) return;
  const at = list.findIndex(({ id }) => id === cursor.peek());
  const next = at === -1 ? (by > 0 ? 0 : list.length - 1) : at + by;
  cursor.value = list[Math.min(Math.max(next, 0), list.length - 1)]?.id;
}

onForget(() => {
  cursor.value = undefined;
});
