/**
 * PNG: keeps the chunks that make the pixels and the frames of an animation.
 *
 * A chunk: length (4), type (4), contents, CRC (4). What follows IEND goes too: some screenshot
 * programs have left the uncut picture there.
 */
import { concat, crc32, fromAscii, latin1, startsWith, viewOf } from "./bytes.ts";
import { FileProblem } from "./details.ts";
import type { HiddenDetail } from "./details.ts";
import { examineExif, examineXmp, writeExif } from "./exif.ts";
import type { Orientation } from "./exif.ts";
import { FileReading } from "./file-reading.ts";
import { KeptParts } from "./sifted.ts";
import type { Bytes, Sifted } from "./sifted.ts";

const SIGNATURE_BYTES = 8;
const CHUNK_FRAME_BYTES = 12;
/** Texts longer than this are not looked into; they are removed all the same. */
const MAX_TEXT_BYTES = 1024 * 1024;

const KEPT: ReadonlySet<string> = new Set(
  "IHDR PLTE IDAT IEND tRNS gAMA cHRM sRGB cICP sBIT acTL fcTL fdAT".split(" "),
);

const DETAIL_OF_CHUNK: Readonly<Record<string, HiddenDetail>> = {
  tIME: "times",
  iCCP: "color-profile",
};

/** See {@link Sift}. */
export async function siftPng(file: Blob, signal?: AbortSignal): Promise<Sifted> {
  const reading = new FileReading(file, signal);
  const kept = new KeptParts(file);
  const found = new Set<HiddenDetail>();
  let orientation: Orientation = 1;
  if (!startsWith(await reading.bytes(0, SIGNATURE_BYTES), "\x89PNG\r\n\x1a\n")) {
    throw new FileProblem("damaged");
  }
  // The orientation is written behind IHDR, but may be found later.
  const headerEnd = SIGNATURE_BYTES + CHUNK_FRAME_BYTES + 13;
  const rest = new KeptParts(file);
  let at = SIGNATURE_BYTES;
  for (let type = ""; type !== "IEND";) {
    const head = await reading.bytes(at, 8);
    const length = viewOf(head).getUint32(0);
    type = latin1(head, 4, 8);
    const end = at + CHUNK_FRAME_BYTES + length;
    const isHeader = type === "IHDR" && length === 13;
    if (end > reading.size || (at === SIGNATURE_BYTES) !== isHeader) {
      throw new FileProblem("damaged");
    }
    if (isHeader) kept.keep(0, headerEnd);
    else if (KEPT.has(type)) rest.keep(at, end);
    else {
      const contents = await reading.bytes(at + 8, Math.min(length, MAX_TEXT_BYTES));
      if (type === "eXIf") orientation = readExif(contents, found);
      else for (const detail of examineChunk(type, contents)) found.add(detail);
    }
    at = end;
  }
  if (at < reading.size) found.add("added-data");
  if (orientation !== 1) kept.put(writeChunk("eXIf", writeExif(orientation)));
  kept.append(rest);
  return { kept: kept.parts(), found, mayRemain: new Set(["camera-traces"]) };
}

function readExif(contents: Bytes, found: Set<HiddenDetail>): Orientation {
  const exif = examineExif(contents);
  for (const detail of exif.found) found.add(detail);
  return exif.orientation;
}

function examineChunk(type: string, contents: Bytes): ReadonlySet<HiddenDetail> {
  if (type === "pHYs" || type === "bKGD" || type === "hIST" || type === "sPLT") {
    return new Set(["other"]);
  }
  if (!["tEXt", "zTXt", "iTXt"].includes(type)) {
    return new Set([DETAIL_OF_CHUNK[type] ?? "other"]);
  }
  const text = latin1(contents);
  const keyword = text.slice(0, text.indexOf("\0")).toLowerCase();
  if (keyword.startsWith("xml:com.adobe")) return examineXmp(text);
  if (keyword === "author" || keyword === "copyright") return new Set(["author"]);
  if (keyword === "software" || keyword === "source") return new Set(["software"]);
  if (keyword.includes("time") || keyword.startsWith("date")) return new Set(["times"]);
  return new Set(["description"]);
}

function writeChunk(type: string, contents: Bytes): Bytes {
  const chunk = concat(new Uint8Array(4), fromAscii(type), contents, new Uint8Array(4));
  const view = viewOf(chunk);
  view.setUint32(0, contents.length);
  view.setUint32(chunk.length - 4, crc32(chunk.subarray(4, -4)));
  return chunk;
}
