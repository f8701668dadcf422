/**
 * Entries: the history of a case, which caseworkers write for each other (docs/protocol.md,
 * "Entries").
 */
import * as v from "valibot";
import { concat, equalBytes, fromUtf8, toBase64url, utf8 } from "./bytes.ts";
import type { Bytes } from "./bytes.ts";
import {
  ENTRY_BUCKET_BYTES,
  MAX_MEMBERS,
  MAX_SEQUENCE,
  PERSONAL_BUCKET_BYTES,
} from "./constants.ts";
import { REPLY_PURPOSES } from "./correspondence.ts";
import { CONTEXT } from "./domains.ts";
import { decryptUnder, encryptUnder, withSubkey } from "./encrypted.ts";
import { ProtocolError } from "./errors.ts";
import {
  dayText,
  decodeJson,
  encodeJson,
  keyIdText,
  smallObject,
  text,
  wholeNumber,
} from "./json.ts";
import type { PersonKeys } from "./keys.ts";
import { padToBucket, unpad } from "./padding.ts";
import { findMember } from "./roster.ts";
import type { RosterMember, VerifiedRoster } from "./roster.ts";
import { makeSigned } from "./sign.ts";
import { parseSigned, verifySigned } from "./signed.ts";

const MOST_EVENTS = 16;
const MOST_EVENT_CHARACTERS = 8192;

const words = [
  v.strictObject({
    type: v.literal("note"),
    day: dayText,
    text: text(100_000),
    /** Key ids, in hex, of members whom the note is to reach. */
    mentions: v.exactOptional(v.pipe(v.array(keyIdText), v.maxLength(MAX_MEMBERS))),
  }),
  v.strictObject({
    type: v.literal("reply"),
    day: dayText,
    /** Number of the reply in the mailbox of which this is the desk's copy. */
    reply: wholeNumber(1, MAX_SEQUENCE),
    text: text(100_000),
    purpose: v.exactOptional(v.picklist(REPLY_PURPOSES)),
  }),
] as const;

/** Schema of the entries that are words to colleagues, or the copy of words to the mailbox. */
export const wordsBody = v.variant("type", words);

/** Such an entry: what a passage can be erased of. */
export type WordsContent = v.InferOutput<typeof wordsBody>;

const entryBody = v.variant("type", [
  ...words,
  v.strictObject({
    type: v.literal("change"),
    day: dayText,
    /** What was done to the case, all of it at once; `src/domain/casework` says what each means. */
    events: v.pipe(
      v.array(smallObject(MOST_EVENT_CHARACTERS)),
      v.minLength(1),
      v.maxLength(MOST_EVENTS),
    ),
  }),
  v.strictObject({
    type: v.literal("personal"),
    day: dayText,
    /** Base64url of what {@link sealPersonal} gave. Others see that there is something. */
    sealed: v.pipe(text(200_000), v.regex(/^[A-Za-z0-9_-]+$/)),
  }),
]);

/** What a caseworker wrote into a case's history. */
export type EntryContent = v.InferOutput<typeof entryBody>;

/** An entry whose author was verified. */
export interface Entry {
  readonly sequence: number;
  readonly author: RosterMember;
  readonly content: EntryContent;
}

/**
 * Encrypts and signs an entry.
 *
 * @param sequence - One more than the newest entry of the case.
 * @throws {@link ProtocolError} `too-long`.
 */
export function sealEntry(
  caseKey: Uint8Array,
  caseId: Bytes,
  sequence: number,
  content: EntryContent,
  author: PersonKeys,
): Bytes {
  const aad = concat(caseId, author.keyId);
  const padded = padToBucket(encodeJson(content), ENTRY_BUCKET_BYTES);
  const payload = withSubkey(caseKey, CONTEXT.entry, (key) => encryptUnder(key, aad, padded));
  return makeSigned(
    "entry",
    { caseId, sequence, author: author.keyId, payload },
    author.signing.secretKey,
  );
}

/**
 * Verifies and opens an entry.
 *
 * @param sequence - Where it stands in the case's history.
 * @throws {@link ProtocolError} `unknown-author`, `bad-signature`, `out-of-order`, `cannot-open`,
 *   `malformed`.
 */
export function openEntry(
  bytes: Uint8Array,
  caseKey: Uint8Array,
  caseId: Uint8Array,
  sequence: number,
  roster: VerifiedRoster,
): Entry {
  const parts = parseSigned(bytes, "entry");
  const author = findMember(roster, parts.author);
  if (author?.role !== "caseworker") throw new ProtocolError("unknown-author");
  verifySigned(parts, "entry", author.signingKey);
  if (!equalBytes(parts.caseId, caseId) || parts.sequence !== sequence) {
    throw new ProtocolError("out-of-order");
  }
  const aad = concat(parts.caseId, parts.author);
  const padded = withSubkey(caseKey, CONTEXT.entry, (key) => decryptUnder(key, aad, parts.payload));
  return { sequence, author, content: decodeJson(entryBody, unpad(padded)) };
}

/**
 * Encrypts a note that its author alone can read, under a subkey of the author's own secret key:
 * unlike the vault key, it stays when the passphrase changes.
 *
 * @returns What a `personal` entry carries.
 * @throws {@link ProtocolError} `too-long`.
 */
export function sealPersonal(author: PersonKeys, caseId: Uint8Array, note: string): string {
  const padded = padToBucket(utf8(note), PERSONAL_BUCKET_BYTES);
  const aad = concat(caseId, author.keyId);
  const sealed = withSubkey(author.encryption.secretKey, CONTEXT.personal, (key) =>
    encryptUnder(key, aad, padded),
  );
  return toBase64url(sealed);
}

/**
 * Opens one's own personal note.
 *
 * @param sealed - The bytes that the entry carries as base64url.
 * @throws {@link ProtocolError} `cannot-open`, `malformed`.
 */
export function openPersonal(author: PersonKeys, caseId: Uint8Array, sealed: Uint8Array): string {
  const aad = concat(caseId, author.keyId);
  const padded = withSubkey(author.encryption.secretKey, CONTEXT.personal, (key) =>
    decryptUnder(key, aad, sealed),
  );
  return fromUtf8(unpad(padded));
}
