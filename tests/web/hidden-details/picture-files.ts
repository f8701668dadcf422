/** Real pictures of a few pixels, with hidden details put in. Written byte by byte: no tools needed. */
import { deflateSync } from "node:zlib";
import { concat, crc32, fromAscii, viewOf } from "../../../web/shared/hidden-details/bytes.ts";

type Bytes = Uint8Array<ArrayBuffer>;

const fromBase64 = (text: string): Bytes => new Uint8Array(Buffer.from(text, "base64"));

/** A picture of 16 × 8 pixels in red, blue and green: tables, frame and scan, without a frame. */
const JPEG_TABLES_AND_SCAN = fromBase64(
  "/9sAQwAQCwwODAoQDg0OEhEQExgoGhgWFhgxIyUdKDozPTw5Mzg3QEhcTkBEV0U3OFBtUVdfYmdoZz5NcXlwZHhcZWdj/9sAQwEREhIYFRgvGhovY0I4QmNjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2Nj/8AAEQgACAAQAwEhAAIRAQMRAf/EABYAAQEBAAAAAAAAAAAAAAAAAAAEBf/EABcQAQADAAAAAAAAAAAAAAAAAAAUY6L/xAAVAQEBAAAAAAAAAAAAAAAAAAAEBf/EAB8RAAAFBAMAAAAAAAAAAAAAAAABAgQRAwYTwSExYf/aAAwDAQACEQMRAD8AxUcGzICtnldtOJUT3wWxTuNRpxR7of/Z",
);
/** The same picture as WebP. */
const VP8 = fromBase64(
  "0AEAnQEqEAAIAALATCWoBBAE4WwABzAA/u84ZJK/Jn/9JsjP1tWK/+ITVP8X/PBYP/todiYk2r/rQ9hQAAA=",
);

/** Big-endian number of two or four bytes. */
export const be16 = (value: number): Bytes => Uint8Array.of(value >> 8, value & 255);
export function be32(value: number): Bytes {
  const bytes = new Uint8Array(4);
  viewOf(bytes).setUint32(0, value);
  return bytes;
}
export function le32(value: number): Bytes {
  return be32(value).reverse();
}

/** EXIF of a phone, with texts that must not survive. Offsets count from the byte order mark. */
export function exif(marker: string, orientation = 1): Bytes {
  const text = fromAscii(`${marker}\0`);
  const entry = (tag: number, type: number, count: number, value: number): Bytes =>
    concat(be16(tag), be16(type), be32(count), be32(value));
  const first = [0x010f, 0x0131, 0x013b, 0x0132, 0x010e];
  const gpsAt = 8 + 2 + (first.length + 2) * 12 + 4;
  const textAt = gpsAt + 2 + 12 + 4;
  return concat(
    fromAscii("MM\0*"),
    be32(8),
    be16(first.length + 2),
    ...first.map((tag) => entry(tag, 2, text.length, textAt)),
    entry(0x0112, 3, 1, orientation << 16),
    entry(0x8825, 4, 1, gpsAt),
    be32(textAt + text.length),
    be16(1),
    entry(2, 2, text.length, textAt),
    be32(0),
    text,
    // The second directory: a thumbnail.
    be16(0),
    be32(0),
    text,
  );
}

export function xmp(marker: string): Bytes {
  return fromAscii(`<x:xmpmeta><dc:creator>${marker}</dc:creator><exif:GPSLatitude/></x:xmpmeta>`);
}

function segment(code: number, contents: Uint8Array): Bytes {
  return concat(Uint8Array.of(0xff, code), be16(contents.length + 2), contents);
}

/** What cameras and programs put into a JPEG, each with the marker. */
export function jpegSegments(marker: string, orientation = 1): readonly Bytes[] {
  const text = fromAscii(marker);
  return [
    segment(0xe1, concat(fromAscii("Exif\0\0"), exif(marker, orientation))),
    segment(0xe1, concat(fromAscii("http://ns.adobe.com/xap/1.0/\0"), xmp(marker))),
    segment(0xe2, concat(fromAscii("ICC_PROFILE\0\x01\x01"), text)),
    segment(0xe2, concat(fromAscii("MPF\0"), text)),
    segment(0xed, concat(fromAscii("Photoshop 3.0\x008BIM\x04\x04\0\0\0\0"), text)),
    segment(0xe0, concat(fromAscii("JFXX\0\x10"), text)),
    segment(0xee, concat(fromAscii("Adobe\0\x64\0\0\0\0\x01"), text)),
    segment(0xe5, text),
    segment(0xfe, text),
  ];
}

