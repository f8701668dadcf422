/** Opens a whole case: every part is verified before it is believed. */
import type { WholeCase } from "../../../src/api/desk.ts";
import { addDays, parseDay } from "../../../src/domain/day.ts";
import {
  ProtocolError,
  equalBytes,
  findMember,
  fromBase64url,
  openEntry,
  openMessage,
  readReport,
  toHex,
} from "../../../src/protocol/index.ts";
import type { Bytes, FileEntry, Report, VerifiedRoster } from "../../../src/protocol/index.ts";
import { uuidText } from "../../shared/uuid.ts";
import type { CaseShown, FileShown, ReaderShown } from "../worker-api.ts";
import { formHash } from "./form.ts";
import type { Session } from "./session.ts";
import { mergeTimeline } from "./timeline.ts";
import type { TimelineEntry, TimelineMessage } from "./timeline.ts";

/** A case in memory, with what is needed to answer it. */
export interface ReadCase {
  readonly caseId: Bytes;
  readonly caseKey: Bytes;
  readonly report: Report;
  readonly whole: WholeCase;
  /** All files by the hex of their upload ids. Their keys are secret. */
  readonly files: ReadonlyMap<string, FileEntry>;
  readonly shown: CaseShown;
}

/**
 * Opens a case.
 *
 * @throws {@link ProtocolError} if the report itself cannot be read. What else does not verify is
 *   shown as such in the timeline.
 */
export function readCase(
  whole: WholeCase,
  caseId: Bytes,
  caseKey: Bytes,
  session: Session,
): ReadCase {
  if (whole.report === null) throw new ProtocolError("cannot-open");
  const report = readReport(fromBase64url(whole.report), caseKey, caseId);
  const there = new Set(whole.files.map(({ uploadId }) => uploadId));
  const files = new Map<string, FileEntry>();
  const show = (file: FileEntry): FileShown => {
    const uploadId = toHex(file.uploadId);
    files.set(uploadId, file);
    const { name, type, bytes } = file;
    const isThere = there.has(uuidText(file.uploadId));
    const shown = { uploadId, name, type, bytes, sha256: toHex(file.sha256), isThere };
    const { originalSha256 } = file;
    return originalSha256 ? { ...shown, originalSha256: toHex(originalSha256) } : shown;
  };
  const reportFiles = report.files.map(show);
  const messages = whole.messages.map((message) =>
    readMessage(message, report, caseId, session, show),
  );
  const entries = whole.entries.map((entry) => readEntry(entry, caseKey, caseId, session));
  const { current } = session.rosters;
  const { receivedDay } = whole;
  const shown: CaseShown = {
    id: whole.id,
    receivedDay,
    eraseDay: whole.eraseDay,
    acknowledgeByDay: dueDay(receivedDay, current.policies.acknowledgeDays),
    feedbackByDay: dueDay(receivedDay, current.policies.feedbackDays),
    isAnswered: entries.some(({ kind }) => kind === "reply"),
    isOpeningTold: whole.replies.length > 0,
    language: report.language,
    isThisForm: equalBytes(report.questionnaireHash, formHash()),
    answers: report.answers,
    files: reportFiles,
    timeline: mergeTimeline({ receivedDay, messages, entries, replies: whole.replies }),
    readers: readersOf(whole.recipients.map((keyId) => readerOf(fromBase64url(keyId), current))),
  };
  return { caseId, caseKey, report, whole, files, shown };
}

function readMessage(
  message: WholeCase["messages"][number],
  report: Report,
  caseId: Bytes,
  session: Session,
  show: (file: FileEntry) => FileShown,
): TimelineMessage {
  const { sequence, receivedDay: day } = message;
  try {
    const opened = openMessage(
      fromBase64url(message.bytes),
      session.opening,
      report.mailbox.signingKey,
      caseId,
      sequence,
    );
    if (!opened) return { kind: "not-for-me", sequence, day };
    const { text, files, repliesSeen } = opened.content;
    return { kind: "message", sequence, day, text, files: files.map(show), repliesSeen };
  } catch (error) {
    if (!(error instanceof ProtocolError)) throw error;
    return { kind: "refused", what: "message", sequence, code: error.code };
  }
}

function readEntry(
  { sequence, bytes }: WholeCase["entries"][number],
  caseKey: Bytes,
  caseId: Bytes,
  session: Session,
): TimelineEntry {
  try {
    const { current } = session.rosters;
    const { author, content } = openEntry(fromBase64url(bytes), caseKey, caseId, sequence, current);
    const item = {
      sequence,
      day: content.day,
      author: author.displayName,
      isMine: equalBytes(author.keyId, session.keys.keyId),
    };
    if (content.type === "change" || content.type === "personal") {
      return { kind: content.type, ...item };
    }
    const { type: kind, text } = content;
    return { kind, ...item, text, ...(kind === "reply" && { reply: content.reply }) };
  } catch (error) {
    if (!(error instanceof ProtocolError)) throw error;
    return { kind: "refused", what: "entry", sequence, code: error.code };
  }
}

function readerOf(keyId: Uint8Array, roster: VerifiedRoster): ReaderShown {
  if (equalBytes(keyId, roster.recoveryKeyId)) return { kind: "recovery" };
  const member = findMember(roster, keyId);
  if (!member) return { kind: "unknown" };
  return { kind: "member", displayName: member.displayName, isActive: member.status === "active" };
}

/** In an order that does not change from one look to the next: strangers first, they matter. */
function readersOf(readers: readonly ReaderShown[]): ReaderShown[] {
  const rank = { unknown: 0, member: 1, recovery: 2 };
  const nameOf = (reader: ReaderShown): string =>
    reader.kind === "member" ? reader.displayName : "";
  return [...readers].sort(
    (a, b) => rank[a.kind] - rank[b.kind] || (nameOf(a) < nameOf(b) ? -1 : 1),
  );
}

/** A day that the server says wrongly is shown as it is: nothing is promised by it. */
function dueDay(receivedDay: string, days: number): string {
  const day = parseDay(receivedDay);
  return day ? addDays(day, days) : receivedDay;
}
