/** A report that is being taken down. In memory, and gone when the desk locks. */
import { batch, computed, signal } from "@preact/signals";
import type { TakenDownWay } from "../../../src/domain/casework/events.ts";
import type { Language } from "../../../src/domain/language.ts";
import type { Answer, AnswerProblem, Answers } from "../../../src/domain/questionnaire/answers.ts";
import { checkAnswers } from "../../../src/domain/questionnaire/check-answers.ts";
import {
  formFor,
  formToTakeDown,
  presetAnswers,
} from "../../../src/domain/questionnaire/form-for.ts";
import { PUBLIC_FORM } from "../../../src/domain/questionnaire/public-form.ts";
import type { TakenDown } from "../worker-api.ts";
import { colleagues } from "./colleagues.ts";
import { onForget } from "./desk.ts";

/** A report that is stored, with the receipt to hand over. */
export type StoredReport = Extract<TakenDown, { readonly kind: "stored" }>;

const START = presetAnswers(formToTakeDown(PUBLIC_FORM));

/** What was filled in so far. */
export const takenAnswers = signal<Answers>(START);
export const takenHow = signal<TakenDownWay>("phone");
/** The language in which the person wants to be answered. */
export const takenLanguage = signal<Language>("vi");
/** Whether it was tried to store it, so that what is missing is said. */
export const isChecked = signal(false);
/** What was stored last, until its receipt was handed over. */
export const storedReport = signal<StoredReport | undefined>(undefined);

/** The form: what only custodians could read is asked only where there is one. */
export const formTaken = computed(() => {
  const hasCustodian = colleagues.value.some(
    ({ role, isActive }) => role === "custodian" && isActive,
  );
  return formFor(formToTakeDown(PUBLIC_FORM), hasCustodian);
});

/** What keeps it from being stored. */
export const takenProblems = computed((): readonly AnswerProblem[] =>
  checkAnswers(formTaken.value, takenAnswers.value),
);

/** Whether anything would be lost. */
export const hasTaken = computed(() => takenAnswers.value !== START);

/** Answers a question, or takes its answer back. */
export function answerTaken(field: string, answer: Answer | undefined): void {
  const { [field]: _before, ...others } = takenAnswers.peek();
  takenAnswers.value = answer === undefined ? others : { ...others, [field]: answer };
}

/** Begins anew. */
export function clearTaken(): void {
  batch(() => {
    takenAnswers.value = START;
    takenHow.value = "phone";
    isChecked.value = false;
    storedReport.value = undefined;
  });
}

onForget(clearTaken);
