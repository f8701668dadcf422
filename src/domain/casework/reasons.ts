/**
 * Reads answers for suggestions, and remembers which answer gave what: a suggestion that cannot
 * say why is not made. Answers may come from any program, so nothing is taken for granted.
 */
import { readPeriod, type Period } from "../period.ts";
import { findAnswer, isTextList, type Answers } from "../questionnaire/answers.ts";
import type { FieldId, PublicField } from "../questionnaire/public-form.ts";

/** The answer that gave something: a field, and the option, or the day or period as text. */
export interface Reason {
  readonly field: FieldId;
  readonly value: string;
}

/** One for all: a list of ten thousand cases asks some hundred times each, mostly for nothing. */
const NONE: readonly Reason[] = [];

/** The ids of a field's options. */
export type OptionIdsOf<Id extends FieldId> = Extract<
  PublicField,
  { readonly id: Id; readonly options: readonly unknown[] }
>["options"][number]["id"];

/** The fields that offer options. */
export type OptionFieldId = Extract<
  PublicField,
  { readonly options: readonly { readonly id: string }[] }
>["id"];

/**
 * Finds which of some options were chosen.
 *
 * @param answers - The answers of the case envelope or of the summary.
 * @param field - A field with options.
 * @param options - The options that count.
 * @returns A reason for each that was chosen, in the order of `options`.
 */
export function chosen<Id extends OptionFieldId>(
  answers: Answers,
  field: Id,
  ...options: readonly OptionIdsOf<Id>[]
): readonly Reason[] {
  const answer: unknown = Object.hasOwn(answers, field) ? answers[field] : undefined;
  if (answer === undefined) return NONE;
  if (typeof answer === "string") {
    return (options as readonly string[]).includes(answer) ? [{ field, value: answer }] : NONE;
  }
  const given = isTextList(answer) ? answer : [];
  const found = options.filter((option) => given.includes(option));
  return found.length === 0 ? NONE : found.map((value) => ({ field, value }));
}

/** Finds the period that answers a field. */
export function periodAt(answers: Answers, field: FieldId): Period | undefined {
  const reading = readPeriod(findAnswer(answers, { id: field }));
  return reading.kind === "period" ? reading.period : undefined;
}

/**
 * All reasons together, if each of some findings has one; none otherwise. "And" for reasons, as
 * putting lists one after the other is "or".
 */
export function allOf(...findings: readonly (readonly Reason[])[]): readonly Reason[] {
  return findings.every((reasons) => reasons.length > 0) ? findings.flat() : NONE;
}

/** Every reason once. */
export function distinct(reasons: readonly Reason[]): readonly Reason[] {
  if (reasons.length < 2) return reasons;
  return [
    ...new Map(reasons.map((reason) => [`${reason.field} ${reason.value}`, reason])).values(),
  ];
}
