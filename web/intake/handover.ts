/**
 * Handing the phone over: somebody who fills the form in for another person lets that person
 * answer the private part alone. Neither sees what the other has typed.
 */
import type { Answers } from "../../src/domain/questionnaire/answers.ts";
import type { Questionnaire } from "../../src/domain/questionnaire/types.ts";
import { stopsOf, withoutAnswers } from "./form-path.ts";
import type { Stop } from "./form-path.ts";
import type { Form } from "./visit-state.ts";

/** The step that is answered alone. */
export const PRIVATE_STEP = "about_you";

/**
 * Who has the phone: with `open` the other person, in the private part; with `closed` the helper
 * again, and the private part is shut.
 */
export type Privacy = "open" | "closed";

/** Whether the form is filled in for somebody else, so that handing over makes sense. */
export function isForSomebodyElse({ relation }: Answers): boolean {
  return typeof relation === "string" && relation !== "self";
}

/** Whether a question of the private part is about to be shown, and may be handed over. */
export function mayHandOver({ answers, privacy, isReviewed }: Form, stop: Stop): boolean {
  const isFree = privacy === undefined && !isReviewed;
  return isFree && stop.step.id === PRIVATE_STEP && isForSomebodyElse(answers);
}

/** The screens that whoever has the phone may see. */
export function visibleStops(questionnaire: Questionnaire, form: Form): readonly Stop[] {
  const stops = stopsOf(questionnaire, form.answers);
  if (form.privacy === undefined) return stops;
  const isOpen = form.privacy === "open";
  return stops.filter(({ step }) => (step.id === PRIVATE_STEP) === isOpen);
}

/** The form as it is handed over: with an empty private part, so that nothing is read in it. */
export function handedOver(questionnaire: Questionnaire, form: Form): Form {
  const step = questionnaire.steps.find(({ id }) => id === PRIVATE_STEP);
  const ids = step?.screens.flatMap(({ fields }) => fields.map(({ id }) => id)) ?? [];
  return { ...form, privacy: "open", answers: withoutAnswers(form.answers, ids) };
}
