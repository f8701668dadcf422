/** Opens a whole case: every part is verified before it is believed. */
import type { WholeCase } from "../../../src/api/desk.ts";
import { addDays, parseDay } from "../../../src/domain/day.ts";
import { parseCard } from "../../../src/domain/casework/parse-card.ts";
import {
  ProtocolError,
  equalBytes,
  findMember,
  fromBase64url,
  openCard,
  openMessage,
  openPersonal,
  readReport,
  toHex,
} from "../../../src/protocol/index.ts";
import type { Bytes, FileEntry, Report, VerifiedRoster } from "../../../src/protocol/index.ts";
import { uuidText } from "../../shared/uuid.ts";
import type {
  CaseShown,
  EventShown,
  FileShown,
  HistoryShown,
  ReaderShown,
  WrittenByMember,
} from "../worker-api.ts";
import { formHash } from "./form.ts";
import { eventsIn, foldHistory, openEntries } from "./history.ts";
import type { CaseHistory, OpenedEntry } from "./history.ts";
import { sameJson } from "./same-json.ts";
import type { Session } from "./session.ts";
import { showSuggestion, suggestedCard, suggestedCardToday } from "./suggestion.ts";
import type { SuggestionSource } from "./suggestion.ts";
import { mergeTimeline } from "./timeline.ts";
import type { TimelineEntry, TimelineMessage } from "./timeline.ts";

/** A case in memory, with what is needed to write to it. */
export interface ReadCase {
  readonly caseId: Bytes;
  readonly caseKey: Bytes;
  readonly report: Report;
  readonly whole: WholeCase;
  readonly source: SuggestionSource;
  readonly history: CaseHistory;
}

/**
 * Opens a case's report and folds its history.
 *
 * @throws {@link ProtocolError} if the report itself cannot be read. Entries that do not verify
 *   count for nothing.
 */
export function readCase(
  whole: WholeCase,
  caseId: Bytes,
  caseKey: Bytes,
  session: Session,
): ReadCase {
  if (whole.report === null) throw new ProtocolError("cannot-open");
  const report = readReport(fromBase64url(whole.report), caseKey, caseId);
  const { language, answers } = report;
  const { receivedDay } = whole;
  const source: SuggestionSource = { basis: "answers", language, answers, receivedDay };
  const entries = openEntries(whole.entries, caseKey, caseId, session.rosters.current);
  const history = foldHistory(suggestedCard(source), entries);
  return { caseId, caseKey, report, whole, source, history };
}

/** What the page shows of a case, and the files in it by the hex of their upload ids. */
export interface OpenedCase {
  readonly shown: CaseShown;
  /** Their keys are secret. */
  readonly files: ReadonlyMap<string, FileEntry>;
}

/** Opens messages as well, and puts everything into the order in which it is shown. */
export function showCase(read: ReadCase, session: Session): OpenedCase {
  const { caseId, report, whole, source, history } = read;
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
  const events = eventsIn(history);
  const entries = history.entries.map((entry) => showEntry(entry, read, events, session));
  const { current } = session.rosters;
  const { receivedDay } = whole;
  const isSuggested = history.newest === 0;
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
    card: isSuggested ? suggestedCardToday(source) : history.folded.card,
    isCardRight: isCardRight(read, current),
    isSuggested,
    details: history.folded.details,
    suggestion: showSuggestion(source),
    history: showHistory(history, session),
    basedOn: history.newest,
    files: reportFiles,
    timeline: mergeTimeline({ receivedDay, messages, entries, replies: whole.replies }),
    readers: readersOf(whole.recipients.map((keyId) => readerOf(fromBase64url(keyId), current))),
  };
  return { shown, files };
}

/** Changes to a case, from an entry on. */
export function showHistory(history: CaseHistory, session: Session, after = 0): HistoryShown[] {
  const events = eventsIn(history);
  return history.entries.flatMap((entry): HistoryShown[] => {
    const own = events.get(entry.sequence);
    if (entry.code !== undefined || !own || entry.sequence <= after) return [];
    return [{ ...writtenBy(entry, session), events: own }];
  });
}

/** Whether the card that the server gave is signed, of the newest entry, and what that made. */
function isCardRight({ whole, caseKey, caseId, history }: ReadCase, roster: VerifiedRoster) {
  if (!history.isWhole) return false;
  if (whole.card === null) return history.newest === 0;
  try {
    const { sequence, content } = openCard(fromBase64url(whole.card), caseKey, caseId, roster);
    const { card, mentions } = history.card;
    return (
      sequence === history.newest &&
      sameJson(content.mentions, mentions) &&
      sameJson(parseCard(content.card), card)
    );
  } catch (error) {
    if (error instanceof ProtocolError) return false;
    throw error;
  }
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

function showEntry(
  entry: OpenedEntry,
  { caseId }: ReadCase,
  events: ReadonlyMap<number, EventShown[]>,
  session: Session,
): TimelineEntry {
  const { sequence } = entry;
  if (entry.code !== undefined) {
    return { kind: "refused", what: "entry", sequence, code: entry.code };
  }
  const { content } = entry;
  const written = writtenBy(entry, session);
  switch (content.type) {
    case "note":
      return { kind: "note", ...written, text: content.text, mentions: content.mentions ?? [] };
    case "reply": {
      const { text, reply, purpose } = content;
      return { kind: "reply", ...written, text, reply, ...(purpose && { purpose }) };
    }
    case "change":
      return { kind: "change", ...written, events: events.get(sequence) ?? [] };
    case "personal":
      return personalNote(written, content.sealed, caseId, session);
  }
}

function personalNote(
  written: WrittenByMember,
  sealed: string,
  caseId: Bytes,
  session: Session,
): TimelineEntry {
  if (!written.isMine) return { kind: "personal", ...written, text: undefined };
  try {
    const text = openPersonal(session.keys, caseId, fromBase64url(sealed));
    return { kind: "personal", ...written, text };
  } catch (error) {
    if (!(error instanceof ProtocolError)) throw error;
    return { kind: "refused", what: "entry", sequence: written.sequence, code: error.code };
  }
}

function writtenBy(
  { sequence, author, content }: Extract<OpenedEntry, { readonly content: unknown }>,
  session: Session,
): WrittenByMember {
  return {
    sequence,
    day: content.day,
    author: author.displayName,
    authorKeyId: toHex(author.keyId),
    isMine: equalBytes(author.keyId, session.keys.keyId),
  };
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
