/**
 * ZIP, the frame of office files: unpacks within limits, and packs without times. fflate does the
 * work.
 */
import { unzipSync, zipSync } from "fflate";
import type { Zippable } from "fflate";
import { FileProblem } from "./details.ts";
import { FileReading } from "./file-reading.ts";
import type { Bytes } from "./sifted.ts";
import { MAX_PACKED_BYTES, listArchive } from "./zip-list.ts";

const MAX_UNPACKED_BYTES = 256 * 1024 * 1024;
/** What is compressed already. */
const STORED = /\.(?:jpe?g|png|gif|webp|mp[34]|m4[av]|zip|docx|xlsx|pptx)$|^mimetype$/i;

/** An archive's parts by their paths, in order. */
export type Entries = Map<string, Bytes>;

/**
 * Unpacks an archive into memory.
 *
 * @throws {@link FileProblem} `too-large`, `encrypted`, `damaged`.
 */
export async function unpack(
  file: Blob,
  signal?: AbortSignal,
): Promise<{ readonly entries: Entries; readonly hasTimes: boolean }> {
  if (file.size > MAX_PACKED_BYTES) throw new FileProblem("too-large");
  const reading = new FileReading(file, signal);
  const { unpackedBytes, isEncrypted, hasTimes } = await listArchive(reading);
  if (isEncrypted) throw new FileProblem("encrypted");
  if (unpackedBytes > MAX_UNPACKED_BYTES) throw new FileProblem("too-large");
  // fflate takes the lengths from the same list and never unpacks more than they say.
  const unpacked = unzipSync(await reading.bytes(0, reading.size));
  const entries: Entries = new Map();
  for (const [name, bytes] of Object.entries(unpacked)) entries.set(name, new Uint8Array(bytes));
  return { entries, hasTimes };
}

/** Packs entries in their order; each bears the first moment that ZIP knows, 1980-01-01. */
export function pack(entries: Entries): Bytes {
  const mtime = new Date(1980, 0, 1);
  const input: Zippable = {};
  for (const [name, bytes] of entries) {
    input[name] = [bytes, { level: STORED.test(name) ? 0 : 6, mtime }];
  }
  return new Uint8Array(zipSync(input));
}
