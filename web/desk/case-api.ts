/**
 * What the page gets of cases, and what it can have done to them: the half of worker-api.ts
 * that is about cases.
 */
import type { RetentionShown } from "../../src/api/retention.ts";
import type { Barrier } from "../../src/domain/casework/may-read.ts";
import type { Card } from "../../src/domain/casework/card.ts";
import type { CaseEvent, ReplyPurpose } from "../../src/domain/casework/events.ts";
import type { SuggestedExposure } from "../../src/domain/casework/exposure.ts";
import type { CaseDetails, RefusalCode } from "../../src/domain/casework/folding.ts";
import type { Suggested } from "../../src/domain/casework/suggest-codes.ts";
import type { UrgencyScore } from "../../src/domain/casework/urgency.ts";
import type { ConsentAnswer } from "../../src/domain/consent/record.ts";
import type { Weighed } from "../../src/domain/consent/weigh.ts";
import type { ActId } from "../../src/domain/taxonomy/acts.ts";
import type { ActorTypeId } from "../../src/domain/taxonomy/actors.ts";
import type { AreaId } from "../../src/domain/taxonomy/areas.ts";
import type { GroupId } from "../../src/domain/taxonomy/groups.ts";
import type { SealedAnswers } from "../../src/protocol/content.ts";
import type { ProtocolErrorCode } from "../../src/protocol/errors.ts";
import type { LeftOutGroup } from "../../src/protocol/roster-groups.ts";
import type { Preferences, SavedView } from "../../src/protocol/preferences.ts";
import type { ApiErrorCode } from "../shared/api-client.ts";
import type { CaseIdentityShown } from "./identity-api.ts";
import type { ErasedShown } from "./passage-api.ts";

export type * from "./passage-api.ts";
export type * from "./retention-api.ts";

/** A case in the list. */
export interface CaseRow {
  readonly id: string;
  readonly receivedDay: string;
  readonly retention: RetentionShown;
  readonly isUnread: boolean;
  /** Messages and entries that came since the case was last marked as read. */
  readonly newMessages: number;
  readonly newEntries: number;
  readonly messageCount: number;
  readonly replyCount: number;
  readonly fileCount: number;
  readonly entryCount: number;
  /** What the case stands at; `undefined` where it cannot be opened. */
  readonly card: Card | undefined;
  /** True: nobody has touched the case, the card is what the answers suggest. */
  readonly isSuggested: boolean;
  /**
   * False: the card is not what the history says, as far as is known. It is not of the newest
   * entry, is missing, has a wrong signature, or the server counts fewer entries than it did.
   */
  readonly isCardRight: boolean;
  /** Number of the newest entry that mentions this member; 0 if none does. */
  readonly mentionedIn: number;
  /** The summary's answers; `undefined` where there is none to open, or a card stands instead. */
  readonly summary: { readonly language: string; readonly answers: SealedAnswers } | undefined;
  /** Whether this member has said that they know of no conflict of interest. */
  readonly isDeclared: boolean;
  /** True: this case could not be opened with this member's keys. */
  readonly isClosed: boolean;
}

/** What stands beside everything that members write. */
export interface WrittenByMember {
  readonly sequence: number;
  readonly day: string;
  readonly author: string;
  /** In hex. */
  readonly authorKeyId: string;
  readonly isMine: boolean;
}

/** One change. */
export interface EventShown {
  /** `newer`: made by a newer desk, which this one does not understand. */
  readonly event: CaseEvent | "newer";
  /** Why it counts for nothing. */
  readonly refused?: RefusalCode;
}

/** Changes that one member made at once. */
export interface HistoryShown extends WrittenByMember {
  readonly events: readonly EventShown[];
}

/** What the answers suggest, each with the answers that say so. */
export interface SuggestionShown {
  /** As of the day of arrival. */
  readonly card: Card;
  readonly urgency: UrgencyScore;
  /** With dates counted from today: higher, where one has come near. */
  readonly urgencyToday: UrgencyScore;
  readonly exposure: SuggestedExposure;
  readonly areas: readonly Suggested<AreaId>[];
  readonly acts: readonly Suggested<ActId>[];
  readonly groups: readonly Suggested<GroupId>[];
  readonly actors: readonly Suggested<ActorTypeId>[];
}

/** What became of a change. */
export type ChangeOutcome =
  /** It stands in the history; `basedOn` is the newest entry now. */
  | { readonly kind: "done"; readonly basedOn: number }
  /**
   * Others changed the same since. Nothing was written: the person is shown what they did, and
   * may ask again with this `basedOn`.
   */
  | {
      readonly kind: "conflict";
      readonly theirs: readonly HistoryShown[];
      readonly basedOn: number;
    }
  /** The rules forbid it. Nothing was written. */
  | { readonly kind: "refused"; readonly events: readonly EventShown[] };

/** What became of one case among many. */
export interface ManyOutcome {
  readonly id: string;
  readonly outcome:
    ChangeOutcome | { readonly kind: "failed"; readonly code: ApiErrorCode | ProtocolErrorCode };
}

/** What a member keeps for themselves. */
export type PreferencesShown = Omit<Preferences, "format" | "audit">;

/** One change to it. Changes of two desks at once merge. */
export type PreferencesChange =
  | { readonly kind: "save-view"; readonly view: SavedView }
  | { readonly kind: "remove-view"; readonly id: string }
  /** Ids of views in their new order; others follow. */
  | { readonly kind: "order-views"; readonly ids: readonly string[] }
  | { readonly kind: "watch"; readonly caseIds: readonly string[]; readonly isWatched: boolean }
  /** Mentions up to this entry were seen. */
  | { readonly kind: "seen-mentions"; readonly caseId: string; readonly sequence: number };

