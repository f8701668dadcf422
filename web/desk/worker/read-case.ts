/** Opens a whole case: every part is verified before it is believed. */
import type { WholeCase } from "../../../src/api/desk.ts";
import { addDays, parseDay } from "../../../src/domain/day.ts";
import type { ToldPassages } from "../../../src/domain/casework/erased-passages.ts";
import { parseCard } from "../../../src/domain/casework/parse-card.ts";
import {
  ProtocolError,
  equalBytes,
  casePairFrom,
  fromBase64url,
  keyIdOf,
  keysNumberOfMessage,
  openCard,
  openCaseKeys,
  sealedReportOf,
  toHex,
  verifyNotice,
} from "../../../src/protocol/index.ts";
import type {
  Bytes,
  CasePair,
  FileEntry,
  KeyStep,
  KnownKey,
  Recipient,
  Report,
  VerifiedRoster,
} from "../../../src/protocol/index.ts";
import { uuidText } from "../../shared/uuid.ts";
import type {
  CaseShown,
  EventShown,
  FileShown,
  HistoryShown,
  WrittenByMember,
} from "../worker-api.ts";
import { formHash } from "../../shared/form-hash.ts";
import { openMessages } from "./open-messages.ts";
import type { OpenedMessage } from "./open-messages.ts";
import { consentReplies, eventsIn, foldHistory, openEntries, toldIn } from "./history.ts";
import type { CaseHistory, OpenedEntry } from "./history.ts";
import { openReport, showErased } from "./open-redactions.ts";
import type { Vouching } from "./open-redactions.ts";
import { sameJson } from "./same-json.ts";
import { retentionOf } from "./retention.ts";
import type { Session } from "./session.ts";
import { showSuggestion, suggestedCard, suggestedCardToday } from "./suggestion.ts";
import type { SuggestionSource } from "./suggestion.ts";
import { showCaseIdentity } from "./ask-identity.ts";
import { showPersonal } from "./personal-note.ts";
import { showReaders } from "./case-readers.ts";
import { mergeTimeline } from "./timeline.ts";
import type { TimelineEntry, TimelineMessage, TimelineReply } from "./timeline.ts";
import { weighCase } from "./weigh-case.ts";

/** A case in memory, with what is needed to write to it. */
export interface ReadCase {
  readonly caseId: Bytes;
  /** Every key, the report's first, and how each came about. */
  readonly keys: readonly KeyStep[];
  /** The newest of them. */
  readonly caseKey: Bytes;
  /** The pair of each. */
  readonly pairs: readonly CasePair[];
  readonly report: Report;
  /** Who erased passages of the report and vouches for the rest. */
  readonly reportRedaction?: Vouching;
  readonly whole: WholeCase;
  readonly source: SuggestionSource;
  readonly history: CaseHistory;
  /** What the history tells of erased passages. */
  readonly told: ToldPassages;
  /** By which authors were verified. */
  readonly roster: VerifiedRoster;
}

/**
 * Opens a case's keys and its report, and folds its history.
 *
 * @param known - The newest key to which the way was verified before.
 * @throws {@link ProtocolError} if keys or report cannot be read or verified; `not-as-erased` where
 *   the report is not the one that the history tells of. Entries that do not verify count for nothing.
 */
export function readCase(
  whole: WholeCase,
  caseId: Bytes,
  known: KnownKey | undefined,
  session: Session,
): ReadCase {
  const { current } = session.rosters;
  const bytes = fromBase64url(whole.report);
  const changes = whole.keys.map((one) => ({ ...one, bytes: fromBase64url(one.bytes) }));
  const sealed = sealedReportOf(bytes);
  const keys = openCaseKeys(sealed, changes, caseId, current, session.opening, known);
  const [first, newest] = [keys[0], keys.at(-1)];
  if (!first || !newest) throw new ProtocolError("cannot-open");
  const entries = openEntries(whole.entries, keys, caseId, current);
  const told = toldIn(entries);
  const opened = openReport(bytes, first.key, caseId, current, told);
  const { report } = opened;
  const { language, answers } = report;
  const { receivedDay } = whole;
  const source: SuggestionSource = { basis: "answers", language, answers, receivedDay };
  const history = foldHistory(suggestedCard(source), entries);
  const pairs = keys.map(({ key }) => casePairFrom(key));
  const read = { caseId, keys, caseKey: newest.key, pairs, whole, source, history };
  return { ...read, ...opened, told, roster: current };
}

/** To whom replies are sealed: the mailbox that the report names, whatever the server says. */
export function mailboxOf({ mailbox }: Report): Recipient {
  const { encryptionKey, signingKey } = mailbox;
  return { keyId: keyIdOf(encryptionKey, signingKey), encryptionKey };
}

