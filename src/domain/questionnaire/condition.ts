/**
 * Which questions are shown, given what was answered so far.
 *
 * Conditions look only at earlier fields, and an answer whose own question is hidden counts for
 * nothing. So one walk from the first question to the last decides everything.
 */
import { findAnswer, isAnswered, isTextList, type Answers } from "./answers.ts";
import type { Condition, Field, Questionnaire, Screen, Step } from "./types.ts";

/** A step with the screens that are shown, each with the fields that are shown. */
export interface ShownStep {
  readonly step: Step;
  readonly screens: readonly ShownScreen[];
}

/** A screen with the fields that are shown: at least one. */
export interface ShownScreen {
  readonly screen: Screen;
  readonly fields: readonly Field[];
}

/**
 * Tells whether a condition holds. No condition always holds.
 *
 * @param condition - The condition of a field.
 * @param answers - Answers of shown fields only; see {@link dropHidden}.
 */
export function isShown(condition: Condition | undefined, answers: Answers): boolean {
  if (condition === undefined) return true;
  const answer = findAnswer(answers, { id: condition.field });
  if ("answered" in condition) return isAnswered(answer);
  const wanted = "is" in condition ? [condition.is] : condition.anyOf;
  if (typeof answer === "string") return wanted.includes(answer);
  return isTextList(answer) && answer.some((option) => wanted.includes(option));
}

/** Lists every field of a questionnaire, in order, shown or not. */
export function fieldsOf(questionnaire: Questionnaire): readonly Field[] {
  return questionnaire.steps.flatMap((step) =>
    step.screens.flatMap((screen): readonly Field[] => screen.fields),
  );
}

/**
 * Gives the steps with what is shown in each. Steps without screens stay: they have words only.
 *
 * @param questionnaire - The form.
 * @param answers - Everything answered so far, hidden or not.
 */
export function shownSteps(questionnaire: Questionnaire, answers: Answers): readonly ShownStep[] {
  const shown = new Set(shownFields(questionnaire, answers));
  return questionnaire.steps.map((step) => ({
    step,
    screens: step.screens.flatMap((screen) => {
      const fields = screen.fields.filter((field) => shown.has(field));
      return fields.length === 0 ? [] : [{ screen, fields }];
    }),
  }));
}

/** Lists the fields that are shown, in order. */
export function shownFields(questionnaire: Questionnaire, answers: Answers): readonly Field[] {
  return walk(questionnaire, answers).fields;
}

/**
 * Removes what nobody sees: answers to hidden questions (the person changed an earlier answer),
 * blank answers, and entries that are no field of the questionnaire. What it returns is what the
 * review screen shows and what is sent.
 */
export function dropHidden(questionnaire: Questionnaire, answers: Answers): Answers {
  return walk(questionnaire, answers).answers;
}

function walk(
  questionnaire: Questionnaire,
  answers: Answers,
): { readonly fields: readonly Field[]; readonly answers: Answers } {
  const fields: Field[] = [];
  const kept: Record<string, Answers[string]> = {};
  for (const field of fieldsOf(questionnaire)) {
    if (!isShown(field.showIf, kept)) continue;
    fields.push(field);
    const answer = findAnswer(answers, field);
    if (answer !== undefined && isAnswered(answer)) kept[field.id] = answer;
  }
  return { fields, answers: kept };
}
