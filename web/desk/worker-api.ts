/**
 * What the page may ask of its worker, and what it gets: only what it shows.
 *
 * Keys, the session's token and sealed bytes never cross this border. Passphrases and the words of
 * the recovery sheet do, because people type and read them.
 */
import type { Language, WordList } from "../../src/domain/language.ts";
import type { MemberRole } from "../../src/protocol/roster.ts";
import type { ProtocolErrorCode } from "../../src/protocol/errors.ts";
import type { SealedAnswers } from "../../src/protocol/content.ts";

/** One fingerprint in the spellings that people read. */
export type Spellings = Readonly<Record<WordList, readonly string[]>>;

/** An organisation as its verified roster names it. */
export interface OrganisationShown {
  /** In hex. */
  readonly id: string;
  readonly name: string;
  readonly languages: readonly string[];
  readonly fingerprint: Spellings;
}

/** How the desk begins. */
export type Beginning =
  | { readonly kind: "ready"; readonly organisation: OrganisationShown }
  | { readonly kind: "not-set-up" };

/** What the first administrator has chosen. */
export interface OrganisationDraft {
  readonly name: string;
  readonly languages: readonly Language[];
  readonly displayName: string;
  readonly loginName: string;
  readonly passphrase: string;
}

/** What the recovery sheet prints. Secret. */
export interface RecoverySheet {
  readonly organisation: OrganisationShown;
  /** 24 words of the key that signs rosters. */
  readonly signingWords: readonly string[];
  /** 24 words of the key that every report is also sealed to. */
  readonly recoveryWords: readonly string[];
  readonly day: string;
}

/** An invitation that was opened and can be accepted. */
export interface InvitationOpened {
  readonly organisation: OrganisationShown;
  readonly role: MemberRole;
  readonly displayName: string;
  readonly loginName: string;
  readonly expiresDay: string;
}

/** Who has unlocked the desk. */
export interface MeShown {
  readonly displayName: string;
  readonly loginName: string;
  readonly role: MemberRole;
  readonly fingerprint: Spellings;
  readonly organisation: OrganisationShown;
  readonly rosterVersion: number;
}

/** A member, or somebody who waits to become one. */
export interface PersonShown {
  /** In hex. */
  readonly keyId: string;
  readonly displayName: string;
  /** Empty where the server does not say. */
  readonly loginName: string;
  readonly role: MemberRole;
  readonly status: "active" | "suspended" | "pending";
  readonly fingerprint: Spellings;
  readonly lastSeenDay: string | null;
  readonly isMe: boolean;
  /** Only for who is pending: whether their keys come from whoever held the invitation. */
  readonly proof: "right" | "wrong" | "none";
}

/** An invitation that nobody has accepted yet. */
export interface OpenInvitation {
  readonly id: string;
  readonly role: MemberRole;
  readonly displayName: string;
  readonly loginName: string;
  readonly expiresDay: string;
  readonly isExpired: boolean;
}

/** The people of the organisation, as its administrators see them. */
export interface PeopleShown {
  readonly people: readonly PersonShown[];
  readonly invitations: readonly OpenInvitation[];
  /** False: the roster names another form than the one in this page. */
  readonly isFormSigned: boolean;
  /** Whether anybody could read a report. */
  readonly isIntakeOpen: boolean;
}

/** Who is to be invited. */
export interface InvitationDraft {
  readonly role: MemberRole;
  readonly displayName: string;
  readonly loginName: string;
}

/** A case in the list. */
export interface CaseRow {
  readonly id: string;
  readonly receivedDay: string;
  readonly eraseDay: string;
  readonly isUnread: boolean;
  /** Messages and entries that came since the case was last marked as read. */
  readonly newMessages: number;
  readonly newEntries: number;
  readonly messageCount: number;
  readonly replyCount: number;
  readonly fileCount: number;
  /** The summary's answers; `undefined` where there is none to open. */
  readonly summary: { readonly language: string; readonly answers: SealedAnswers } | undefined;
  /** True: this case could not be opened with this member's keys. */
  readonly isClosed: boolean;
}

/** One thing in a case's history, in order. */
export type TimelineItem =
  | { readonly kind: "received"; readonly day: string }
  | { readonly kind: "opened"; readonly day: string }
  | {
      readonly kind: "message";
      readonly sequence: number;
      readonly day: string;
      readonly text: string;
      readonly files: readonly FileShown[];
    }
  | {
      readonly kind: "reply" | "note";
      readonly sequence: number;
      readonly day: string;
      readonly author: string;
      readonly isMine: boolean;
      readonly text: string;
    }
  /** A note that its author alone can read, or changes to the case. */
  | {
      readonly kind: "personal" | "change";
      readonly sequence: number;
      readonly day: string;
      readonly author: string;
      readonly isMine: boolean;
    }
  /** A message that was sealed before this member could read. */
  | { readonly kind: "not-for-me"; readonly sequence: number; readonly day: string }
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
  | { readonly kind: "member"; readonly displayName: string; readonly isActive: boolean }
  | { readonly kind: "recovery" }
  | { readonly kind: "unknown" };

