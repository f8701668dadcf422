/**
 * A content key wrapped for one recipient (docs/protocol.md, "Recipient entry").
 *
 * ```text
 * keyId       16   BLAKE2b of the recipient's public keys
 * kem       1120   X-Wing ciphertext
 * wrappedKey  48   content key (32) + tag (16)
 * ```
 */
import { concat, equalBytes } from "./bytes.ts";
import type { Bytes } from "./bytes.ts";
import {
  KEM_CIPHERTEXT_BYTES,
  KEM_ENCAPSULATION_SEED_BYTES,
  KEY_BYTES,
  KEY_ID_BYTES,
  NONCE_BYTES,
  WRAP_BYTES,
} from "./constants.ts";
import { DOMAIN, withDomain } from "./domains.ts";
import { ProtocolError } from "./errors.ts";
import type { OpeningKey, Recipient } from "./keys.ts";
import { primitives } from "./primitives/installed.ts";

/** The wrapping key is used once, so a fixed nonce is safe. */
const ZERO_NONCE = new Uint8Array(NONCE_BYTES);

/**
 * Wraps a content key for one recipient.
 *
 * @param prefix - The sealed object's first 58 bytes; they bind kind, organisation, roster
 *   version and commitment into the wrap.
 * @throws {@link ProtocolError} `malformed` if the recipient's public key is none: a mailbox's
 *   comes from a complainant, who may be anybody.
 */
export function wrapKey(recipient: Recipient, contentKey: Uint8Array, prefix: Uint8Array): Bytes {
  const seed = primitives().randomBytes(KEM_ENCAPSULATION_SEED_BYTES);
  const encapsulated = primitives().kemEncapsulate(recipient.encryptionKey, seed);
  if (!encapsulated) throw new ProtocolError("malformed");
  const { ciphertext, sharedSecret } = encapsulated;
  const aad = concat(prefix, recipient.keyId);
  const key = wrappingKey(sharedSecret, aad);
  const wrapped = primitives().encrypt(key, ZERO_NONCE, aad, contentKey);
  for (const secret of [seed, sharedSecret, key]) primitives().wipe(secret);
  return concat(recipient.keyId, ciphertext, wrapped);
}

/**
 * Opens one recipient entry.
 *
 * @throws {@link ProtocolError} `cannot-open` if it is another's, or was changed.
 */
export function unwrapKey(opening: OpeningKey, wrap: Uint8Array, prefix: Uint8Array): Bytes {
  if (wrap.length !== WRAP_BYTES) throw new ProtocolError("cannot-open");
  if (!equalBytes(wrap.subarray(0, KEY_ID_BYTES), opening.keyId)) {
    throw new ProtocolError("cannot-open");
  }
  const aad = concat(prefix, opening.keyId);
  const kemEnd = KEY_ID_BYTES + KEM_CIPHERTEXT_BYTES;
  const sharedSecret = primitives().kemDecapsulate(
    wrap.subarray(KEY_ID_BYTES, kemEnd),
    opening.secretKey,
  );
  if (!sharedSecret) throw new ProtocolError("cannot-open");
  const key = wrappingKey(sharedSecret, aad);
  const contentKey = primitives().decrypt(key, ZERO_NONCE, aad, wrap.subarray(kemEnd));
  primitives().wipe(sharedSecret);
  primitives().wipe(key);
  if (!contentKey) throw new ProtocolError("cannot-open");
  return contentKey;
}

function wrappingKey(sharedSecret: Uint8Array, aad: Uint8Array): Bytes {
  return primitives().hash(withDomain(DOMAIN.wrap, aad), KEY_BYTES, sharedSecret);
}
