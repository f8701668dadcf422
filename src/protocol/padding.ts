/** Padding that hides sizes: buckets for texts, Padmé for files (docs/protocol.md, "Padding"). */
import { MAX_BUCKET_BYTES, MIN_PADDED_FILE_BYTES } from "./constants.ts";
import { ProtocolError } from "./errors.ts";
import { ByteReader, u32 } from "./bytes.ts";
import type { Bytes } from "./bytes.ts";

const LENGTH_BYTES = 4;

/**
 * Fills content up to its bucket: the smallest one, or the next power of two that holds it.
 *
 * @param content - Bytes to hide the length of.
 * @param smallest - Bucket in bytes, a power of two.
 * @returns `length (4) || content || zeros`, as long as the bucket.
 * @throws {@link ProtocolError} `too-long` past {@link MAX_BUCKET_BYTES}.
 */
export function padToBucket(content: Uint8Array, smallest: number): Bytes {
  let bucket = smallest;
  while (bucket < content.length + LENGTH_BYTES) bucket *= 2;
  if (bucket > MAX_BUCKET_BYTES) throw new ProtocolError("too-long");
  return padTo(content, bucket);
}

/**
 * Fills content up to one exact length.
 *
 * @throws {@link ProtocolError} `too-long` if it does not fit.
 */
export function padTo(content: Uint8Array, length: number): Bytes {
  if (content.length + LENGTH_BYTES > length) throw new ProtocolError("too-long");
  const padded = new Uint8Array(length);
  padded.set(u32(content.length));
  padded.set(content, LENGTH_BYTES);
  return padded;
}

/**
 * Takes the padding off again.
 *
 * @throws {@link ProtocolError} `malformed` if the length does not fit or the rest is not zero.
 */
export function unpad(padded: Uint8Array): Bytes {
  const reader = new ByteReader(padded);
  const content = reader.block(padded.length);
  for (let at = reader.position; at < padded.length; at++) {
    if (padded[at] !== 0) throw new ProtocolError("malformed");
  }
  return content;
}

/**
 * Padmé (Nikitin and others, PETS 2019): keeps only the leading bits of a length, so that a file
 * grows by at most 12 % and shares its size with many others.
 *
 * @param bytes - True size, from 0 to 2^53.
 * @returns Size in bytes after padding, at least {@link MIN_PADDED_FILE_BYTES}.
 */
export function paddedFileBytes(bytes: number): number {
  if (bytes <= MIN_PADDED_FILE_BYTES) return MIN_PADDED_FILE_BYTES;
  const exponent = Math.floor(Math.log2(bytes));
  const mantissaBits = Math.floor(Math.log2(exponent)) + 1;
  const step = 2 ** (exponent - mantissaBits);
  return Math.ceil(bytes / step) * step;
}
