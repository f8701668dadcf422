/**
 * Files, encrypted chunk by chunk while they are read, in constant memory
 * (docs/protocol.md, "Files").
 *
 * ```text
 * header          24   of the stream
 * n × (65536+17)       chunks; the last may be shorter, and is marked as last
 * ```
 *
 * The plaintext is the file followed by zeros up to its Padmé size; the true size stands in the
 * sealed manifest only.
 */
import { concat, equalBytes } from "./bytes.ts";
import type { Bytes } from "./bytes.ts";
import {
  FILE_CHUNK_BYTES,
  FILE_CHUNK_OVERHEAD_BYTES,
  FILE_HEADER_BYTES,
  KEY_BYTES,
} from "./constants.ts";
import { ProtocolError } from "./errors.ts";
import { paddedFileBytes } from "./padding.ts";
import { primitives } from "./primitives/installed.ts";

/** Size of the encrypted file, in bytes, for a true size. */
export function encryptedFileBytes(bytes: number): number {
  const padded = paddedFileBytes(bytes);
  const chunks = Math.ceil(padded / FILE_CHUNK_BYTES);
  return FILE_HEADER_BYTES + padded + chunks * FILE_CHUNK_OVERHEAD_BYTES;
}

/**
 * The SHA-256 of a file, in constant memory: for the manifest, of an original that is not sent.
 *
 * @param bytes - Its size.
 * @param read - Gives the bytes from `start` to `end` of the file.
 */
export async function hashFile(
  bytes: number,
  read: (start: number, end: number) => Promise<Uint8Array>,
): Promise<Bytes> {
  const hash = primitives().sha256();
  for (let start = 0; start < bytes; start += FILE_CHUNK_BYTES) {
    hash.update(await read(start, Math.min(start + FILE_CHUNK_BYTES, bytes)));
  }
  return hash.digest();
}

/** What a sealed file leaves behind for the manifest. */
export interface SealedFile {
  /** Secret. */
  readonly key: Bytes;
  /** True size. */
  readonly bytes: number;
  readonly sha256: Bytes;
}

/**
 * Encrypts a file as a stream of pieces.
 *
 * @param bytes - True size; the source must give exactly that many.
 * @param read - Gives the bytes from `start` to `end` of the file.
 * @returns Pieces to upload in order, and at the end the manifest's part.
 * @throws {@link ProtocolError} `malformed` if the file changed while it was read.
 */
export async function* sealFile(
  bytes: number,
  read: (start: number, end: number) => Promise<Uint8Array>,
): AsyncGenerator<Bytes, SealedFile, undefined> {
  const key = primitives().randomBytes(KEY_BYTES);
  const stream = primitives().sealStream(key);
  const hash = primitives().sha256();
  const padded = paddedFileBytes(bytes);
  for (let start = 0; start < padded; start += FILE_CHUNK_BYTES) {
    const end = Math.min(start + FILE_CHUNK_BYTES, padded);
    const fileEnd = Math.min(end, bytes);
    let chunk: Uint8Array = new Uint8Array(0);
    if (start < fileEnd) {
      const part = await read(start, fileEnd);
      if (part.length !== fileEnd - start) throw new ProtocolError("malformed");
      hash.update(part);
      chunk = part;
    }
    const sealed = stream.push(filledUp(chunk, end - start), end === padded);
    yield start === 0 ? concat(stream.header, sealed) : sealed;
  }
  return { key, bytes, sha256: hash.digest() };
}

/** The same bytes where nothing is missing, so that only the file's last chunk is copied. */
function filledUp(part: Uint8Array, length: number): Uint8Array {
  if (part.length === length) return part;
  const chunk = new Uint8Array(length);
  chunk.set(part);
  return chunk;
}

/**
 * Decrypts a file from pieces of any length and checks its hash.
 *
 * @param file - From the sealed manifest.
 * @param pieces - The encrypted bytes in order.
 * @returns Plaintext chunks without padding.
 * @throws {@link ProtocolError} `cannot-open` if anything was changed, cut or added.
 */
export async function* openFile(
  file: SealedFile,
  pieces: AsyncIterable<Uint8Array>,
): AsyncGenerator<Bytes, void, undefined> {
  const hash = primitives().sha256();
  let left = file.bytes;
  let ended = false;
  for await (const { chunk, isLast } of openChunks(file.key, pieces)) {
    if (ended) throw new ProtocolError("cannot-open");
    ended = isLast;
    const part = chunk.subarray(0, Math.min(left, chunk.length));
    left -= part.length;
    hash.update(part);
    if (part.length > 0) yield part;
  }
  const digest = hash.digest();
  if (!ended || left !== 0 || !equalBytes(digest, file.sha256)) {
    throw new ProtocolError("cannot-open");
  }
}

async function* openChunks(
  key: Uint8Array,
  pieces: AsyncIterable<Uint8Array>,
): AsyncGenerator<{ readonly chunk: Bytes; readonly isLast: boolean }, void, undefined> {
  let opener: ReturnType<ReturnType<typeof primitives>["openStream"]> | undefined;
  for await (const bytes of regroup(pieces)) {
    if (!opener) {
      if (bytes.length !== FILE_HEADER_BYTES) throw new ProtocolError("cannot-open");
      opener = primitives().openStream(bytes, key);
      continue;
    }
    const opened = opener.pull(bytes);
    if (!opened) throw new ProtocolError("cannot-open");
    yield opened;
  }
}

/** Regroups pieces of any length: first the header, then whole chunks, then what is left. */
async function* regroup(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Bytes, void, undefined> {
  let wanted = FILE_HEADER_BYTES;
  let group = new Uint8Array(wanted);
  let filled = 0;
  for await (const piece of pieces) {
    let at = 0;
    while (at < piece.length) {
      const part = piece.subarray(at, at + wanted - filled);
      group.set(part, filled);
      filled += part.length;
      at += part.length;
      if (filled === wanted) {
        yield group;
        wanted = FILE_CHUNK_BYTES + FILE_CHUNK_OVERHEAD_BYTES;
        group = new Uint8Array(wanted);
        filled = 0;
      }
    }
  }
  if (filled > 0) yield group.slice(0, filled);
}
