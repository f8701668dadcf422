/** Content under a symmetric key: `nonce (24) || ciphertext || tag (16)`. */
import { concat } from "./bytes.ts";
import type { Bytes } from "./bytes.ts";
import { NONCE_BYTES } from "./constants.ts";
import type { Context } from "./domains.ts";
import { ProtocolError } from "./errors.ts";
import { primitives } from "./primitives/installed.ts";

/**
 * Lends a subkey and overwrites it afterwards.
 *
 * @param use - Must not keep the subkey.
 */
export function withSubkey<T>(key: Uint8Array, context: Context, use: (subkey: Bytes) => T): T {
  const subkey = primitives().deriveKey(key, context);
  try {
    return use(subkey);
  } finally {
    primitives().wipe(subkey);
  }
}

/**
 * Encrypts under a fresh random nonce.
 *
 * @param aad - Binds the ciphertext to its place.
 */
export function encryptUnder(key: Uint8Array, aad: Uint8Array, plaintext: Uint8Array): Bytes {
  const nonce = primitives().randomBytes(NONCE_BYTES);
  return concat(nonce, primitives().encrypt(key, nonce, aad, plaintext));
}

/**
 * The inverse of {@link encryptUnder}.
 *
 * @throws {@link ProtocolError} `cannot-open`.
 */
export function decryptUnder(key: Uint8Array, aad: Uint8Array, bytes: Uint8Array): Bytes {
  if (bytes.length < NONCE_BYTES) throw new ProtocolError("cannot-open");
  const plaintext = primitives().decrypt(
    key,
    bytes.subarray(0, NONCE_BYTES),
    aad,
    bytes.subarray(NONCE_BYTES),
  );
  if (!plaintext) throw new ProtocolError("cannot-open");
  return plaintext;
}
