/**
 * JPEG: keeps what a decoder needs to make the same pixels, and nothing else.
 *
 * A JPEG is a row of segments: FF, marker, length of two bytes, contents. Kept are frame headers
 * (C0–CF), tables (DB, C4, CC), restart interval (DD), number of lines (DC) and scans (DA) with
 * their data. JFIF and Adobe, which decide how colours are decoded, are written anew without the
 * rest of their contents. EXIF is replaced by the orientation. All else goes, and what follows the
 * end of the picture, which is where phones put thumbnails, depth and films.
 */
import { concat, fromAscii, latin1, startsWith } from "./bytes.ts";
import { FileProblem } from "./details.ts";
import type { HiddenDetail, RemainingDetail } from "./details.ts";
import { examineExif, examineXmp, writeExif } from "./exif.ts";
import type { Orientation } from "./exif.ts";
import { FileReading } from "./file-reading.ts";
import { KeptParts } from "./sifted.ts";
import type { Bytes, Sifted } from "./sifted.ts";

const SCAN = 0xda;
const END = 0xd9;
const SCAN_WINDOW_BYTES = 256 * 1024;
const START_OF_PICTURE = Uint8Array.of(0xff, 0xd8);
const END_OF_PICTURE = Uint8Array.of(0xff, END);
/** Version 1.1, no unit, square pixels, no thumbnail. */
const JFIF = concat(
  Uint8Array.of(0xff, 0xe0, 0, 16),
  fromAscii("JFIF\0\x01\x01\0\0\x01\0\x01\0\0"),
);
const EXIF = "Exif\0\0";

/** What the segments before and between the scans tell. */
interface Heading {
  readonly found: Set<HiddenDetail>;
  isJfif: boolean;
  adobeTransform: number | undefined;
  orientation: Orientation;
}

/** See {@link Sift}. */
export async function siftJpeg(file: Blob, signal?: AbortSignal): Promise<Sifted> {
  const reading = new FileReading(file, signal);
  const picture = new KeptParts(file);
  const heading: Heading = {
    found: new Set(),
    isJfif: false,
    adobeTransform: undefined,
    orientation: 1,
  };
  if (!startsWith(await reading.bytes(0, 2), "\xff\xd8")) throw new FileProblem("damaged");

  let hasScan = false;
  let at = 2;
  for (;;) {
    at = await skipFill(reading, at);
    const head = await reading.upTo(at, 4);
    const marker = head[1];
    if (marker === END || (hasScan && head.length < 4)) break;
    const length = ((head[2] ?? 0) << 8) | (head[3] ?? 0);
    if (head.length < 4 || marker === undefined || length < 2) throw new FileProblem("damaged");
    const end = at + 2 + length;
    if (end > reading.size) throw new FileProblem("damaged");
    if (isPicture(marker)) picture.keep(at, end);
    else readAside(marker, await reading.bytes(at + 4, length - 2), heading);
    at = end;
    if (marker === SCAN) {
      at = await endOfScan(reading, end);
      picture.keep(end, at);
      hasScan = true;
    }
  }
  if (!hasScan) throw new FileProblem("damaged");
  if (at + 2 < reading.size) heading.found.add("added-data");

  const kept = new KeptParts(file);
  kept.put(concat(START_OF_PICTURE, ...writeHeading(heading)));
  kept.append(picture);
  kept.put(END_OF_PICTURE);
  const mayRemain = new Set<RemainingDetail>(["camera-traces"]);
  return { kept: kept.parts(), found: heading.found, mayRemain };
}

const isPicture = (marker: number): boolean =>
  (marker >= 0xc0 && marker <= 0xcf) || (marker >= SCAN && marker <= 0xdf) || marker === 0xdb;

function readAside(marker: number, contents: Bytes, heading: Heading): void {
  const { found } = heading;
  if (marker === 0xe0 && startsWith(contents, "JFIF\0")) {
    heading.isJfif = true;
    if (contents.length > 14) found.add("thumbnail");
  } else if (marker === 0xe0) {
    found.add(startsWith(contents, "JFXX\0") ? "thumbnail" : "other");
  } else if (marker === 0xee && startsWith(contents, "Adobe") && contents.length >= 12) {
    heading.adobeTransform = contents[11];
    if (contents.length > 12) found.add("other");
  } else if (marker === 0xe1 && startsWith(contents, EXIF)) {
    const exif = examineExif(contents.subarray(EXIF.length));
    if (exif.orientation !== 1) heading.orientation = exif.orientation;
    for (const detail of exif.found) found.add(detail);
  } else if (marker === 0xe1) {
    for (const detail of examineXmp(latin1(contents))) found.add(detail);
  } else if (marker === 0xe2 && startsWith(contents, "ICC_PROFILE\0")) {
    found.add("color-profile");
  } else if (marker === 0xe2 && startsWith(contents, "MPF\0")) {
    found.add("thumbnail");
  } else if (marker === 0xed || marker === 0xfe) {
    // Photoshop keeps captions and keywords here; FE is a comment.
    found.add("description");
  } else {
    found.add("other");
  }
}

function writeHeading({ isJfif, adobeTransform, orientation }: Heading): readonly Bytes[] {
  const segments: Bytes[] = [];
  if (isJfif) segments.push(JFIF);
  if (orientation !== 1) {
    const exif = concat(fromAscii(EXIF), writeExif(orientation));
    segments.push(concat(Uint8Array.of(0xff, 0xe1, 0, exif.length + 2), exif));
  }
  if (adobeTransform !== undefined) {
    const start = fromAscii("\xff\xee\0\x0eAdobe\0\x64\0\0\0\0");
    segments.push(concat(start, Uint8Array.of(adobeTransform)));
  }
  return segments;
}

/** A marker may have any number of FF before it. */
async function skipFill(reading: FileReading, start: number): Promise<number> {
  let at = start;
  for (;;) {
    const [first, second] = await reading.upTo(at, 2);
    if (first === undefined) return at;
    if (first !== 0xff) throw new FileProblem("damaged");
    if (second !== 0xff) return at;
    at++;
  }
}

/** Where the data of a scan ends: at the first marker that is neither stuffing nor a restart. */
async function endOfScan(reading: FileReading, start: number): Promise<number> {
  let at = start;
  for (;;) {
    const window = await reading.upTo(at, SCAN_WINDOW_BYTES);
    for (let index = window.indexOf(0xff); index >= 0; index = window.indexOf(0xff, index + 1)) {
      const next = window[index + 1];
      if (next === undefined) break;
      const isData = next === 0 || next === 0xff || (next >= 0xd0 && next <= 0xd7);
      if (!isData) return at + index;
    }
    // A picture that was cut off; decoders show what there is.
    if (at + window.length >= reading.size) return reading.size;
    // The last byte is looked at again, together with the one after it.
    at += window.length - 1;
  }
}