/** One thing in a case's history, in order. */
export type TimelineItem =
  | { readonly kind: "received"; readonly day: string }
  | { readonly kind: "opened"; readonly day: string }
  /** A custodian has told the person that their identity was opened. */
  | {
      readonly kind: "notice";
      readonly sequence: number;
      readonly day: string;
      readonly author: string;
    }
  | {
      readonly kind: "message";
      readonly sequence: number;
      readonly day: string;
      readonly text: string;
      readonly files: readonly FileShown[];
      /** True: its author was shown a key that had been replaced, so others may read it too. */
      readonly isUnderOldKey: boolean;
      readonly said?: ConsentSaidShown;
      readonly erased?: ErasedShown | undefined;
    }
  | (WrittenByMember & {
      readonly kind: "reply";
      readonly text: string;
      readonly erased?: ErasedShown | undefined;
      readonly purpose?: ReplyPurpose;
    })
  | (WrittenByMember & {
      readonly kind: "note";
      readonly text: string;
      readonly erased?: ErasedShown | undefined;
      /** Key ids in hex. */
      readonly mentions: readonly string[];
    })
  /** A note that its author alone can read: `undefined` for everybody else. */
  | (WrittenByMember & { readonly kind: "personal"; readonly text: string | undefined })
  /** Changes to the case. */
  | (WrittenByMember & { readonly kind: "change"; readonly events: readonly EventShown[] })
  /** Something that does not verify, or does not open. */
  | {
      readonly kind: "refused";
      readonly what: "message" | "entry";
      readonly sequence: number;
      readonly code: ProtocolErrorCode;
    }
  /** Numbers that should be there and are not. */
  | {
      readonly kind: "missing";
      readonly what: "message" | "entry" | "reply";
      readonly sequences: readonly number[];
    };

/** What a message says about a consent. */
export interface ConsentSaidShown {
  /** Names the terms: a hash, in hex. */
  readonly terms: string;
  readonly answer: ConsentAnswer;
}

/** A file of a case. Its key stays in the worker. */
export interface FileShown {
  /** In hex. */
  readonly uploadId: string;
  readonly name: string;
  readonly type: string;
  readonly bytes: number;
  /** In hex, of the file as it was sent. */
  readonly sha256: string;
  /** In hex, of the file as it was chosen, where hidden details were taken out before sending. */
  readonly originalSha256?: string;
  /** False: the server does not have it (any more). */
  readonly isThere: boolean;
}

/** Somebody who holds a key to a case. */
export type ReaderShown =
  | {
      readonly kind: "member";
      /** In hex. */
      readonly keyId: string;
      readonly displayName: string;
      /** False: suspended. The server gives them nothing, but they know the key. */
      readonly isActive: boolean;
      readonly isMe: boolean;
      /** The day from which on, without a break. */
      readonly sinceDay: string;
      /** Why they should not be able to; whoever let them in used another program. */
      readonly barrier?: Barrier;
    }
  | { readonly kind: "recovery" }
  | { readonly kind: "unknown" };

/** Somebody who held a key to a case and was left out when it changed. */
export interface FormerReaderShown {
  /** In hex. */
  readonly keyId: string;
  readonly displayName: string;
  readonly fromDay: string;
  readonly toDay: string;
}

/** Who is to read a case from now on, by key ids in hex. */
export interface ReadersChange {
  readonly add: readonly string[];
  readonly remove: readonly string[];
  /** Who answers for it from then on; left out where that stays. */
  readonly assign?: string;
  /** Why people who have a conflict of interest are let in again all the same. */
  readonly reason?: string;
}

/** What became of somebody's leaving a case because of a conflict of interest. */
export type Recusal =
  | { readonly kind: "done" }
  /** Nobody else reads it: one of these has to be let in first. Key ids in hex. */
  | { readonly kind: "only-reader"; readonly others: readonly string[] };

/** A whole case, opened. */
export interface CaseShown {
  readonly id: string;
  readonly receivedDay: string;
  readonly retention: RetentionShown;
  readonly acknowledgeByDay: string;
  readonly feedbackByDay: string;
  readonly isAnswered: boolean;
  /** False: the complainant could not be told that the report was opened. */
  readonly isOpeningTold: boolean;
  readonly language: string;
  /** False: the report answers another version of the form than the one in this page. */
  readonly isThisForm: boolean;
  readonly answers: SealedAnswers;
  /** What was erased of the answers. */
  readonly erased: ErasedShown | undefined;
  readonly card: Card;
  /** False: the card that the server gave is not what the history says. This one is. */
  readonly isCardRight: boolean;
  readonly isSuggested: boolean;
  /** All tags, deadlines, tasks, links and proposals, also where the card cannot hold them. */
  readonly details: CaseDetails;
  readonly suggestion: SuggestionShown;
  /** Every change to the case, and every reply with a purpose, in order. */
  readonly history: readonly HistoryShown[];
  /** Number of the newest entry: what a change is based on. */
  readonly basedOn: number;
  readonly files: readonly FileShown[];
  readonly timeline: readonly TimelineItem[];
  /** Held against what the mailbox has signed. */
  readonly consents: Weighed;
  /** Numbers of entries that tell of an export without an entry in the audit trail. */
  readonly unauditedExports: readonly number[];
  /** Groups that the complainant left out: as they were called then, and their numbers. */
  readonly leftOut: readonly LeftOutGroup[];
  /** True: whoever changed the keys last has left, and still knows the newest. */
  readonly isKeyOfLeaver: boolean;
  /** Who can read it now: strangers first, they matter. */
  readonly readers: readonly ReaderShown[];
  /** Who could before and cannot read what came since, newest first. */
  readonly formerReaders: readonly FormerReaderShown[];
  readonly identity: CaseIdentityShown;
}
