/**
 * A report that a caseworker takes down for somebody who called, wrote or came. It is sealed and
 * sent exactly as the complainant's own page would (docs/protocol.md, "Sending"), so it becomes a
 * case like any other, with a receipt of its own.
 */
import { ROUTES } from "../../../src/api/routes.ts";
import {
  ProtocolError,
  equalBytes,
  fromBase64url,
  mailboxFrom,
  newReceipt,
  openPersonal,
  readReceipt,
  receiptDigits,
  receiptWords,
  sealPersonal,
  sealReport,
  toHex,
} from "../../../src/protocol/index.ts";
import type { Bytes, FileEntry, Receipt, VerifiedRoster } from "../../../src/protocol/index.ts";
import { englishWords } from "../../../src/protocol/receipt-words/english.ts";
import { vietnameseWords } from "../../../src/protocol/receipt-words/vietnamese.ts";
import { ApiError, requestNothing } from "../../shared/api-client.ts";
import { formHash } from "../../shared/form-hash.ts";
import type { ChosenFiles } from "../../shared/files/chosen-files.ts";
import { proofHeader } from "../../shared/proof.ts";
import { leftOutGroups, reportContent, withManifestIds } from "../../shared/report-content.ts";
import { newUuid, uuidBytes, uuidText } from "../../shared/uuid.ts";
import type { KeptReceipt, ReportTakenDown, StoredReport, TakenDown } from "../take-down-api.ts";
import type { CaseList } from "./case-list.ts";
import type { CaseChanges } from "./change-cases.ts";
import type { Session } from "./session.ts";

/** What stays the same for every try of one report, so that a lost answer makes no second case. */
interface Attempt {
  readonly round: number;
  readonly caseId: Bytes;
  readonly receipt: Receipt;
  /** What was sealed, and for which roster. */
  readonly told: string;
  readonly rosterVersion: number;
  readonly bytes: Bytes;
  /** What the server is known to have: nothing, these bytes, or those of an earlier try. */
  stored: "no" | "this" | "earlier";
}

/** Seals and sends what was taken down. */
export class TakingDown {
  readonly #session: Session;
  readonly #list: CaseList;
  readonly #changes: CaseChanges;
  readonly #files: ChosenFiles;
  #attempt: Attempt | undefined;

  /** @param files - Those that are chosen while reports are taken down. */
  constructor(session: Session, list: CaseList, changes: CaseChanges, files: ChosenFiles) {
    this.#session = session;
    this.#list = list;
    this.#changes = changes;
    this.#files = files;
  }

  /**
   * Stores the report once its files are stored, and writes into the new case how it came. May be
   * tried again after a failure: the case and its receipt stay the same.
   *
   * @throws {@link ApiError}, {@link ProtocolError}.
   */
  take(report: ReportTakenDown): Promise<TakenDown> {
    return this.#files.finishAndSend(report.fileIds, (entries) => this.#take(report, entries));
  }

  /** Locks a receipt for this member alone, as a personal note is locked. */
  keep({ receipt, ...rest }: StoredReport): KeptReceipt {
    const { keys } = this.#session;
    const sealed = sealPersonal(keys, uuidBytes(rest.caseId), receipt.digits.join(" "));
    return { ...rest, keyId: toHex(keys.keyId), sealed };
  }

  /**
   * Opens a receipt that was kept.
   *
   * @throws {@link ProtocolError} `cannot-open` if another member's keys are needed.
   */
  openKept({ keyId: _, sealed, ...rest }: KeptReceipt): StoredReport {
    const opened = openPersonal(this.#session.keys, uuidBytes(rest.caseId), fromBase64url(sealed));
    const reading = readReceipt(opened, []);
    if (reading.kind !== "ok") throw new ProtocolError("malformed");
    return { ...rest, receipt: spell(reading.receipt) };
  }

  async #take(report: ReportTakenDown, entries: readonly FileEntry[]): Promise<TakenDown> {
    const roster = await this.#session.rosters.refresh();
    if (!equalBytes(formHash(), roster.questionnaireHash)) return { kind: "form-changed" };
    const attempt = await this.#prepare(report, entries, roster);
    const id = uuidText(attempt.caseId);
    if (attempt.stored === "no") attempt.stored = await deliver(id, attempt.bytes);
    await this.#list.load([id]);
    if (this.#list.entryCountOf(id) === 0) {
      await this.#changes.change(id, [{ kind: "taken-on-behalf", how: report.how }], 0);
    }
    this.#attempt = undefined;
    this.#files.release();
    const { receipt, stored, told } = attempt;
    return {
      kind: "stored",
      caseId: id,
      language: report.language,
      isEarlierVersion: stored === "earlier" || told !== toldIn(report, entries),
      receipt: spell(receipt),
    };
  }

  async #prepare(
    report: ReportTakenDown,
    entries: readonly FileEntry[],
    roster: VerifiedRoster,
  ): Promise<Attempt> {
    const { round, answers, fileIds, language } = report;
    const leftOut = leftOutGroups(report.leftOut, language, roster);
    const told = toldIn(report, entries);
    const rosterVersion = roster.version;
    // Somebody else's report never takes the place, or the receipt, of one that may have arrived.
    const open = this.#attempt?.round === round ? this.#attempt : undefined;
    const isSame = open?.told === told && open.rosterVersion === rosterVersion;
    if (open && (open.stored !== "no" || isSame)) return open;
    const { receipt, caseId } = open ?? { receipt: newReceipt(), caseId: newUuid() };
    const { bytes } = sealReport(
      reportContent(withManifestIds(answers, fileIds, entries), language, entries, leftOut),
      await mailboxFrom(receipt, roster.organisationId),
      roster,
      caseId,
    );
    this.#attempt = { round, caseId, receipt, told, rosterVersion, bytes, stored: "no" };
    return this.#attempt;
  }
}

function spell(receipt: Receipt): StoredReport["receipt"] {
  return {
    vi: receiptWords(receipt, vietnameseWords),
    en: receiptWords(receipt, englishWords),
    digits: receiptDigits(receipt),
  };
}

/** What a report holds, to be compared: the same for every try in which nothing was changed. */
function toldIn(
  { answers, fileIds, language, leftOut }: ReportTakenDown,
  entries: readonly FileEntry[],
): string {
  return JSON.stringify([withManifestIds(answers, fileIds, entries), language, leftOut]);
}

/** Sends. Where another version of the report had arrived before, that one stays. */
async function deliver(caseId: string, bytes: Bytes): Promise<Attempt["stored"]> {
  const headers = await proofHeader("report");
  try {
    const parameters = { caseId };
    await requestNothing({ method: "PUT", route: ROUTES.report, parameters, bytes, headers });
    return "this";
  } catch (error) {
    if (error instanceof ApiError && error.code === "already-exists") return "earlier";
    throw error;
  }
}
