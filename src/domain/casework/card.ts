/**
 * The card of a case: what the desk's list shows of it. It is the suggestion from the answers,
 * changed by everything in the case's history, and lies encrypted beside the case.
 *
 * `parseCard` (`parse-card.ts`) reads one of unknown origin, `shrinkCard` (`shrink-card.ts`)
 * makes one fit its place.
 */
import type { Day } from "../day.ts";
import type { Language } from "../language.ts";
import type { CountryId } from "../places/countries.ts";
import type { ProvinceAnswer } from "../questionnaire/answers.ts";
import type { ActId } from "../taxonomy/acts.ts";
import type { ActorTypeId } from "../taxonomy/actors.ts";
import type { AreaId } from "../taxonomy/areas.ts";
import type { GroupId } from "../taxonomy/groups.ts";
import type { Exposure, HeavyId, Reliability, ViolationStatus } from "./assessment.ts";
import type { ClosureReason, StateId } from "./states.ts";
import type { Band, Factors, GateId } from "./urgency-scale.ts";

/** The card's version; a later desk that changes the card's form raises it. */
export const CARD_VERSION = 1;

/** How many of each a card can hold, and how long texts can be, in UTF-16 units. */
export const CARD_LIMITS = {
  tags: 12,
  tagLength: 24,
  deadlines: 16,
  deadlineIdLength: 36,
  deadlineTextLength: 60,
  tasks: 8,
  taskIdLength: 36,
  taskTextLength: 60,
  provinceLength: 120,
  proposals: 3,
} as const;

/** The dates that the form asks about. */
export const DATED_EVENTS = [
  "summons",
  "trial",
  "eviction",
  "deportation",
  "burial",
  "other",
] as const;

/** A kind of date that the form asks about. */
export type DatedEvent = (typeof DATED_EVENTS)[number];

/** What a deadline can be about, apart from words: those, and the end of a consent. */
export const DEADLINE_KINDS = [...DATED_EVENTS, "consent"] as const;

/** What a deadline can be about. */
export type DeadlineKind = (typeof DEADLINE_KINDS)[number];

/**
 * A day by which something must be done. `id` is the deadline's own; the one from the form has
 * the id `form`. `what` is a kind of date from the form, or `text` says it in a caseworker's
 * words. What is done stays with the day it was done on.
 */
export interface CardDeadline {
  readonly id: string;
  readonly what?: DeadlineKind;
  readonly text?: string;
  readonly day: Day;
  readonly doneDay?: Day;
}

/**
 * An open task that has a day, for the calendar. `text` is the beginning of its words; it is left
 * out where the card has no room for it.
 */
export interface CardTask {
  readonly id: string;
  readonly text?: string;
  /** The key id of whoever is to do it, in hex. */
  readonly assignee?: string;
  readonly day: Day;
}

/** The id of the deadline that the form gave. */
export const FORM_DEADLINE_ID = "form";

/**
 * What somebody proposed and another person has not decided yet. `sequence` is the place of the
 * proposal in the history, `author` the key id of whoever made it, in hex.
 */
export type CardProposal =
  | {
      readonly kind: "close";
      readonly sequence: number;
      readonly author: string;
      readonly reason: ClosureReason;
    }
  | {
      readonly kind: "band";
      readonly sequence: number;
      readonly author: string;
      readonly to: Band;
    }
  | { readonly kind: "export"; readonly sequence: number; readonly author: string };

/** The card of a case. */
export interface Card {
  readonly version: typeof CARD_VERSION;
  /** What the suggestion was made from: the few answers of the summary, or all of them. */
  readonly basis: "summary" | "answers";
  /** The language in which the report was written. */
  readonly language: Language;
  readonly receivedDay: Day;
  readonly state: StateId;
  /** The day on which the case came into its state. */
  readonly stateDay: Day;
  /** The key id, in hex, of whoever brought it there; absent while nobody has changed it. */
  readonly stateAuthor?: string;
  /** Until when a case waits, or an agreement holds. */
  readonly until?: Day;
  /** Why the case was closed; present only while it is. */
  readonly closure?: ClosureReason;
  readonly band: Band;
  /** The points of {@link Card.factors} added up. */
  readonly points: number;
  readonly factors: Factors;
  readonly gates: readonly GateId[];
  readonly exposure: Exposure;
  readonly areas: readonly AreaId[];
  readonly acts: readonly ActId[];
  readonly groups: readonly GroupId[];
  readonly actors: readonly ActorTypeId[];
  readonly country?: CountryId;
  readonly province?: ProvinceAnswer;
  /** The key id of whoever answers for the case, in hex. */
  readonly assignee?: string;
  readonly tags: readonly string[];
  readonly deadlines: readonly CardDeadline[];
  readonly reliability: Reliability;
  readonly violation: ViolationStatus;
  readonly openTasks: number;
  /** The open tasks with the nearest days, the earliest first; absent where none has a day. */
  readonly tasks?: readonly CardTask[];
  /** Contents that a caseworker is warned of before they are shown. */
  readonly heavy: readonly HeavyId[];
  /** Put aside unread, because the mailbox is abused. */
  readonly isSetAside: boolean;
  /** The day of the first change or note by a person. */
  readonly firstLookDay?: Day;
  /** The day on which a person told the reporter that the report was opened. */
  readonly acknowledgedDay?: Day;
  /** The days on which the reporter was told what is done: the first time, and the last. */
  readonly firstFeedbackDay?: Day;
  readonly feedbackDay?: Day;
  readonly proposals: readonly CardProposal[];
  /** Something was left out to make the card fit; the history has it. */
  readonly isCut?: true;
}
