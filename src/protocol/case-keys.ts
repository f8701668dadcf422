/**
 * The keys of a case, from the report's to the newest (docs/protocol.md, "Change of keys").
 *
 * A change of keys is sealed to whoever may read from then on; its content key is the new case
 * key, and its content leads back to the one before. So whoever opens the newest can read all,
 * and whoever was left out can read and write nothing new.
 */
import * as v from "valibot";
import { concat, equalBytes, toBase64url, toHex } from "./bytes.ts";
import type { Bytes } from "./bytes.ts";
import { ENTRY_BUCKET_BYTES, HASH_BYTES, KEY_BYTES, MAX_SEQUENCE } from "./constants.ts";
import { DOMAIN, domainHash } from "./domains.ts";
import { ProtocolError } from "./errors.ts";
import { base64Bytes, dayText, decodeJson, encodeJson, hexBytes, wholeNumber } from "./json.ts";
import type { KeyId } from "./key-id.ts";
import type { OpeningKey, PersonKeys, Recipient } from "./keys.ts";
import { placeBytes, sealAt, verifiedAt } from "./place.ts";
import { findMember } from "./roster.ts";
import type { RosterMember, VerifiedRoster } from "./roster.ts";
import { parseSealed } from "./sealed-header.ts";
import type { SealedParts } from "./sealed-header.ts";
import { commitmentOf, openWithKey } from "./sealed-object.ts";
import { makeSigned } from "./sign.ts";
import { parseSigned } from "./signed.ts";
import type { SignedParts } from "./signed.ts";
import { unwrapKey } from "./wrap.ts";

const keysBody = v.strictObject({
  format: v.literal(1),
  day: dayText,
  previousKey: base64Bytes(KEY_BYTES),
  /** Entries with higher numbers are encrypted under the new key. */
  entriesBefore: wholeNumber(0, MAX_SEQUENCE),
  /** Of the entries since the change before, as they were written; see {@link hashEntries}. */
  entriesHash: hexBytes(HASH_BYTES),
  /** Messages with higher numbers are to be sealed to the new pair. */
  messagesBefore: wholeNumber(0, MAX_SEQUENCE),
  /** Number of the reply that names the new pair to the mailbox. */
  reply: wholeNumber(1, MAX_SEQUENCE),
});

/** What a change of keys says. */
export type KeysContent = v.InferOutput<typeof keysBody>;

/** One key of a case. Secret. */
export interface KeyStep {
  readonly key: Bytes;
  /** Key ids of everybody to whom it was sealed. */
  readonly readers: readonly KeyId[];
  /** Who changed the keys, and what they said; `undefined` for the report's key. */
  readonly change: { readonly author: RosterMember; readonly content: KeysContent } | undefined;
}

/** A stored change of keys. */
export interface StoredChange {
  readonly sequence: number;
  readonly bytes: Bytes;
}

/** A key that is known from earlier, and its number. Secret. */
export interface KnownKey {
  readonly key: Bytes;
  readonly keysNumber: number;
}

/**
 * Seals a change of keys and signs it.
 *
 * @param sequence - One more than the newest change; 1 for the first.
 * @param recipients - Who may read from now on, and recovery.
 * @returns The envelope, and the new case key. Secret.
 * @throws {@link ProtocolError} `no-recipient`.
 */
export function sealCaseKeys(
  content: KeysContent,
  recipients: readonly Recipient[],
  roster: VerifiedRoster,
  caseId: Bytes,
  sequence: number,
  author: PersonKeys,
): { readonly bytes: Bytes; readonly caseKey: Bytes } {
  const place = { caseId, sequence, author: author.keyId };
  const body = encodeJson({
    ...content,
    previousKey: toBase64url(content.previousKey),
    entriesHash: toHex(content.entriesHash),
  });
  const sealed = sealAt(place, "keys", roster, recipients, body, ENTRY_BUCKET_BYTES);
  const payload = sealed.object;
  return {
    bytes: makeSigned("keys", { ...place, payload }, author.signing.secretKey),
    caseKey: sealed.contentKey,
  };
}

/**
 * Opens all keys of a case and verifies the way from the newest back to the report's: authors,
 * signatures, order, that each author could read before, and that each key is the one committed
 * to. That the report opens under the first one, the caller sees.
 *
 * @param report - The report's exact bytes.
 * @param changes - Every change of keys, as the server gives them.
 * @param opening - Of a member who reads the case now.
 * @param known - What was verified before. The way must lead through it.
 * @returns At least one step: the report's key first, the newest last.
 * @throws {@link ProtocolError} `unknown-author`, `bad-signature`, `out-of-order`, also where fewer
 *   changes are given than were known; `cannot-open`, `malformed`.
 */
