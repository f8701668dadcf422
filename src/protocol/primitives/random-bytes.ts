/** Random bytes from the platform's own generator; libsodium's wrapper asks it byte by byte. */
import type { Bytes } from "../bytes.ts";

/** Most that a browser's generator gives at once, in bytes. */
const PIECE_BYTES = 65_536;

/** Draws random bytes. */
export function randomBytes(length: number): Bytes {
  const bytes = new Uint8Array(length);
  for (let at = 0; at < length; at += PIECE_BYTES) {
    crypto.getRandomValues(bytes.subarray(at, at + PIECE_BYTES));
  }
  return bytes;
}
