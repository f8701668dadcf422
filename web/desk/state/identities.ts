/** Identities about which something was written, as a custodian sees them. */
import { computed, signal } from "@preact/signals";
import { failureOf } from "../../shared/failure.ts";
import type { Failure } from "../../shared/failure.ts";
import type { CustodyCaseShown } from "../worker-api.ts";
import { me, onDeskEvent, onForget, worker } from "./desk.ts";

/** How far the list is. */
export type IdentitiesState =
  | { readonly kind: "loading" }
  | { readonly kind: "ready"; readonly cases: readonly CustodyCaseShown[] }
  | { readonly kind: "failed"; readonly failure: Failure };

export const identities = signal<IdentitiesState>({ kind: "loading" });

/** So many requests wait, and openings that this custodian can review. */
export const identityDuties = computed(() => {
  const state = identities.value;
  if (state.kind !== "ready") return 0;
  return state.cases.reduce((sum, { requests, openings }) => {
    const waiting = requests.filter((one) => one.state.kind === "waiting");
    const unreviewed = openings.filter((one) => one.review.kind !== "done" && !one.isMine);
    return sum + waiting.length + unreviewed.length;
  }, 0);
});

/** Fetches everything. What is shown stays until the answer is there. */
export async function loadIdentities(): Promise<void> {
  const asked = me.peek();
  try {
    const cases = await worker().identities();
    if (me.peek() === asked) identities.value = { kind: "ready", cases };
  } catch (error) {
    if (me.peek() === asked) identities.value = { kind: "failed", failure: failureOf(error) };
  }
}

onDeskEvent((event) => {
  const isNews = event.kind === "touched" || event.kind === "roster";
  if (isNews && me.peek()?.role === "custodian") void loadIdentities();
});
onForget(() => {
  identities.value = { kind: "loading" };
});
