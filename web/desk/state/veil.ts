/** Which cases with heavy content were asked for. In memory, and forgotten when the desk locks. */
import { signal } from "@preact/signals";
import { onForget } from "./desk.ts";

const lifted = signal<ReadonlySet<string>>(new Set());

/** Whether the veil of a case was lifted. */
export function isLifted(id: string): boolean {
  return lifted.value.has(id);
}

/** Lifts or lowers the veil of a case. */
export function setLifted(id: string, isUp: boolean): void {
  const next = new Set(lifted.peek());
  if (isUp) next.add(id);
  else next.delete(id);
  lifted.value = next;
}

onForget(() => {
  lifted.value = new Set();
});
