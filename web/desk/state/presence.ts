/** Who else has which case open now, and telling them which one is open here. */
import { computed, effect, signal } from "@preact/signals";
import { openCase } from "./cases.ts";
import { colleagues } from "./colleagues.ts";
import { me, onDeskEvent, onForget, worker } from "./desk.ts";

/** Who only passes by on the way down the list is not shown to others. */
const SETTLE_MS = 400;

/** Key ids in hex by case. */
const present = signal<ReadonlyMap<string, readonly string[]>>(new Map());

onDeskEvent((event) => {
  if (event.kind !== "present") return;
  const next = new Map(event.cases.map(({ id, keyIds }) => [id, keyIds]));
  // Every answer of the server has it; what is the same draws nothing anew.
  if (JSON.stringify([...next]) !== JSON.stringify([...present.peek()])) present.value = next;
});

/**
 * The names of colleagues who have a case open. The server says so and nobody signs it; so only
 * members whom the signed list names appear.
 */
export function othersAt(caseId: string): readonly string[] {
  const keyIds = present.value.get(caseId) ?? [];
  return colleagues.value
    .filter(({ keyId, isActive, isMe }) => isActive && !isMe && keyIds.includes(keyId))
    .map(({ displayName }) => displayName);
}

const openHere = computed(() => {
  if (me.value?.role !== "caseworker") return undefined;
  const open = openCase.value;
  return open.kind === "case" || open.kind === "loading" ? open.id : undefined;
});

let told: string | undefined;

effect(() => {
  const id = openHere.value;
  if (me.value === undefined || id === told) return;
  const timer = setTimeout(() => {
    told = id;
    void worker()
      .setPresence(id)
      .catch(() => undefined);
  }, SETTLE_MS);
  return () => clearTimeout(timer);
});

onForget(() => {
  told = undefined;
  present.value = new Map();
});
