/**
 * Seals what happens after a report: replies, notes, messages, changes, and how far everybody has
 * read.
 */
import type { Day } from "../../domain/day.ts";
import {
  casePairFrom,
  sealKeyringEntry,
  sealMessage,
  sealReply,
  toHex,
  type Bytes,
  type EntryContent,
  type Mailbox,
  type ReplyPurpose,
} from "../../protocol/index.ts";
import type { CaseDesk } from "./case-desk.ts";
import { CaseworkChance, type Act } from "./casework.ts";
import type { Chance } from "./chance.ts";
import type { CaseEvent } from "./course.ts";
import type { DeskWords } from "./phrases/desk-words.ts";
import { sealConsent } from "./seal-consent.ts";
import { entriesIn, sealHandover } from "./seal-handover.ts";
import { sealFiles } from "./seal-files.ts";
import type { Caseworker, SealedEntry, SealedKeyring, SealedStep, Staff } from "./sealed-case.ts";

/** The case in which it happens. */
export interface SealingCase {
  readonly caseId: Bytes;
  readonly mailbox: Mailbox;
  readonly staff: Staff;
  /** Opens the case for one reader and gives its key. */
  readonly caseKeyOf: (reader: Caseworker) => Bytes;
  readonly desk: CaseDesk;
  readonly words: DeskWords;
  /** Nothing happens after this day. */
  readonly lastDay: Day;
}

/** Two runs of chance: what is done to a case changes nothing of what is written in it. */
export interface CourseChances {
  readonly course: Chance;
  readonly casework: Chance;
}

/** Everything after the report, sealed. */
export interface SealedCourse {
  readonly steps: readonly SealedStep[];
  readonly keyring: readonly SealedKeyring[];
}

/** How often a colleague of the one who answers has read the case too. */
const READ_BY_COLLEAGUE = 0.4;
/** How often a note is to reach somebody. */
const MENTIONS = 0.3;
/** How often a case is handed over, or somebody is left out of it. */
const CHANGES_HANDS = 0.15;
/** How often whoever was left out can read it again. */
const SHARED_AGAIN = 0.3;
/** How often the one who answers has not seen the newest message yet. */
const LEFT_UNREAD = 0.3;

/** Seals the events of a case, in their order. One caseworker answers, others write notes too. */
export async function sealCourse(
  events: readonly CaseEvent[],
  sealing: SealingCase,
  { course: chance, casework }: CourseChances,
): Promise<SealedCourse> {
  const [first] = events;
  if (!first) return { steps: [], keyring: [] };
  const { desk, staff, words, lastDay } = sealing;
  const { caseworkers } = staff;
  const answering = chance.between(0, caseworkers.length - 1);
  const steps: SealedStep[] = [];
  const counts = { replies: 0, messages: 0 };
  const keyIds = caseworkers.map(({ keys }) => toHex(keys.keyId));
  const acts = new CaseworkChance(casework, { keyIds, handler: answering }, words, first.day);
  const actUntil = (day: Day): void => {
    for (let act = acts.next(desk, day); act; act = acts.next(desk, day)) {
      steps.push(sealAct(act, sealing, counts));
    }
  };
  for (const event of events) {
    if (event !== first) actUntil(event.day);
    acts.pass(event.day);
    const isNoteOfColleague = event.kind === "note" && chance.happens(READ_BY_COLLEAGUE);
    const author = isNoteOfColleague ? chance.between(0, caseworkers.length - 1) : answering;
    const isMention = event.kind === "note" && casework.happens(MENTIONS);
    const mention = isMention ? casework.pick(keyIds) : undefined;
    steps.push(await sealEvent(event, author, counts, sealing, mention));
  }
  actUntil(lastDay);
  const authors = new Set(steps.map((step) => (step.kind === "message" ? answering : step.author)));
  const keys = changeHands(steps, counts, sealing, answering, casework);
  const keyring = caseworkers.flatMap((reader, place) => {
    if (!authors.has(place) && !chance.happens(READ_BY_COLLEAGUE)) return [];
    if (!keys.readers.includes(place)) return [];
    const isBehind = events.at(-1)?.kind === "message" && chance.happens(LEFT_UNREAD);
    const entry = {
      caseKey: keys.caseKey ?? sealing.caseKeyOf(reader),
      keysNumber: keys.keysNumber,
      isRead: true,
      messagesRead: isBehind ? counts.messages - 1 : counts.messages,
      entriesRead: desk.entries,
      isDeclared: true,
    };
    return [{ reader: place, bytes: sealKeyringEntry(reader.vaultKey, sealing.caseId, entry) }];
  });
  return { steps, keyring };
}

interface KeysNow {
  /** `undefined` for the report's. */
  readonly caseKey?: Bytes;
  readonly keysNumber: number;
  readonly readers: readonly number[];
}

