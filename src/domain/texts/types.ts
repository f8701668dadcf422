/** The words of the questionnaire in one language, as the build takes them from web/messages. */
import type { PeriodTexts } from "../period.ts";
import type { FieldId, StepId } from "../questionnaire/public-form.ts";

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

/** The words of the public form in one language. The build holds them against the questionnaire. */
export interface FormTexts {
  readonly steps: Readonly<Record<StepId, StepText>>;
  readonly fields: Readonly<Record<FieldId, FieldText>>;
  readonly periods: PeriodTexts;
}

/** How answers that were chosen are called in one language. */
export interface ChoiceLabels {
  /** By id of the field, then of the option. */
  readonly options: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly periods: PeriodTexts;
}
