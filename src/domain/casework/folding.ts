/** What passes through the fold of a case's history. */
import type { ConsentRecord } from "../consent/record.ts";
import type { Day } from "../day.ts";
import type { Card, CardDeadline } from "./card.ts";
import type {
  CaseEvent,
  CaseEventKind,
  EventOf,
  ExportedEvent,
  FactorsEvent,
  LinkRelation,
} from "./events.ts";
import { withItem, withoutItem } from "./list-change.ts";
import type { ClosureReason } from "./states.ts";
import type { Band } from "./urgency-scale.ts";

/**
 * One entry of a case's history, as the fold needs it. `event` is `"none"` for a note and all
 * else that changes nothing, and `"newer"` for an event that this version does not know.
 */
export interface HistoryItem {
  readonly sequence: number;
  /** The key id of the author, in hex; verified by whoever opened the entry. */
  readonly author: string;
  readonly day: Day;
  readonly event: CaseEvent | "none" | "newer";
}

/** An entry with an event of some kinds. */
export interface EventItem<K extends CaseEventKind = CaseEventKind> extends HistoryItem {
  readonly event: EventOf<K>;
}

/** Why an event changes nothing. */
export type RefusalCode =
  /** It was made by a newer desk; this one cannot tell what it changes. */
  | "newer-event"
  | "closed-case"
  | "no-such-transition"
  | "needs-assignee"
  | "needs-second-person"
  | "needs-until"
  | "needs-later-day"
  | "needs-reason"
  | "needs-receiver"
  | "needs-other-case"
  | "needs-asked"
  /** What the person agreed to ended before. */
  | "agreement-over"
  | "cannot-close-now"
  | "closure-does-not-fit"
  | "no-such-proposal"
  | "own-proposal"
  | "lowering-needs-proposal"
  | "not-lower"
  | "no-such-deadline"
  | "no-such-task"
  | "linking-forbidden"
  /** Only what was asked and answered leads there. */
  | "needs-consent"
  | "no-such-consent"
  | "consent-exists"
  | "giver-may-not"
  /** The consent does not cover what was handed on. */
  | "not-covered"
  | "reporter-exposed"
  /** What tells who somebody is was handed on, and nobody else had approved. */
  | "needs-approval"
  | "no-such-conflict"
  /** Whom the complainant left out cannot be let in. */
  | "left-out"
  /** Whoever has a conflict of interest can only be let in with a reason. */
  | "has-conflict";

/** An event that counts for nothing, and why. */
export interface Refusal {
  readonly sequence: number;
  readonly why: RefusalCode;
}

/** A task of a case. */
export interface CaseTask {
  readonly id: string;
  readonly text: string;
  readonly assignee?: string;
  readonly due?: Day;
  readonly isDone: boolean;
}

/** A case that belongs to this one. */
export interface CaseLink {
  readonly otherCase: string;
  readonly relation: LinkRelation;
}

/** A proposal as a second person needs to see it. */
export type PendingProposal =
  | {
      readonly kind: "close";
      readonly sequence: number;
      readonly author: string;
      readonly day: Day;
      readonly reason: ClosureReason;
      readonly text: string;
    }
  | {
      readonly kind: "band";
      readonly sequence: number;
      readonly author: string;
      readonly day: Day;
      /** The band that comes into force. */
      readonly to: Band;
      readonly reason: string;
      /** The corrected points, where that is what was proposed. */
      readonly factors?: FactorsEvent;
    }
  | {
      readonly kind: "export";
      readonly sequence: number;
      readonly author: string;
      readonly day: Day;
      /** Id of the terms, and the fields to be handed on. */
      readonly consent: string;
      readonly fields: readonly string[];
    };

/** Handing on that a second person has approved, once. */
export interface ExportApproval {
  readonly consent: string;
  readonly fields: readonly string[];
  /** Key ids of both, in hex. */
  readonly proposer: string;
  readonly approver: string;
}

/** Something that was handed on. */
export interface ExportRecord {
  readonly sequence: number;
  readonly author: string;
  readonly day: Day;
  readonly event: ExportedEvent;
}

/** What a member said about a conflict of interest, the last time. */
export interface Declaration {
  /** The key id, in hex. */
  readonly member: string;
  readonly hasConflict: boolean;
  readonly day: Day;
}

/** What the case page shows beyond the card. Lists are sorted by id, or by letters. */
export interface CaseDetails {
  /** All of them; the card holds the first few. */
  readonly tags: readonly string[];
  readonly deadlines: readonly CardDeadline[];
  readonly tasks: readonly CaseTask[];
  readonly links: readonly CaseLink[];
  readonly declarations: readonly Declaration[];
  /** At most one of each kind. */
  readonly proposals: readonly PendingProposal[];
  /** In the order in which they were asked for or written down. */
  readonly consents: readonly ConsentRecord[];
  readonly approvals: readonly ExportApproval[];
  readonly exports: readonly ExportRecord[];
  /** Where a referral or a submission goes. */
  readonly receiver?: string;
  /** The case of which this one is a duplicate. */
  readonly duplicateOf?: string;
}

/** The case as it stands between two entries. */
export interface Folding {
  readonly card: Card;
  readonly details: CaseDetails;
}

/** What an event makes of a case, or why it makes nothing. */
export type Outcome = Folding | RefusalCode;

/** The same with some of the card's properties set anew. */
export function withCard(folding: Folding, changes: Partial<Card>): Folding {
  return { ...folding, card: { ...folding.card, ...changes } };
}

/** The same with some of the details set anew. */
export function withDetails(folding: Folding, changes: Partial<CaseDetails>): Folding {
  return { ...folding, details: { ...folding.details, ...changes } };
}

/** The same without the proposals of a kind. */
export function withoutProposals(folding: Folding, kind: PendingProposal["kind"]): Folding {
  const proposals = withoutItem(folding.details.proposals, kind, kindOf);
  return withDetails(folding, { proposals });
}

/** The same with a proposal, which takes the place of the one of its kind. */
export function withProposal(folding: Folding, proposal: PendingProposal): Folding {
  const proposals = withItem(folding.details.proposals, proposal, kindOf);
  return withDetails(folding, { proposals });
}

function kindOf({ kind }: PendingProposal): PendingProposal["kind"] {
  return kind;
}

/** Finds a proposal that another person than its author may decide. */
export function findProposal<K extends PendingProposal["kind"]>(
  { details }: Folding,
  kind: K,
  sequence: number,
  decider: string,
): Extract<PendingProposal, { kind: K }> | "no-such-proposal" | "own-proposal" {
  const found = details.proposals.find(
    (proposal): proposal is Extract<PendingProposal, { kind: K }> =>
      proposal.kind === kind && proposal.sequence === sequence,
  );
  if (found === undefined) return "no-such-proposal";
  return found.author === decider ? "own-proposal" : found;
}