/** A whole case, opened. */
export interface CaseShown {
  readonly id: string;
  readonly receivedDay: string;
  readonly eraseDay: string;
  readonly acknowledgeByDay: string;
  readonly feedbackByDay: string;
  readonly isAnswered: boolean;
  /** False: the complainant could not be told that the report was opened. */
  readonly isOpeningTold: boolean;
  readonly language: string;
  /** False: the report answers another version of the form than the one in this page. */
  readonly isThisForm: boolean;
  readonly answers: SealedAnswers;
  readonly files: readonly FileShown[];
  readonly timeline: readonly TimelineItem[];
  readonly readers: readonly ReaderShown[];
}

/** A case as a custodian sees it. */
export interface IdentityShown {
  readonly id: string;
  readonly receivedDay: string;
  /** `undefined`: it was not sealed to this custodian. */
  readonly answers: SealedAnswers | undefined;
}

/** What the worker tells by itself. */
export type DeskEvent =
  /** Rows that are new or changed. While the list is loaded, `total` says how many there will be. */
  | { readonly kind: "rows"; readonly rows: readonly CaseRow[]; readonly total?: number }
  | { readonly kind: "gone"; readonly ids: readonly string[] }
  | { readonly kind: "list-started" }
  | { readonly kind: "list-complete" }
  | { readonly kind: "roster"; readonly me: MeShown }
  | { readonly kind: "connection"; readonly isThere: boolean }
  /** Cases that others have touched; whoever shows one shows it again. */
  | { readonly kind: "touched"; readonly ids: readonly string[] };

/** The calls themselves. Every one may throw `ApiError` or `ProtocolError`. */
export interface DeskWorker {
  /**
   * Fetches and verifies the roster.
   *
   * @param organisationIdHex - From the page that was served; empty if it names none.
   * @param rosterVersion - An older roster than this is refused; 0 if none was seen.
   */
  begin(organisationIdHex: string, rosterVersion: number): Promise<Beginning>;
  /** Draws a passphrase of six words without diacritics. */
  drawPassphrase(language: Language): Promise<string>;

  checkSetupLink(secret: string): Promise<void>;
  /** Makes all keys and the first roster. Nothing is sent. */
  prepareOrganisation(draft: OrganisationDraft): Promise<RecoverySheet>;
  /** Sends what was prepared and unlocks. May be tried again after a failure. */
  finishSetup(secret: string): Promise<MeShown>;

  openInvitation(id: string, secret: string): Promise<InvitationOpened>;
  /** Makes this person's keys and sends their public halves; gives their fingerprint. */
  acceptInvitation(passphrase: string): Promise<Spellings>;

  unlock(loginName: string, passphrase: string): Promise<MeShown>;
  /** Ends the session. The page ends the worker afterwards, and its memory with it. */
  endSession(): Promise<void>;
  /**
   * Tells of everything that happens, beginning with the list of cases, until the session is over;
   * then it throws what ended it.
   */
  watch(onEvent: (event: DeskEvent) => void): Promise<void>;

  people(): Promise<PeopleShown>;
  /** Makes an invitation; gives the fragment of its link. Secret. */
  invite(draft: InvitationDraft): Promise<string>;
  revokeInvitation(id: string): Promise<void>;
  /** Lists somebody pending in the next roster. */
  addPerson(keyId: string): Promise<void>;
  setStatus(keyId: string, status: "active" | "suspended"): Promise<void>;
  /** Signs a roster that names the form in this page. */
  signForm(): Promise<void>;

  openCase(id: string): Promise<CaseShown>;
  reply(id: string, text: string): Promise<void>;
  addNote(id: string, text: string): Promise<void>;
  /** Marks a case as read, with all that was shown of it, or as unread. */
  setRead(id: string, isRead: boolean): Promise<void>;
  /** Fetches, decrypts and checks a file. */
  fetchFile(id: string, uploadId: string, onProgress: (doneBytes: number) => void): Promise<Blob>;
  cancelFile(uploadId: string): Promise<void>;

  openIdentity(id: string): Promise<IdentityShown>;
}
