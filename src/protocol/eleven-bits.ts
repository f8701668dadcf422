/** Eleven bytes as eight numbers of eleven bits: how receipts and fingerprints become words. */
import { toHex } from "./bytes.ts";

/** Bytes as one big-endian number. */
export function numberOf(bytes: Uint8Array): bigint {
  return BigInt(`0x${toHex(bytes)}`);
}

/** Splits 11 bytes into eight numbers below 2,048, first bits first. */
export function elevenBitNumbers(bytes: Uint8Array): number[] {
  const number = numberOf(bytes);
  return Array.from({ length: 8 }, (_, i) => Number((number >> BigInt(77 - 11 * i)) & 2047n));
}
