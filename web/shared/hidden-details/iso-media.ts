/**
 * MP4, QuickTime, M4A, 3GP, HEIC, AVIF: hidden details become zeros in place (see iso-boxes.ts).
 *
 * Only known boxes are kept. Films of two gigabytes pass through in slices; only the tables are in
 * memory.
 */
import { latin1 } from "./bytes.ts";
import { FileProblem } from "./details.ts";
import type { FileKind, HiddenDetail, RemainingDetail } from "./details.ts";
import { FileReading } from "./file-reading.ts";
import { copyBox, fileBoxes, joinRanges } from "./iso-boxes.ts";
import type { Box, FileRange } from "./iso-boxes.ts";
import { cleanFragment, cleanMovie } from "./iso-movie.ts";
import { cleanPictureItems } from "./iso-picture.ts";
import type { Overwrite } from "./iso-picture.ts";
import { KeptParts } from "./sifted.ts";
import type { Sifted } from "./sifted.ts";

/** Kept as they are: sound, pictures, and tables of where they lie. */
const KEPT: ReadonlySet<string> = new Set("ftyp styp mdat mfra sidx ssix pdin".split(" "));
const SPACE: ReadonlySet<string> = new Set(["free", "skip", "wide"]);
const AUDIO_BRANDS: ReadonlySet<string> = new Set(["M4A ", "M4B ", "M4P ", "F4A "]);
const PROBE_BYTES = 1024 * 1024;

/** See {@link Sift}. */
export async function siftIsoMedia(file: Blob, signal?: AbortSignal): Promise<Sifted> {
  const reading = new FileReading(file, signal);
  const found = new Set<HiddenDetail>();
  const mayRemain = new Set<RemainingDetail>();
  const replaced = new Map<number, Uint8Array<ArrayBuffer>>();
  const zeroed: FileRange[] = [];
  const overwrites: Overwrite[] = [];
  const boxes: Box[] = [];
  let kind: FileKind | undefined;
  let isFragmented = false;
  let hasSensorTrack = false;

  for await (const box of fileBoxes(reading)) {
    boxes.push(box);
    if (box.type === "moov") {
      const copy = await copyBox(reading, box);
      const movie = cleanMovie(copy);
      replaced.set(box.start, copy);
      zeroed.push(...movie.zeroed);
      for (const detail of movie.found) found.add(detail);
      if (movie.hasSubtitles) mayRemain.add("subtitles");
      hasSensorTrack = movie.found.has("sensor-track");
      kind ??= movie.hasPictures ? "video" : "audio";
    } else if (box.type === "moof") {
      const copy = await copyBox(reading, box);
      for (const detail of cleanFragment(copy)) found.add(detail);
      replaced.set(box.start, copy);
      isFragmented = true;
    } else if (box.type === "meta" && isPicture(boxes, await brand(reading, boxes))) {
      const copy = await copyBox(reading, box);
      const items = await cleanPictureItems(copy, box, reading);
      replaced.set(box.start, copy);
      overwrites.push(...items.overwrites);
      for (const detail of items.found) found.add(detail);
      if (items.hasThumbnail) mayRemain.add("thumbnail");
      kind = (await brand(reading, boxes)).startsWith("avi") ? "avif" : "heic";
    } else if (!KEPT.has(box.type)) {
      if (await hasContents(reading, box)) found.add(detailOf(box.type));
    }
  }
  if (!kind) throw new FileProblem("damaged");
  if (AUDIO_BRANDS.has(await brand(reading, boxes))) kind = "audio";
  if (isFragmented && hasSensorTrack) mayRemain.add("sensor-track");
  mayRemain.add(kind === "audio" ? "software-traces" : "camera-traces");
  if (kind === "audio" || kind === "video") mayRemain.add("voice");

  const kept = new KeptParts(file);
  for (const box of boxes) {
    const copy = replaced.get(box.start);
    if (copy) kept.put(copy);
    else if (KEPT.has(box.type)) keepExcept(kept, box, joinRanges(zeroed), overwrites);
    else {
      const head = await reading.bytes(box.start, box.bodyStart - box.start);
      kept.put(asFree(head));
      kept.zero(box.end - box.bodyStart);
    }
  }
  const end = boxes.at(-1)?.end ?? 0;
  if (end < reading.size) found.add("added-data");
  return { kept: kept.parts(), found, mayRemain, kind };
}

async function brand(reading: FileReading, boxes: readonly Box[]): Promise<string> {
  const first = boxes[0];
  if (first?.type !== "ftyp") return "";
  return latin1(await reading.bytes(first.bodyStart, 4));
}

/** Films may have a box `meta` too; a still picture has one and says so in its brand. */
function isPicture(boxes: readonly Box[], brandName: string): boolean {
  const isStill = /^(?:hei|hev|mif|msf|avi|avc|jpeg|j2k)/.test(brandName);
  return isStill && !boxes.some(({ type }) => type === "moov");
}

function asFree(head: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const copy = head.slice();
  copy.set([0x66, 0x72, 0x65, 0x65], 4);
  return copy;
}

async function hasContents(reading: FileReading, box: Box): Promise<boolean> {
  if (!SPACE.has(box.type)) return true;
  for (let at = box.bodyStart; at < box.end; at += PROBE_BYTES) {
    const part = await reading.bytes(at, Math.min(PROBE_BYTES, box.end - at));
    if (part.some((byte) => byte !== 0)) return true;
  }
  return false;
}

function detailOf(type: string): HiddenDetail {
  if (type === "prft" || type === "emsg") return "times";
  return type === "uuid" || type === "meta" || type === "udta" ? "description" : "other";
}

/** Keeps a box without the ranges within it, in whose place come zeros or what is given. */
function keepExcept(
  kept: KeptParts,
  box: Box,
  zeroed: readonly FileRange[],
  overwrites: readonly Overwrite[],
): void {
  const changes = [
    ...zeroed.map(({ start, end }) => ({ start, end, bytes: undefined })),
    ...overwrites.map(({ start, bytes }) => ({ start, end: start + bytes.length, bytes })),
  ].sort((a, b) => a.start - b.start);
  let at = box.start;
  for (const { start, end, bytes } of changes) {
    // Never the head of a box, whatever a damaged table says.
    const from = Math.max(start, at, box.bodyStart);
    const to = Math.min(end, box.end);
    if (from >= to) continue;
    kept.keep(at, from);
    if (bytes) kept.put(bytes.slice(from - start, to - start));
    else kept.zero(to - from);
    at = to;
  }
  kept.keep(at, box.end);
}
