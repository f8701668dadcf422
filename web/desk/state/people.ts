/** The people of the organisation, as its administrators see them. */
import { signal } from "@preact/signals";
import { failureOf } from "../failure.ts";
import type { Failure } from "../failure.ts";
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

onDeskEvent((event) => {
  if (event.kind === "roster" && me.peek()?.role === "administrator") void loadPeople();
});
onForget(() => {
  people.value = { kind: "loading" };
});
