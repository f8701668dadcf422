/** Argon2id by libsodium's sumo build, loaded by the desk only: it is larger than the rest. */
import sodium from "libsodium-wrappers-sumo";
import type { Bytes } from "../bytes.ts";
import { ARGON2_MEMORY_BYTES, ARGON2_PASSES, KEY_BYTES } from "../constants.ts";

/**
 * Stretches a chosen passphrase: Argon2id, 128 MiB, 3 passes.
 *
 * @returns 32 bytes. Secret.
 */
export async function stretchPassphrase(passphrase: string, salt: Bytes): Promise<Bytes> {
  await sodium.ready;
  return sodium.crypto_pwhash(
    KEY_BYTES,
    passphrase,
    salt,
    ARGON2_PASSES,
    ARGON2_MEMORY_BYTES,
    sodium.crypto_pwhash_ALG_ARGON2ID13,
  ) as Bytes;
}
