/** Turns answers into a sealed submission, the same one for every try of the same report. */
import { mailboxFrom, sealReport } from "../../../src/protocol/index.ts";
import type {
  Bytes,
  FileEntry,
  Mailbox,
  Receipt,
  VerifiedRoster,
} from "../../../src/protocol/index.ts";
import type { ReportToSend } from "../worker-api.ts";
import { leftOutGroups, reportContent, withManifestIds } from "../../shared/report-content.ts";

/** What stays the same for every try of one report. */
export interface OpenReport {
  readonly caseId: Bytes;
  readonly receipt: Receipt;
  /** What the receipt opens: stretched once, which takes a second on a cheap phone. */
  mailbox?: Promise<Mailbox>;
  /** The sealed report, and what it was made from. */
  sealed?: { readonly key: string; readonly bytes: Bytes };
  /** Bytes whose answer was lost, oldest first: the server may have one of them. */
  uncertain?: readonly Bytes[];
}

/**
 * Seals a report to the people of a roster. What was sealed before from the same answers and
 * for the same roster is given again.
 *
 * @param files - The manifest, in the order of `report.fileIds`.
 * @param open - Changed: it remembers what was sealed, and from what.
 * @returns The submission's bytes.
 * @throws {@link ProtocolError} as `sealReport`.
 */
export async function sealAnswers(
  report: ReportToSend,
  files: readonly FileEntry[],
  open: OpenReport,
  roster: VerifiedRoster,
): Promise<Bytes> {
  const { language } = report;
  const leftOut = leftOutGroups(report.leftOut, language, roster);
  const answers = withManifestIds(report.answers, report.fileIds, files);
  const key = JSON.stringify([answers, language, leftOut, roster.hash.join()]);
  // A visit knows one organisation; its roster may change.
  open.mailbox ??= mailboxFrom(open.receipt, roster.organisationId);
  const mailbox = await open.mailbox;
  // Looked at only now: nothing below waits, so that one report is never sealed twice at once.
  if (open.sealed?.key === key) return open.sealed.bytes;
  const { bytes } = sealReport(
    reportContent(answers, language, files, leftOut),
    mailbox,
    roster,
    open.caseId,
  );
  open.sealed = { key, bytes };
  return bytes;
}