/** A JPEG with these segments, and with something behind its end. */
export function jpeg(
  segments: readonly Uint8Array[],
  trailer: Uint8Array = new Uint8Array(0),
): Bytes {
  const jfif = segment(0xe0, fromAscii("JFIF\0\x01\x01\x01\0\x48\0\x48\0\0"));
  return concat(Uint8Array.of(0xff, 0xd8), jfif, ...segments, JPEG_TABLES_AND_SCAN, trailer);
}

/** What every cleaned copy of {@link jpeg} must hold: its tables and its scan. */
export const jpegPixels: Bytes = JPEG_TABLES_AND_SCAN;

function chunk(type: string, contents: Uint8Array): Bytes {
  const inner = concat(fromAscii(type), contents);
  return concat(be32(contents.length), inner, be32(crc32(inner)));
}

/** A PNG of 2 × 2 pixels. */
export function png(hidden: readonly Uint8Array[], trailer: Uint8Array = new Uint8Array(0)): Bytes {
  const header = concat(be32(2), be32(2), Uint8Array.of(8, 2, 0, 0, 0));
  return concat(
    fromAscii("\x89PNG\r\n\x1a\n"),
    chunk("IHDR", header),
    ...hidden,
    chunk("IDAT", pngPixels),
    chunk("IEND", new Uint8Array(0)),
    trailer,
  );
}

/** Each row begins with its filter. */
export const pngPixels: Bytes = new Uint8Array(
  deflateSync(Uint8Array.of(0, 255, 0, 0, 0, 255, 0, 0, 0, 0, 255, 9, 9, 9)),
);

export function pngChunks(marker: string, orientation = 1): readonly Bytes[] {
  const text = fromAscii(marker);
  return [
    chunk("tEXt", concat(fromAscii("Author\0"), text)),
    chunk("zTXt", concat(fromAscii("Software\0\0"), text)),
    chunk("iTXt", concat(fromAscii("XML:com.adobe.xmp\0\0\0\0\0"), xmp(marker))),
    chunk("eXIf", exif(marker, orientation)),
    chunk("tIME", Uint8Array.of(7, 232, 5, 12, 10, 11, 12)),
    chunk("iCCP", concat(text, fromAscii("\0\0"))),
    chunk("prVt", text),
  ];
}

export function riffChunk(type: string, contents: Uint8Array): Bytes {
  const padding = new Uint8Array(contents.length % 2);
  return concat(fromAscii(type), le32(contents.length), contents, padding);
}

export function riff(form: string, ...chunks: readonly Uint8Array[]): Bytes {
  return riffChunk("RIFF", concat(fromAscii(form), ...chunks));
}

/** A WebP, extended, with hidden details behind the picture. */
export function webp(marker: string, orientation = 1): Bytes {
  const text = fromAscii(marker);
  const flags = concat(Uint8Array.of(0x2c, 0, 0, 0), Uint8Array.of(15, 0, 0, 7, 0, 0));
  return riff(
    "WEBP",
    riffChunk("VP8X", flags),
    riffChunk("ICCP", text),
    webpPixels,
    riffChunk("EXIF", exif(marker, orientation)),
    riffChunk("XMP ", xmp(marker)),
    riffChunk("PRIV", text),
  );
}

export const webpPixels: Bytes = riffChunk("VP8 ", VP8);

const subBlocks = (contents: Uint8Array): Bytes =>
  concat(Uint8Array.of(contents.length), contents, Uint8Array.of(0));

/** A GIF of one pixel that repeats forever. */
export function gif(marker: string): Bytes {
  const text = fromAscii(marker);
  return concat(
    fromAscii("GIF89a\x01\0\x01\0\x80\0\0"),
    Uint8Array.of(255, 255, 255, 0, 0, 0),
    Uint8Array.of(0x21, 0xfe),
    subBlocks(text),
    gifRepeats,
    fromAscii("\x21\xff\x0bXMP DataXMP"),
    subBlocks(xmp(marker)),
    fromAscii("\x21\xff\x0bPRIVATE0001"),
    subBlocks(text),
    fromAscii("\x21\x01\x0c"),
    new Uint8Array(12),
    subBlocks(text),
    gifPicture,
    Uint8Array.of(0x3b),
    text,
  );
}

export const gifRepeats: Bytes = fromAscii("\x21\xff\x0bNETSCAPE2.0\x03\x01\0\0\0");
export const gifPicture: Bytes = fromAscii(
  "\x21\xf9\x04\x01\x0a\0\x01\0\x2c\0\0\0\0\x01\0\x01\0\0\x02\x02\x4c\x01\0",
);
