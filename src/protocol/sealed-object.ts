/**
 * Sealing content to people and opening it again (docs/protocol.md, "Sealed object").
 *
 * The content key is fresh for every object. Its commitment stands in the head, and everybody who
 * opens the object checks it, so that no two recipients can be shown different texts.
 */
import { concat, equalBytes, u32, utf8 } from "./bytes.ts";
import type { Bytes } from "./bytes.ts";
import {
  HASH_BYTES,
  KEY_BYTES,
  MAX_RECIPIENTS,
  NONCE_BYTES,
  SUITE_XWING_XCHACHA,
  TAG_BYTES,
} from "./constants.ts";
import { CONTEXT, DOMAIN, withDomain } from "./domains.ts";
import { ProtocolError } from "./errors.ts";
import type { OpeningKey, Recipient } from "./keys.ts";
import { padToBucket, unpad } from "./padding.ts";
import { primitives } from "./primitives/installed.ts";
import { SEALED_KIND, SEALED_MAGIC, parseSealed } from "./sealed-header.ts";
import type { SealedKind, SealedParts } from "./sealed-header.ts";
import { unwrapKey, wrapKey } from "./wrap.ts";

declare const sealedBrand: unique symbol;

/** Bytes of a sealed object of one kind. They hold no secret. */
export type SealedObject<K extends SealedKind> = Bytes & { readonly [sealedBrand]: K };

const NO_PLACE = new Uint8Array(0);

/** Where an object belongs: it is bound into every wrap. */
export interface SealingContext {
  readonly organisationId: Uint8Array;
  readonly rosterVersion: number;
}

/** A sealed object and its content key, which the sealer may still need for subkeys. Secret. */
export interface Sealed<K extends SealedKind> {
  readonly object: SealedObject<K>;
  readonly contentKey: Bytes;
}

/** What opening can give: content and key, or the news that it was sealed to others. */
export type Opened =
  | { readonly kind: "opened"; readonly content: Bytes; readonly contentKey: Bytes }
  | { readonly kind: "not-for-me" };

/**
 * Seals content so that only the recipients can open it.
 *
 * @param content - Padded here to `bucketBytes` or the next power of two.
 * @param place - What surrounds the object, if it must open nowhere else: authenticated with the
 *   content, not part of the bytes.
 * @throws {@link ProtocolError} `no-recipient`, `too-long`, `malformed` for a bad public key.
 */
export function seal<K extends SealedKind>(
  kind: K,
  context: SealingContext,
  recipients: readonly Recipient[],
  content: Uint8Array,
  bucketBytes: number,
  place: Uint8Array = NO_PLACE,
): Sealed<K> {
  if (recipients.length === 0 || recipients.length > MAX_RECIPIENTS) {
    throw new ProtocolError("no-recipient");
  }
  const padded = padToBucket(content, bucketBytes);
  const contentKey = primitives().randomBytes(KEY_BYTES);
  const nonce = primitives().randomBytes(NONCE_BYTES);
  const prefix = concat(
    utf8(SEALED_MAGIC),
    Uint8Array.of(SEALED_KIND[kind], SUITE_XWING_XCHACHA),
    context.organisationId,
    u32(context.rosterVersion),
    commitmentOf(contentKey),
  );
  const wraps = recipients.map((recipient) => wrapKey(recipient, contentKey, prefix));
  return { object: encryptBelow(prefix, wraps, nonce, padded, contentKey, place), contentKey };
}

/**
 * Seals other content under the key of an object that there is: to the same people, with their very
 * wraps. What was sealed before is to be thrown away.
 *
 * @throws {@link ProtocolError} `too-long`, `cannot-open` where it is another object's key, and
 *   those of {@link parseSealed}.
 */
export function sealAgain<K extends SealedKind>(
  bytes: Uint8Array,
  kind: K,
  contentKey: Uint8Array,
  content: Uint8Array,
  bucketBytes: number,
  place: Uint8Array,
): SealedObject<K> {
  const { prefix, commitment, wraps } = parseSealed(bytes, kind);
  if (!equalBytes(commitmentOf(contentKey), commitment)) throw new ProtocolError("cannot-open");
  const padded = padToBucket(content, bucketBytes);
  const nonce = primitives().randomBytes(NONCE_BYTES);
  return encryptBelow(
    prefix,
    wraps.map((wrap) => wrap.bytes),
    nonce,
    padded,
    contentKey,
    place,
  );
}

/** Puts the head together and the padded content, which is overwritten, below it. */
function encryptBelow<K extends SealedKind>(
  prefix: Uint8Array,
  wraps: readonly Uint8Array[],
  nonce: Uint8Array,
  padded: Uint8Array,
  contentKey: Uint8Array,
  place: Uint8Array,
): SealedObject<K> {
  const count = Uint8Array.of(wraps.length);
  const head = concat(prefix, count, ...wraps, nonce, u32(padded.length + TAG_BYTES));
  const key = primitives().deriveKey(contentKey, CONTEXT.content);
  const ciphertext = primitives().encrypt(key, nonce, concat(head, place), padded);
  primitives().wipe(key);
  primitives().wipe(padded);
  return concat(head, ciphertext) as SealedObject<K>;
}

/**
 * Opens an object with a recipient's key.
 *
 * @param place - The same as when it was sealed.
 * @throws {@link ProtocolError} `cannot-open` and those of {@link parseSealed}.
 */
export function open(
  bytes: Uint8Array,
  kind: SealedKind,
  opening: OpeningKey,
  place: Uint8Array = NO_PLACE,
): Opened {
  const parts = parseSealed(bytes, kind);
  const wrap = parts.wraps.find(({ keyId }) => equalBytes(keyId, opening.keyId));
  if (!wrap) return { kind: "not-for-me" };
  const contentKey = unwrapKey(opening, wrap.bytes, parts.prefix);
  return { kind: "opened", content: decryptContent(parts, contentKey, place), contentKey };
}

/**
 * Opens an object whose content key is already known, from a keyring or a wrap kept beside it.
 *
 * @param place - The same as when it was sealed.
 * @throws {@link ProtocolError} `cannot-open` and those of {@link parseSealed}.
 */
export function openWithKey(
  bytes: Uint8Array,
  kind: SealedKind,
  contentKey: Uint8Array,
  place: Uint8Array = NO_PLACE,
): Bytes {
  return decryptContent(parseSealed(bytes, kind), contentKey, place);
}

/** Commitment to a content key, 32 bytes: no other key has the same. */
export function commitmentOf(contentKey: Uint8Array): Bytes {
  return primitives().hash(withDomain(DOMAIN.commitment), HASH_BYTES, contentKey);
}

function decryptContent(parts: SealedParts, contentKey: Uint8Array, place: Uint8Array): Bytes {
  if (!equalBytes(commitmentOf(contentKey), parts.commitment)) {
    throw new ProtocolError("cannot-open");
  }
  const key = primitives().deriveKey(contentKey, CONTEXT.content);
  const aad = concat(parts.head, place);
  const padded = primitives().decrypt(key, parts.nonce, aad, parts.ciphertext);
  primitives().wipe(key);
  if (!padded) throw new ProtocolError("cannot-open");
  return unpad(padded);
}
