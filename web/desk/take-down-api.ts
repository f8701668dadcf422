/** Reports that a caseworker takes down: the part of worker-api.ts that is about them. */
import type { TakenDownWay } from "../../src/domain/casework/events.ts";
import type { Language } from "../../src/domain/language.ts";
import type { Answers } from "../../src/domain/questionnaire/answers.ts";
import type { FileWorker } from "../shared/files/file-worker.ts";
import type { Spellings } from "./worker-api.ts";

/** What a caseworker took down for somebody who called, wrote or came. */
export interface ReportTakenDown {
  /** Which report this is since the desk was unlocked: every try of the same one has the same. */
  readonly round: number;
  readonly answers: Answers;
  /** The language in which the person wants to be answered. */
  readonly language: Language;
  readonly how: TakenDownWay;
  /** Ids of the files that go along. */
  readonly fileIds: readonly string[];
  /** Numbers of the groups whose people get no key; not of one that this member is or was in. */
  readonly leftOut: readonly number[];
}

/** What became of it. */
export type TakenDown =
  | {
      readonly kind: "stored";
      readonly caseId: string;
      /** In the spellings to choose from. Secret, and shown this once. */
      readonly receipt: Spellings & { readonly digits: readonly string[] };
      /** True: an earlier try had arrived, and what was changed after it did not. */
      readonly isEarlierVersion: boolean;
      readonly language: Language;
    }
  /** The organisation has not signed the form in this page. */
  | { readonly kind: "form-changed" };

/** A report that is stored, with the receipt to hand over. */
export type StoredReport = Extract<TakenDown, { readonly kind: "stored" }>;

/** A receipt that was not handed over yet, locked so that whoever took the report down opens it. */
export interface KeptReceipt extends Omit<StoredReport, "receipt"> {
  /** Whose keys open it. */
  readonly keyId: string;
  readonly sealed: string;
}

/** The calls. Every one may throw `ApiError` or `ProtocolError`. */
export interface TakeDownWorker extends FileWorker {
  /** Seals and stores a report as the person's own page would; the case opens with the receipt. */
  takeDown(report: ReportTakenDown): Promise<TakenDown>;
  /** Seals what was stored for this member alone, so that the page can keep it while it is locked. */
  keepStored(stored: StoredReport): Promise<KeptReceipt>;
  openKept(kept: KeptReceipt): Promise<StoredReport>;
}
