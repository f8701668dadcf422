/** Seals what happens after a report: replies, notes, messages, and how far everybody has read. */
import {
  sealEntry,
  sealKeyringEntry,
  sealMessage,
  sealReply,
  type Bytes,
  type Mailbox,
} from "../../protocol/index.ts";
import type { Chance } from "./chance.ts";
import type { CaseEvent } from "./course.ts";
import { sealFiles } from "./seal-files.ts";
import type { Caseworker, SealedKeyring, SealedStep, Staff } from "./sealed-case.ts";

/** The case in which it happens. */
export interface SealingCase {
  readonly caseId: Bytes;
  readonly mailbox: Mailbox;
  readonly staff: Staff;
  /** Opens the case for one reader and gives its key. */
  readonly caseKeyOf: (reader: Caseworker) => Bytes;
}

/** Everything after the report, sealed. */
export interface SealedCourse {
  readonly steps: readonly SealedStep[];
  readonly keyring: readonly SealedKeyring[];
}

/** How often a colleague of the one who answers has read the case too. */
const READ_BY_COLLEAGUE = 0.4;
/** How often the one who answers has not seen the newest message yet. */
const LEFT_UNREAD = 0.3;

/** Seals the events of a case, in their order. One caseworker answers, others write notes too. */
export async function sealCourse(
  events: readonly CaseEvent[],
  sealing: SealingCase,
  chance: Chance,
): Promise<SealedCourse> {
  if (events.length === 0) return { steps: [], keyring: [] };
  const { caseworkers } = sealing.staff;
  const answering = chance.between(0, caseworkers.length - 1);
  const steps: SealedStep[] = [];
  const counts = { replies: 0, messages: 0, entries: 0 };
  for (const event of events) {
    const isNoteOfColleague = event.kind === "note" && chance.happens(READ_BY_COLLEAGUE);
    const author = isNoteOfColleague ? chance.between(0, caseworkers.length - 1) : answering;
    steps.push(await sealEvent(event, author, counts, sealing));
  }
  const authors = new Set(steps.map((step) => (step.kind === "message" ? answering : step.author)));
  const keyring = caseworkers.flatMap((reader, place) => {
    if (!authors.has(place) && !chance.happens(READ_BY_COLLEAGUE)) return [];
    const isBehind = events.at(-1)?.kind === "message" && chance.happens(LEFT_UNREAD);
    const entry = {
      caseKey: sealing.caseKeyOf(reader),
      isRead: true,
      messagesRead: isBehind ? counts.messages - 1 : counts.messages,
      entriesRead: counts.entries,
    };
    return [{ reader: place, bytes: sealKeyringEntry(reader.vaultKey, sealing.caseId, entry) }];
  });
  return { steps, keyring };
}

interface Counts {
  replies: number;
  messages: number;
  entries: number;
}

async function sealEvent(
  event: CaseEvent,
  author: number,
  counts: Counts,
  { caseId, mailbox, staff, caseKeyOf }: SealingCase,
): Promise<SealedStep> {
  const { day } = event;
  const { roster } = staff;
  if (event.kind === "message") {
    const { uploads, manifest } = await sealFiles(event.files);
    const content = { day, text: event.text, files: manifest, repliesSeen: counts.replies };
    const message = sealMessage(content, mailbox, roster, caseId, ++counts.messages);
    return { kind: "message", day, message, uploads };
  }
  const writer = staff.caseworkers[author];
  if (!writer) throw new RangeError("There is no such caseworker");
  const writeEntry = (content: Parameters<typeof sealEntry>[3]): Bytes =>
    sealEntry(caseKeyOf(writer), caseId, ++counts.entries, content, writer.keys);
  if (event.kind === "note") {
    const bytes = writeEntry({ type: "note", day, text: event.text });
    return { kind: "entry", day, author, bytes };
  }
  const recipient = { keyId: mailbox.keys.keyId, encryptionKey: mailbox.keys.encryption.publicKey };
  const head = { format: 1 as const, day, messagesSeen: counts.messages };
  const content =
    event.kind === "opened"
      ? { ...head, type: "opened" as const }
      : { ...head, type: "answer" as const, text: event.text };
  const reply = sealReply(content, recipient, roster, caseId, ++counts.replies, writer.keys);
  const copy =
    event.kind === "answer"
      ? writeEntry({ type: "reply", day, reply: counts.replies, text: event.text })
      : null;
  return { kind: "reply", day, author, reply, copy };
}
