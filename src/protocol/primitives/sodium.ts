/** The primitives by libsodium's standard WebAssembly build. */
import { sha256 } from "@noble/hashes/sha2.js";
import sodium from "libsodium-wrappers";
import type { Bytes } from "../bytes.ts";
import type { Primitives } from "./primitives.ts";
import { blindFrom } from "./sodium-blind.ts";

/** libsodium's typings speak of any buffer; its results always own a plain one. */
function own(bytes: Uint8Array): Bytes {
  return bytes as Bytes;
}

/** Loads libsodium and gives the primitives. Rejects where WebAssembly is missing. */
export async function loadSodium(): Promise<Primitives> {
  await sodium.ready;
  return {
    ...blindFrom(sodium),
    kemKeyPair(seed) {
      const pair = sodium.crypto_kem_xwing_seed_keypair(seed);
      return { publicKey: own(pair.publicKey), secretKey: own(pair.privateKey) };
    },
    kemEncapsulate(publicKey, seed) {
      try {
        const { ciphertext, sharedSecret } = sodium.crypto_kem_xwing_enc_deterministic(
          publicKey,
          seed,
        );
        return { ciphertext: own(ciphertext), sharedSecret: own(sharedSecret) };
      } catch {
        return undefined;
      }
    },
    kemDecapsulate(ciphertext, secretKey) {
      try {
        return own(sodium.crypto_kem_xwing_dec(ciphertext, secretKey));
      } catch {
        return undefined;
      }
    },
    signKeyPair(seed) {
      const pair = sodium.crypto_sign_seed_keypair(seed);
      return { publicKey: own(pair.publicKey), secretKey: own(pair.privateKey) };
    },
    sign(message, secretKey) {
      return own(sodium.crypto_sign_detached(message, secretKey));
    },
    encrypt(key, nonce, aad, plaintext) {
      return own(
        sodium.crypto_aead_xchacha20poly1305_ietf_encrypt(plaintext, aad, null, nonce, key),
      );
    },
    decrypt(key, nonce, aad, ciphertext) {
      try {
        return own(
          sodium.crypto_aead_xchacha20poly1305_ietf_decrypt(null, ciphertext, aad, nonce, key),
        );
      } catch {
        return undefined;
      }
    },
    deriveKey(key, context) {
      return own(sodium.crypto_kdf_derive_from_key(32, 1, context, key));
    },
    sealStream(key) {
      const { state, header } = sodium.crypto_secretstream_xchacha20poly1305_init_push(key);
      return {
        header: own(header),
        push: (chunk, isLast) =>
          own(
            sodium.crypto_secretstream_xchacha20poly1305_push(
              state,
              chunk,
              null,
              isLast
                ? sodium.crypto_secretstream_xchacha20poly1305_TAG_FINAL
                : sodium.crypto_secretstream_xchacha20poly1305_TAG_MESSAGE,
            ),
          ),
      };
    },
    openStream(header, key) {
      const state = sodium.crypto_secretstream_xchacha20poly1305_init_pull(header, key);
      return {
        pull(chunk) {
          // libsodium throws for less than an empty chunk, instead of refusing it.
          if (chunk.length < sodium.crypto_secretstream_xchacha20poly1305_ABYTES) return undefined;
          const result = sodium.crypto_secretstream_xchacha20poly1305_pull(state, chunk, null);
          if (typeof result === "boolean") return undefined;
          return {
            chunk: own(result.message),
            isLast: result.tag === sodium.crypto_secretstream_xchacha20poly1305_TAG_FINAL,
          };
        },
      };
    },
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
      sodium.memzero(bytes);
    },
  };
}