export function openCaseKeys(
  report: Uint8Array,
  changes: readonly StoredChange[],
  caseId: Uint8Array,
  roster: VerifiedRoster,
  opening: OpeningKey,
  known?: KnownKey,
): readonly KeyStep[] {
  const first = parseSealed(report, "report");
  const verified = verifyChanges(first, changes, caseId, roster);
  const newest = verified.at(-1)?.head ?? first;
  if (known && known.keysNumber > verified.length) throw new ProtocolError("out-of-order");
  let key = known?.keysNumber === verified.length ? known.key : ownKey(newest, opening);
  const steps: KeyStep[] = [];
  for (const { author, parts, head } of verified.toReversed()) {
    const opened = openWithKey(parts.payload, "keys", key, placeBytes(parts));
    const content = decodeJson(keysBody, opened);
    steps.unshift({ key, readers: readersOf(head), change: { author, content } });
    key = content.previousKey;
  }
  if (!equalBytes(commitmentOf(key), first.commitment)) throw new ProtocolError("cannot-open");
  steps.unshift({ key, readers: readersOf(first), change: undefined });
  checkOrder(steps);
  const pinned = known && steps[known.keysNumber];
  if (known && !(pinned && equalBytes(pinned.key, known.key))) {
    throw new ProtocolError("cannot-open");
  }
  return steps;
}

/** Number of the change whose key an entry is encrypted under; 0 for the report's. */
export function keysNumberOfEntry(steps: readonly KeyStep[], entry: number): number {
  return steps.findLastIndex(({ change }) => !change || change.content.entriesBefore < entry);
}

/** Number of the change to whose pair a message should be sealed; 0 for the report's. */
export function keysNumberOfMessage(steps: readonly KeyStep[], message: number): number {
  return steps.findLastIndex(({ change }) => !change || change.content.messagesBefore < message);
}

/**
 * Hash of entries, by which a change of keys fixes what was written before: who lost the case
 * knows the old key, and could otherwise put other entries in their places. It stays the same
 * when a passage of one is erased, because the redaction names the hash of what was there.
 *
 * @param hashes - Of those since the change before, each as it was written, in order.
 */
export function hashEntries(hashes: readonly Uint8Array[]): Bytes {
  return domainHash(DOMAIN.entriesHash, HASH_BYTES, concat(...hashes));
}

function ownKey(head: SealedParts, opening: OpeningKey): Bytes {
  const wrap = head.wraps.find(({ keyId }) => equalBytes(keyId, opening.keyId));
  if (!wrap) throw new ProtocolError("cannot-open");
  return unwrapKey(opening, wrap.bytes, head.prefix);
}

/** A change of keys that its author has signed, and who could read before it. */
interface VerifiedChange {
  readonly author: RosterMember;
  readonly parts: SignedParts;
  readonly head: SealedParts;
}

function verifyChanges(
  report: SealedParts,
  changes: readonly StoredChange[],
  caseId: Uint8Array,
  roster: VerifiedRoster,
): VerifiedChange[] {
  let before = report;
  return changes.map(({ sequence, bytes }, place) => {
    const author = findMember(roster, parseSigned(bytes, "keys").author);
    // Who was suspended since may have changed keys before.
    if (author?.role !== "caseworker") throw new ProtocolError("unknown-author");
    const parts = verifiedAt(bytes, "keys", author.signingKey, caseId, place + 1);
    if (sequence !== place + 1) throw new ProtocolError("out-of-order");
    // Nobody but a reader can let others read.
    const wasReader = before.wraps.some(({ keyId }) => equalBytes(keyId, author.keyId));
    if (!wasReader) throw new ProtocolError("unknown-author");
    before = parseSealed(parts.payload, "keys");
    return { author, parts, head: before };
  });
}

/** Each change writes an entry, so that the next one has more before it. */
function checkOrder(steps: readonly KeyStep[]): void {
  let least = { entries: 0, messages: 0 };
  for (const { change } of steps) {
    if (!change) continue;
    const { entriesBefore, messagesBefore } = change.content;
    if (entriesBefore < least.entries || messagesBefore < least.messages) {
      throw new ProtocolError("out-of-order");
    }
    least = { entries: entriesBefore + 1, messages: messagesBefore };
  }
}

function readersOf({ wraps }: SealedParts): KeyId[] {
  return wraps.map(({ keyId }) => keyId);
}
