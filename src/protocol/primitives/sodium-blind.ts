/** The part of libsodium that the server may use: BLAKE2b, Ed25519 verification, random bytes. */
import sodium from "libsodium-wrappers";
import type { Bytes } from "../bytes.ts";
import type { BlindPrimitives } from "./primitives.ts";
import { randomBytes } from "./random-bytes.ts";

/** Takes the blind part out of a loaded libsodium. */
export function blindFrom(loaded: typeof sodium): BlindPrimitives {
  return {
    hash: (message, length, key) =>
      loaded.crypto_generichash(length, message, key ?? null) as Bytes,
    verify: (signature, message, publicKey) => {
      try {
        return loaded.crypto_sign_verify_detached(signature, message, publicKey);
      } catch {
        // libsodium throws for a signature or key of the wrong length: it does not verify.
        return false;
      }
    },
    randomBytes,
  };
}

/** Loads libsodium and gives its blind part. */
export async function loadBlindSodium(): Promise<BlindPrimitives> {
  await sodium.ready;
  return blindFrom(sodium);
}
