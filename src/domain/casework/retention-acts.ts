/**
 * What the state of a case asks of the server, which cannot read states: days to erase on, and that
 * nothing is erased while a submission is pending.
 */
import { addDays, addMonths, type Day } from "../day.ts";
import { CASE_MONTHS, IDENTITY_DAYS, NOT_OURS_DAYS, earliestEraseDay } from "../retention.ts";
import type { StateId } from "./states.ts";

/** A submission is with a body whose reply must still be able to reach the person. */
const PENDING: readonly StateId[] = ["submitted", "reply_received"];

/** What the server knows of a case's days. */
export interface RetentionFacts {
  readonly eraseDay: Day;
  /** None until the case is closed. */
  readonly identityEraseDay: Day | undefined;
  readonly isIdentityErased: boolean;
  readonly isHeld: boolean;
}

/** An act that is due. */
export type RetentionAct =
  | { readonly act: "hold-begun" | "hold-ended" | "identity-erased" }
  | { readonly act: "erase-day-set"; readonly eraseDay: Day; readonly identityEraseDay: Day };

/** Whether nothing may be erased in a state. */
export function isPending(state: StateId): boolean {
  return PENDING.includes(state);
}

/**
 * The acts that a state asks for and that the server does not know of yet.
 *
 * @param since - The day on which the case came into its state.
 */
export function dueRetentionActs(
  state: StateId,
  since: Day,
  facts: RetentionFacts,
  today: Day,
): RetentionAct[] {
  const acts: RetentionAct[] = [];
  if (isPending(state) !== facts.isHeld) {
    acts.push({ act: facts.isHeld ? "hold-ended" : "hold-begun" });
  }
  // At once: the person has taken their words back.
  if (state === "withdrawn" && !facts.isIdentityErased) acts.push({ act: "identity-erased" });
  const days = daysOf(state, since, today);
  if (!days) return acts;
  const [eraseDay, identity] = days;
  const isSet = facts.isIdentityErased || facts.identityEraseDay !== undefined;
  // Set once: whoever extends it later sets a later one on purpose.
  if (isSet) return acts;
  const earlier = eraseDay < facts.eraseDay ? eraseDay : facts.eraseDay;
  const identityEraseDay = identity < earlier ? identity : earlier;
  acts.push({ act: "erase-day-set", eraseDay: earlier, identityEraseDay });
  return acts;
}

/** The days on which case and identity are erased; none in a state that sets no day. */
function daysOf(state: StateId, since: Day, today: Day): readonly [Day, Day] | undefined {
  const earliest = earliestEraseDay(today);
  const notBefore = (day: Day): Day => (day < earliest ? earliest : day);
  if (state === "closed") {
    const identity = addDays(since, IDENTITY_DAYS);
    return [notBefore(addMonths(since, CASE_MONTHS)), notBefore(identity)];
  }
  if (state === "out_of_scope" || state === "duplicate") {
    const day = notBefore(addDays(since, NOT_OURS_DAYS));
    return [day, day];
  }
  return undefined;
}
