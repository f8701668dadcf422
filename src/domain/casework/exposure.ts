/**
 * Suggests how exposed the reporter is. It is no part of urgency: it decides how often and in
 * which way one writes to them, and whether anything about the case may leave the desk.
 */
import type { Answers } from "../questionnaire/answers.ts";
import type { Exposure } from "./assessment.ts";
import { allOf, chosen, type Reason } from "./reasons.ts";

/** A suggestion of exposure; a low one needs no reason. */
export interface SuggestedExposure {
  readonly exposure: Exposure;
  readonly because: readonly Reason[];
}

/** Those who can easily find out who reported, and punish it. */
const AUTHORITIES = [
  "actor.police_local",
  "actor.police_district_former",
  "actor.police_province",
  "actor.police_national",
  "actor.police",
  "actor.prison",
  "actor.drug_centre",
  "actor.plainclothes",
  "actor.local_security",
  "actor.military",
  "actor.foreign_state",
] as const;

/** Those with whom somebody may live or work every day. */
const NEAR_ONES = ["actor.family", "actor.employer", "actor.recruiter", "actor.school"] as const;

/** Suggests how exposed the reporter is, from all answers or from the summary. */
export function suggestExposure(answers: Answers): SuggestedExposure {
  const high = findHigh(answers);
  if (high.length > 0) return { exposure: "high", because: high };
  const medium = findMedium(answers);
  return { exposure: medium.length > 0 ? "medium" : "low", because: medium };
}

function findHigh(answers: Answers): readonly Reason[] {
  const isOwn = chosen(answers, "relation", "self");
  return [
    ...chosen(answers, "own_exposure", "threatened"),
    ...allOf(isOwn, chosen(answers, "danger_now", "yes")),
    ...allOf(isOwn, chosen(answers, "held_now", "yes")),
    ...allOf(
      chosen(answers, "own_exposure", "summoned", "watched"),
      chosen(answers, "ongoing", "ongoing"),
    ),
  ];
}

function findMedium(answers: Answers): readonly Reason[] {
  const isClose = chosen(answers, "relation", "self", "relative", "colleague");
  return [
    ...chosen(answers, "own_exposure", "summoned", "watched", "prefer_not_to_say"),
    ...chosen(answers, "not_tried_reason", "fear_of_reprisal"),
    ...allOf(isClose, chosen(answers, "tiles", "tile.punished_for_speaking")),
    ...allOf(isClose, chosen(answers, "actor_types", ...AUTHORITIES)),
    ...allOf(chosen(answers, "relation", "self"), chosen(answers, "actor_types", ...NEAR_ONES)),
  ];
}
