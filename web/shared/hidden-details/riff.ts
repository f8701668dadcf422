/** RIFF, the frame of WebP and WAV: chunks of type (4), length (4, little-endian), contents, even. */
import { fromAscii, latin1, viewOf } from "./bytes.ts";
import { FileProblem } from "./details.ts";
import type { FileReading } from "./file-reading.ts";
import type { Bytes } from "./sifted.ts";

/** Bytes of a chunk's type and length; and of RIFF, length and form. */
export const CHUNK_HEAD_BYTES = 8;
export const RIFF_HEAD_BYTES = 12;

/** A chunk within a file. */
export interface RiffChunk {
  readonly type: string;
  readonly start: number;
  readonly bodyStart: number;
  readonly bodyEnd: number;
  /** With the padding to an even length, if the file has it. */
  readonly end: number;
}

/** Where the chunks of a file end: what comes after was added. */
export async function riffEnd(reading: FileReading): Promise<number> {
  const length = viewOf(await reading.bytes(0, RIFF_HEAD_BYTES)).getUint32(4, true);
  // Recorders that were cut off leave a length that is too large; their data is good.
  return Math.min(CHUNK_HEAD_BYTES + length, reading.size);
}

/** The chunks between two positions. */
export async function* riffChunks(
  reading: FileReading,
  start: number,
  end: number,
): AsyncGenerator<RiffChunk> {
  for (let at = start; at + CHUNK_HEAD_BYTES <= end;) {
    const head = await reading.bytes(at, CHUNK_HEAD_BYTES);
    const length = viewOf(head).getUint32(4, true);
    const bodyStart = at + CHUNK_HEAD_BYTES;
    const bodyEnd = bodyStart + length;
    if (bodyEnd > end) throw new FileProblem("damaged");
    const chunkEnd = Math.min(bodyEnd + (length % 2), end);
    yield { type: latin1(head, 0, 4), start: at, bodyStart, bodyEnd, end: chunkEnd };
    at = chunkEnd;
  }
}

/** The head of a chunk, or of the whole with its form. */
export function writeRiffHead(type: string, length: number, form = ""): Bytes {
  const head = fromAscii(`${type}\0\0\0\0${form}`);
  viewOf(head).setUint32(4, length, true);
  return head;
}
