/**
 * Bytes with an author: messages, replies, entries, cards, changes of keys, identity records and
 * redactions travel in this envelope (docs/protocol.md, "Signed envelope").
 *
 * ```text
 * magic      4   "KINS"
 * version    1
 * purpose    1   message, reply, entry, card, keys, or which identity record or redaction
 * caseId    16
 * sequence   4   1, 2, 3 … within the case and purpose; a card's is its newest entry's, a
 *                redaction's that of the entry that tells of it
 * author    16   key id of a member, or address of a mailbox
 * length     4
 * payload        a sealed object, or an encrypted entry, card or redaction
 * signature 64   by the author, over all bytes before it, under the purpose's domain
 * ```
 */
import { ByteReader, concat, u32, utf8 } from "./bytes.ts";
import type { Bytes } from "./bytes.ts";
import {
  CASE_ID_BYTES,
  FORMAT_VERSION,
  KEY_ID_BYTES,
  MAX_BUCKET_BYTES,
  SIGNATURE_BYTES,
} from "./constants.ts";
import { DOMAIN, withDomain } from "./domains.ts";
import { ProtocolError } from "./errors.ts";
import { blind } from "./primitives/installed.ts";

const MAGIC = "KINS";
/** Bytes before the payload. */
export const SIGNED_HEAD_BYTES = 4 + 1 + 1 + CASE_ID_BYTES + 4 + KEY_ID_BYTES + 4;
/** A sealed object's head with 64 recipients is about 76 KiB. */
const MAX_PAYLOAD_BYTES = MAX_BUCKET_BYTES + 128 * 1024;

const PURPOSE = {
  message: 1,
  reply: 2,
  entry: 3,
  card: 4,
  keys: 5,
  "identity-request": 6,
  "identity-grant": 7,
  "identity-refusal": 8,
  "identity-opening": 9,
  "identity-review": 10,
  "redacted-report": 11,
  "redacted-message": 12,
  "redacted-entry": 13,
} as const;

/** What a signed envelope carries. */
export type SignedPurpose = keyof typeof PURPOSE;

/** A signed envelope, taken apart. Nothing in it is to be believed before it is verified. */
export interface SignedParts {
  readonly caseId: Bytes;
  readonly sequence: number;
  readonly author: Bytes;
  readonly payload: Bytes;
  readonly signedBytes: Bytes;
  readonly signature: Bytes;
}

/** Whether bytes say of themselves that they are such an envelope; nothing of it is checked. */
export function looksSigned(bytes: Uint8Array, purpose: SignedPurpose): boolean {
  const start = concat(utf8(MAGIC), Uint8Array.of(FORMAT_VERSION, PURPOSE[purpose]));
  return start.every((byte, place) => bytes[place] === byte);
}

/** All bytes that the signature covers. */
export function signedBytes(
  purpose: SignedPurpose,
  fields: Pick<SignedParts, "caseId" | "sequence" | "author" | "payload">,
): Bytes {
  return concat(
    utf8(MAGIC),
    Uint8Array.of(FORMAT_VERSION, PURPOSE[purpose]),
    fields.caseId,
    u32(fields.sequence),
    fields.author,
    u32(fields.payload.length),
    fields.payload,
  );
}

/**
 * Takes a signed envelope apart.
 *
 * @throws {@link ProtocolError} `malformed`, `unknown-version`, `wrong-kind`.
 */
export function parseSigned(bytes: Uint8Array, purpose: SignedPurpose): SignedParts {
  const reader = new ByteReader(bytes);
  reader.expectMagic(MAGIC);
  if (reader.u8() !== FORMAT_VERSION) throw new ProtocolError("unknown-version");
  if (reader.u8() !== PURPOSE[purpose]) throw new ProtocolError("wrong-kind");
  const caseId = reader.take(CASE_ID_BYTES);
  const sequence = reader.u32();
  const author = reader.take(KEY_ID_BYTES);
  const payload = reader.block(MAX_PAYLOAD_BYTES);
  const covered = new Uint8Array(bytes.subarray(0, reader.position));
  const signature = reader.take(SIGNATURE_BYTES);
  reader.end();
  return { caseId, sequence, author, payload, signedBytes: covered, signature };
}

/**
 * Checks the author's signature.
 *
 * @param signingKey - The author's Ed25519 key, from the verified roster or the opened report.
 * @throws {@link ProtocolError} `bad-signature`.
 */
export function verifySigned(
  parts: SignedParts,
  purpose: SignedPurpose,
  signingKey: Uint8Array,
): void {
  const message = withDomain(DOMAIN[purpose], parts.signedBytes);
  if (!blind().verify(parts.signature, message, signingKey)) {
    throw new ProtocolError("bad-signature");
  }
}
