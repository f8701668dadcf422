/**
 * The words of the questionnaire in one language.
 *
 * One module holds one language, so that the intake page loads only the one that is read. The
 * types follow from the questionnaire's data: a question, an option or a step without words does
 * not compile.
 */
import type { FieldId, PublicField, PublicStep, StepId } from "../questionnaire/public-form.ts";

/** The words of a step, as a page reads them. */
export interface StepText {
  readonly title: string;
  /** Paragraphs before the first question. */
  readonly intro?: readonly string[];
}

/** The words of a field, as a page reads them. */
export interface FieldText {
  /** The question; of a consent, the statement to agree to. */
  readonly question: string;
  /** Why we ask. */
  readonly why: string;
  readonly hint?: string;
  /** Said before a question that may hurt or endanger. */
  readonly warning?: string;
  /** What one may write about, for long texts. */
  readonly prompts?: readonly string[];
  /** Labels of the options, by id. */
  readonly options?: Readonly<Record<string, string>>;
  /** Said once an option is chosen, by id of the option. */
  readonly advice?: Readonly<Record<string, string>>;
}

/** The ids of a field's options; `never` if it has none. */
export type OptionIdOf<F extends PublicField> = F extends {
  readonly options: readonly { readonly id: infer Id extends string }[];
}
  ? Id
  : never;

/** The words of one field: with a label for each option, where it has options. */
export type TextOf<F extends PublicField> = Omit<FieldText, "options" | "advice"> &
  ([OptionIdOf<F>] extends [never]
    ? object
    : {
        readonly options: Readonly<Record<OptionIdOf<F>, string>>;
        readonly advice?: Readonly<Partial<Record<OptionIdOf<F>, string>>>;
      });

/** The words of every field of one step. */
export type FieldTextsOf<S extends PublicStep> = {
  readonly [F in S["screens"][number]["fields"][number] as F["id"]]: TextOf<F>;
};

/** Words of the public form in one language, complete. */
export interface QuestionnaireTexts {
  readonly steps: Readonly<Record<StepId, StepText>>;
  readonly fields: { readonly [F in PublicField as F["id"]]: TextOf<F> };
}

/** The same as a page that draws any field reads it. */
export interface FormTexts {
  readonly steps: Readonly<Record<StepId, StepText>>;
  readonly fields: Readonly<Record<FieldId, FieldText>>;
}
