/** Reports: taken once, whatever is repeated, and acknowledged when they are on the disk. */
import { ReportParameters } from "../../api/intake.ts";
import type { ReportReceived } from "../../api/intake.ts";
import { PROOF_HEADER, ROUTES } from "../../api/routes.ts";
import { addDays } from "../../domain/day.ts";
import type { Day } from "../../domain/day.ts";
import { DEFAULT_RETENTION_TERMS, mailboxEraseDay } from "../../domain/retention.ts";
import { equalBytes, MAX_SUBMISSION_BYTES, parseSubmission } from "../../protocol/blind.ts";
import type { RosterPolicies, Submission } from "../../protocol/blind.ts";
import type { Context } from "../context.ts";
import type { App } from "../http/app-type.ts";
import { requireBytes } from "../http/bodies.ts";
import { ProblemError } from "../http/problems.ts";
import { checkReportRecipients } from "../http/recipients.ts";
import { hexOf, uuidOf } from "../http/text.ts";
import type { Seat } from "../state/change-feed.ts";
import { addCase, findSubmissions } from "../store/cases.ts";
import type { StoreClient } from "../store/client.ts";
import { durably, isTaken } from "../store/transaction.ts";
import { bindUploads } from "../store/uploads.ts";

const CREATED = 201;

/** Registers `PUT` of a report: 201 the first time, 200 for every repetition. */
export function registerReports(app: App, context: Context): void {
  const { store, roster, proofs, admission } = context;
  app.put(
    ROUTES.report,
    {
      schema: { params: ReportParameters },
      onRequest: admission.beforeProven("report", proofs),
      bodyLimit: MAX_SUBMISSION_BYTES,
    },
    async ({ params: { caseId }, body, headers }, reply): Promise<ReportReceived> => {
      const submission = parseSubmission(requireBytes(body));
      if (uuidOf(submission.caseId) !== caseId) throw new ProblemError("bad-request");
      const { policies } = roster.get().roster;
      // First of all, so that a retry costs nothing and works under a newer roster too.
      const receivedBefore = await findReceivedDay(store, caseId, submission);
      if (receivedBefore) return promise(receivedBefore, policies);
      await proofs.spend(headers[PROOF_HEADER], "report");
      const receivedDay = await receive(context, caseId, submission);
      // Whoever hands in for somebody else learns so whether it was there before.
      void reply.code(CREATED);
      return promise(receivedDay, policies);
    },
  );
}

/** The day on which this very submission was received, if it was. */
async function findReceivedDay(
  store: StoreClient,
  caseId: string,
  { mailboxAddress, hash }: Submission,
): Promise<Day | undefined> {
  const [found, ...others] = await findSubmissions(store, caseId, mailboxAddress);
  if (!found) return undefined;
  const isSame = found.id === caseId && equalBytes(found.submissionHash, hash);
  if (!isSame || others.length > 0) throw new ProblemError("already-exists");
  return found.receivedDay;
}

async function receive(context: Context, caseId: string, submission: Submission): Promise<Day> {
  const { store, roster: current, today, changes, unseen, uploads } = context;
  const { roster } = current.get();
  checkReportRecipients(submission, roster);
  const { reportParts, identityParts } = submission;
  const uploadIds = submission.uploadIds.map(uuidOf);
  if (new Set(uploadIds).size !== uploadIds.length) throw new ProblemError("bad-request");
  const { report, identity } = submission;
  await uploads.requireReserve(report.length + identity.length);
  const receivedDay = today();
  try {
    await durably(store, async (tx) => {
      await addCase(tx, {
        id: caseId,
        receivedDay,
        eraseDay: addDays(receivedDay, roster.policies.retentionDays),
        mailboxEraseDay: mailboxEraseDay(receivedDay, DEFAULT_RETENTION_TERMS),
        mailboxAddress: submission.mailboxAddress,
        mailboxSigningKey: submission.mailboxSigningKey,
        mailboxEncryptionKey: submission.mailboxEncryptionKey,
        caseEncryptionKey: submission.caseEncryptionKey,
        mailboxNote: submission.note,
        report: submission.report,
        identity: submission.identity,
        summary: submission.summary,
        submissionHash: submission.hash,
        reportWraps: reportParts.wraps,
        identityWraps: identityParts.wraps,
      });
      const binding = await bindUploads(tx, caseId, uploadIds);
      if (binding !== "bound") throw new ProblemError(binding);
    });
  } catch (cause) {
    // The same submission, sent twice at once: the other one was quicker.
    const other = isTaken(cause) ? await findReceivedDay(store, caseId, submission) : undefined;
    if (!other) throw cause;
    return other;
  }
  const seats = seatsOf(submission);
  unseen.add(seats);
  changes.publishCase(caseId, seats);
  return receivedDay;
}

function seatsOf({ reportParts }: Submission): Seat[] {
  return reportParts.wraps.map(({ keyId }): Seat => `report:${hexOf(keyId)}`);
}

/** The days that the organisation promises from a day on. */
export function promise(
  receivedDay: Day,
  { acknowledgeDays, feedbackDays }: RosterPolicies,
): ReportReceived & { receivedDay: Day } {
  return {
    receivedDay,
    acknowledgeByDay: addDays(receivedDay, acknowledgeDays),
    feedbackByDay: addDays(receivedDay, feedbackDays),
  };
}
