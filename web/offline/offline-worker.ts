/**
 * What takes the worker's place where there is neither server nor network: the same calls, whose
 * end is a file.
 *
 * It runs in the page's own thread, because a page opened from a file may not start a worker
 * everywhere. Comlink carries the calls through a channel, so the pages see no difference.
 */
import { expose, wrap } from "comlink";
import type { Remote } from "comlink";
import { systemClock, today } from "../../src/domain/day.ts";
import { newReceipt, offlineFilePieces } from "../../src/protocol/index.ts";
import type { VerifiedRoster } from "../../src/protocol/index.ts";
import type { IntakeWorker, Opening } from "../intake/worker-api.ts";
import { ChosenFiles } from "../shared/files/chosen-files.ts";
import { fileCalls } from "../shared/files/file-calls.ts";
import { promisedDays } from "../intake/worker/promised-days.ts";
import { sealAnswers } from "../intake/worker/seal-answers.ts";
import type { OpenReport } from "../intake/worker/seal-answers.ts";
import { showReceipt, showRoster } from "../intake/worker/show.ts";
import { hasOurForm, hasReader } from "../intake/worker/trusted-roster.ts";
import { ApiError } from "../shared/api-client.ts";
import { newUuid } from "../shared/uuid.ts";
import { carryErrorCodes } from "../shared/worker-errors.ts";
import { carriedRoster } from "./carried-roster.ts";
import { LockedFiles } from "./locked-files.ts";

/** The calls of the intake's worker, and one for the file. */
export interface OfflineWorker extends IntakeWorker {
  /** The sealed file, once it was made. */
  sealedFile(): Promise<Blob>;
}

/** Starts it. */
export function startOfflineWorker(): Remote<OfflineWorker> {
  carryErrorCodes();
  const { port1, port2 } = new MessageChannel();
  expose(offlineWorker(), port1);
  return wrap<OfflineWorker>(port2);
}

function offlineWorker(): OfflineWorker {
  let locked = new LockedFiles();
  let files = new ChosenFiles((file) => locked.start(file));
  let roster: VerifiedRoster | undefined;
  let report: OpenReport | undefined;
  let sealed: Blob | undefined;
  const verified = (): VerifiedRoster => {
    if (!roster) throw new ApiError("not-set-up");
    return roster;
  };
  const openReport = (): OpenReport => (report ??= { caseId: newUuid(), receipt: newReceipt() });
  const forgetFiles = (): void => {
    files.release();
    locked = new LockedFiles();
    files = new ChosenFiles((file) => locked.start(file));
  };
  /** The mailbox is on the server, and no page of this form leads there. */
  const notHere = (): Promise<never> => Promise.reject(new ApiError("offline"));

  return {
    async begin(): Promise<Opening> {
      roster = carriedRoster();
      if (!hasReader(roster)) return { kind: "not-open" };
      return {
        kind: hasOurForm(roster) ? "open" : "form-changed",
        roster: await showRoster(roster),
      };
    },

    ...fileCalls(() => files),
    receipt: () => showReceipt(openReport().receipt),

    async prepareReport(wanted) {
      await sealAnswers(wanted, await files.finish(wanted.fileIds), openReport(), verified());
    },
    async sendReport(wanted, onStep) {
      onStep("files", false);
      const entries = await files.finish(wanted.fileIds);
      onStep("seal", false);
      const submission = await sealAnswers(wanted, entries, openReport(), verified());
      const pieces = offlineFilePieces(submission, locked.carry(entries));
      sealed = new Blob(pieces, { type: "application/octet-stream" });
      report = undefined;
      forgetFiles();
      // Nothing is promised yet; these are the days as if it were handed in today.
      return { ...promisedDays(today(systemClock), verified().policies), isEarlierVersion: false };
    },
    sealedFile: () => (sealed ? Promise.resolve(sealed) : notHere()),

    // Nothing is kept on a device that may be somebody else's.
    keepDraft: notHere,
    resumeDraft: notHere,
    // Nothing waits for a network.
    tryNow: () => Promise.resolve(),
    readSealedFile: notHere,
    handIn: notHere,
    openMailbox: notHere,
    reloadMailbox: notHere,
    olderReplies: notHere,
    sendMessage: notHere,
    answerConsent: notHere,
    eraseCase: notHere,

    forget() {
      forgetFiles();
      report = undefined;
      sealed = undefined;
      return Promise.resolve();
    },
  };
}
