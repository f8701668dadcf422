/**
 * Boxes of ISO base media files: MP4, QuickTime, M4A, 3GP, HEIC, AVIF.
 *
 * A box: length (4), type (4), contents; length 1 means that eight bytes of length follow, 0 that
 * it goes on to the end. Tables point to positions within the file, so nothing may move: what is
 * removed becomes a box `free` of the same length, full of zeros.
 */
import { latin1, viewOf } from "./bytes.ts";
import { FileProblem } from "./details.ts";
import type { FileReading } from "./file-reading.ts";
import type { Bytes } from "./sifted.ts";

/** Where a box is. */
export interface Box {
  readonly type: string;
  readonly start: number;
  readonly bodyStart: number;
  readonly end: number;
}

const HEAD_BYTES = 8;
const LONG_HEAD_BYTES = 16;
/** Tables of a film of many hours are smaller. */
const MAX_TABLE_BYTES = 64 * 1024 * 1024;

/**
 * The boxes of a file. They end before the first bytes that are no box: phones stick things of
 * their own to the end. A film that was cut off has as much of its last box as there is.
 */
export async function* fileBoxes(reading: FileReading): AsyncGenerator<Box> {
  for (let at = 0; at + HEAD_BYTES <= reading.size;) {
    const head = await reading.upTo(at, LONG_HEAD_BYTES);
    const isCutOff = latin1(head, 4, HEAD_BYTES) === "mdat";
    const box = readBox(head, at, 0, isCutOff ? Infinity : reading.size);
    if (!box) return;
    const end = Math.min(box.end, reading.size);
    yield { ...box, end };
    at = end;
  }
}

/** The boxes within bytes, up to the first bytes that are no box. */
export function* innerBoxes(bytes: Uint8Array, start: number, end: number): Generator<Box> {
  for (let at = start; at + HEAD_BYTES <= end;) {
    const box = readBox(bytes, at, at, end);
    // Some cameras end a list with zeros.
    if (!box) return;
    yield box;
    at = box.end;
  }
}

/** The box of this type, if there is one. */
export function findBox(
  bytes: Uint8Array,
  parent: Box,
  ...path: readonly string[]
): Box | undefined {
  let box: Box | undefined = parent;
  for (const type of path) {
    if (!box) return undefined;
    box = [...innerBoxes(bytes, box.bodyStart, box.end)].find((inner) => inner.type === type);
  }
  return box;
}

function readBox(bytes: Uint8Array, at: number, within: number, limit: number): Box | undefined {
  const view = viewOf(bytes);
  const short = view.getUint32(within);
  const isLong = short === 1;
  const length = isLong ? Number(view.getBigUint64(within + HEAD_BYTES)) : short || limit - at;
  const bodyStart = at + (isLong ? LONG_HEAD_BYTES : HEAD_BYTES);
  const end = at + length;
  if (end < bodyStart || end > limit) return undefined;
  return { type: latin1(bytes, within + 4, within + HEAD_BYTES), start: at, bodyStart, end };
}

/**
 * A copy of a whole box, to be changed.
 *
 * @throws {@link FileProblem} `too-large`.
 */
export async function copyBox(reading: FileReading, box: Box): Promise<Bytes> {
  const length = box.end - box.start;
  if (length > MAX_TABLE_BYTES) throw new FileProblem("too-large");
  return (await reading.bytes(box.start, length)).slice();
}

/** The outermost box of a copy. */
export function outermost(copy: Bytes): Box {
  const box = readBox(copy, 0, 0, copy.length);
  if (!box) throw new FileProblem("damaged");
  return box;
}

/** Turns a box into free space. Whether it had been something else, with something in it. */
export function erase(bytes: Bytes, box: Box): boolean {
  bytes.set([0x66, 0x72, 0x65, 0x65], box.start + 4);
  return clear(bytes, box.bodyStart, box.end);
}

/** Zeros bytes. Whether any was not zero. */
export function clear(bytes: Bytes, start: number, end: number): boolean {
  const range = bytes.subarray(start, end);
  const hadContents = range.some((byte) => byte !== 0);
  range.fill(0);
  return hadContents;
}

/** A range of positions within the file. */
export interface FileRange {
  readonly start: number;
  readonly end: number;
}

/** Sorts ranges and joins those that touch or overlap. */
export function joinRanges(ranges: readonly FileRange[]): FileRange[] {
  const joined: FileRange[] = [];
  for (const range of [...ranges].sort((a, b) => a.start - b.start)) {
    const last = joined.at(-1);
    if (last && range.start <= last.end) {
      joined[joined.length - 1] = { start: last.start, end: Math.max(last.end, range.end) };
    } else joined.push(range);
  }
  return joined;
}
