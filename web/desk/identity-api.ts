/** What the page gets of identities, and what it can have done: the part of worker-api.ts for them. */
import type { SealedAnswers } from "../../src/protocol/content.ts";
import type { ProtocolErrorCode } from "../../src/protocol/errors.ts";

/** What a caseworker asks for. */
export interface IdentityDraft {
  readonly fields: readonly string[];
  readonly days: number;
  readonly isEmergency: boolean;
  readonly purpose: string;
  /** What the person who reported is to be told, in their language. */
  readonly words: string;
}

/** How far a request is. */
export type RequestState =
  | { readonly kind: "waiting" }
  /** `isThere`: it can still be read. `lastDay` is the day on which it ended or will end. */
  | {
      readonly kind: "granted";
      readonly by: string;
      readonly lastDay: string;
      readonly isThere: boolean;
    }
  /** `reason` is `undefined` where it was not sealed to this member. */
  | { readonly kind: "refused"; readonly by: string; readonly reason: string | undefined };

/** A request. */
export interface RequestShown {
  readonly sequence: number;
  readonly day: string;
  readonly asker: string;
  /** In hex. */
  readonly askerKeyId: string;
  readonly isMine: boolean;
  /** `undefined`: it was not sealed to this member, who came later. */
  readonly content: (IdentityDraft & { readonly language: string }) | undefined;
  readonly state: RequestState;
}

/** An opening in an emergency. */
export interface OpeningShown {
  readonly sequence: number;
  readonly day: string;
  readonly by: string;
  readonly isMine: boolean;
  /** `undefined` for readers of the case: it is sealed to custodians. */
  readonly reason: string | undefined;
  /** The last day for the review. */
  readonly reviewByDay: string;
  readonly review:
    | { readonly kind: "due" | "overdue" }
    | {
        readonly kind: "done";
        readonly by: string;
        readonly day: string;
        /** `undefined` for readers of the case. */
        readonly verdict: { readonly isJustified: boolean; readonly reason: string } | undefined;
      };
}

/** What was written about one identity. */
export interface IdentityHistoryShown {
  /** Newest first. */
  readonly requests: readonly RequestShown[];
  /** Newest first. */
  readonly openings: readonly OpeningShown[];
  /** What does not verify, or is missing: number and reason. */
  readonly troubles: readonly {
    readonly sequence: number;
    readonly code: ProtocolErrorCode | "missing";
  }[];
}

/** The identity of a case, for its readers. */
export interface CaseIdentityShown extends IdentityHistoryShown {
  /** Ids of what the person left. */
  readonly fields: readonly string[];
  /** Whether there is a custodian who could hand anything over. */
  readonly hasCustodian: boolean;
}

/** What was granted, opened. */
export interface GrantedShown {
  readonly answers: SealedAnswers;
  readonly lastDay: string;
}

/** The identity of a case, for a custodian. */
export interface CustodyCaseShown extends IdentityHistoryShown {
  readonly id: string;
  /** Other active custodians whom it was sealed to: who can review. */
  readonly otherCustodians: number;
}

/** What a custodian's desk asks of its worker. */
export interface CustodyCalls {
  /** Every identity about which something was written. */
  identities(): Promise<readonly CustodyCaseShown[]>;
  /** Ids of all cases whose identity was sealed to this custodian. */
  identityCases(): Promise<readonly string[]>;
  /** @param words - What the person who reported is told. */
  grantIdentity(id: string, request: number, days: number, words: string): Promise<void>;
  refuseIdentity(id: string, request: number, reason: string): Promise<void>;
  /** Opens an identity alone and at once, because of danger to life. */
  openIdentity(id: string, reason: string, words: string): Promise<SealedAnswers>;
  reviewIdentity(id: string, opening: number, isJustified: boolean, reason: string): Promise<void>;
}
