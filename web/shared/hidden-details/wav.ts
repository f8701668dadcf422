/** WAV: keeps the format and the sound. */
import { latin1 } from "./bytes.ts";
import { FileProblem } from "./details.ts";
import type { HiddenDetail } from "./details.ts";
import { FileReading } from "./file-reading.ts";
import { RIFF_HEAD_BYTES, riffChunks, riffEnd, writeRiffHead } from "./riff.ts";
import { KeptParts } from "./sifted.ts";
import type { Sifted } from "./sifted.ts";

const KEPT: ReadonlySet<string> = new Set(["fmt ", "fact", "data"]);
const SPACE: ReadonlySet<string> = new Set(["JUNK", "PAD ", "FLLR"]);
const FORM_BYTES = 4;
const MAX_TEXT_BYTES = 64 * 1024;

/** See {@link Sift}. */
export async function siftWav(file: Blob, signal?: AbortSignal): Promise<Sifted> {
  const reading = new FileReading(file, signal);
  const found = new Set<HiddenDetail>();
  const sound = new KeptParts(file);
  const end = await riffEnd(reading);
  let hasSound = false;
  for await (const chunk of riffChunks(reading, RIFF_HEAD_BYTES, end)) {
    if (KEPT.has(chunk.type)) {
      sound.keep(chunk.start, chunk.end);
      hasSound ||= chunk.type === "data";
      continue;
    }
    const length = Math.min(chunk.bodyEnd - chunk.bodyStart, MAX_TEXT_BYTES);
    const contents = latin1(await reading.bytes(chunk.bodyStart, length));
    if (SPACE.has(chunk.type) && !/[^\0]/.test(contents)) continue;
    const details = detailsOf(chunk.type, contents);
    for (const detail of details) found.add(detail);
  }
  if (!hasSound) throw new FileProblem("damaged");
  if (end < reading.size) found.add("added-data");
  const kept = new KeptParts(file);
  kept.put(writeRiffHead("RIFF", FORM_BYTES + sound.size(), "WAVE"));
  kept.append(sound);
  return { kept: kept.parts(), found, mayRemain: new Set(["voice"]) };
}

function detailsOf(type: string, contents: string): readonly HiddenDetail[] {
  // Broadcast recorders: who, which device, when.
  if (type === "bext" || type === "iXML") return ["author", "camera", "times"];
  if (type !== "LIST") return ["other"];
  const fields: readonly (readonly [string, HiddenDetail])[] = [
    ["IART", "author"],
    ["ICRD", "times"],
    ["ISFT", "software"],
  ];
  const known = fields.filter(([field]) => contents.includes(field)).map(([, detail]) => detail);
  return known.length > 0 ? known : ["description"];
}
