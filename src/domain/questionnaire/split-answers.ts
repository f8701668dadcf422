/**
 * Where each answer goes: into which sealed envelope, into the summary, or nowhere.
 */
import type { Language } from "../language.ts";
import type { Answers } from "./answers.ts";
import { dropHidden, fieldsOf } from "./condition.ts";
import type { Field, Questionnaire } from "./types.ts";

/** Answers by the envelope that they are sealed in. */
export interface SplitAnswers {
  /** For the caseworkers. */
  readonly case: Answers;
  /** For the custodians only. */
  readonly identity: Answers;
}

/** The few answers that the desk's list shows, with the language of the report. */
export interface ReportSummary {
  readonly language: Language;
  /** Answers of the fields marked `inSummary`. */
  readonly answers: Answers;
}

/**
 * Splits answers by envelope. Hidden and blank answers go nowhere, and neither does what was
 * asked for the page alone (envelope `none`), such as whether it is safe to send.
 */
export function splitByEnvelope(questionnaire: Questionnaire, answers: Answers): SplitAnswers {
  const shown = dropHidden(questionnaire, answers);
  return {
    case: pick(questionnaire, shown, (field) => sealedFor(field) === "caseworkers"),
    identity: pick(questionnaire, shown, (field) => sealedFor(field) === "custodians"),
  };
}

/** Tells who can open the answer to a field; `nobody` if it never leaves the page. */
export function sealedFor(field: Field): "caseworkers" | "custodians" | "nobody" {
  switch (field.envelope) {
    case "case":
    case "originals":
      return "caseworkers";
    case "identity":
    case "contact":
      return "custodians";
    case "none":
      return "nobody";
  }
}

/**
 * Picks what the desk's list shows of a report.
 *
 * @param questionnaire - The form that was answered.
 * @param answers - The answers of the case envelope, or all of them.
 * @param language - The language in which the form was filled in.
 */
export function summaryOf(
  questionnaire: Questionnaire,
  answers: Answers,
  language: Language,
): ReportSummary {
  const shown = dropHidden(questionnaire, answers);
  const picked = pick(questionnaire, shown, (field) => field.inSummary === true);
  return { language, answers: withoutControls(picked) };
}

/**
 * Makes blanks of the control characters in typed names. JSON writes each in six bytes, so that a
 * name full of them would not fit the place that a summary has.
 */
function withoutControls(answers: Answers): Answers {
  return Object.fromEntries(
    Object.entries(answers).map(([id, answer]) => {
      const isTyped = typeof answer === "object" && "typed" in answer;
      return [id, isTyped ? { typed: answer.typed.replace(/\p{Cc}/gu, " ") } : answer];
    }),
  );
}

function pick(
  questionnaire: Questionnaire,
  answers: Answers,
  isWanted: (field: Field) => boolean,
): Answers {
  const wanted = new Set(
    fieldsOf(questionnaire)
      .filter(isWanted)
      .map((field) => field.id),
  );
  return Object.fromEntries(Object.entries(answers).filter(([id]) => wanted.has(id)));
}
