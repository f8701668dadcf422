/**
 * Where the data of a track lies in the file, from its tables.
 *
 * `stco`/`co64`: position of each chunk. `stsc`: how many samples a chunk has, from which chunk on.
 * `stsz`/`stz2`: length of each sample.
 */
import { viewOf } from "./bytes.ts";
import { FileProblem } from "./details.ts";
import { findBox } from "./iso-boxes.ts";
import type { Box, FileRange } from "./iso-boxes.ts";

/** A track with more samples than this would be more than a day long. */
const MAX_SAMPLES = 20_000_000;

/**
 * The ranges of a track's data, one for each chunk.
 *
 * @throws {@link FileProblem} `damaged`.
 */
export function sampleRanges(bytes: Uint8Array, track: Box): FileRange[] {
  const table = findBox(bytes, track, "mdia", "minf", "stbl");
  if (!table) return [];
  const chunks = chunkOffsets(bytes, table);
  const counts = findBox(bytes, table, "stsc");
  const lengthOf = sampleLengths(bytes, table);
  if (!counts || !lengthOf || chunks.length === 0) return [];

  const view = viewOf(bytes);
  const entries = view.getUint32(counts.bodyStart + 4);
  const ranges: FileRange[] = [];
  let sample = 0;
  let entry = 0;
  for (const [index, start] of chunks.entries()) {
    const row = (which: number): number => counts.bodyStart + 8 + which * 12;
    while (entry + 1 < entries && view.getUint32(row(entry + 1)) <= index + 1) entry++;
    const samples = entries === 0 ? 0 : view.getUint32(row(entry) + 4);
    if (sample + samples > MAX_SAMPLES) throw new FileProblem("damaged");
    let end = start;
    for (let left = samples; left > 0; left--) end += lengthOf(sample++);
    if (end > start) ranges.push({ start, end });
  }
  return ranges;
}

function chunkOffsets(bytes: Uint8Array, table: Box): number[] {
  const view = viewOf(bytes);
  const short = findBox(bytes, table, "stco");
  const box = short ?? findBox(bytes, table, "co64");
  if (!box) return [];
  const width = short ? 4 : 8;
  const count = view.getUint32(box.bodyStart + 4);
  if (box.bodyStart + 8 + count * width > box.end) throw new FileProblem("damaged");
  return Array.from({ length: count }, (_, index) => {
    const at = box.bodyStart + 8 + index * width;
    return short ? view.getUint32(at) : Number(view.getBigUint64(at));
  });
}

function sampleLengths(bytes: Uint8Array, table: Box): ((sample: number) => number) | undefined {
  const view = viewOf(bytes);
  const plain = findBox(bytes, table, "stsz");
  if (plain) {
    const same = view.getUint32(plain.bodyStart + 4);
    return (sample) => same || view.getUint32(plain.bodyStart + 12 + sample * 4);
  }
  const compact = findBox(bytes, table, "stz2");
  if (!compact) return undefined;
  const bits = view.getUint8(compact.bodyStart + 7);
  const start = compact.bodyStart + 12;
  return (sample) => {
    if (bits === 16) return view.getUint16(start + sample * 2);
    if (bits === 8) return view.getUint8(start + sample);
    const both = view.getUint8(start + (sample >> 1));
    return sample % 2 ? both & 15 : both >> 4;
  };
}
