/**
 * The primitives in plain JavaScript: for all text on the complainant's page, and for everything
 * where there is no WebAssembly (Tor Browser's Safer level). Slower than libsodium, a sixth of its
 * size, and byte for byte the same: `tests/vectors/` holds both to it.
 */
import { xchacha20poly1305 } from "@noble/ciphers/chacha.js";
import { ed25519 } from "@noble/curves/ed25519.js";
import { blake2b } from "@noble/hashes/blake2.js";
import { sha256 } from "@noble/hashes/sha2.js";
import { ml_kem768_x25519 as xwing } from "@noble/post-quantum/hybrid.js";
import { concat, utf8 } from "../bytes.ts";
import type { Bytes } from "../bytes.ts";
import { FILE_HEADER_BYTES, KEY_BYTES, SIGN_SEED_BYTES } from "../constants.ts";
import { openStreamWith, sealStreamWith } from "./noble-stream.ts";
import type { Primitives } from "./primitives.ts";
import { randomBytes } from "./random-bytes.ts";

/** Salt and personalisation of BLAKE2b, of which libsodium's subkeys make use. */
const BLAKE2B_PARAMETER_BYTES = 16;

/** The primitives; there is nothing to wait for. */
export const noble: Primitives = {
  hash: (message, length, key) =>
    own(blake2b(message, key ? { dkLen: length, key } : { dkLen: length })),
  verify(signature, message, publicKey) {
    try {
      // Strictly by RFC 8032, as libsodium: no second encoding of a key or signature passes.
      return ed25519.verify(signature, message, publicKey, { zip215: false });
    } catch {
      return false;
    }
  },
  randomBytes,
  kemKeyPair(seed) {
    const { publicKey } = xwing.keygen(seed);
    return { publicKey: own(publicKey), secretKey: new Uint8Array(seed) };
  },
  kemEncapsulate(publicKey, seed) {
    try {
      const { cipherText, sharedSecret } = xwing.encapsulate(publicKey, seed);
      return { ciphertext: own(cipherText), sharedSecret: own(sharedSecret) };
    } catch {
      return undefined;
    }
  },
  kemDecapsulate(ciphertext, secretKey) {
    try {
      return own(xwing.decapsulate(ciphertext, secretKey));
    } catch {
      return undefined;
    }
  },
  signKeyPair(seed) {
    const publicKey = own(ed25519.getPublicKey(seed));
    return { publicKey, secretKey: concat(seed, publicKey) };
  },
  sign: (message, secretKey) => own(ed25519.sign(message, secretKey.subarray(0, SIGN_SEED_BYTES))),
  encrypt: (key, nonce, aad, plaintext) =>
    own(xchacha20poly1305(key, nonce, aad).encrypt(plaintext)),
  decrypt(key, nonce, aad, ciphertext) {
    try {
      return own(xchacha20poly1305(key, nonce, aad).decrypt(ciphertext));
    } catch {
      return undefined;
    }
  },
  deriveKey(key, context) {
    const salt = new Uint8Array(BLAKE2B_PARAMETER_BYTES);
    salt[0] = 1;
    const personalization = new Uint8Array(BLAKE2B_PARAMETER_BYTES);
    personalization.set(utf8(context));
    return own(blake2b(new Uint8Array(0), { dkLen: KEY_BYTES, key, salt, personalization }));
  },
  sealStream: (key) => sealStreamWith(key, randomBytes(FILE_HEADER_BYTES)),
  openStream: openStreamWith,
  sha256() {
    const state = sha256.create();
    return {
      update: (chunk) => {
        state.update(chunk);
      },
      digest: () => own(state.digest()),
    };
  },
  wipe(bytes) {
    bytes.fill(0);
  },
};

/** noble's typings speak of any buffer; its results always own a plain one. */
function own(bytes: Uint8Array): Bytes {
  return bytes as Bytes;
}
