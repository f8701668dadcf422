/**
 * The complainant's worker: the only place with secret keys. It holds the receipt, the mailbox and
 * the files' keys in memory, and gives the page only what it shows.
 *
 * The page ends the whole worker when the person leaves, and its memory with it.
 */
import { expose } from "comlink";
import {
  ORGANISATION_ID_BYTES,
  fromHex,
  installPrimitives,
  mailboxFrom,
  newReceipt,
  readReceipt,
} from "../../src/protocol/index.ts";
import { noble } from "../../src/protocol/primitives/noble.ts";
import { ApiError, withRetries } from "../shared/api-client.ts";
import { endPauses } from "../shared/pauses.ts";
import { newUuid } from "../shared/uuid.ts";
import { carryErrorCodes } from "../shared/worker-errors.ts";
import type { IntakeWorker, MailboxOpening, Opening } from "./worker-api.ts";
import { ChosenFiles } from "../shared/files/chosen-files.ts";
import { fileCalls } from "../shared/files/file-calls.ts";
import { loadFastPrimitives } from "./worker/fast-primitives.ts";
import { FileUpload } from "../shared/files/file-upload.ts";
import { HandIn } from "./worker/hand-in.ts";
import { keepDraft, resumeDraft } from "./worker/keep-draft.ts";
import { OpenMailbox } from "./worker/open-mailbox.ts";
import { prepareReport, sendReport } from "./worker/send-report.ts";
import type { OpenReport } from "./worker/seal-answers.ts";
import { showReceipt, showRoster } from "./worker/show.ts";
import { TrustedRoster, hasOurForm, hasReader } from "./worker/trusted-roster.ts";
import { loadWordLists } from "./worker/word-lists.ts";

let rosters: TrustedRoster | undefined;
const newFiles = (): ChosenFiles =>
  new ChosenFiles((file) => new FileUpload(file), loadFastPrimitives);
let files = newFiles();
let report: OpenReport | undefined;
let mailbox: OpenMailbox | undefined;
let handIn: HandIn | undefined;
/** Some seconds; then the page says that it cannot reach the server, and offers to try again. */
const ROSTER_TRIES = 3;
const nothing = (): void => undefined;

function openReport(): OpenReport {
  report ??= { caseId: newUuid(), receipt: newReceipt() };
  return report;
}

function trustedRoster(): TrustedRoster {
  if (!rosters) throw new ApiError("not-set-up");
  return rosters;
}

function openedMailbox(): OpenMailbox {
  if (!mailbox) throw new ApiError("not-found");
  return mailbox;
}

async function loadMailbox(): Promise<MailboxOpening> {
  const shown = await openedMailbox().load();
  if (shown) return { kind: "opened", mailbox: shown };
  mailbox = undefined;
  return { kind: "not-found" };
}

const worker: IntakeWorker = {
  async begin(organisationIdHex): Promise<Opening> {
    const pin = organisationIdHex ? fromHex(organisationIdHex, ORGANISATION_ID_BYTES) : undefined;
    // What was seen once in this visit stays known.
    const trusted = (rosters ??= new TrustedRoster(pin));
    try {
      const verified = await withRetries(() => trusted.refresh(), nothing, ROSTER_TRIES);
      if (!hasReader(verified)) return { kind: "not-open" };
      const roster = await showRoster(verified);
      return { kind: hasOurForm(verified) ? "open" : "form-changed", roster };
    } catch (error) {
      if (error instanceof ApiError && error.code === "not-set-up") return { kind: "not-open" };
      throw error;
    }
  },

  ...fileCalls(() => files),

  receipt: () => showReceipt(openReport().receipt),

  keepDraft,
  resumeDraft,

  tryNow() {
    endPauses();
    return Promise.resolve();
  },
  prepareReport: (wanted) => prepareReport(wanted, openReport(), trustedRoster(), files),
  async sendReport(wanted, onStep) {
    const sent = await sendReport(wanted, openReport(), trustedRoster(), files, onStep);
    report = undefined;
    files.release();
    return sent;
  },

  async readSealedFile(file) {
    handIn?.stop();
    handIn = await HandIn.read(file);
  },
  async handIn(onProgress) {
    if (!handIn) throw new ApiError("cancelled");
    const handedIn = await handIn.send(trustedRoster(), onProgress);
    handIn = undefined;
    return handedIn;
  },

  async openMailbox(typed) {
    const { vi, en } = await loadWordLists();
    const reading = readReceipt(typed, [vi, en]);
    if (reading.kind !== "ok") return reading;
    const trusted = trustedRoster();
    const { organisationId } = await withRetries(() => trusted.current(), nothing);
    mailbox = new OpenMailbox(await mailboxFrom(reading.receipt, organisationId), trusted);
    return loadMailbox();
  },
  reloadMailbox: loadMailbox,
  olderReplies: () => openedMailbox().loadOlder(),
  async sendMessage(text, fileIds) {
    const shown = await files.finishAndSend(fileIds, (entries) =>
      openedMailbox().send(text, entries),
    );
    files.release();
    return shown;
  },
  answerConsent: (hash, answer) => openedMailbox().answerConsent(hash, answer),
  async eraseCase() {
    await openedMailbox().erase();
    mailbox = undefined;
  },

  forget() {
    files.release();
    files = newFiles();
    report = undefined;
    mailbox = undefined;
    handIn?.stop();
    handIn = undefined;
    return Promise.resolve();
  },
};

// Enough for any text, and it comes with this file; files wait for something faster.
installPrimitives(noble);
carryErrorCodes();
expose(worker);
