/** What makes a case red at once, as far as the form can tell. */
import type { Day } from "../day.ts";
import type { Answers } from "../questionnaire/answers.ts";
import { allOf, chosen, type Reason } from "./reasons.ts";
import { daysUntil, findUpcomingDate, isPast } from "./upcoming-date.ts";
import type { GateId } from "./urgency-scale.ts";

/** A gate, and the answers that opened it. */
export interface FoundGate {
  readonly id: GateId;
  readonly because: readonly Reason[];
}

/** A summons this near is answered before anything else, in days. */
const NEAR_SUMMONS_DAYS = 2;

/**
 * Finds the gates that the answers open. That a device was seized, that somebody may hurt
 * themselves and that an execution is near are not asked: people add these.
 */
export function findGates(answers: Answers, today: Day): readonly FoundGate[] {
  const found: readonly FoundGate[] = [
    { id: "life_at_risk", because: chosen(answers, "danger_now", "yes") },
    { id: "whereabouts_unknown", because: chosen(answers, "whereabouts_known", "no") },
    { id: "torture_going_on", because: findTorture(answers) },
    { id: "medical_care_refused", because: findRefusedCare(answers) },
    { id: "removal_or_execution", because: findComing(answers, today, "deportation") },
    { id: "child_in_danger", because: findChildInDanger(answers) },
    { id: "burial_of_evidence", because: findComing(answers, today, "burial") },
    { id: "summons_within_two_days", because: findNearSummons(answers, today) },
  ];
  return found.filter(({ because }) => because.length > 0);
}

/** The tile also stands for deaths: only of somebody who is held can it be said to go on. */
export function findTorture(answers: Answers): readonly Reason[] {
  return allOf(
    chosen(answers, "tiles", "tile.killed_tortured_missing"),
    chosen(answers, "ongoing", "ongoing"),
    chosen(answers, "held_now", "yes"),
  );
}

/** Somebody held is hurt or ill, and care is what is asked for: they do not get it where they are. */
export function findRefusedCare(answers: Answers): readonly Reason[] {
  return allOf(
    chosen(answers, "held_now", "yes"),
    chosen(answers, "health_now", "injury", "illness", "pregnancy"),
    chosen(answers, "wishes", "care"),
  );
}

/** A child, and danger now; or harm to a child that goes on, unless nobody is said to be in danger. */
function findChildInDanger(answers: Answers): readonly Reason[] {
  const child = [
    ...chosen(answers, "child_involved", "yes"),
    ...chosen(answers, "tiles", "tile.child"),
  ];
  const inDanger = allOf(child, chosen(answers, "danger_now", "yes"));
  if (inDanger.length > 0) return inDanger;
  if (chosen(answers, "danger_now", "no").length > 0) return [];
  return allOf(chosen(answers, "tiles", "tile.child"), chosen(answers, "ongoing", "ongoing"));
}

/** That nobody knows the day of a removal or a burial makes it no less near. */
function findComing(
  answers: Answers,
  today: Day,
  what: "deportation" | "burial",
): readonly Reason[] {
  const date = findUpcomingDate(answers);
  return date?.what === what && !isPast(date, today) ? date.because : [];
}

/** The reporter's own summons: they say that they were summoned, or it happened to themselves. */
function findNearSummons(answers: Answers, today: Day): readonly Reason[] {
  const date = findUpcomingDate(answers);
  if (date?.what !== "summons") return [];
  const days = daysUntil(date, today);
  if (days === undefined || days > NEAR_SUMMONS_DAYS) return [];
  const own = [
    ...chosen(answers, "own_exposure", "summoned"),
    ...chosen(answers, "relation", "self"),
  ];
  return allOf(own, date.because);
}
