/** The people of the organisation, as its administrators see them. */
import { signal } from "@preact/signals";
import { failureOf } from "../../shared/failure.ts";
import type { Failure } from "../../shared/failure.ts";
import type { PeopleShown } from "../worker-api.ts";
import { me, onDeskEvent, onForget, worker } from "./desk.ts";

/** How far the list of people is. */
export type PeopleState =
  | { readonly kind: "loading" }
  | { readonly kind: "ready"; readonly shown: PeopleShown }
  | { readonly kind: "failed"; readonly failure: Failure };

export const people = signal<PeopleState>({ kind: "loading" });

/** Fetches everybody. What is shown stays until the answer is there. */
export async function loadPeople(): Promise<void> {
  try {
    people.value = { kind: "ready", shown: await worker().people() };
  } catch (error) {
    people.value = { kind: "failed", failure: failureOf(error) };
  }
}

/** Accepting an invitation is no change of the roster, so nobody tells of it: it is asked for. */
const LOOK_EVERY_MS = 15_000;

/** Looks again and again while somebody may be joining; gives what stops it. */
export function watchPeople(): () => void {
  const look = (): void => {
    const state = people.peek();
    if (document.hidden || state.kind !== "ready" || state.shown.invitations.length === 0) return;
    // One that fails changes nothing: the next may succeed, and the desk says that it is offline.
    worker()
      .people()
      .then((shown) => (people.value = { kind: "ready", shown }))
      .catch(() => undefined);
  };
  const timer = setInterval(look, LOOK_EVERY_MS);
  document.addEventListener("visibilitychange", look);
  return () => {
    clearInterval(timer);
    document.removeEventListener("visibilitychange", look);
  };
}

onDeskEvent((event) => {
  if (event.kind === "roster" && me.peek()?.role === "administrator") void loadPeople();
});
onForget(() => {
  people.value = { kind: "loading" };
});
