/**
 * What a questionnaire is: data, read by one page that knows no question by name.
 *
 * Every field says why it is asked (`purpose`), who can open it (`envelope`), how far it can
 * identify somebody (`identity`) and when it is erased (`dropRule`). A field without one of
 * these does not compile.
 *
 * Two envelopes are really sealed. The *case* envelope is sealed to the caseworkers; it also
 * carries the manifest of the files (`originals`). The *identity* envelope is sealed to the
 * custodians only; it holds the fields marked `identity` and `contact`. Fields that a
 * caseworker needs in order to talk with the person at all (what to call them, in which
 * language) are marked `case` for that reason, and each says so where it is defined.
 */
import type { Precision } from "../period.ts";
import type { CountryId } from "../places/countries.ts";

/** Why a field is asked. Closed, so that "it might be useful" is not a purpose. */
export type PurposeId =
  | "safety"
  | "urgency"
  | "routing"
  | "facts"
  | "attribution"
  | "consent"
  | "scale"
  | "vulnerability"
  | "service"
  | "remedies"
  | "evidence"
  | "expectations"
  | "conflict-of-interest"
  | "lawful-basis"
  | "statistics"
  | "conversation"
  | "contact";

/** Who can open an answer; see the head of this file. */
export type Envelope = "case" | "identity" | "contact" | "originals";

/** How far an answer can tell who somebody is. `indirect`: together with other knowledge. */
export type Identifying = "no" | "indirect" | "yes";

/**
 * When an answer is erased:
 *
 * - `with-case`: when the case is erased
 * - `close`, `close+90d`, `close+12m`: at closure, or so long after it
 * - `country-at-close`: at closure only the country stays
 * - `date+30d`: 30 days after the day that was given
 * - `on-triage-done`: after triage, unless the case turns on it
 * - `with-file`: with the file that it belongs to
 * - `on-transcript`: once it was written down and that was confirmed, at the latest after 30 days
 */
export type DropRule =
  | "with-case"
  | "close"
  | "close+90d"
  | "close+12m"
  | "country-at-close"
  | "date+30d"
  | "on-triage-done"
  | "with-file"
  | "on-transcript";

/**
 * Where an answer goes. What is asked for the page alone has no envelope and is never sent, so
 * that it cannot be kept by mistake.
 */
export type Destination =
  | { readonly envelope: Envelope; readonly dropRule: DropRule }
  | { readonly envelope: "none"; readonly dropRule: "never-sent" };

/** When a field or a screen is shown. It may look only at fields that come earlier. */
export type Condition =
  | { readonly field: string; readonly is: string }
  | { readonly field: string; readonly anyOf: readonly string[] }
  | { readonly field: string; readonly answered: true };

/** `oneOf`: at least one field with the same group name must be answered. */
export type Need = "required" | "optional" | { readonly oneOf: string };

/** One answer to choose from. Its label is in `src/domain/texts`, by language. */
export interface Option {
  readonly id: string;
}

interface FieldBase {
  readonly id: string;
  readonly need: Need;
  readonly purpose: PurposeId;
  readonly identity: Identifying;
  readonly showIf?: Condition;
  /** Whether the answer belongs to the few that the desk's list shows. */
  readonly inSummary?: true;
}

/** One answer from a list. */
export interface ChoiceKind {
  readonly kind: "choice";
  readonly options: readonly Option[];
}

/** Several answers from a list. */
export interface ChoicesKind {
  readonly kind: "choices";
  readonly options: readonly Option[];
  /** At most so many; absent means all of them. */
  readonly max?: number;
  /** Options that stand alone, such as "none of these": choosing one clears the others. */
  readonly exclusive?: readonly string[];
}

/** Typed text: `text` is one line, `long-text` several. */
export interface TextKind {
  readonly kind: "text" | "long-text";
  /** Limit in bytes of UTF-8, so that a full report still fits one size bucket. */
  readonly maxBytes: number;
}

/** A country, by ISO 3166-1 alpha-3. */
export interface CountryKind {
  readonly kind: "country";
  /** Selected when the page opens; never guessed from the network. */
  readonly preset: CountryId;
}

/** A province: from the country's list, or typed where there is no list. */
export interface ProvinceKind {
  readonly kind: "province";
  /** The country field that it belongs to. */
  readonly countryField: string;
  readonly maxBytes: number;
}

/** A time, as coarse as the person likes. */
export interface PeriodKind {
  readonly kind: "period";
  readonly precisions: readonly Precision[];
}

/** Files. The answer is the list of the files' ids; the files are encrypted on their own. */
export interface FilesKind {
  readonly kind: "files";
  readonly maxFiles: number;
  /** Limit for each file, in bytes. */
  readonly maxFileBytes: number;
  /** The page records the person's voice instead of letting them choose files. */
  readonly recording?: { readonly maxSeconds: number };
}

/** A statement to agree to. Never ticked beforehand; not ticked is not agreed. */
export interface ConsentKind {
  readonly kind: "consent";
}

/** One question. */
export type Field = FieldBase &
  Destination &
  (
    | ChoiceKind
    | ChoicesKind
    | TextKind
    | CountryKind
    | ProvinceKind
    | PeriodKind
    | FilesKind
    | ConsentKind
  );

/** The kinds of field there are. */
export type FieldKind = Field["kind"];

/** What the page shows at once: one question, or two that make no sense apart. */
export interface Screen {
  readonly id: string;
  readonly fields: readonly [Field] | readonly [Field, Field];
  /** The page warns before this screen and offers to skip it. */
  readonly heavy?: true;
}

/** A part of the form with a title. `screens` may be empty: then the page has only words. */
export interface Step {
  readonly id: string;
  readonly screens: readonly Screen[];
}

/** A whole form. */
export interface Questionnaire {
  /** Grows with every change; a report names the version that it answers. */
  readonly version: number;
  readonly steps: readonly Step[];
}
