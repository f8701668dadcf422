/**
 * What the page may ask of its worker, and what it gets: only what it shows.
 *
 * Keys, the session's token and sealed bytes never cross this border. Passphrases and the words of
 * the recovery sheet do, because people type and read them.
 */
import type { CaseEvent, ReplyPurpose } from "../../src/domain/casework/events.ts";
import type { SpokenWay } from "../../src/domain/consent/record.ts";
import type { Language } from "../../src/domain/language.ts";
import type { MemberRole } from "../../src/protocol/roster.ts";
import type {
  CaseRow,
  CaseShown,
  ChangeOutcome,
  ManyOutcome,
  PreferencesChange,
  PreferencesShown,
  ReadersChange,
  Recusal,
} from "./case-api.ts";
import type { AuditCalls, AuditState } from "./audit-api.ts";
import type { DigestCalls } from "./digest-api.ts";
import type { TakeDownWorker } from "./take-down-api.ts";
import type { ConsentDraft } from "./worker/consents.ts";
import type { ExportDraft, ExportOutcome } from "./worker/exports.ts";
import type { CustodyCalls, GrantedShown, IdentityDraft } from "./identity-api.ts";
import type { PassageCalls } from "./passage-api.ts";
import type { RetentionCalls } from "./retention-api.ts";
import type {
  ColleagueShown,
  InvitationDraft,
  MeShown,
  OrganisationShown,
  PeopleShown,
  Spellings,
} from "./people-api.ts";
import type { AlikeCase, SearchFound, SearchProgress } from "./search-api.ts";

export type * from "./case-api.ts";
export type * from "./people-api.ts";
export type * from "./identity-api.ts";
export type { ConsentDraft } from "./worker/consents.ts";
export type { ExportDraft, ExportOutcome } from "./worker/exports.ts";

/** How the desk begins. */
export type Beginning =
  | {
      readonly kind: "ready";
      readonly organisation: OrganisationShown;
      readonly rosterVersion: number;
    }
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

/** A case that others have open now. */
export interface PresentShown {
  readonly id: string;
  /** In hex. */
  readonly keyIds: readonly string[];
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
  | { readonly kind: "touched"; readonly ids: readonly string[] }
  /** All cases that others have open, as the server says; nobody has signed it. */
  | { readonly kind: "present"; readonly cases: readonly PresentShown[] }
  | { readonly kind: "search"; readonly progress: SearchProgress }
  | { readonly kind: "audit"; readonly state: AuditState };

/** The calls themselves. Every one may throw `ApiError` or `ProtocolError`. */
export interface DeskWorker
  extends TakeDownWorker, RetentionCalls, AuditCalls, CustodyCalls, DigestCalls, PassageCalls {
  /**
   * Fetches and verifies the roster.
   *
   * @param organisationIdHex - From the page that was served; empty if it names none.
   * @param rosterVersion - An older roster than this is refused; 0 if none was seen.
   */
  begin(organisationIdHex: string, rosterVersion: number): Promise<Beginning>;
  /** Fetches what unlocking needs, ahead of it. */
  prepare(): Promise<void>;
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
  /**
   * Adds a group in the next roster, or renames the one with a number.
   *
   * @param names - By language id.
   */
  nameGroup(id: number | undefined, names: Readonly<Record<string, string>>): Promise<void>;
  /** Moves a member into a group. */
  movePerson(keyId: string, group: number): Promise<void>;
  /** Signs a roster that names the form in this page. */
  signForm(): Promise<void>;

  /** Tells colleagues which case is open on this desk; `undefined` if none is. */
  setPresence(id: string | undefined): Promise<void>;
  /** Opens a case; `undefined` while this member has not declared a conflict or none. */
  openCase(id: string): Promise<CaseShown | undefined>;
  /** Declares that this member knows of no conflict of interest; then the case can be opened. */
  declareNoConflict(id: string): Promise<void>;
  /**
   * Leaves a case because of a conflict of interest, or because this member is not sure.
   *
   * @param to - Key id in hex of whoever is to read it from then on, where nobody else does.
   */
  recuse(id: string, to?: string): Promise<Recusal>;
  /** @param purpose - Tells the complainant, and the card, which promise it keeps. */
  reply(id: string, text: string, purpose?: ReplyPurpose): Promise<void>;
  /** @param mentions - Key ids in hex of members whom it is to reach. */
  addNote(id: string, text: string, mentions?: readonly string[]): Promise<void>;
  /** Writes a note that only this member can read. */
  addPersonalNote(id: string, text: string): Promise<void>;
  /**
   * Changes a case, all of it at once or nothing.
   *
   * @param basedOn - The `basedOn` of what the person was looking at.
   */
  change(id: string, events: readonly CaseEvent[], basedOn: number): Promise<ChangeOutcome>;
  /**
   * Does the same to many cases, each by itself, based on what the list shows.
   *
   * @returns What became of each, in the order asked.
   */
  changeMany(
    ids: readonly string[],
    events: readonly CaseEvent[],
    onProgress: (done: number, total: number) => void,
  ): Promise<readonly ManyOutcome[]>;
  /** Changes who can read a case, and perhaps who answers for it, all at once or nothing. */
  changeReaders(id: string, change: ReadersChange, basedOn: number): Promise<ChangeOutcome>;
  /** Asks for consent, or writes down one that was given otherwise. */
  addConsent(id: string, draft: ConsentDraft, basedOn: number): Promise<ChangeOutcome>;
  /** Writes down that a consent was withdrawn other than in the mailbox. */
  endConsent(id: string, consent: string, how: SpokenWay, basedOn: number): Promise<ChangeOutcome>;
  /** Writes down that a file is handed on: before anybody gets it. */
  writeExport(id: string, draft: ExportDraft): Promise<ExportOutcome>;
  /** Cases whose key somebody knows who is suspended. */
  exposedCases(): Promise<readonly string[]>;
  /** Changes the keys of cases so that nobody suspended knows them. */
  renewKeys(
    ids: readonly string[],
    onProgress: (done: number, total: number) => void,
  ): Promise<readonly ManyOutcome[]>;
  /** Everybody whom the verified roster lists. */
  colleagues(): Promise<readonly ColleagueShown[]>;
  preferences(): Promise<PreferencesShown>;
  changePreferences(change: PreferencesChange): Promise<PreferencesShown>;
  /** Marks a case as read, with all that was shown of it, or as unread. */
  setRead(id: string, isRead: boolean): Promise<void>;
  /** Fetches, decrypts and checks a file. */
  fetchFile(id: string, uploadId: string, onProgress: (doneBytes: number) => void): Promise<Blob>;
  cancelFile(uploadId: string): Promise<void>;

  /** Ends the pauses of whatever waits for the network. */
  tryNow(): Promise<void>;
  /** Finds cases by words in them, among those that were read so far. Asks nobody. */
  search(typed: string): Promise<SearchFound>;
  /** Has all cases read so that they can be searched; without that, only a short list is. */
  readForSearch(): Promise<void>;
  /** Cases that may be about the same, among those that were read so far. Asks nobody. */
  findAlike(id: string): Promise<readonly AlikeCase[]>;

  /** Asks custodians for parts of an identity. */
  askIdentity(id: string, draft: IdentityDraft): Promise<void>;
  /** @param request - Number of this member's own request, which was granted. */
  readIdentity(id: string, request: number): Promise<GrantedShown>;
  giveIdentityBack(id: string, request: number): Promise<void>;
}
