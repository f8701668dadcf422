/** WebP: keeps the pictures, their transparency and the frames of an animation. */
import { concat, latin1, startsWith } from "./bytes.ts";
import { FileProblem } from "./details.ts";
import type { HiddenDetail } from "./details.ts";
import { examineExif, examineXmp, writeExif } from "./exif.ts";
import type { Orientation } from "./exif.ts";
import { FileReading } from "./file-reading.ts";
import { RIFF_HEAD_BYTES, riffChunks, riffEnd, writeRiffHead } from "./riff.ts";
import { KeptParts } from "./sifted.ts";
import type { Bytes, Sifted } from "./sifted.ts";

const PICTURE: ReadonlySet<string> = new Set(["VP8 ", "VP8L", "ALPH", "ANIM"]);
/** Within ANMF: place, size, duration and blending of the frame. */
const FRAME_HEAD_BYTES = 16;
const EXTENDED_BYTES = 10;
/** Flags of VP8X that are kept: transparency and animation. */
const PICTURE_FLAGS = 0x12;
const EXIF_FLAG = 0x08;
const FORM_BYTES = 4;
const MAX_ASIDE_BYTES = 1024 * 1024;

/** See {@link Sift}. */
export async function siftWebp(file: Blob, signal?: AbortSignal): Promise<Sifted> {
  const reading = new FileReading(file, signal);
  const found = new Set<HiddenDetail>();
  const pictures = new KeptParts(file);
  const end = await riffEnd(reading);
  let extended: Bytes | undefined;
  let orientation: Orientation = 1;
  let hasPicture = false;

  for await (const chunk of riffChunks(reading, RIFF_HEAD_BYTES, end)) {
    const body = (): Promise<Bytes> => {
      const length = chunk.bodyEnd - chunk.bodyStart;
      return reading.bytes(chunk.bodyStart, Math.min(length, MAX_ASIDE_BYTES));
    };
    if (PICTURE.has(chunk.type)) {
      pictures.keep(chunk.start, chunk.end);
      hasPicture = true;
    } else if (chunk.type === "ANMF") {
      const frame = new KeptParts(file);
      frame.keep(chunk.bodyStart, chunk.bodyStart + FRAME_HEAD_BYTES);
      const start = chunk.bodyStart + FRAME_HEAD_BYTES;
      for await (const part of riffChunks(reading, start, chunk.bodyEnd)) {
        if (PICTURE.has(part.type)) frame.keep(part.start, part.end);
        else found.add("other");
      }
      pictures.put(writeRiffHead("ANMF", frame.size()));
      pictures.append(frame);
      hasPicture = true;
    } else if (chunk.type === "VP8X") {
      extended = (await body()).slice();
      if (extended.length !== EXTENDED_BYTES) throw new FileProblem("damaged");
    } else if (chunk.type === "EXIF") {
      const contents = await body();
      // Some programs put JPEG's preface before it.
      const exif = examineExif(contents.subarray(startsWith(contents, "Exif\0\0") ? 6 : 0));
      orientation = exif.orientation;
      for (const detail of exif.found) found.add(detail);
    } else if (chunk.type === "XMP ") {
      for (const detail of examineXmp(latin1(await body()))) found.add(detail);
    } else {
      found.add(chunk.type === "ICCP" ? "color-profile" : "other");
    }
  }
  if (!hasPicture) throw new FileProblem("damaged");
  if (end < reading.size) found.add("added-data");

  const inner = new KeptParts(file);
  if (extended) {
    const flags = ((extended[0] ?? 0) & PICTURE_FLAGS) | (orientation === 1 ? 0 : EXIF_FLAG);
    inner.put(
      concat(writeRiffHead("VP8X", EXTENDED_BYTES), Uint8Array.of(flags), extended.subarray(1)),
    );
  }
  inner.append(pictures);
  if (extended && orientation !== 1) {
    const exif = writeExif(orientation);
    inner.put(concat(writeRiffHead("EXIF", exif.length), exif));
  }
  const kept = new KeptParts(file);
  kept.put(writeRiffHead("RIFF", FORM_BYTES + inner.size(), "WEBP"));
  kept.append(inner);
  return { kept: kept.parts(), found, mayRemain: new Set(["camera-traces"]) };
}
