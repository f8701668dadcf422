/**
 * What the page may ask of its worker, and what it gets: only what it shows.
 *
 * Keys, file contents and the mailbox never cross this border. The receipt's spellings do, because
 * the page shows them.
 */
import type { Answers } from "../../src/domain/questionnaire/answers.ts";
import type { Language, WordList } from "../../src/domain/language.ts";
import type { ConsentAnswer, ConsentStanding, SpokenWay } from "../../src/domain/consent/record.ts";
import type { ConsentTerms } from "../../src/domain/consent/terms.ts";
import type { ReplyPurpose } from "../../src/protocol/correspondence.ts";
import type { RosterGroup } from "../../src/protocol/group-names.ts";
import type { ProtocolErrorCode } from "../../src/protocol/errors.ts";
import type { NoticeContent } from "../../src/protocol/notice.ts";
import type { FileWorker, UploadProgress } from "../shared/files/file-worker.ts";

/** One secret, or one fingerprint, in the spellings that people read. */
export type Spellings = Readonly<Record<WordList, readonly string[]>>;

/** A receipt in its three spellings. Secret. */
export interface ReceiptShown extends Spellings {
  /** Nine groups of three digits. */
  readonly digits: readonly string[];
}

/** Somebody whom the roster lists. */
export interface MemberShown {
  readonly name: string;
  /** Numbers of the groups they are in and were in, the present one first. */
  readonly groups: readonly number[];
}

/** What the verified roster tells a complainant. */
export interface RosterShown {
  readonly organisation: string;
  /** Languages of the organisation, the first one first. */
  readonly languages: readonly string[];
  /** Roles and places by which people can be left out. */
  readonly groups: readonly RosterGroup[];
  /** The active caseworkers, who can read a report. */
  readonly caseworkers: readonly MemberShown[];
  /** The active custodians, who are entrusted with answers that identify. */
  readonly custodians: readonly MemberShown[];
  readonly fingerprint: Spellings;
  /** Number of the roster, and the day on which it was signed. */
  readonly version: number;
  readonly day: string;
  readonly acknowledgeDays: number;
  readonly feedbackDays: number;
}

/** How the visit begins. */
export type Opening =
  | { readonly kind: "open"; readonly roster: RosterShown }
  /** The form in this page is not the one that the organisation signed; replies can be read. */
  | { readonly kind: "form-changed"; readonly roster: RosterShown }
  /** No organisation yet, or nobody who could read a report. */
  | { readonly kind: "not-open" };

/** The steps of sending, in order. */
export const SENDING_STEPS = ["files", "roster", "seal", "pay", "send"] as const;

/** A step of sending. */
export type SendingStep = (typeof SENDING_STEPS)[number];

/** Told how far sending is, and whether it waits for the network or the server. */
export type OnStep = (step: SendingStep, isWaiting: boolean) => void;

/** What is to be sent. */
export interface ReportToSend {
  readonly answers: Answers;
  readonly language: Language;
  /** Ids of the files that go along. */
  readonly fileIds: readonly string[];
  /** Numbers of the groups that are left out. */
  readonly leftOut: readonly number[];
}

/** A report that the server has acknowledged. */
export interface ReportSent {
  readonly receivedDay: string;
  readonly acknowledgeByDay: string;
  readonly feedbackByDay: string;
  /** True: an earlier try had arrived, and what was changed since did not. */
  readonly isEarlierVersion: boolean;
}

/** What is kept of a form. Files are not. */
export interface DraftToKeep {
  readonly answers: Answers;
  readonly screen: string;
  /** Whether the private part was answered by another person. */
  readonly isHandedOver: boolean;
}

/** A sealed draft, and the words that open it. */
export interface DraftKept {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly lastDay: string;
  readonly words: Spellings;
}

/** What opening a draft can give. */
export type DraftOpening =
  | { readonly kind: "opened"; readonly draft: DraftToKeep }
  | { readonly kind: "wrong-words" }
  | { readonly kind: "form-changed" };

/** What became of an offline file that was handed in. */
export type HandedIn =
  | {
      readonly kind: "handed-in";
      readonly receivedDay: string;
      /** The server had it before. */
      readonly isRepeated: boolean;
    }
  | { readonly kind: "other-organisation" };

/** One reply, or the reason why it is not shown. */
export type ReplyShown =
  | {
      readonly kind: "answer";
      readonly sequence: number;
      readonly author: string;
      readonly day: string;
      readonly text: string;
      /** Which promise it keeps, if whoever wrote it said so. */
      readonly purpose?: ReplyPurpose;
    }
  | {
      /** That the report was opened; that the case's keys have changed, which nobody needs to see. */
      readonly kind: "opened" | "keys";
      readonly sequence: number;
      readonly author: string;
      readonly day: string;
    }
  | {
      /** That somebody was let see, or has seen, how to reach the person. */
      readonly kind: "notice";
      readonly sequence: number;
      readonly author: string;
      readonly day: string;
      readonly notice: NoticeContent;
    }
  | {
      readonly kind: "consent";
      readonly sequence: number;
      readonly author: string;
      readonly day: string;
      readonly terms: ConsentTerms;
      /** Names the terms, in hex. */
      readonly hash: string;
      /** How it was given already, other than here; absent where it is asked. */
      readonly how?: SpokenWay;
    }
  | {
      readonly kind: "consent-noted";
      readonly sequence: number;
      readonly author: string;
      readonly day: string;
      readonly noted: readonly {
        readonly hash: string;
        readonly standing: "given" | "refused" | "withdrawn";
      }[];
    }
  /** Asks for something that this page cannot put into words. */
  | {
      readonly kind: "unreadable-consent";
      readonly sequence: number;
      readonly author: string;
      readonly day: string;
    }
  | { readonly kind: "refused"; readonly sequence: number; readonly code: ProtocolErrorCode };

