/**
 * Cases that change hands: the one who answered gives a case to a colleague and cannot read it any
 * more, or somebody is left out of a case that is not theirs to see.
 */
import type { Day } from "../../domain/day.ts";
import {
  casePairFrom,
  hashEntries,
  hashPart,
  keysRecipients,
  sealCaseKeys,
  sealReply,
  toHex,
  type Bytes,
  type Mailbox,
} from "../../protocol/index.ts";
import type { CaseDesk } from "./case-desk.ts";
import type { SealedKeysChange, SealedStep, Staff } from "./sealed-case.ts";

/** What there is before the keys change. */
export interface BeforeHandover {
  readonly caseId: Bytes;
  readonly mailbox: Mailbox;
  readonly staff: Staff;
  readonly desk: CaseDesk;
  /** The newest key. */
  readonly caseKey: Bytes;
  /** Number of the change that made it; 0 for the report's. */
  readonly keysNumber: number;
  /** Places, in the staff, of those who can read it. */
  readonly readers: readonly number[];
  /** Entries under the newest key. */
  readonly entries: readonly Bytes[];
  readonly messages: number;
  readonly replies: number;
}

/** Who changes the keys, and who reads from then on. */
export interface Handover {
  readonly day: Day;
  readonly author: number;
  readonly readers: readonly number[];
  /** Who answers for the case from then on. */
  readonly assign?: number;
}

/** Seals a change of keys; gives the new key too. */
export function sealHandover(
  before: BeforeHandover,
  { day, author, readers, assign }: Handover,
): { readonly step: SealedKeysChange; readonly caseKey: Bytes } {
  const { caseId, mailbox, staff, desk, messages, replies } = before;
  const { roster, caseworkers } = staff;
  const writer = caseworkers[author];
  if (!writer) throw new RangeError("There is no such caseworker");
  const keyIdOf = (place: number): string =>
    toHex(caseworkers[place]?.keys.keyId ?? new Uint8Array());
  const keysNumber = before.keysNumber + 1;
  const content = {
    format: 1 as const,
    day,
    previousKey: before.caseKey,
    entriesBefore: desk.entries,
    entriesHash: hashEntries(before.entries.map(hashPart)),
    messagesBefore: messages,
    reply: replies + 1,
  };
  const keyIds = readers.flatMap((place) => caseworkers[place]?.keys.keyId ?? []);
  const recipients = keysRecipients(roster, keyIds);
  const sealed = sealCaseKeys(content, recipients, roster, caseId, keysNumber, writer.keys);
  const pair = casePairFrom(sealed.caseKey);
  const added = readers.filter((place) => !before.readers.includes(place)).map(keyIdOf);
  const removed = before.readers.filter((place) => !readers.includes(place)).map(keyIdOf);
  const events = [
    { kind: "readers", change: keysNumber, added, removed },
    ...(assign === undefined ? [] : [{ kind: "assign", to: keyIdOf(assign) }]),
  ];
  const entry = desk.write(writer, sealed.caseKey, { type: "change", day, events });
  const head = { format: 1, type: "keys", day, messagesSeen: messages } as const;
  const recipient = { keyId: mailbox.keys.keyId, encryptionKey: mailbox.keys.encryption.publicKey };
  const told = { ...head, caseKeyId: pair.keyId };
  const reply = sealReply(told, recipient, roster, caseId, content.reply, writer.keys);
  return {
    caseKey: sealed.caseKey,
    step: {
      kind: "keys",
      day,
      author,
      keys: sealed.bytes,
      caseEncryptionKey: pair.encryptionKey,
      entry,
      reply,
      messageCount: messages,
    },
  };
}

/** Exact bytes of the entries among steps. */
export function entriesIn(steps: readonly SealedStep[]): Bytes[] {
  return steps.flatMap((step) => {
    if (step.kind === "entry") return step.bytes;
    return step.kind === "reply" && step.copy ? step.copy.bytes : [];
  });
}
