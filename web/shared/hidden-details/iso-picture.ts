/**
 * Still pictures in ISO boxes (HEIC, AVIF): EXIF and XMP are items beside the picture's, and are
 * overwritten in place. Which way up the picture is stands in its properties (`irot`, `imir`), so
 * EXIF is not needed for it.
 */
import { latin1, viewOf } from "./bytes.ts";
import { FileProblem } from "./details.ts";
import type { HiddenDetail } from "./details.ts";
import { EMPTY_EXIF, examineExif, examineXmp } from "./exif.ts";
import type { FileReading } from "./file-reading.ts";
import { clear, erase, findBox, innerBoxes, outermost } from "./iso-boxes.ts";
import type { Box, FileRange } from "./iso-boxes.ts";
import type { Bytes } from "./sifted.ts";

/** Bytes to be written over those of the file. */
export interface Overwrite {
  readonly start: number;
  readonly bytes: Bytes;
}

/** What was beside the picture. */
export interface CleanedItems {
  readonly found: ReadonlySet<HiddenDetail>;
  readonly overwrites: readonly Overwrite[];
  readonly hasThumbnail: boolean;
}

const KEPT = new Set("hdlr pitm iloc iinf iref iprp idat grpl dinf ipro".split(" "));
/** Before the TIFF of an EXIF item: how far away it begins. */
const EXIF_OFFSET_BYTES = 4;
const MAX_ITEM_BYTES = 16 * 1024 * 1024;

/**
 * Cleans a copy of a picture's `meta`.
 *
 * @param copy - Changed in place.
 * @param place - Where it lies in the file.
 * @throws {@link FileProblem} `unsupported` if an item's data is made of other items; `damaged`.
 */
export async function cleanPictureItems(
  copy: Bytes,
  place: Box,
  reading: FileReading,
): Promise<CleanedItems> {
  const outer = outermost(copy);
  // Version and flags come before the boxes within.
  const meta: Box = { ...outer, bodyStart: outer.bodyStart + 4 };
  const found = new Set<HiddenDetail>();
  for (const box of innerBoxes(copy, meta.bodyStart, meta.end)) {
    if (!KEPT.has(box.type) && erase(copy, box)) found.add("description");
    if (box.type === "hdlr" && clear(copy, Math.min(box.bodyStart + 12, box.end), box.end)) {
      found.add("software");
    }
  }
  const properties = findBox(copy, meta, "iprp", "ipco");
  for (const box of properties ? innerBoxes(copy, properties.bodyStart, properties.end) : []) {
    if (["udes", "uuid", "altt", "crtt", "mdft"].includes(box.type) && erase(copy, box)) {
      found.add("description");
    }
  }

  const items = readItems(copy, meta, found);
  const idat = findBox(copy, meta, "idat");
  const overwrites: Overwrite[] = [];
  for (const [id, extents] of readExtents(copy, meta)) {
    const type = items.get(id);
    if (type !== "Exif" && type !== "mime" && type !== "uri ") continue;
    const isExif = type === "Exif";
    for (const { start, end, isInIdat } of extents) {
      if (end - start > MAX_ITEM_BYTES) throw new FileProblem("too-large");
      if (isInIdat) {
        if (!idat) throw new FileProblem("damaged");
        const range = copy.subarray(idat.bodyStart + start, idat.bodyStart + end);
        examineItem(range, isExif, found);
        range.set(blankItem(range.length, isExif));
      } else if (start >= place.start && start < place.end) {
        const range = copy.subarray(start - place.start, end - place.start);
        examineItem(range, isExif, found);
        range.set(blankItem(range.length, isExif));
      } else {
        examineItem(await reading.bytes(start, end - start), isExif, found);
        overwrites.push({ start, bytes: blankItem(end - start, isExif) });
      }
    }
  }
  const references = findBox(copy, meta, "iref");
  const hasThumbnail =
    references !== undefined &&
    [...innerBoxes(copy, references.bodyStart + 4, references.end)].some((r) => r.type === "thmb");
  return { found, overwrites, hasThumbnail };
}

function examineItem(contents: Uint8Array, isExif: boolean, found: Set<HiddenDetail>): void {
  if (contents.every((byte) => byte === 0)) return;
  const details = isExif ? exifItem(contents) : examineXmp(latin1(contents));
  for (const detail of details) found.add(detail);
}

function exifItem(contents: Uint8Array): ReadonlySet<HiddenDetail> {
  if (contents.length < EXIF_OFFSET_BYTES) return new Set(["other"]);
  const offset = viewOf(contents).getUint32(0);
  return examineExif(contents.subarray(EXIF_OFFSET_BYTES + offset)).found;
}

/** As long as the item was, and still what its type says: an EXIF without entries. */
function blankItem(length: number, isExif: boolean): Bytes {
  const bytes = new Uint8Array(length);
  if (isExif && length >= EXIF_OFFSET_BYTES + EMPTY_EXIF.length) {
    bytes.set(EMPTY_EXIF, EXIF_OFFSET_BYTES);
  }
  return bytes;
}

/** The type of each item, by its number. Their names are emptied. */
function readItems(copy: Bytes, meta: Box, found: Set<HiddenDetail>): ReadonlyMap<number, string> {
  const list = findBox(copy, meta, "iinf");
  const items = new Map<number, string>();
  if (!list) return items;
  const view = viewOf(copy);
  const start = list.bodyStart + (copy[list.bodyStart] === 0 ? 6 : 8);
  for (const { bodyStart, end, type: boxType } of innerBoxes(copy, start, list.end)) {
    if (boxType !== "infe") continue;
    const version = copy[bodyStart] ?? 0;
    // The first two versions have no types; no camera writes them.
    if (version < 2) throw new FileProblem("unsupported");
    const isShort = version === 2;
    const id = isShort ? view.getUint16(bodyStart + 4) : view.getUint32(bodyStart + 4);
    const at = bodyStart + (isShort ? 8 : 10);
    const type = latin1(copy, at, at + 4);
    items.set(id, type);
    // Of `mime` and `uri ` the format follows the name, and readers want it.
    const hasFormat = type === "mime" || type === "uri ";
    if (!hasFormat && clear(copy, Math.min(at + 4, end), end)) found.add("description");
  }
  return items;
}

interface Extent extends FileRange {
  readonly isInIdat: boolean;
}

/** Where the data of each item lies. */
function* readExtents(copy: Bytes, meta: Box): Generator<[number, Extent[]]> {
  const box = findBox(copy, meta, "iloc");
  if (!box) return;
  const view = viewOf(copy);
  const version = view.getUint8(box.bodyStart);
  const sizes = view.getUint16(box.bodyStart + 4);
  const [offsetSize, lengthSize, baseSize] = [sizes >> 12, (sizes >> 8) & 15, (sizes >> 4) & 15];
  const indexSize = version === 0 ? 0 : sizes & 15;
  let at = box.bodyStart + 6;
  const read = (size: number): number => {
    let value = 0;
    for (const end = at + size; at < end; at++) value = value * 256 + view.getUint8(at);
    return value;
  };
  const idSize = version < 2 ? 2 : 4;
  const count = read(idSize);
  for (let item = 0; item < count; item++) {
    const id = read(idSize);
    const method = version === 0 ? 0 : read(2) & 15;
    read(2);
    const base = read(baseSize);
    const extents: Extent[] = [];
    for (let left = read(2); left > 0; left--) {
      read(indexSize);
      const start = base + read(offsetSize);
      extents.push({ start, end: start + read(lengthSize), isInIdat: method === 1 });
    }
    if (method > 1) throw new FileProblem("unsupported");
    yield [id, extents];
  }
}
