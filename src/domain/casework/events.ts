/**
 * What caseworkers do to a case. Each event is one signed, encrypted entry of the case's history;
 * `foldCard` makes the card from them, `parseCaseEvent` reads one of unknown origin.
 *
 * Key ids are 32 hex digits, ids of cases, deadlines and tasks are lower-case UUIDs. Lists are
 * changed by adding and removing, so that two people's changes merge.
 */
import type { Day } from "../day.ts";
import type { ChildCare } from "../consent/giver.ts";
import type { ConsentAnswer, SpokenWay } from "../consent/record.ts";
import type { ConsentTerms } from "../consent/terms.ts";
import type { CountryId } from "../places/countries.ts";
import type { ProvinceAnswer } from "../questionnaire/answers.ts";
import type { ActId } from "../taxonomy/acts.ts";
import type { ActorTypeId } from "../taxonomy/actors.ts";
import type { AreaId } from "../taxonomy/areas.ts";
import type { GroupId } from "../taxonomy/groups.ts";
import type { Exposure, Reliability, ViolationStatus } from "./assessment.ts";
import type { DatedEvent } from "./card.ts";
import type { ClosureReason, StateId, WithdrawalWay } from "./states.ts";
import type { Band, Factors, GateId } from "./urgency-scale.ts";

/** What is added to a list and taken out of it; no id is in both. */
export interface ListChange<T extends string> {
  readonly add: readonly T[];
  readonly remove: readonly T[];
}

/** A change of state. Which of the optional parts it needs, the table in `states.ts` says. */
export interface StateEvent {
  readonly kind: "state";
  readonly to: Exclude<StateId, "closed">;
  readonly until?: Day;
  readonly reason?: string;
  readonly receiver?: string;
  readonly otherCase?: string;
  readonly asked?: WithdrawalWay;
}

/** Closing takes two: one proposes, another one closes. */
export interface ProposeClosingEvent {
  readonly kind: "propose-closing";
  readonly reason: ClosureReason;
  readonly text: string;
}

/** Corrects the suggested points. Where that lowers the computed band, it is only a proposal. */
export interface FactorsEvent {
  readonly kind: "factors";
  readonly factors: Factors;
  readonly gates: ListChange<GateId>;
  readonly reason: string;
}

/** Changes the codes of a case; at least one list changes. */
export interface CodesEvent {
  readonly kind: "codes";
  readonly areas?: ListChange<AreaId>;
  readonly acts?: ListChange<ActId>;
  readonly groups?: ListChange<GroupId>;
  readonly actors?: ListChange<ActorTypeId>;
}

/** Sets a deadline, or changes the one with the same id. Has `what`, `text` or both. */
export interface DeadlineEvent {
  readonly kind: "deadline";
  /** A UUID, or `FORM_DEADLINE_ID` for the one that the form gave. */
  readonly id: string;
  readonly what?: DatedEvent;
  readonly text?: string;
  readonly day: Day;
}

/** Sets a task, or changes the one with the same id. */
export interface TaskEvent {
  readonly kind: "task";
  readonly id: string;
  readonly text: string;
  readonly assignee?: string;
  readonly due?: Day;
}

/** Tells of a change of keys: who can read the case from now on, and who no longer. */
export interface ReadersEvent {
  readonly kind: "readers";
  /** Number of the change of keys that was made with it. */
  readonly change: number;
  readonly added: readonly string[];
  readonly removed: readonly string[];
}

/** The mailbox was asked to agree to something. */
export interface ConsentAskedEvent {
  readonly kind: "consent-asked";
  readonly terms: ConsentTerms;
  readonly care?: ChildCare;
  /** Number of the reply that asks. */
  readonly reply: number;
}

/** Somebody agreed to something by voice, in writing or face to face. */
export interface ConsentRecordedEvent {
  readonly kind: "consent-recorded";
  readonly terms: ConsentTerms;
  readonly care?: ChildCare;
  readonly how: SpokenWay;
  /** Number of the reply that tells the mailbox what was written down. */
  readonly reply: number;
}

/** Something was handed on. */
export interface ExportedEvent {
  readonly kind: "exported";
  /** Id of the terms that cover it. */
  readonly consent: string;
  readonly receiver: string;
  readonly purpose: ConsentTerms["purpose"];
  readonly fields: readonly string[];
  /** SHA-256 of the file, in hex. */
  readonly sha256: string;
  /** Number and hash, in hex, of the entry of the audit trail that was stored with it. */
  readonly audit: number;
  readonly auditHash: string;
}

/** Why a passage was erased. */
export const ERASURE_REASONS = ["not-needed", "about-others", "never-told", "other"] as const;

/** Why a passage was erased. */
export type ErasureReason = (typeof ERASURE_REASONS)[number];