/** What the person was asked to agree to, and how that stands as far as they can know. */
export interface ConsentInMailbox {
  readonly terms: ConsentTerms;
  /** Names the terms, in hex. */
  readonly hash: string;
  /** Who asked, or wrote it down, and on which day. */
  readonly author: string;
  readonly day: string;
  readonly standing: ConsentStanding;
  /** How it was given, other than here. */
  readonly how?: SpokenWay;
  /** The day on which the desk confirmed how it stands. */
  readonly endDay?: string;
  /** False: said in this visit, and nobody at the desk has read it yet. */
  readonly isConfirmed: boolean;
}

/** What a mailbox shows its owner. */
export interface MailboxShown {
  readonly organisation: string;
  readonly receivedDay: string;
  readonly acknowledgeByDay: string;
  readonly feedbackByDay: string;
  readonly eraseDay: string;
  /** The mailbox alone, unless it is opened again before. */
  readonly mailboxEraseDay: string;
  /** A submission is pending: nothing is erased on its day. */
  readonly isHeld: boolean;
  /** Newest first. */
  readonly replies: readonly ReplyShown[];
  /** Newest first. */
  readonly consents: readonly ConsentInMailbox[];
  /** When promises were kept, by the replies that are shown; absent while they are not. */
  readonly keptDays: KeptDays;
  /** Numbers of replies that should stand among the shown ones and do not. */
  readonly missing: readonly number[];
  /** Whether there are replies older than the ones shown. */
  readonly hasOlder: boolean;
  readonly messageCount: number;
  /** False: the newest reply is missing or not real, so nobody can say to whom to seal. */
  readonly canWrite: boolean;
}

/** Days on which promises were kept. */
export interface KeptDays {
  /** Somebody has told that the report was opened. */
  readonly acknowledged?: string;
  /** Somebody has told what is done, the first time. */
  readonly feedback?: string;
}

/** What is wrong with a typed receipt. Positions count from 1. */
export type ReceiptProblem =
  | { readonly kind: "empty" }
  | { readonly kind: "unknown-word"; readonly position: number; readonly typed: string }
  | { readonly kind: "too-few"; readonly found: number; readonly unit: "words" | "digits" }
  | { readonly kind: "too-many"; readonly found: number; readonly unit: "words" | "digits" }
  | { readonly kind: "mistyped" };

/** What opening a mailbox can give. */
export type MailboxOpening =
  | { readonly kind: "opened"; readonly mailbox: MailboxShown }
  | { readonly kind: "not-found" }
  | ReceiptProblem;

/** The calls themselves. Every one may throw `ApiError` or `ProtocolError`. */
export interface IntakeWorker extends FileWorker {
  /**
   * Fetches and verifies the roster.
   *
   * @param organisationIdHex - From the page that was served; empty if it names none.
   */
  begin(organisationIdHex: string): Promise<Opening>;
  /** Seals a draft under fresh words. The page stores it. */
  keepDraft(draft: DraftToKeep): Promise<DraftKept>;
  resumeDraft(typed: string, bytes: Uint8Array<ArrayBuffer>): Promise<DraftOpening>;
  /** Ends the pauses of whatever waits for the network. */
  tryNow(): Promise<void>;
  /** The receipt of this visit's report; drawn once. */
  receipt(): Promise<ReceiptShown>;
  /** Seals a report ahead, so that sending it takes less time. Nothing is sent. */
  prepareReport(report: ReportToSend): Promise<void>;
  sendReport(report: ReportToSend, onStep: OnStep): Promise<ReportSent>;
  /** Takes an offline file and checks that it is whole; nothing is sent yet. */
  readSealedFile(file: File): Promise<void>;
  /** Hands in the file that was read, or goes on where that stopped. */
  handIn(onProgress: (progress: UploadProgress) => void): Promise<HandedIn>;
  openMailbox(typed: string): Promise<MailboxOpening>;
  /** Opens the same mailbox again. */
  reloadMailbox(): Promise<MailboxOpening>;
  olderReplies(): Promise<MailboxShown>;
  sendMessage(text: string, fileIds: readonly string[]): Promise<MailboxShown>;
  /** Answers what was asked, or withdraws, by the hash of the terms. */
  answerConsent(hash: string, answer: ConsentAnswer): Promise<MailboxShown>;
  /** Erases the whole case on the server. */
  eraseCase(): Promise<void>;
  /** Forgets everything of this visit except the verified roster. */
  forget(): Promise<void>;
}
