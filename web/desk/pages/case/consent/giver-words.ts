/** Whom it is about and who agrees, as caseworkers choose them. */
import * as m from "../../../../../build/messages/messages.js";
import type {
  AboutWhom,
  ChildView,
  Giver,
  GiverProblem,
} from "../../../../../src/domain/consent/giver.ts";

export const ABOUT_WORDS: Readonly<Record<AboutWhom, () => string>> = {
  adult: () => m.desk_consent_about_adult(),
  child: () => m.desk_consent_about_child(),
  detained: () => m.desk_consent_about_detained(),
  missing: () => m.desk_consent_about_missing(),
};

export const GIVER_WORDS: Readonly<Record<Giver, () => string>> = {
  self: () => m.desk_consent_giver_self(),
  parent: () => m.desk_consent_giver_parent(),
  safe_adult: () => m.desk_consent_giver_safe_adult(),
  relative: () => m.desk_consent_giver_relative(),
  lawyer: () => m.desk_consent_giver_lawyer(),
};

export const VIEW_WORDS: Readonly<Record<ChildView, () => string>> = {
  agrees: () => m.desk_consent_child_agrees(),
  against: () => m.desk_consent_child_against(),
  too_young: () => m.desk_consent_child_too_young(),
};

const PROBLEMS: Readonly<Record<GiverProblem, () => string>> = {
  "wrong-giver": () => m.desk_consent_problem_wrong_giver(),
  "child-needs-care": () => m.desk_consent_problem_child_needs_care(),
  "parent-accused": () => m.desk_consent_problem_parent_accused(),
  "child-against": () => m.desk_consent_problem_child_against(),
};

/** Why somebody cannot agree. */
export function giverProblemText(problem: GiverProblem): string {
  return PROBLEMS[problem]();
}
