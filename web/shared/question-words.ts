/** Sentences for what is wrong with an answer. */
import * as m from "../../build/messages/messages.js";
import type { AnswerProblem } from "../../src/domain/questionnaire/answers.ts";
import type { Field } from "../../src/domain/questionnaire/types.ts";
import { formatBytes } from "./format-bytes.ts";

/** The id of the element that a mistake leads to: the field's control. */
export function controlId(field: string): string {
  return `field-${field}`;
}

/** Says what to do. Never blames. */
export function problemText(problem: AnswerProblem, field: Field | undefined): string {
  switch (problem.code) {
    case "required":
      return field?.kind === "consent" ? m.intake_problem_tick() : m.intake_problem_required();
    case "required-one-of":
      return m.intake_problem_required_one_of();
    case "too-long":
      return m.intake_problem_too_long({
        size: formatBytes(problem.bytes),
        limit: formatBytes(problem.maxBytes),
      });
    case "too-many":
      return m.intake_problem_too_many({ max: problem.max });
    case "not-a-day":
      return m.intake_problem_day();
    case "not-a-period":
      return m.intake_problem_period();
    case "unknown-field":
    case "unknown-option":
    case "not-alone":
    case "chosen-twice":
    case "unknown-country":
    case "unknown-province":
    case "wrong-type":
      return m.intake_problem_choose_again();
  }
}
