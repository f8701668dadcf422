/**
 * The head of a sealed object, which anybody may read (docs/protocol.md, "Sealed object").
 *
 * ```text
 * magic          4   "KIN1"
 * kind           1   report, identity, message, reply, referral, organisation-key, keys, and
 *                    what is written about an identity: request, grant, refusal, opening, review
 * suite          1   1 = X-Wing + XChaCha20-Poly1305
 * organisation  16
 * rosterVersion  4
 * commitment    32   to the content key
 * count          1   recipients
 * count × 1184       key id 16 · X-Wing ciphertext 1120 · wrapped content key 48
 * nonce         24
 * length         4   of the ciphertext
 * ciphertext         padded content + tag
 * ```
 */
import { ByteReader } from "./bytes.ts";
import type { Bytes } from "./bytes.ts";
import {
  HASH_BYTES,
  KEY_ID_BYTES,
  MAX_BUCKET_BYTES,
  MAX_RECIPIENTS,
  NONCE_BYTES,
  ORGANISATION_ID_BYTES,
  SUITE_XWING_XCHACHA,
  TAG_BYTES,
  KEM_CIPHERTEXT_BYTES,
  KEY_BYTES,
} from "./constants.ts";
import { ProtocolError } from "./errors.ts";
import { asKeyId } from "./key-id.ts";
import type { KeyId } from "./key-id.ts";

/** The kinds of sealed object and their byte. */
export const SEALED_KIND = {
  report: 1,
  identity: 2,
  message: 3,
  reply: 4,
  referral: 5,
  "organisation-key": 6,
  keys: 7,
  "identity-request": 8,
  "identity-grant": 9,
  "identity-refusal": 10,
  "identity-opening": 11,
  "identity-review": 12,
} as const;

/** A kind of sealed object. */
export type SealedKind = keyof typeof SEALED_KIND;

export const SEALED_MAGIC = "KIN1";
/** Bytes from the magic to the commitment: what every wrap is bound to. */
export const SEALED_PREFIX_BYTES = 4 + 1 + 1 + ORGANISATION_ID_BYTES + 4 + HASH_BYTES;
const WRAP_REST_BYTES = KEM_CIPHERTEXT_BYTES + KEY_BYTES + TAG_BYTES;

/** One recipient entry as it stands in the head. */
export interface SealedWrap {
  readonly keyId: KeyId;
  /** The whole entry, 1184 bytes. */
  readonly bytes: Bytes;
}

/** A sealed object, taken apart but not opened. */
export interface SealedParts {
  readonly kind: SealedKind;
  readonly organisationId: Bytes;
  readonly rosterVersion: number;
  readonly commitment: Bytes;
  readonly wraps: readonly SealedWrap[];
  readonly nonce: Bytes;
  readonly ciphertext: Bytes;
  /** The first 58 bytes. */
  readonly prefix: Bytes;
  /** All bytes before the ciphertext: its authenticated data. */
  readonly head: Bytes;
}

/**
 * Takes a sealed object apart without opening it.
 *
 * @param expected - The kind that belongs here.
 * @throws {@link ProtocolError} `malformed`, `unknown-version`, `wrong-kind`.
 */
export function parseSealed(bytes: Uint8Array, expected: SealedKind): SealedParts {
  const reader = new ByteReader(bytes);
  reader.expectMagic(SEALED_MAGIC);
  const kind = kindOf(reader.u8());
  if (reader.u8() !== SUITE_XWING_XCHACHA) throw new ProtocolError("unknown-version");
  if (kind !== expected) throw new ProtocolError("wrong-kind");
  const organisationId = reader.take(ORGANISATION_ID_BYTES);
  const rosterVersion = reader.u32();
  const commitment = reader.take(HASH_BYTES);
  const count = reader.u8();
  if (count === 0 || count > MAX_RECIPIENTS) throw new ProtocolError("malformed");
  const wraps: SealedWrap[] = [];
  for (let i = 0; i < count; i++) {
    const wrap = reader.take(KEY_ID_BYTES + WRAP_REST_BYTES);
    wraps.push({ keyId: asKeyId(wrap.slice(0, KEY_ID_BYTES)), bytes: wrap });
  }
  const nonce = reader.take(NONCE_BYTES);
  const length = reader.u32();
  if (length > MAX_BUCKET_BYTES + TAG_BYTES) throw new ProtocolError("malformed");
  const head = new Uint8Array(bytes.subarray(0, reader.position));
  const ciphertext = reader.take(length);
  reader.end();
  return {
    kind,
    organisationId,
    rosterVersion,
    commitment,
    wraps,
    nonce,
    ciphertext,
    prefix: head.slice(0, SEALED_PREFIX_BYTES),
    head,
  };
}

function kindOf(byte: number): SealedKind {
  for (const [kind, value] of Object.entries(SEALED_KIND)) {
    if (value === byte) return kind as SealedKind;
  }
  throw new ProtocolError("unknown-version");
}
