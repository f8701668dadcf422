/** The cases that are chosen, to do something to all of them. */
import { computed, signal } from "@preact/signals";
import { shownFacts, shownIds } from "./case-list.ts";
import { heldRows } from "./cases.ts";
import { cursor, moveCursor } from "./cursor.ts";
import { onForget } from "./desk.ts";

const picked = signal<ReadonlySet<string>>(new Set());
/** Where a row of cases that is chosen at once begins. */
let anchor: string | undefined;

/** Ids of chosen cases, of those that are shown: nothing is done to what nobody sees. */
export const chosen = computed<ReadonlySet<string>>(() => {
  if (picked.value.size === 0) return picked.value;
  return new Set([...picked.value].filter((id) => shownIds.value.has(id)));
});

/** Their rows. */
export const chosenRows = computed(() =>
  [...chosen.value].flatMap((id) => {
    const row = heldRows().get(id);
    return row ? [row] : [];
  }),
);

/** Chooses a case, or lets go of it. */
export function toggleChosen(id: string): void {
  if (!shownIds.peek().has(id)) return;
  const next = new Set(chosen.peek());
  if (!next.delete(id)) next.add(id);
  picked.value = next;
  anchor = id;
}

/** Chooses every case from where one was chosen last up to this one. */
export function chooseUpTo(id: string): void {
  const ids = shownFacts.peek().map(({ row }) => row.id);
  const [from, to] = [ids.indexOf(anchor ?? cursor.peek() ?? id), ids.indexOf(id)];
  if (to === -1) return;
  const start = from === -1 ? to : from;
  anchor ??= id;
  const between = ids.slice(Math.min(start, to), Math.max(start, to) + 1);
  picked.value = new Set([...chosen.peek(), ...between]);
}

/** Moves by one line, and chooses what is passed. */
export function extendChosen(by: number): void {
  const from = cursor.peek();
  const to = moveCursor(by);
  const ids = [from, to].filter((id) => id !== undefined && shownIds.peek().has(id));
  picked.value = new Set([...chosen.peek(), ...ids.filter((id) => id !== undefined)]);
  anchor = to;
}

/** Chooses all that are shown; none if all are chosen already. */
export function toggleAll(): void {
  picked.value = chosen.peek().size === shownIds.peek().size ? new Set() : shownIds.peek();
}

/** Lets go of all. */
export function chooseNone(): void {
  picked.value = new Set();
  anchor = undefined;
}

onForget(chooseNone);