/** What the page shows of a case, and the files in it by the hex of their upload ids. */
export interface OpenedCase {
  readonly shown: CaseShown;
  /** Their keys are secret. */
  readonly files: ReadonlyMap<string, FileEntry>;
}

/** Opens messages as well, and puts everything into the order in which it is shown. */
export function showCase(read: ReadCase, session: Session): OpenedCase {
  const { report, whole, source, history } = read;
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
  const messages = openMessages(read).map((message) => showMessage(message, read, show));
  const events = eventsIn(history);
  const entries = history.entries.map((entry) => showEntry(entry, read, events, session));
  const { current } = session.rosters;
  const { receivedDay } = whole;
  // Whoever only declared a conflict, or none, has changed nothing.
  const isSuggested = history.folded.card.firstLookDay === undefined;
  const replies = whole.replies.map((reply) => readReply(reply, read, current));
  const shown: CaseShown = {
    id: whole.id,
    receivedDay,
    retention: retentionOf(whole),
    acknowledgeByDay: dueDay(receivedDay, current.policies.acknowledgeDays),
    feedbackByDay: dueDay(receivedDay, current.policies.feedbackDays),
    isAnswered: entries.some(({ kind }) => kind === "reply"),
    isOpeningTold: replies.some(({ noticeFrom }) => noticeFrom === undefined),
    language: report.language,
    isThisForm: equalBytes(report.questionnaireHash, formHash()),
    answers: report.answers,
    erased: showErased(read, read.reportRedaction, "report", 0),
    card: isSuggested ? suggestedCardToday(source) : history.folded.card,
    isCardRight: isCardRight(read, current),
    isSuggested,
    details: history.folded.details,
    suggestion: showSuggestion(source),
    history: showHistory(history, session),
    basedOn: history.newest,
    files: reportFiles,
    timeline: mergeTimeline({
      receivedDay,
      messages,
      entries,
      replies,
      areLettersErased: whole.mailboxEraseDay === null,
      otherReplies: [
        ...read.keys.flatMap(({ change }) => change?.content.reply ?? []),
        ...consentReplies(history),
      ],
    }),
    consents: weighCase(read),
    unauditedExports: [],
    ...showReaders(read, session),
    identity: showCaseIdentity(read, session),
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

/** A notice is what a custodian has signed; whatever else the server calls one is none. */
function readReply(
  { sequence, sentDay, notice }: WholeCase["replies"][number],
  { caseId }: ReadCase,
  roster: VerifiedRoster,
): TimelineReply {
  if (notice === null) return { sequence, sentDay };
  try {
    const { displayName } = verifyNotice(fromBase64url(notice), roster, caseId, sequence);
    return { sequence, sentDay, noticeFrom: displayName };
  } catch (error) {
    if (error instanceof ProtocolError) return { sequence, sentDay };
    throw error;
  }
}

function showMessage(
  one: OpenedMessage,
  read: ReadCase,
  show: (file: FileEntry) => FileShown,
): TimelineMessage {
  if (!("message" in one)) return { kind: "refused", what: "message", ...one };
  const { message, receivedDay: day } = one;
  const { sequence, keysNumber, content } = message;
  const { text, files, repliesSeen, consent } = content;
  const isUnderOldKey = keysNumber < keysNumberOfMessage(read.keys, sequence);
  const erased = showErased(read, one.redaction, "message", sequence);
  const shown = { sequence, day, text, files: files.map(show), isUnderOldKey, erased };
  const said = consent && { terms: toHex(consent.terms), answer: consent.answer };
  return { kind: "message", ...shown, ...(said && { said }), repliesSeen };
}

function showEntry(
  entry: OpenedEntry,
  read: ReadCase,
  events: ReadonlyMap<number, EventShown[]>,
  session: Session,
): TimelineEntry {
  const { sequence } = entry;
  if (entry.code !== undefined) {
    return { kind: "refused", what: "entry", sequence, code: entry.code };
  }
  const { content } = entry;
  const written = writtenBy(entry, session);
  const erased = showErased(read, entry.redaction, "entry", sequence);
  switch (content.type) {
    case "note": {
      const { text, mentions = [] } = content;
      return { kind: "note", ...written, text, mentions, erased };
    }
    case "reply": {
      const { text, reply, purpose } = content;
      return { kind: "reply", ...written, text, reply, ...(purpose && { purpose }), erased };
    }
    case "change":
      return { kind: "change", ...written, events: events.get(sequence) ?? [] };
    case "personal":
      return showPersonal(written, content.sealed, read.caseId, session);
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

/** A day that the server says wrongly is shown as it is: nothing is promised by it. */
function dueDay(receivedDay: string, days: number): string {
  const day = parseDay(receivedDay);
  return day ? addDays(day, days) : receivedDay;
}
