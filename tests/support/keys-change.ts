/** A change of a case's keys, with all that is sent with it but the entry of the audit trail. */
import type { KeysWrite } from "../../src/api/case-keys.ts";
import {
  casePairFrom,
  hashEntries,
  keysRecipients,
  sealCaseKeys,
  toBase64url,
} from "../../src/protocol/index.ts";
import type { Bytes, Recipient, VerifiedRoster } from "../../src/protocol/index.ts";
import type { SealedCase } from "./complainants.ts";
import { makeCard, makeNote, makeReply } from "./desk.ts";
import type { Ask } from "./http.ts";
import type { Person } from "./people.ts";
import { bytesOfUuid, TEST_DAY } from "./protocol.ts";

/** A change that nobody has sent yet. */
export interface MadeKeys {
  readonly body: KeysWrite;
  readonly caseKey: Bytes;
}

/** What may differ: everything is the first of its kind, and its author alone reads the case. */
export interface KeysOptions {
  readonly recipients?: readonly Recipient[];
  readonly sequence?: number;
  readonly entry?: number;
  readonly reply?: number;
  readonly messageCount?: number;
  /** The case key before; zeros, which no desk believes, if absent. */
  readonly previousKey?: Bytes;
}

/** Seals one. */
export async function makeKeys(
  ask: Ask,
  author: Person,
  sent: SealedCase,
  roster: VerifiedRoster,
  options: KeysOptions = {},
): Promise<MadeKeys> {
  const { sequence = 1, entry = 1, reply = 1, messageCount = 0 } = options;
  const recipients = options.recipients ?? keysRecipients(roster, [author.keys.keyId]);
  const content = {
    format: 1 as const,
    day: TEST_DAY,
    previousKey: options.previousKey ?? new Uint8Array(32),
    entriesBefore: entry - 1,
    entriesHash: hashEntries([]),
    messagesBefore: messageCount,
    reply,
  };
  const id = bytesOfUuid(sent.caseId);
  const sealed = sealCaseKeys(content, recipients, roster, id, sequence, author.keys);
  const { caseKey } = sealed;
  const pair = casePairFrom(caseKey);
  const letter = await makeReply(ask, author, sent.caseId, reply, sent.mailbox, "", pair.keyId);
  return {
    caseKey,
    body: {
      keys: toBase64url(sealed.bytes),
      caseEncryptionKey: toBase64url(pair.encryptionKey),
      entry: toBase64url(makeNote(author, caseKey, sent.caseId, entry, "x")),
      card: toBase64url(makeCard(author, caseKey, sent.caseId, entry)),
      reply: toBase64url(letter),
      messageCount,
    },
  };
}
