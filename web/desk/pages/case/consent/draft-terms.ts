/** Terms while they are written: what is missing, and the terms once nothing is. */
import { tidyEventText } from "../../../../../src/domain/casework/event-texts.ts";
import { giverProblem } from "../../../../../src/domain/consent/giver.ts";
import type {
  AboutWhom,
  ChildCare,
  ChildView,
  Giver,
  GiverProblem,
} from "../../../../../src/domain/consent/giver.ts";
import type { SpokenWay } from "../../../../../src/domain/consent/record.ts";
import { SHAREABLE_FIELDS } from "../../../../../src/domain/consent/shareable-fields.ts";
import {
  CONSENT_DAYS,
  CONSENT_USES,
  MOST_CONSENT_DAYS,
  mustBeNamed,
  parseTerms,
  SEEN_BY,
} from "../../../../../src/domain/consent/terms.ts";
import type {
  ConsentPurpose,
  ConsentTerms,
  ConsentUse,
  SeenBy,
} from "../../../../../src/domain/consent/terms.ts";
import { addDays, parseDay } from "../../../../../src/domain/day.ts";
import type { Day } from "../../../../../src/domain/day.ts";
import type { Language } from "../../../../../src/domain/language.ts";
import type { ConsentDraft } from "../../../worker-api.ts";

/** What is in the form. */
export interface DraftTerms {
  readonly receiver: string;
  readonly purpose: ConsentPurpose | undefined;
  readonly words: string;
  readonly fields: readonly string[];
  readonly uses: readonly ConsentUse[];
  readonly seenBy: readonly SeenBy[];
  readonly until: string;
  readonly about: AboutWhom;
  readonly giver: Giver;
  readonly view: ChildView | undefined;
  readonly interests: string;
  readonly isParentAccused: boolean;
  readonly how: SpokenWay | undefined;
}

/** What is missing or wrong. */
export type DraftProblem =
  | { readonly at: "receiver" | "purpose" | "words" | "fields" | "until" | "how" }
  | { readonly at: "giver"; readonly why: GiverProblem };

/** An empty form. */
export function emptyDraft(receiver: string, today: Day): DraftTerms {
  return {
    receiver,
    purpose: undefined,
    words: "",
    fields: [],
    uses: ["receiver_use"],
    seenBy: ["receiver"],
    until: addDays(today, CONSENT_DAYS),
    about: "adult",
    giver: "self",
    view: undefined,
    interests: "",
    isParentAccused: false,
    how: undefined,
  };
}

/** Who will see it: what was chosen, and what follows from the rest. */
export function seenOf({ purpose, uses, seenBy }: DraftTerms): readonly SeenBy[] {
  const must = purpose ? mustBeNamed(purpose, uses) : ["receiver"];
  return SEEN_BY.filter((one) => seenBy.includes(one) || must.includes(one));
}

/** The first thing that is missing; `undefined` where nothing is. */
export function draftProblem(
  draft: DraftTerms,
  today: Day,
  isRecord: boolean,
): DraftProblem | undefined {
  const until = parseDay(draft.until);
  if (tidyEventText("receiver", draft.receiver) === "") return { at: "receiver" };
  if (!draft.purpose) return { at: "purpose" };
  if (tidyEventText("consentWords", draft.words) === "") return { at: "words" };
  if (draft.fields.length === 0) return { at: "fields" };
  if (!until || until <= today || until > addDays(today, MOST_CONSENT_DAYS)) {
    return { at: "until" };
  }
  const why = giverProblem(draft, careOf(draft));
  if (why) return { at: "giver", why };
  return isRecord && !draft.how ? { at: "how" } : undefined;
}

/**
 * The terms under an id.
 *
 * @returns `undefined` where something is missing or too long.
 */
export function consentDraft(
  draft: DraftTerms,
  id: string,
  language: Language,
  isRecord: boolean,
): ConsentDraft | undefined {
  const care = careOf(draft);
  const terms: ConsentTerms | undefined = parseTerms({
    id,
    receiver: tidyEventText("receiver", draft.receiver),
    purpose: draft.purpose,
    words: tidyEventText("consentWords", draft.words),
    fields: SHAREABLE_FIELDS.flatMap((field) => (draft.fields.includes(field.id) ? field.id : [])),
    uses: CONSENT_USES.filter((one) => draft.uses.includes(one)),
    seenBy: seenOf(draft),
    until: draft.until,
    about: draft.about,
    giver: draft.giver,
    language,
  });
  if (!terms) return undefined;
  return {
    terms,
    ...(draft.about === "child" && care && { care }),
    ...(isRecord && draft.how && { how: draft.how }),
  };
}

function careOf({ about, view, interests, isParentAccused }: DraftTerms): ChildCare | undefined {
  const tidy = tidyEventText("reason", interests);
  if (about !== "child" || view === undefined || tidy === "") return undefined;
  return { view, interests: tidy, isParentAccused };
}
