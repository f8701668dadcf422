/**
 * Sends a report: files stored, roster verified, sealed, paid, sent, acknowledged. One straight
 * line; nothing is sent before the roster was verified.
 *
 * The case id, the receipt and, as long as nothing changes, the sealed bytes stay the same for
 * every try, so that a lost answer never makes a second case.
 */
import { ROUTES } from "../../../src/api/routes.ts";
import type { ReportReceived } from "../../../src/api/intake.ts";
import type { Bytes, FileEntry } from "../../../src/protocol/index.ts";
import { ApiError, isPassing, requestJson, withRetries } from "../../shared/api-client.ts";
import type { ApiErrorCode } from "../../shared/api-client.ts";
import { proofHeader } from "../../shared/proof.ts";
import { uuidText } from "../../shared/uuid.ts";
import type { OnStep, ReportSent, ReportToSend, SendingStep } from "../worker-api.ts";
import type { ChosenFiles } from "../../shared/files/chosen-files.ts";
import { promisedDays } from "./promised-days.ts";
import { sealAnswers } from "./seal-answers.ts";
import type { OpenReport } from "./seal-answers.ts";
import type { TrustedRoster } from "./trusted-roster.ts";

/** After so many tries the person is told, and tries again when they want. */
const DELIVERY_TRIES = 3;

/**
 * Sends a report.
 *
 * @param open - Changed: it remembers what was sealed and sent.
 * @param onStep - Told when each step begins, and when it waits.
 * @throws {@link ApiError}, {@link ProtocolError}. The report can be sent again with the same `open`.
 */
export function sendReport(
  report: ReportToSend,
  open: OpenReport,
  rosters: TrustedRoster,
  files: ChosenFiles,
  onStep: OnStep,
): Promise<ReportSent> {
  onStep("files", false);
  return files.finishAndSend(report.fileIds, (entries) =>
    sendWithFiles(report, entries, open, rosters, onStep),
  );
}

/**
 * Seals a report while the person writes the receipt down, so that little is left to do after the
 * last press. Nothing is sent; only the roster that was verified last is sealed to, and sending asks
 * for it once more. An answer that is changed afterwards has {@link sendReport} seal anew.
 *
 * @param open - Changed: it remembers what was sealed.
 * @throws {@link ApiError}, {@link ProtocolError}. Then sending does it, and says what is wrong.
 */
export async function prepareReport(
  report: ReportToSend,
  open: OpenReport,
  rosters: TrustedRoster,
  files: ChosenFiles,
): Promise<void> {
  const entries = await files.finish(report.fileIds);
  await sealAnswers(report, entries, open, await rosters.current());
}

async function sendWithFiles(
  report: ReportToSend,
  entries: readonly FileEntry[],
  open: OpenReport,
  rosters: TrustedRoster,
  onStep: OnStep,
): Promise<ReportSent> {
  const attempt = async (): Promise<ReportSent> => {
    const roster = await withRetries(
      () => {
        onStep("roster", false);
        return rosters.refresh();
      },
      () => onStep("roster", true),
    );
    onStep("seal", false);
    const bytes = await sealAnswers(report, entries, open, roster);
    const { receivedDay } = await deliver(open, bytes, onStep);
    return { ...promisedDays(receivedDay, roster.policies), isEarlierVersion: false };
  };
  try {
    return await attempt().catch((error: unknown) => {
      // A new roster was signed in between: seal to the people of today.
      if (error instanceof ApiError && isAboutRoster(error.code)) return attempt();
      throw error;
    });
  } catch (error) {
    if (!isTaken(error)) throw error;
    const receivedDay = await findEarlier(open, onStep);
    if (receivedDay === undefined) throw error;
    const { policies } = await rosters.current();
    return { ...promisedDays(receivedDay, policies), isEarlierVersion: true };
  }
}

/** Sends what may have arrived before once more: the server knows its own, and says its day. */
async function findEarlier(open: OpenReport, onStep: OnStep): Promise<string | undefined> {
  for (const earlier of open.uncertain ?? []) {
    try {
      return (await deliver(open, earlier, onStep)).receivedDay;
    } catch (error) {
      if (!isTaken(error)) throw error;
    }
  }
  return undefined;
}

function isTaken(error: unknown): boolean {
  return error instanceof ApiError && error.code === "already-exists";
}

/** Pays and sends; each try needs a proof of its own. */
function deliver(open: OpenReport, bytes: Bytes, onStep: OnStep): Promise<ReportReceived> {
  let step: SendingStep = "pay";
  const once = async (): Promise<ReportReceived> => {
    step = "pay";
    onStep(step, false);
    const headers = await proofHeader("report");
    step = "send";
    onStep(step, false);
    return put(open, bytes, headers);
  };
  return withRetries(once, () => onStep(step, true), DELIVERY_TRIES);
}

async function put(
  open: OpenReport,
  bytes: Bytes,
  headers: Readonly<Record<string, string>>,
): Promise<ReportReceived> {
  const parameters = { caseId: uuidText(open.caseId) };
  try {
    open.uncertain = [...(open.uncertain ?? []).filter((other) => other !== bytes), bytes];
    return await requestJson<ReportReceived>({
      method: "PUT",
      route: ROUTES.report,
      parameters,
      bytes,
      headers,
    });
  } catch (error) {
    // The server answers bytes that it has before anything else: a clear refusal means it has not.
    if (error instanceof ApiError && !mayHaveArrived(error)) {
      open.uncertain = (open.uncertain ?? []).filter((other) => other !== bytes);
    }
    throw error;
  }
}

function isAboutRoster(code: ApiErrorCode): boolean {
  return code === "roster-outdated" || code === "unknown-recipient" || code === "missing-recipient";
}

function mayHaveArrived({ code }: ApiError): boolean {
  return isPassing(code) || code === "cancelled" || code === "unexpected-answer";
}
