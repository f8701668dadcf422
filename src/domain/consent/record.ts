/** A consent as the case's history tells it: asked, given, refused, withdrawn, lapsed. */
import type { Day } from "../day.ts";
import type { ChildCare } from "./giver.ts";
import type { ConsentTerms } from "./terms.ts";

/** How consent can be given or withdrawn other than in the mailbox. */
export const SPOKEN_WAYS = ["voice", "writing", "in_person"] as const;

/** How it was given or withdrawn other than in the mailbox. */
export type SpokenWay = (typeof SPOKEN_WAYS)[number];

/** How it was given. */
export type ConsentWay = "mailbox" | SpokenWay;

/** What the mailbox can answer. */
export const CONSENT_ANSWERS = ["yes", "no", "withdrawn"] as const;

/** What the mailbox answered. */
export type ConsentAnswer = (typeof CONSENT_ANSWERS)[number];

/** Where a consent stands, the day left aside. */
export type ConsentStanding = "asked" | "given" | "refused" | "withdrawn";

/** Where a consent stands on a day. */
export type ConsentState = ConsentStanding | "lapsed";

/** A consent. */
export interface ConsentRecord {
  readonly terms: ConsentTerms;
  readonly how: ConsentWay;
  readonly care?: ChildCare;
  readonly standing: ConsentStanding;
  /** The day on which it was asked for, or written down. */
  readonly day: Day;
  /** The key id of whoever asked, or wrote it down, in hex. */
  readonly author: string;
  /** Number of the reply that asked, or that told what was written down. */
  readonly reply: number;
  /** Number of the newest message of the mailbox that the history tells of; 0 for none. */
  readonly heard: number;
  readonly givenDay?: Day;
  /** The day of the refusal or the withdrawal. */
  readonly endedDay?: Day;
}

/** Something that was said about a consent. */
export interface Saying {
  readonly answer: ConsentAnswer;
  readonly day: Day;
}

/**
 * A consent after something was said. A no is for good, whatever came before or comes after: who
 * thinks otherwise is asked anew. So nothing is won by holding an answer back, or by repeating one.
 */
export function afterSaying(record: ConsentRecord, { answer, day }: Saying): ConsentRecord {
  const { standing } = record;
  if (standing === "refused" || standing === "withdrawn") return record;
  if (answer === "yes") {
    return standing === "given" ? record : { ...record, standing: "given", givenDay: day };
  }
  return { ...record, standing: standing === "given" ? "withdrawn" : "refused", endedDay: day };
}

/** Where a consent stands on a day. What nobody has ended ends after its last day. */
export function consentState(
  { standing, terms }: Pick<ConsentRecord, "standing" | "terms">,
  day: Day,
): ConsentState {
  const isOpen = standing === "asked" || standing === "given";
  return isOpen && terms.until < day ? "lapsed" : standing;
}