/** At the end of some cases somebody else takes over, or somebody is left out. */
function changeHands(
  steps: SealedStep[],
  counts: Counts,
  { caseId, mailbox, staff, desk, caseKeyOf, lastDay }: SealingCase,
  answering: number,
  casework: Chance,
): KeysNow {
  const everybody = [...staff.caseworkers.keys()];
  const day = steps.at(-1)?.day ?? lastDay;
  const writer = staff.caseworkers[answering];
  const other = casework.pick(everybody);
  const isOver = casework.happens(CHANGES_HANDS) && other !== answering;
  if (!isOver || !writer || desk.entries === 0) return { keysNumber: 0, readers: everybody };
  const isHandedOver = casework.happens(1 / 2);
  const gone = isHandedOver ? answering : other;
  const readers = everybody.filter((place) => place !== gone);
  const before = {
    ...{ caseId, mailbox, staff, desk, ...counts },
    caseKey: caseKeyOf(writer),
    keysNumber: 0,
    readers: everybody,
    entries: entriesIn(steps),
  };
  const handover = { day, author: answering, readers, ...(isHandedOver && { assign: other }) };
  const first = sealHandover(before, handover);
  steps.push(first.step);
  // Sometimes that was a mistake, and the case is shared again.
  if (isHandedOver || !casework.happens(SHARED_AGAIN)) {
    return { caseKey: first.caseKey, keysNumber: 1, readers };
  }
  const second = sealHandover(
    {
      ...before,
      caseKey: first.caseKey,
      keysNumber: 1,
      readers,
      entries: [first.step.entry.bytes],
      replies: counts.replies + 1,
    },
    { day, author: answering, readers: everybody },
  );
  steps.push(second.step);
  return { caseKey: second.caseKey, keysNumber: 2, readers: everybody };
}

/** How many there are. */
export interface Counts {
  replies: number;
  messages: number;
}

function sealAct(act: Act, sealing: SealingCase, counts: Counts): SealedStep {
  const { day, author, events } = act;
  const told = sealConsent(act, sealing, counts);
  const content = {
    type: "change" as const,
    day,
    events: events.map((event) => ({ ...event, ...(told && { reply: counts.replies }) })),
  };
  const entry = writeEntry(author, content, sealing);
  return told
    ? { kind: "reply", day, author, reply: told, copy: entry }
    : { kind: "entry", day, author, ...entry };
}

function writeEntry(
  author: number,
  content: EntryContent,
  { desk, caseKeyOf, staff }: SealingCase,
): SealedEntry {
  const writer = staff.caseworkers[author];
  if (!writer) throw new RangeError("There is no such caseworker");
  return desk.write(writer, caseKeyOf(writer), content);
}

/** The report's key: keys change only at the end. */
function caseKeyOfAny({ caseKeyOf, staff }: SealingCase): Bytes {
  const [reader] = staff.caseworkers;
  if (!reader) throw new RangeError("There is no caseworker");
  return caseKeyOf(reader);
}

async function sealEvent(
  event: CaseEvent,
  author: number,
  counts: Counts,
  sealing: SealingCase,
  mention: string | undefined,
): Promise<SealedStep> {
  const { caseId, mailbox, staff } = sealing;
  const { day } = event;
  const { roster } = staff;
  if (event.kind === "message") {
    const { uploads, manifest } = await sealFiles(event.files);
    const content = { day, text: event.text, files: manifest, repliesSeen: counts.replies };
    const pair = casePairFrom(caseKeyOfAny(sealing));
    const message = sealMessage(content, mailbox, pair, roster, caseId, ++counts.messages);
    return { kind: "message", day, message, uploads };
  }
  const writer = staff.caseworkers[author];
  if (!writer) throw new RangeError("There is no such caseworker");
  if (event.kind === "note") {
    const mentions = mention === undefined ? {} : { mentions: [mention] };
    const content: EntryContent = { type: "note", day, text: event.text, ...mentions };
    return { kind: "entry", day, author, ...writeEntry(author, content, sealing) };
  }
  // The first answer acknowledges, the next one tells what is done.
  const purpose: ReplyPurpose =
    sealing.desk.card.acknowledgedDay === undefined ? "received" : "feedback";
  const recipient = { keyId: mailbox.keys.keyId, encryptionKey: mailbox.keys.encryption.publicKey };
  const caseKeyId = casePairFrom(caseKeyOfAny(sealing)).keyId;
  const head = { format: 1 as const, day, messagesSeen: counts.messages, caseKeyId };
  const content =
    event.kind === "opened"
      ? { ...head, type: "opened" as const }
      : { ...head, type: "answer" as const, text: event.text, purpose };
  const reply = sealReply(content, recipient, roster, caseId, ++counts.replies, writer.keys);
  const copy =
    event.kind === "answer"
      ? writeEntry(
          author,
          { type: "reply", day, reply: counts.replies, text: event.text, purpose },
          sealing,
        )
      : null;
  return { kind: "reply", day, author, reply, copy };
}
