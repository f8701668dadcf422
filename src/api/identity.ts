/** What a desk sends and gets to ask for an identity, to decide, and to open one in an emergency. */
import Type from "typebox";
import type { Static } from "typebox";
import { AuditEntry } from "./audit.ts";
import { BytesUpTo, DayText, Exact, FixedBytes } from "./fields.ts";

/** Signed envelope around an object with 64 recipients and the next bucket. */
const RECORD_BYTES = 128 * 1024;
const NOTICE_BYTES = 16 * 1024;
const Sequence = Type.Integer({ minimum: 1, maximum: 1_000_000 });

/** What is written about an identity, by kind. */
export const IdentityRecordKind = Type.Union([
  Type.Literal("request"),
  Type.Literal("grant"),
  Type.Literal("refusal"),
  Type.Literal("opening"),
  Type.Literal("review"),
]);
export type IdentityRecordKind = Static<typeof IdentityRecordKind>;

/** A record as the server keeps it. */
export const ListedIdentityRecord = Exact({
  sequence: Sequence,
  kind: IdentityRecordKind,
  author: FixedBytes(16),
  day: DayText,
  /** Number of the record that it decides or reviews. */
  about: Type.Union([Sequence, Type.Null()]),
  /** Of a grant: the last day on which it can be read, or on which it was ended. */
  lastDay: Type.Union([DayText, Type.Null()]),
  /** Of a grant that has ended: false. */
  isThere: Type.Boolean(),
  /** Left out of grants, which are given to their asker alone, and on asking. */
  bytes: Type.Union([BytesUpTo(RECORD_BYTES), Type.Null()]),
});
export type ListedIdentityRecord = Static<typeof ListedIdentityRecord>;

/** What a case's readers and custodians see of its identity, without opening it. */
export const IdentityState = Exact({
  records: Type.Array(ListedIdentityRecord),
  /** Key ids of active custodians whom the envelope was sealed to. */
  custodians: Type.Array(FixedBytes(16)),
});
export type IdentityState = Static<typeof IdentityState>;

/** What a custodian needs besides, to tell the mailbox. */
export interface IdentityShownToCustodian extends IdentityState {
  readonly caseId: string;
  readonly mailboxEncryptionKey: string;
  readonly mailboxSigningKey: string;
  /** Number that the next reply must have. */
  readonly nextReply: number;
}

/** Every case of a custodian's about whose identity something was written. */
export interface Identities {
  readonly cases: readonly IdentityShownToCustodian[];
}

/** Every case whose identity was sealed to a custodian. */
export interface IdentityCases {
  readonly caseIds: readonly string[];
}

/** A record that is about no other. */
export const IdentityRequestWrite = Exact({ record: BytesUpTo(RECORD_BYTES), audit: AuditEntry });
export type IdentityRequestWrite = Static<typeof IdentityRequestWrite>;

/** Names a request of which a custodian wants the envelope, or its asker what was granted. */
export const IdentityRequestNamed = Exact({ request: Sequence, audit: AuditEntry });
export type IdentityRequestNamed = Static<typeof IdentityRequestNamed>;

/** Gives a grant back before its last day. Nothing is learnt by it, so nobody signs for it. */
export const IdentityReturn = Exact({ request: Sequence });
export type IdentityReturn = Static<typeof IdentityReturn>;

/** The identity envelope. */
export interface IdentityEnvelope {
  readonly identity: string;
}

/** A grant, as its asker gets it. */
export interface GrantedFields {
  readonly sequence: number;
  readonly record: string;
}

/** A grant and what is told of it, stored as one or not at all. */
export const IdentityGrantWrite = Exact({
  record: BytesUpTo(RECORD_BYTES),
  request: Sequence,
  lastDay: DayText,
  notice: BytesUpTo(NOTICE_BYTES),
  audit: AuditEntry,
});
export type IdentityGrantWrite = Static<typeof IdentityGrantWrite>;

/** A refusal of a request, or the review of an opening. */
export const IdentityDecisionWrite = Exact({
  record: BytesUpTo(RECORD_BYTES),
  about: Sequence,
  audit: AuditEntry,
});
export type IdentityDecisionWrite = Static<typeof IdentityDecisionWrite>;

/** An opening in an emergency and what is told of it, stored before the envelope is given. */
export const IdentityOpeningWrite = Exact({
  record: BytesUpTo(RECORD_BYTES),
  notice: BytesUpTo(NOTICE_BYTES),
  audit: AuditEntry,
});
export type IdentityOpeningWrite = Static<typeof IdentityOpeningWrite>;
