/** PBKDF2 by WebCrypto: stretches the receipt, a generated secret of 80 bits. */
import type { Bytes } from "./bytes.ts";
import { KEY_BYTES, RECEIPT_ROUNDS } from "./constants.ts";

/**
 * PBKDF2-HMAC-SHA-512 with {@link RECEIPT_ROUNDS} rounds.
 *
 * Native in every browser, so it costs the same where WebAssembly and JIT are off. It needs a
 * secure context (https, an onion address, or localhost).
 *
 * @returns 32 bytes. Secret.
 */
export async function stretchGenerated(secret: Bytes, salt: Bytes): Promise<Bytes> {
  const key = await crypto.subtle.importKey("raw", secret, "PBKDF2", false, ["deriveBits"]);
  const bits = await crypto.subtle.deriveBits(
    { name: "PBKDF2", hash: "SHA-512", salt, iterations: RECEIPT_ROUNDS },
    key,
    KEY_BYTES * 8,
  );
  return new Uint8Array(bits);
}
