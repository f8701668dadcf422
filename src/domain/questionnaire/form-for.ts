/** The public form as one organisation asks it, and as a caseworker fills it in. */
import type { Answers } from "./answers.ts";
import { fieldsOf } from "./condition.ts";
import { sealedFor } from "./split-answers.ts";
import type { Field, Questionnaire, Screen } from "./types.ts";

/**
 * The form for an organisation. Where nobody is entrusted with identities, what only custodians
 * could open is not asked.
 */
export function formFor(form: Questionnaire, hasCustodian: boolean): Questionnaire {
  return hasCustodian ? form : withFields(form, (field) => sealedFor(field) !== "custodians");
}

/**
 * The form for a caseworker who takes a report down. What concerns only the person's own page and
 * device, or needs it, is not asked: whether it is safe to send, and to record their voice.
 */
export function formToTakeDown(form: Questionnaire): Questionnaire {
  return withFields(
    form,
    (field) =>
      field.envelope !== "none" && !(field.kind === "files" && field.recording !== undefined),
  );
}

/** Answers that the form starts with. */
export function presetAnswers(form: Questionnaire): Answers {
  return Object.fromEntries(
    fieldsOf(form).flatMap((field) => (field.kind === "country" ? [[field.id, field.preset]] : [])),
  );
}

function withFields(form: Questionnaire, isAsked: (field: Field) => boolean): Questionnaire {
  const steps = form.steps.map((step) => ({
    ...step,
    screens: step.screens.flatMap((screen): readonly Screen[] => {
      const [first, second] = screen.fields.filter(isAsked);
      if (!first) return [];
      return [{ ...screen, fields: second ? [first, second] : [first] }];
    }),
  }));
  return { ...form, steps };
}
