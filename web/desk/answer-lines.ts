/**
 * Answers beside their questions, in the reader's language. What people wrote themselves stays as
 * they wrote it. Nothing is believed about an answer's type: a report comes from outside.
 */
import type { Language } from "../../src/domain/language.ts";
import { readPeriod, formatPeriod } from "../../src/domain/period.ts";
import { countryName } from "../../src/domain/places/country-names.ts";
import { PUBLIC_FORM } from "../../src/domain/questionnaire/public-form.ts";
import { isTextList } from "../../src/domain/questionnaire/answers.ts";
import type { Field } from "../../src/domain/questionnaire/types.ts";
import type { FieldText, FormTexts } from "../../src/domain/texts/types.ts";
import { provinceOf } from "./case-rows.ts";

/** One answer. `own`: words of the person, shown as they are. */
export interface AnswerLine {
  readonly id: string;
  readonly question: string;
  readonly values: readonly string[];
  readonly isOwnWords: boolean;
}

/** The answers of one step of the form. */
export interface AnswerGroup {
  readonly id: string;
  /** Empty for answers that this form has no question for. */
  readonly title: string;
  readonly lines: readonly AnswerLine[];
}

/** Words for what the questionnaire has none for. */
export interface AnswerWords {
  readonly agreed: string;
  readonly unreadable: string;
}

type Answers = Readonly<Record<string, unknown>>;

/**
 * Puts answers beside their questions, in the form's order. Answers to questions that this form
 * does not have come last, so that none is hidden.
 */
export function answerGroups(
  answers: Answers,
  texts: FormTexts,
  language: Language,
  words: AnswerWords,
): AnswerGroup[] {
  const known = new Set<string>();
  const groups = PUBLIC_FORM.steps.map((step): AnswerGroup => {
    const fields = step.screens.flatMap((screen): readonly Field[] => screen.fields);
    const lines = fields.flatMap((field): AnswerLine[] => {
      known.add(field.id);
      // The files stand in a part of their own.
      if (field.kind === "files" || !Object.hasOwn(answers, field.id)) return [];
      return [lineOf(field, answers[field.id], texts, language, words)];
    });
    return { id: step.id, title: texts.steps[step.id].title, lines };
  });
  const others = Object.entries(answers)
    .filter(([id]) => !known.has(id))
    .map(([id, value]): AnswerLine => {
      return { id, question: id, values: [plainText(value, words)], isOwnWords: true };
    });
  const all = [...groups, { id: "others", title: "", lines: others }];
  return all.filter(({ lines }) => lines.length > 0);
}

function lineOf(
  field: Field,
  value: unknown,
  texts: FormTexts,
  language: Language,
  words: AnswerWords,
): AnswerLine {
  const text = textOf(texts, field.id);
  const isOwnWords = field.kind === "text" || field.kind === "long-text";
  const values = valuesOf(field, value, texts, language, words);
  return { id: field.id, question: text.question, values, isOwnWords };
}

function valuesOf(
  field: Field,
  value: unknown,
  texts: FormTexts,
  language: Language,
  words: AnswerWords,
): readonly string[] {
  const label = (id: string): string => {
    const options = textOf(texts, field.id).options ?? {};
    return Object.hasOwn(options, id) ? (options[id] ?? id) : id;
  };
  switch (field.kind) {
    case "choice":
      return [typeof value === "string" ? label(value) : plainText(value, words)];
    case "choices":
      return isTextList(value) ? value.map(label) : [plainText(value, words)];
    case "country":
      return [typeof value === "string" ? countryName(value, language) : plainText(value, words)];
    case "province":
      return [provinceOf(value) || plainText(value, words)];
    case "period": {
      const reading = readPeriod(value);
      return [
        reading.kind === "period"
          ? formatPeriod(reading.period, language, texts.periods)
          : plainText(value, words),
      ];
    }
    case "consent":
      return [value === true ? words.agreed : plainText(value, words)];
    case "text":
    case "long-text":
    case "files":
      return [plainText(value, words)];
  }
}

/** A value of any type as text. */
function plainText(value: unknown, words: AnswerWords): string {
  if (typeof value === "string") return value;
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  if (isTextList(value)) return value.join(", ");
  return typeof value === "object" ? JSON.stringify(value) : words.unreadable;
}

function textOf(texts: FormTexts, id: string): FieldText {
  const fields: Readonly<Record<string, FieldText | undefined>> = texts.fields;
  return fields[id] ?? { question: id, why: "" };
}
