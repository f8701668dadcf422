/** What a member's desk sends and gets. */
import Type from "typebox";
import type { Static } from "typebox";
import { AuditEntry } from "./audit.ts";
import { RetentionShown } from "./retention.ts";
import type { ProblemCode } from "./problems.ts";
import { MANY_ENTRIES_MOST } from "./routes.ts";
import {
  BytesUpTo,
  DayText,
  DisplayName,
  Exact,
  FixedBytes,
  LoginName,
  Role,
  Uuid,
} from "./fields.ts";
import { IdentityState } from "./identity.ts";
import { PresentCase } from "./presence.ts";

const ROSTER_BYTES = 512 * 1024;
const VAULT_BYTES = 2048;
const ORGANISATION_KEY_BYTES = 8 * 1024;
export const ENTRY_BYTES = 400_000;
/** Signed envelope around 4096 bytes of card. */
const CARD_BYTES = 4246;
/** Of an entry that is written to many cases: changes are short. */
export const SHORT_ENTRY_BYTES = 16 * 1024;
const MAX_PART_NUMBER = 1_000_000;
const PREFERENCES_BYTES = 300_000;
export const Card = BytesUpTo(CARD_BYTES);
const Vault = BytesUpTo(VAULT_BYTES);
const PublicKeys = { encryptionKey: FixedBytes(1216), signingKey: FixedBytes(32) };

export const SetupCheck = Exact({ secret: FixedBytes(32) });
export type SetupCheck = Static<typeof SetupCheck>;

/** What the first entry of the audit trail needs: it vouches for the server's log key. */
export interface SetupChecked {
  readonly day: string;
  readonly logKey: string;
}

/** The first administrator brings the organisation: its first roster, and their own vault. */
export const Setup = Exact({
  secret: FixedBytes(32),
  roster: BytesUpTo(ROSTER_BYTES),
  loginName: LoginName,
  authKey: FixedBytes(32),
  vault: Vault,
  organisationKey: BytesUpTo(ORGANISATION_KEY_BYTES),
  audit: AuditEntry,
});
export type Setup = Static<typeof Setup>;

export const InvitationOpen = Exact({ id: Uuid, access: FixedBytes(32) });
export type InvitationOpen = Static<typeof InvitationOpen>;

export const InvitationShown = Exact({
  role: Role,
  displayName: DisplayName,
  loginName: LoginName,
  expiresDay: DayText,
});
export type InvitationShown = Static<typeof InvitationShown>;

export const InvitationAccept = Exact({
  id: Uuid,
  access: FixedBytes(32),
  ...PublicKeys,
  joinProof: FixedBytes(32),
  authKey: FixedBytes(32),
  vault: Vault,
});
export type InvitationAccept = Static<typeof InvitationAccept>;

export const Unlock = Exact({ loginName: LoginName, authKey: FixedBytes(32) });
export type Unlock = Static<typeof Unlock>;

export const Unlocked = Exact({
  keyId: FixedBytes(16),
  vault: Vault,
  organisationKey: Type.Union([BytesUpTo(ORGANISATION_KEY_BYTES), Type.Null()]),
  challenge: FixedBytes(32),
});
export type Unlocked = Static<typeof Unlocked>;

export const SessionStart = Exact({
  keyId: FixedBytes(16),
  challenge: FixedBytes(32),
  signature: FixedBytes(64),
});
export type SessionStart = Static<typeof SessionStart>;

/** The token travels in the `Authorization: Bearer` header; both sides keep it in memory only. */
export const SessionStarted = Exact({ token: FixedBytes(32) });
export type SessionStarted = Static<typeof SessionStarted>;

export const ChangesQuery = Exact({
  /** Names the server's run; another run means: load everything again. */
  epoch: Type.String({ maxLength: 40 }),
  /** Digits: everything in a query is text. */
  revision: Type.String({ pattern: "^[0-9]{1,15}$" }),
});
export type ChangesQuery = Static<typeof ChangesQuery>;

export const Changes = Exact({
  epoch: Type.String(),
  revision: Type.Integer(),
  /** True: too much was missed, load the whole list again. */
  reload: Type.Boolean(),
  /** Cases that are new, changed, or erased (then they are not to be found any more). */
  caseIds: Type.Array(Uuid),
  rosterChanged: Type.Boolean(),
  /** All cases that others have open, of those that the member may read; never only what changed. */
  present: Type.Array(PresentCase),
});
export type Changes = Static<typeof Changes>;

export const SomeCases = Exact({ caseIds: Type.Array(Uuid, { maxItems: 500 }) });
export type SomeCases = Static<typeof SomeCases>;

export const CaseParameters = Exact({ caseId: Uuid });
export type CaseParameters = Static<typeof CaseParameters>;

export const FileParameters = Exact({ caseId: Uuid, uploadId: Uuid });
export type FileParameters = Static<typeof FileParameters>;

const Numbered = Exact({ sequence: Type.Integer(), bytes: BytesUpTo(ENTRY_BYTES) });

/** A whole case: the report and all that belongs to it, but for the identity. */
export const WholeCase = Exact({
  id: Uuid,
  receivedDay: DayText,
  ...RetentionShown.properties,
  report: BytesUpTo(ENTRY_BYTES),
  messages: Type.Array(
    Exact({ sequence: Type.Integer(), receivedDay: DayText, bytes: BytesUpTo(ENTRY_BYTES) }),
  ),
  /** Replies are sealed to the mailbox; the desk reads its own copies among the entries. */
  replies: Type.Array(
    Exact({
      sequence: Type.Integer(),
      sentDay: DayText,
      /** What a custodian has told the person; it has no copy, and opens for the person alone. */
      notice: Type.Union([BytesUpTo(ENTRY_BYTES), Type.Null()]),
    }),
  ),
  entries: Type.Array(Numbered),
  card: Type.Union([Card, Type.Null()]),
  files: Type.Array(Exact({ uploadId: Uuid, paddedBytes: Type.Integer() })),
  /** Every change of the case's keys. */
  keys: Type.Array(Numbered),
  identity: IdentityState,
});
export type WholeCase = Static<typeof WholeCase>;

