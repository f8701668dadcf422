/** The way through the form: which screen comes next, and what keeps a person on this one. */
import type { AnswerProblem, Answers } from "../../src/domain/questionnaire/answers.ts";
import { checkAnswers } from "../../src/domain/questionnaire/check-answers.ts";
import { shownSteps } from "../../src/domain/questionnaire/condition.ts";
import type { Field, Questionnaire, Screen, Step } from "../../src/domain/questionnaire/types.ts";

/** One screen on the way. */
export interface Stop {
  readonly step: Step;
  readonly screen: Screen;
  /** The fields that are shown on it now. */
  readonly fields: readonly Field[];
  readonly isFirstOfStep: boolean;
}

/** All screens but those of the last step, whose questions stand under the review. */
export function stopsOf(form: Questionnaire, answers: Answers): readonly Stop[] {
  return shownSteps(form, answers)
    .slice(0, -1)
    .flatMap(({ step, screens }) =>
      screens.map(({ screen, fields }, index) => ({
        step,
        screen,
        fields,
        isFirstOfStep: index === 0,
      })),
    );
}

/** The questions under the review. */
export function lastFields(form: Questionnaire): readonly Field[] {
  return form.steps.at(-1)?.screens.flatMap((screen): readonly Field[] => screen.fields) ?? [];
}

/** The screen on which a field stands. */
export function stopOf(form: Questionnaire, answers: Answers, field: string): Stop | undefined {
  return stopsOf(form, answers).find(({ fields }) => fields.some(({ id }) => id === field));
}

/**
 * What has to be mended before a screen is left. Of questions of which one is enough, only the
 * last screen asks for it, at its first of them, so that the earlier ones can be skipped.
 */
export function problemsOn(
  form: Questionnaire,
  answers: Answers,
  fields: readonly Field[],
): readonly AnswerProblem[] {
  const here = new Set(fields.map(({ id }) => id));
  return checkAnswers(form, answers).flatMap((problem): readonly AnswerProblem[] => {
    if (problem.code !== "required-one-of") return here.has(problem.field) ? [problem] : [];
    const last = problem.fields.at(-1);
    if (last === undefined || !here.has(last)) return [];
    const first = problem.fields.find((id) => here.has(id)) ?? last;
    return [{ ...problem, field: first }];
  });
}

/** Where the person is: the number of the step, and how many steps there are. */
export function progressOf(
  form: Questionnaire,
  answers: Answers,
  step: Step,
): { readonly number: number; readonly count: number } {
  const steps = [...new Set(stopsOf(form, answers).map((stop) => stop.step))];
  return { number: steps.indexOf(step) + 1, count: steps.length };
}

/** Removes answers to some fields. */
export function withoutAnswers(answers: Answers, ids: readonly string[]): Answers {
  return Object.fromEntries(Object.entries(answers).filter(([id]) => !ids.includes(id)));
}
