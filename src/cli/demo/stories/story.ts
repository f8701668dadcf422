/**
 * What a written story of the demo is. Every story is invented: no person, official, company or
 * place below a province is real.
 */
import type { PublicField } from "../../../domain/questionnaire/public-form.ts";
import type { ProvinceId } from "../../../domain/places/vietnam.ts";

/** The ids of a field's options. */
type OptionIdOf<F extends PublicField> = F extends {
  readonly options: readonly { readonly id: infer Id extends string }[];
}
  ? Id
  : never;

/** A choice among the options of a field of the form; anything else does not compile. */
type ChoiceOf<F extends PublicField> = F extends { readonly kind: "choice" }
  ? OptionIdOf<F>
  : F extends { readonly kind: "choices" }
    ? readonly OptionIdOf<F>[]
    : F extends { readonly kind: "text" | "long-text" }
      ? string
      : never;

/** What is made for each case anew, and so cannot stand in a story. */
type MadeField = "story" | "files" | "device_checked" | "upcoming_date_kind";

/** The answers that a story brings along, by field id. */
export type StoryAnswers = {
  readonly [
    F in PublicField as [ChoiceOf<F>] extends [never]
      ? never
      : F["id"] extends MadeField
        ? never
        : F["id"]
  ]?: ChoiceOf<F>;
};

/** The id of a kind of coming date. */
export type UpcomingKind = OptionIdOf<Extract<PublicField, { id: "upcoming_date_kind" }>>;

/** Where it may have happened: provinces of Viet Nam, or places elsewhere. */
export type Where =
  readonly ProvinceId[] | { readonly country: string; readonly towns: readonly string[] };

/** One story and what fits it. */
export interface Story {
  /**
   * Wrapped at the width of the source: a single line break is a space. `{a|b|c}` is one of
   * these; `{province}` and `{month}` are filled in.
   */
  readonly text: string;
  readonly answers: StoryAnswers & Required<Pick<StoryAnswers, "relation" | "tiles">>;
  readonly where: Where;
  /** How exactly the time is told, and how many months before the report it was. */
  readonly began: readonly ["month" | "quarter" | "year" | "since", monthsBefore: number];
  /** What is coming, and so many days after the report. */
  readonly upcoming?: readonly [kind: UpcomingKind, days: number];
}
