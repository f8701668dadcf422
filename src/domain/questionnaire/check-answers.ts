/**
 * Checks answers against the questionnaire: on the device before anything is sealed, and at the
 * desk on what came out of a sealed report, which may have been written by any program.
 */
import { readPeriod } from "../period.ts";
import { isCountry } from "../places/countries.ts";
import { provincesOf } from "../places/vietnam.ts";
import { isAnswered, isTextList, type AnswerProblem, type Answers } from "./answers.ts";
import { fieldsOf, shownFields } from "./condition.ts";
import type { ChoicesKind, Field, FilesKind, Questionnaire } from "./types.ts";
import { utf8Length } from "./utf8-length.ts";

/** Answers of unknown origin. */
export type UncheckedAnswers = Readonly<Record<string, unknown>>;

/**
 * Finds everything that keeps answers from being sent: what is missing among the shown fields,
 * and what {@link checkShapes} finds. In the order of the questionnaire.
 */
export function checkAnswers(
  questionnaire: Questionnaire,
  answers: UncheckedAnswers,
): readonly AnswerProblem[] {
  const fields = fieldsOf(questionnaire);
  const order = new Map(fields.map((field, index) => [field.id, index]));
  const position = (problem: AnswerProblem) => order.get(problem.field) ?? fields.length;
  return [...findMissing(questionnaire, answers), ...checkShapes(questionnaire, answers)].sort(
    (a, b) => position(a) - position(b),
  );
}

/** Tells whether answers can be sent. */
export function isComplete(questionnaire: Questionnaire, answers: UncheckedAnswers): boolean {
  return checkAnswers(questionnaire, answers).length === 0;
}

/**
 * Finds answers that are not what their field asks for, and answers to no field. Says nothing
 * about missing ones, so it also serves for one envelope alone.
 */
export function checkShapes(
  questionnaire: Questionnaire,
  answers: UncheckedAnswers,
): readonly AnswerProblem[] {
  const fields = fieldsOf(questionnaire);
  const known = new Set(fields.map((field) => field.id));
  const wrong = fields.flatMap((field) => {
    const value = own(answers, field.id);
    return isAnswered(value) ? checkAnswer(field, value, answers) : [];
  });
  const unknown = Object.keys(answers)
    .filter((id) => !known.has(id))
    .map((id): AnswerProblem => ({ code: "unknown-field", field: id }));
  return [...wrong, ...unknown];
}

/**
 * Checks one answer against its field.
 *
 * @param field - The field.
 * @param value - The answer, of unknown origin.
 * @param answers - All answers: a province is checked against the country.
 */
export function checkAnswer(
  field: Field,
  value: unknown,
  answers: UncheckedAnswers,
): readonly AnswerProblem[] {
  const { id } = field;
  switch (field.kind) {
    case "choice":
      if (typeof value !== "string") return [{ code: "wrong-type", field: id }];
      return hasOption(field, value) ? [] : [{ code: "unknown-option", field: id, option: value }];
    case "choices":
      return isTextList(value)
        ? checkChoices(id, field, value)
        : [{ code: "wrong-type", field: id }];
    case "text":
    case "long-text":
      return checkText(id, value, field.maxBytes);
    case "country":
      if (typeof value !== "string") return [{ code: "wrong-type", field: id }];
      return isCountry(value) ? [] : [{ code: "unknown-country", field: id }];
    case "province":
      return checkProvince(id, value, own(answers, field.countryField), field.maxBytes);
    case "period": {
      const reading = readPeriod(value);
      if (reading.kind !== "period") return [{ code: reading.kind, field: id }];
      const isOffered = field.precisions.includes(reading.period.precision);
      return isOffered ? [] : [{ code: "not-a-period", field: id }];
    }
    case "files":
      return isTextList(value) ? checkFiles(id, field, value) : [{ code: "wrong-type", field: id }];
    case "consent":
      return value === true ? [] : [{ code: "wrong-type", field: id }];
  }
}

function findMissing(
  questionnaire: Questionnaire,
  answers: UncheckedAnswers,
): readonly AnswerProblem[] {
  // Only strings and lists decide what is shown, so answers of a wrong type cannot mislead it.
  const shown = shownFields(questionnaire, answers as Answers);
  const has = (id: string) => isAnswered(own(answers, id));
  const groups = new Map<string, string[]>();
  const problems: AnswerProblem[] = [];
  for (const field of shown) {
    if (field.need === "required" && !has(field.id)) {
      problems.push({ code: "required", field: field.id });
    }
    if (typeof field.need === "object") {
      groups.set(field.need.oneOf, [...(groups.get(field.need.oneOf) ?? []), field.id]);
    }
  }
  for (const fields of groups.values()) {
    const [first] = fields;
    if (first !== undefined && !fields.some(has)) {
      problems.push({ code: "required-one-of", field: first, fields });
    }
  }
  return problems;
}

function checkChoices(
  id: string,
  field: ChoicesKind,
  chosen: readonly string[],
): readonly AnswerProblem[] {
  const problems: AnswerProblem[] = chosen
    .filter((option) => !hasOption(field, option))
    .map((option) => ({ code: "unknown-option", field: id, option }));
  if (hasRepeats(chosen)) problems.push({ code: "chosen-twice", field: id });
  if (field.max !== undefined && chosen.length > field.max) {
    problems.push({ code: "too-many", field: id, max: field.max });
  }
  const alone = chosen.find((option) => field.exclusive?.includes(option));
  if (alone !== undefined && chosen.length > 1) {
    problems.push({ code: "not-alone", field: id, option: alone });
  }
  return problems;
}

function checkText(id: string, value: unknown, maxBytes: number): readonly AnswerProblem[] {
  if (typeof value !== "string") return [{ code: "wrong-type", field: id }];
  const bytes = utf8Length(value);
  return bytes > maxBytes ? [{ code: "too-long", field: id, bytes, maxBytes }] : [];
}

function checkProvince(
  id: string,
  value: unknown,
  country: unknown,
  maxBytes: number,
): readonly AnswerProblem[] {
  if (typeof value !== "object" || value === null) return [{ code: "wrong-type", field: id }];
  if ("typed" in value) return checkText(id, value.typed, maxBytes);
  if (!("listed" in value)) return [{ code: "wrong-type", field: id }];
  const { listed } = value;
  const provinces = typeof country === "string" ? provincesOf(country) : [];
  return provinces.some((province) => province.id === listed)
    ? []
    : [{ code: "unknown-province", field: id }];
}

function checkFiles(
  id: string,
  field: FilesKind,
  files: readonly string[],
): readonly AnswerProblem[] {
  const problems: AnswerProblem[] = [];
  if (hasRepeats(files)) problems.push({ code: "chosen-twice", field: id });
  if (files.length > field.maxFiles) {
    problems.push({ code: "too-many", field: id, max: field.maxFiles });
  }
  return problems;
}

function hasOption(field: Pick<ChoicesKind, "options">, id: string): boolean {
  return field.options.some((option) => option.id === id);
}

function hasRepeats(list: readonly string[]): boolean {
  return new Set(list).size < list.length;
}

function own(answers: UncheckedAnswers, id: string): unknown {
  return Object.hasOwn(answers, id) ? answers[id] : undefined;
}
