/**
 * GIF: keeps the pictures, their timing and the number of repeats.
 *
 * After the header come blocks: 2C a picture, 21 F9 its timing, 21 FF of a program (only the number
 * of repeats is kept), 21 FE a comment, 21 01 a text (which no viewer shows), 3B the end.
 */
import { concat, fromAscii, latin1 } from "./bytes.ts";
import { FileProblem } from "./details.ts";
import type { HiddenDetail } from "./details.ts";
import { examineXmp } from "./exif.ts";
import { FileReading } from "./file-reading.ts";
import { KeptParts } from "./sifted.ts";
import type { Sifted } from "./sifted.ts";

const HEADER_BYTES = 13;
const EXTENSION = 0x21;
const PICTURE = 0x2c;
const TIMING = 0xf9;
const OF_PROGRAM = 0xff;
const COMMENT = 0xfe;
const END = 0x3b;
const TEXT_BYTES = 64 * 1024;

/** See {@link Sift}. */
export async function siftGif(file: Blob, signal?: AbortSignal): Promise<Sifted> {
  const reading = new FileReading(file, signal);
  const kept = new KeptParts(file);
  const found = new Set<HiddenDetail>();
  const header = await reading.bytes(0, HEADER_BYTES);
  if (!/^GIF8[79]a/.test(latin1(header, 0, 6))) throw new FileProblem("damaged");
  let at = HEADER_BYTES + tableBytes(header[10] ?? 0);
  kept.keep(0, at);

  for (;;) {
    const [first, label] = await reading.upTo(at, 2);
    // Without an end there is nothing behind it either.
    if (first === END || first === undefined) break;
    let start = at;
    if (first === PICTURE) {
      const descriptor = await reading.bytes(at, 10);
      const data = at + 10 + tableBytes(descriptor[9] ?? 0) + 1;
      at = await endOfBlocks(reading, data);
      kept.keep(start, at);
      continue;
    }
    if (first !== EXTENSION || label === undefined) throw new FileProblem("damaged");
    start += 2;
    at = await endOfBlocks(reading, start);
    if (label === TIMING) kept.keep(start - 2, at);
    else if (label === COMMENT) found.add("description");
    else if (label === OF_PROGRAM) {
      const text = latin1(await reading.bytes(start, Math.min(at - start, TEXT_BYTES)));
      const repeats = /^\x0b(?:NETSCAPE2\.0|ANIMEXTS1\.0)\x03\x01([^]{2})\0$/.exec(text)?.[1];
      if (repeats) {
        kept.put(concat(fromAscii("\x21\xff\x0bNETSCAPE2.0\x03\x01"), fromAscii(`${repeats}\0`)));
      } else if (text.startsWith("\x0bXMP Data")) {
        for (const detail of examineXmp(text)) found.add(detail);
      } else found.add(text.startsWith("\x0bICCRGB") ? "color-profile" : "other");
    } else found.add("other");
  }
  if (at + 1 < reading.size) found.add("added-data");
  kept.put(Uint8Array.of(END));
  return { kept: kept.parts(), found, mayRemain: new Set(["camera-traces"]) };
}

function tableBytes(flags: number): number {
  return flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0;
}

/** Blocks are a length of one byte and as many bytes; the last has length 0. */
async function endOfBlocks(reading: FileReading, start: number): Promise<number> {
  for (let at = start; ;) {
    const [length = 0] = await reading.bytes(at, 1);
    at += 1 + length;
    if (length === 0) return at;
  }
}
