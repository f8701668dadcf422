/**
 * The list at the end of a ZIP archive. It is read before anything is unpacked, because a small
 * file can hold more than the device's memory.
 */
import { latin1, viewOf } from "./bytes.ts";
import { FileProblem } from "./details.ts";
import type { FileReading } from "./file-reading.ts";

/** A packed office file may be this large; it is in memory three times. */
export const MAX_PACKED_BYTES = 64 * 1024 * 1024;
const MAX_ENTRIES = 20_000;
const END_RECORD_BYTES = 22;
const MAX_REMARK_BYTES = 65_535;
const ENTRY_BYTES = 46;

/** What the list of an archive says. */
export interface ArchiveList {
  readonly names: readonly string[];
  readonly unpackedBytes: number;
  readonly isEncrypted: boolean;
  /** Whether times or remarks of whoever packed it stand in the list. */
  readonly hasTimes: boolean;
}

/**
 * Reads the list at the end of an archive.
 *
 * @throws {@link FileProblem} `damaged`, `too-large`.
 */
export async function listArchive(reading: FileReading): Promise<ArchiveList> {
  const tailStart = Math.max(0, reading.size - END_RECORD_BYTES - MAX_REMARK_BYTES);
  const tail = await reading.bytes(tailStart, reading.size - tailStart);
  const at = latin1(tail).lastIndexOf("PK\x05\x06");
  if (at < 0) throw new FileProblem("damaged");
  const view = viewOf(tail);
  const count = view.getUint16(at + 10, true);
  const length = view.getUint32(at + 12, true);
  const start = view.getUint32(at + 16, true);
  if (count > MAX_ENTRIES || length > MAX_PACKED_BYTES) throw new FileProblem("too-large");

  const list = await reading.bytes(start, length);
  const entries = viewOf(list);
  const names: string[] = [];
  let unpackedBytes = 0;
  let isEncrypted = false;
  let hasTimes = view.getUint16(at + 20, true) > 0;
  for (let from = 0; names.length < count;) {
    if (entries.getUint32(from) !== 0x504b0102) throw new FileProblem("damaged");
    isEncrypted ||= (entries.getUint16(from + 8, true) & 1) === 1;
    // Times before a year after 1980-01-01 are nobody's: programs write them for want of a time.
    hasTimes ||= entries.getUint16(from + 14, true) > 0x0021;
    unpackedBytes += entries.getUint32(from + 24, true);
    const nameEnd = from + ENTRY_BYTES + entries.getUint16(from + 28, true);
    if (nameEnd > list.length) throw new FileProblem("damaged");
    names.push(new TextDecoder().decode(list.subarray(from + ENTRY_BYTES, nameEnd)));
    from = nameEnd + entries.getUint16(from + 30, true) + entries.getUint16(from + 32, true);
  }
  return { names, unpackedBytes, isEncrypted, hasTimes };
}
