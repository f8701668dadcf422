/** From the open case to the next or the previous one, in the order in which the list shows them. */
import { computed, effect } from "@preact/signals";
import { lines } from "./case-list.ts";
import { openId, showCase } from "./cases.ts";
import { cursor } from "./cursor.ts";

const caseIds = computed(() =>
  lines.value.flatMap((line) => (line.kind === "case" ? [line.facts.row.id] : [])),
);

/** Where the open case stands in the list; where it stood last, once it has left the view. */
let place = 0;

effect(() => {
  const id = openId.value;
  const at = id === undefined ? -1 : caseIds.value.indexOf(id);
  if (at !== -1) place = at;
});

/**
 * Opens the next case, or the previous one; nothing happens at the ends. Where the open case is
 * no longer in the view, the next one is what took its place.
 */
export function stepCase(by: 1 | -1): void {
  const ids = caseIds.peek();
  const isThere = ids[place] === openId.peek();
  const next = ids[by === 1 && !isThere ? place : place + by];
  if (next === undefined) return;
  cursor.value = next;
  void showCase(next);
}
