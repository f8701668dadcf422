/**
 * What a person has answered, by field id.
 *
 * Answers are plain JSON values. A question that was skipped has no entry: "not asked", "not
 * shown" and "skipped" look the same, and only an option such as "prefer not to say" says more.
 */
import type { CountryId } from "../places/countries.ts";
import type { ProvinceId } from "../places/vietnam.ts";
import type { Period } from "../period.ts";
import type { Field, FieldKind } from "./types.ts";

/** A province from a list, or one that was typed because there is no list or it was not found. */
export type ProvinceAnswer = { readonly listed: ProvinceId } | { readonly typed: string };

/** The value that answers each kind of field. */
export interface AnswerByKind {
  /** An option's id. */
  readonly choice: string;
  /** Ids of options, in the order of the questionnaire or of choosing. */
  readonly choices: readonly string[];
  readonly text: string;
  readonly "long-text": string;
  readonly country: CountryId;
  readonly province: ProvinceAnswer;
  readonly period: Period;
  /** Ids of files, as in the manifest of the report. */
  readonly files: readonly string[];
  /** Only agreement is an answer. */
  readonly consent: true;
}

/** Any answer. */
export type Answer = AnswerByKind[FieldKind];

/** Answers by field id. */
export type Answers = Readonly<Record<string, Answer>>;

/** What is wrong with an answer; always said by field, so that the page can go there. */
export type AnswerProblem =
  | { readonly code: "required"; readonly field: string }
  /** None of the fields of a group is answered; `field` is the first of them. */
  | { readonly code: "required-one-of"; readonly field: string; readonly fields: readonly string[] }
  | {
      readonly code: "too-long";
      readonly field: string;
      readonly bytes: number;
      readonly maxBytes: number;
    }
  | { readonly code: "too-many"; readonly field: string; readonly max: number }
  | { readonly code: "unknown-field"; readonly field: string }
  | { readonly code: "unknown-option"; readonly field: string; readonly option: string }
  /** An option that stands alone was chosen together with others. */
  | { readonly code: "not-alone"; readonly field: string; readonly option: string }
  | { readonly code: "chosen-twice"; readonly field: string }
  | { readonly code: "unknown-country"; readonly field: string }
  | { readonly code: "unknown-province"; readonly field: string }
  | { readonly code: "not-a-day"; readonly field: string }
  | { readonly code: "not-a-period"; readonly field: string }
  | { readonly code: "wrong-type"; readonly field: string };

/**
 * Tells whether a value answers anything: blank text and empty lists are as good as nothing.
 *
 * @param value - May be anything, also what came out of a sealed report.
 */
export function isAnswered(value: unknown): boolean {
  if (typeof value === "string") return value.trim() !== "";
  if (Array.isArray(value)) return value.length > 0;
  if (typeof value === "object" && value !== null && "typed" in value) {
    return typeof value.typed !== "string" || value.typed.trim() !== "";
  }
  return value !== undefined && value !== null && value !== false;
}

/** The answer to a field, if there is one. Safe against ids such as `constructor`. */
export function findAnswer(answers: Answers, field: Pick<Field, "id">): Answer | undefined {
  return Object.hasOwn(answers, field.id) ? answers[field.id] : undefined;
}

/** Tells whether a value is a list of texts, as answers to `choices` and `files` are. */
export function isTextList(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((item) => typeof item === "string");
}