/** Written in one go. Cases that were erased, or not sealed to the member, are passed over. */
export const KeyringWrite = Exact({
  entries: Type.Array(Exact({ caseId: Uuid, bytes: FixedBytes(104) }), { maxItems: 500 }),
});
export type KeyringWrite = Static<typeof KeyringWrite>;

/** An entry, and the card that follows from it; both are stored or neither. */
export const EntryWrite = Exact({
  bytes: BytesUpTo(ENTRY_BYTES),
  card: Type.Optional(Card),
});
export type EntryWrite = Static<typeof EntryWrite>;

/** The entry that tells what is handed on, and its place in the audit trail: both or neither. */
export const ExportWrite = Exact({
  bytes: BytesUpTo(SHORT_ENTRY_BYTES),
  card: Type.Optional(Card),
  audit: AuditEntry,
});
export type ExportWrite = Static<typeof ExportWrite>;

/**
 * What takes the place of a part of a case of which a passage is erased, and the entry that tells
 * of it: all or nothing.
 */
export const RedactionWrite = Exact({
  part: Type.Union([Type.Literal("report"), Type.Literal("message"), Type.Literal("entry")]),
  /** Of the message or the entry; 0 for the report. */
  number: Type.Integer({ minimum: 0, maximum: MAX_PART_NUMBER }),
  /** Hash of the bytes that it replaces. */
  replaces: FixedBytes(32),
  bytes: BytesUpTo(ENTRY_BYTES),
  entry: BytesUpTo(SHORT_ENTRY_BYTES),
  card: Type.Optional(Card),
  audit: AuditEntry,
});
export type RedactionWrite = Static<typeof RedactionWrite>;

/** Entries for several cases, each of which is stored or refused by itself. */
export const ManyEntriesWrite = Exact({
  entries: Type.Array(
    Exact({ caseId: Uuid, bytes: BytesUpTo(SHORT_ENTRY_BYTES), card: Type.Optional(Card) }),
    { maxItems: MANY_ENTRIES_MOST },
  ),
});
export type ManyEntriesWrite = Static<typeof ManyEntriesWrite>;

/** What became of each, in the order in which they were sent; `null` where it was stored. */
export interface ManyEntriesWritten {
  readonly problems: readonly (ProblemCode | null)[];
}

export const PreferencesShown = Exact({
  bytes: Type.Union([BytesUpTo(PREFERENCES_BYTES), Type.Null()]),
});
export type PreferencesShown = Static<typeof PreferencesShown>;

export const PreferencesWrite = Exact({
  bytes: BytesUpTo(PREFERENCES_BYTES),
  /** The first 24 bytes, which are random, of those to be replaced; `null` for the first ones. */
  replaces: Type.Union([FixedBytes(24), Type.Null()]),
});
export type PreferencesWrite = Static<typeof PreferencesWrite>;

export const ReplyWrite = Exact({
  reply: BytesUpTo(ENTRY_BYTES),
  /** The desk's copy; none for the note that a report was opened. */
  copy: Type.Union([BytesUpTo(ENTRY_BYTES), Type.Null()]),
  /** The card that follows from the copy; only together with one. */
  card: Type.Optional(Card),
});
export type ReplyWrite = Static<typeof ReplyWrite>;

export const MemberStatus = Type.Union([
  Type.Literal("pending"),
  Type.Literal("active"),
  Type.Literal("suspended"),
]);
export type MemberStatus = Static<typeof MemberStatus>;

export const MemberShown = Exact({
  keyId: FixedBytes(16),
  loginName: LoginName,
  displayName: DisplayName,
  role: Role,
  status: MemberStatus,
  ...PublicKeys,
  invitationId: Type.Union([Uuid, Type.Null()]),
  joinProof: Type.Union([FixedBytes(32), Type.Null()]),
  lastSeenDay: Type.Union([DayText, Type.Null()]),
});
export type MemberShown = Static<typeof MemberShown>;

export const PendingInvitation = Exact({
  id: Uuid,
  role: Role,
  displayName: DisplayName,
  loginName: LoginName,
  expiresDay: DayText,
  status: Type.Union([Type.Literal("open"), Type.Literal("accepted"), Type.Literal("revoked")]),
  sealedSecret: FixedBytes(72),
});
export type PendingInvitation = Static<typeof PendingInvitation>;

export const People = Exact({
  members: Type.Array(MemberShown),
  invitations: Type.Array(PendingInvitation),
});
export type People = Static<typeof People>;

export const InvitationWrite = Exact({
  id: Uuid,
  role: Role,
  displayName: DisplayName,
  loginName: LoginName,
  /** Hash of what the invitee will show. */
  accessHash: FixedBytes(32),
  sealedSecret: FixedBytes(72),
});
export type InvitationWrite = Static<typeof InvitationWrite>;

export const InvitationParameters = Exact({ invitationId: Uuid });
export type InvitationParameters = Static<typeof InvitationParameters>;

/** The next roster, and the organisation's key for administrators whom it makes active. */
export const RosterWrite = Exact({
  roster: BytesUpTo(ROSTER_BYTES),
  organisationKeys: Type.Array(
    Exact({ keyId: FixedBytes(16), bytes: BytesUpTo(ORGANISATION_KEY_BYTES) }),
    { maxItems: 8 },
  ),
  audit: AuditEntry,
});
export type RosterWrite = Static<typeof RosterWrite>;
