/**
 * EXIF and XMP: what they tell, and the one thing that is kept of them, which way up the picture is.
 *
 * EXIF is a small TIFF file: directories of 12-byte entries (tag, type, count, value or offset).
 * Only tag numbers are looked at; no value is read but the orientation.
 */
import { concat, fromAscii, viewOf } from "./bytes.ts";
import type { HiddenDetail } from "./details.ts";
import type { Bytes } from "./sifted.ts";

/** Which way up a picture is; 1 is upright. Values of EXIF. */
export type Orientation = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8;

/** What EXIF tells. */
export interface ExifContents {
  readonly found: ReadonlySet<HiddenDetail>;
  readonly orientation: Orientation;
}

const ORIENTATION_TAG = 0x0112;
const EXIF_DIRECTORY_TAG = 0x8769;
const GPS_DIRECTORY_TAG = 0x8825;
/** More than any camera writes; a damaged file must not cost time. */
const MAX_ENTRIES = 2000;

const DETAIL_OF_TAG: ReadonlyMap<number, HiddenDetail> = new Map<number, HiddenDetail>([
  ...tags("camera", 0x010f, 0x0110, 0x927c, 0x829a, 0x829d, 0x8822, 0x8827, 0x9201, 0x9202),
  ...tags("camera", 0x9204, 0x9205, 0x9207, 0x9209, 0x920a, 0xa405, 0xa432, 0xa433, 0xa434),
  ...tags("software", 0x0131, 0x013c, 0x000b),
  ...tags("author", 0x013b, 0x8298, 0x9c9d, 0xa430),
  ...tags("times", 0x0132, 0x9003, 0x9004, 0x9010, 0x9011, 0x9012, 0x9290, 0x9291, 0x9292),
  ...tags("description", 0x010e, 0x9286, 0x9c9b, 0x9c9c, 0x9c9e, 0x9c9f),
  ...tags("identifiers", 0xa420, 0xa431, 0xa435),
]);

function tags(detail: HiddenDetail, ...numbers: readonly number[]): [number, HiddenDetail][] {
  return numbers.map((number) => [number, detail]);
}

/**
 * Reads which details EXIF holds. Whatever cannot be understood counts as `other`.
 *
 * @param tiff - Beginning with its byte order mark.
 */
export function examineExif(tiff: Uint8Array): ExifContents {
  const found = new Set<HiddenDetail>();
  let orientation: Orientation = 1;
  const view = viewOf(tiff);
  const visited = new Set<number>();

  const readDirectory = (start: number, isLittle: boolean, isGps: boolean): number => {
    if (visited.has(start)) return 0;
    visited.add(start);
    const count = view.getUint16(start, isLittle);
    if (count > MAX_ENTRIES) throw new RangeError();
    for (let index = 0; index < count; index++) {
      const entry = start + 2 + index * 12;
      const tag = view.getUint16(entry, isLittle);
      if (isGps) {
        // Tag 0 is only the version of the format.
        found.add(tag === 0 ? "other" : "location");
      } else if (tag === ORIENTATION_TAG) {
        orientation = toOrientation(view.getUint16(entry + 8, isLittle));
      } else if (tag === EXIF_DIRECTORY_TAG || tag === GPS_DIRECTORY_TAG) {
        readDirectory(view.getUint32(entry + 8, isLittle), isLittle, tag === GPS_DIRECTORY_TAG);
      } else {
        found.add(DETAIL_OF_TAG.get(tag) ?? "other");
      }
    }
    return view.getUint32(start + 2 + count * 12, isLittle);
  };

  try {
    const isLittle = view.getUint16(0) === 0x4949;
    const second = readDirectory(view.getUint32(4, isLittle), isLittle, false);
    if (second > 0) found.add("thumbnail");
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    found.add("other");
  }
  return { found, orientation };
}

function toOrientation(value: number): Orientation {
  return value >= 1 && value <= 8 ? (value as Orientation) : 1;
}

/** The smallest EXIF: nothing but which way up the picture is. */
export function writeExif(orientation: Orientation): Bytes {
  // MM, 42, offset of the directory; one entry: tag, type SHORT, count 1, value; no next one.
  return concat(
    fromAscii("MM\0*\0\0\0\x08\0\x01"),
    Uint8Array.of(0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0),
  );
}

/** EXIF without a single entry, for places that must not become shorter. */
export const EMPTY_EXIF: Bytes = fromAscii("MM\0*\0\0\0\x08\0\0\0\0\0\0");

const DETAIL_OF_XMP: readonly (readonly [RegExp, HiddenDetail])[] = [
  [
    /GPSL(?:at|ong)itude|<(?:\w+:)?(?:City|Location|CountryName|State)\b|LocationCreated/,
    "location",
  ],
  [/tiff:(?:Make|Model)|exif:F|aux:|GCamera|SerialNumber/, "camera"],
  [/dc:creator|photoshop:AuthorsPosition|dc:rights|OwnerName|pdf:Author/, "author"],
  [/\w:(?:Create|Modify|Metadata)Date|DateTimeOriginal|DateCreated/, "times"],
  [/CreatorTool|pdf:Producer|softwareAgent/, "software"],
  [/dc:(?:title|description|subject)|pdf:Keywords|Headline|Caption/, "description"],
  [/xmpMM:History|DerivedFrom|Ingredients|crs:/, "edit-history"],
  [/DocumentID|InstanceID|\w:SerialNumber|ImageUniqueID/i, "identifiers"],
  [/xmp:Thumbnails|xmpGImg/, "thumbnail"],
];

/** Which details a text of XMP holds, by the names of its elements. Never empty. */
export function examineXmp(text: string): ReadonlySet<HiddenDetail> {
  const found = DETAIL_OF_XMP.filter(([pattern]) => pattern.test(text)).map(([, detail]) => detail);
  return new Set(found.length > 0 ? found : ["other"]);
}