/** Parts of a case that a passage can be erased of. */
export const ERASABLE_PARTS = ["report", "message", "entry"] as const;

/** A part of a case that a passage can be erased of. */
export type ErasablePart = (typeof ERASABLE_PARTS)[number];

/** A passage was erased, of the report or of a message or an entry. */
export interface PassageErasedEvent {
  readonly kind: "passage-erased";
  readonly part: ErasablePart;
  /** Of the message or the entry. */
  readonly number?: number;
  /** Id of the answer in the report. */
  readonly field?: string;
  readonly reason: ErasureReason;
  /** Says more; needed where the reason is another one. */
  readonly words?: string;
  /** Hashes, in hex, of the part's bytes before and after. */
  readonly before: string;
  readonly after: string;
}

/** What a reply was for: the acknowledgement, a question, news, or the last letter. */
export const REPLY_PURPOSES = ["received", "need", "feedback", "closing"] as const;

/** What a reply was for. */
export type ReplyPurpose = (typeof REPLY_PURPOSES)[number];

/** How a report came that a caseworker took down. */
export const TAKEN_DOWN_WAYS = ["phone", "letter", "in_person"] as const;

/** How a report came that a caseworker took down. */
export type TakenDownWay = (typeof TAKEN_DOWN_WAYS)[number];

/** How another case belongs to this one. */
export const LINK_RELATIONS = ["linked", "duplicate"] as const;

/** How another case belongs to this one. */
export type LinkRelation = (typeof LINK_RELATIONS)[number];

/** Everything that a caseworker can do to a case. `proposal` is the sequence of its entry. */
export type CaseEvent =
  | StateEvent
  | ProposeClosingEvent
  | { readonly kind: "close"; readonly proposal: number }
  | { readonly kind: "drop-proposal"; readonly proposal: number }
  | { readonly kind: "reopen"; readonly reason: string }
  /** Raises the band at once. */
  | { readonly kind: "band"; readonly to: Band; readonly reason: string }
  /** Lowers it, once another person approves. */
  | { readonly kind: "propose-band"; readonly to: Band; readonly reason: string }
  | { readonly kind: "approve-band"; readonly proposal: number }
  | FactorsEvent
  | { readonly kind: "exposure"; readonly to: Exposure }
  | CodesEvent
  | { readonly kind: "place"; readonly country: CountryId; readonly province?: ProvinceAnswer }
  | { readonly kind: "assign"; readonly to: string | null }
  | ({ readonly kind: "tags" } & ListChange<string>)
  | DeadlineEvent
  | { readonly kind: "deadline-done"; readonly id: string; readonly isDone: boolean }
  | TaskEvent
  | { readonly kind: "task-done"; readonly id: string; readonly isDone: boolean }
  | { readonly kind: "reliability"; readonly to: Reliability }
  | { readonly kind: "violation"; readonly to: ViolationStatus }
  | { readonly kind: "link"; readonly otherCase: string; readonly relation: LinkRelation }
  | { readonly kind: "unlink"; readonly otherCase: string }
  /** Puts a case aside unread because its mailbox is abused, or takes it up again. */
  | { readonly kind: "set-aside"; readonly isAside: boolean; readonly reason: string }
  | ReadersEvent
  | ConsentAskedEvent
  | ConsentRecordedEvent
  /** What a message of the mailbox said about some terms. */
  | {
      readonly kind: "consent-noted";
      readonly id: string;
      readonly message: number;
      readonly answer: ConsentAnswer;
      /** Number of the reply that confirms it to the mailbox. */
      readonly reply: number;
    }
  /** Withdrawn, or refused, by voice, in writing or face to face. */
  | {
      readonly kind: "consent-ended";
      readonly id: string;
      readonly how: SpokenWay;
      readonly reply: number;
    }
  /** Handing on what tells who somebody is takes two. */
  | {
      readonly kind: "propose-export";
      readonly consent: string;
      readonly fields: readonly string[];
    }
  | { readonly kind: "approve-export"; readonly proposal: number }
  | ExportedEvent
  | PassageErasedEvent
  /** Says whether its author has a conflict of interest, or is not sure. */
  | { readonly kind: "conflict"; readonly has: boolean }
  | { readonly kind: "let-in-again"; readonly member: string; readonly reason: string }
  | { readonly kind: "taken-on-behalf"; readonly how: TakenDownWay }
  /** Stands in the entry that keeps the copy of the reply. */
  | { readonly kind: "replied"; readonly purpose: ReplyPurpose };

/** The kind of an event. */
export type CaseEventKind = CaseEvent["kind"];

/** The event of a kind. */
export type EventOf<K extends CaseEventKind> = Extract<CaseEvent, { readonly kind: K }>;
