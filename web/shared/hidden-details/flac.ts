/** FLAC: keeps the stream's properties, the table for jumping, and the sound. */
import { startsWith } from "./bytes.ts";
import { FileProblem } from "./details.ts";
import type { HiddenDetail } from "./details.ts";
import { FileReading } from "./file-reading.ts";
import { KeptParts } from "./sifted.ts";
import type { Bytes, Sifted } from "./sifted.ts";

const STREAM_PROPERTIES = 0;
const PADDING = 1;
const JUMPS = 3;
const COMMENT = 4;
const PICTURE = 6;
const LAST = 0x80;

/** See {@link Sift}. */
export async function siftFlac(file: Blob, signal?: AbortSignal): Promise<Sifted> {
  const reading = new FileReading(file, signal);
  const found = new Set<HiddenDetail>();
  const blocks: Bytes[] = [];
  if (!startsWith(await reading.bytes(0, 4), "fLaC")) throw new FileProblem("damaged");
  let at = 4;
  for (let isLast = false; !isLast;) {
    const [first = 0, high = 0, middle = 0, low = 0] = await reading.bytes(at, 4);
    const type = first & 0x7f;
    const end = at + 4 + ((high << 16) | (middle << 8) | low);
    const block = await reading.bytes(at, end - at);
    if (type === STREAM_PROPERTIES || type === JUMPS) {
      const copy = block.slice();
      copy[0] = type;
      blocks.push(copy);
    } else if (type === PADDING) {
      if (block.subarray(4).some((byte) => byte !== 0)) found.add("other");
    } else if (type === PICTURE) found.add("thumbnail");
    else found.add(type === COMMENT ? "description" : "other");
    isLast = (first & LAST) !== 0;
    at = end;
  }
  const last = blocks.at(-1);
  if (!last || blocks[0]?.[0] !== STREAM_PROPERTIES) {
    throw new FileProblem("damaged");
  }
  last[0] = (last[0] ?? 0) | LAST;
  const kept = new KeptParts(file);
  kept.keep(0, 4);
  for (const block of blocks) kept.put(block);
  kept.keep(at, reading.size);
  return { kept: kept.parts(), found, mayRemain: new Set(["voice"]) };
}
