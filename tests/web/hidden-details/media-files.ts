/** Sound, films and HEIC with hidden details, built box by box. The sound itself is made-up bytes. */
import { concat, fromAscii, viewOf } from "../../../web/shared/hidden-details/bytes.ts";
import { be16, be32, exif, le32, riff, riffChunk, xmp } from "./picture-files.ts";

type Bytes = Uint8Array<ArrayBuffer>;

/** Stands for sound or pictures: must come out as it went in. */
export const MEDIA: Bytes = fromAscii("\x01media bytes that stay as they are\x02".repeat(20));

export function box(type: string, ...contents: readonly Uint8Array[]): Bytes {
  const body = concat(...contents);
  return concat(be32(body.length + 8), fromAscii(type), body);
}

const version = (value = 0): Bytes => be32(value << 24);
const TIME = be32(3_800_000_000);

interface Track {
  readonly handler: string;
  readonly entry: string;
  readonly offset: number;
  readonly samples: readonly number[];
}

function track(marker: string, { handler, entry, offset, samples }: Track): Bytes {
  const table = box(
    "stbl",
    box(
      "stsd",
      version(),
      be32(1),
      box(entry, new Uint8Array(12), fromAscii("appl"), new Uint8Array(100)),
    ),
    box("stsc", version(), be32(1), be32(1), be32(samples.length), be32(1)),
    box("stsz", version(), be32(0), be32(samples.length), ...samples.map(be32)),
    box("stco", version(), be32(1), be32(offset)),
  );
  return box(
    "trak",
    box("tkhd", version(), TIME, TIME, new Uint8Array(72)),
    box("tref", box("cdsc", be32(1))),
    box(
      "mdia",
      box("mdhd", version(), TIME, TIME, new Uint8Array(12)),
      box(
        "hdlr",
        version(),
        be32(0),
        fromAscii(handler),
        new Uint8Array(12),
        fromAscii(`${marker}\0`),
      ),
      box("minf", table),
    ),
    box("udta", box("name", fromAscii(marker))),
  );
}

/** A film as phones make it: place, maker, times, a track of places, and something at the end. */
export function movie(marker: string, more: Uint8Array = new Uint8Array(0)): Bytes {
  const places = fromAscii(`place ${marker}!`);
  const start = box("ftyp", fromAscii("mp42"), be32(0), fromAscii("isom"));
  const data = box("mdat", MEDIA, places, MEDIA, more);
  const mediaAt = start.length + 8;
  const tables = box(
    "moov",
    box("mvhd", version(), TIME, TIME, new Uint8Array(88)),
    track(marker, { handler: "vide", entry: "avc1", offset: mediaAt, samples: [MEDIA.length] }),
    track(marker, {
      handler: "meta",
      entry: "mebx",
      offset: mediaAt + MEDIA.length,
      samples: [6, places.length - 6],
    }),
    box("udta", box("\xa9xyz", fromAscii(marker)), box("\xa9mak", fromAscii(marker))),
    box("meta", fromAscii(marker)),
  );
  return concat(
    start,
    data,
    tables,
    box("uuid", fromAscii(marker)),
    box("free", fromAscii(marker)),
    fromAscii(`SEFT ${marker}`),
  );
}

/** A HEIC with an EXIF and an XMP beside a picture. */
export function heic(marker: string): Bytes {
  const exifItem = concat(be32(0), exif(marker));
  const xmpItem = xmp(marker);
  const item = (id: number, type: string, rest: string): Bytes =>
    box("infe", version(2), be16(id), be16(0), fromAscii(type), fromAscii(rest));
  const start = box("ftyp", fromAscii("heic"), be32(0), fromAscii("mif1"));
  const make = (dataAt: number): Bytes =>
    box(
      "meta",
      version(),
      box("hdlr", version(), be32(0), fromAscii("pict"), new Uint8Array(13)),
      box("pitm", version(), be16(1)),
      box(
        "iinf",
        version(),
        be16(3),
        item(1, "hvc1", `${marker}\0`),
        item(2, "Exif", "\0"),
        item(3, "mime", "\0application/rdf+xml\0"),
      ),
      box(
        "iloc",
        version(),
        Uint8Array.of(0x44, 0),
        be16(3),
        ...[
          [1, 0, MEDIA.length],
          [2, MEDIA.length, exifItem.length],
          [3, MEDIA.length + exifItem.length, xmpItem.length],
        ].map(([id = 0, at = 0, length = 0]) =>
          concat(be16(id), be16(0), be16(1), be32(dataAt + at), be32(length)),
        ),
      ),
      box("udta", fromAscii(marker)),
    );
  const dataAt = start.length + make(0).length + 8;
  return concat(start, make(dataAt), box("mdat", MEDIA, exifItem, xmpItem));
}

/** An MP3 with tags of four kinds. The sound begins with a frame's head. */
export function mp3(marker: string): Bytes {
  const frame = concat(fromAscii("TPE1"), be32(marker.length), be16(0), fromAscii(marker));
  const tag = concat(fromAscii("ID3\x04\0\0\0\0\0"), Uint8Array.of(frame.length), frame);
  const ape = concat(fromAscii(marker), apeFoot(marker.length));
  const id3v1 = concat(fromAscii("TAG"), fromAscii(marker), new Uint8Array(125 - marker.length));
  return concat(tag, tag, mp3Sound, ape, id3v1);
}

function apeFoot(length: number): Bytes {
  return concat(
    fromAscii("APETAGEX"),
    le32(2000),
    le32(length + 32),
    le32(1),
    le32(0),
    new Uint8Array(8),
  );
}

export const mp3Sound: Bytes = concat(Uint8Array.of(0xff, 0xfb, 0x90, 0x44), MEDIA);

export function wav(marker: string): Bytes {
  const format = concat(
    Uint8Array.of(1, 0, 1, 0),
    le32(8000),
    le32(8000),
    Uint8Array.of(1, 0, 8, 0),
  );
  const text = fromAscii(marker);
  return concat(
    riff(
      "WAVE",
      riffChunk("bext", text),
      riffChunk("fmt ", format),
      riffChunk("LIST", concat(fromAscii("INFOIART"), le32(text.length), text)),
      riffChunk("data", MEDIA),
      riffChunk("id3 ", text),
    ),
    text,
  );
}

export function flac(marker: string): Bytes {
  const text = fromAscii(marker);
  const block = (type: number, contents: Uint8Array): Bytes =>
    concat(Uint8Array.of(type), be32(contents.length).subarray(1), contents);
  return concat(
    fromAscii("fLaC"),
    block(0, new Uint8Array(34)),
    block(4, text),
    block(6, text),
    block(2, text),
    block(0x81, text),
    MEDIA,
  );
}

/** Matroska: an element; a length of eight bytes, or unknown. */
export function element(id: string, contents: Uint8Array, isUnknown = false): Bytes {
  const length = new Uint8Array(8);
  viewOf(length).setBigUint64(0, (1n << 56n) | BigInt(contents.length));
  if (isUnknown) length.set([1, 255, 255, 255, 255, 255, 255, 255]);
  return concat(new Uint8Array(Buffer.from(id, "hex")), length, contents);
}

/** A WebM as a browser records it (unknown lengths), or as a program writes it. */
export function webm(marker: string, isRecorded: boolean): Bytes {
  const text = fromAscii(marker);
  const block = element("a3", MEDIA);
  return concat(
    element("1a45dfa3", element("4282", fromAscii("webm"))),
    element(
      "18538067",
      concat(
        element(
          "1549a966",
          concat(
            element("bf", be32(1)),
            element("2ad7b1", be32(1_000_000)),
            element("4461", new Uint8Array(8).fill(7)),
            element("7ba9", text),
            element("4d80", text),
            element("5741", text),
            element("73a4", text),
          ),
        ),
        element("1654ae6b", element("ae", element("86", fromAscii("A_OPUS")))),
        element("1f43b675", concat(element("e7", be32(0)), block), isRecorded),
        element("1254c367", text),
        element("ec", text),
        element("1f43b675", block, isRecorded),
      ),
      isRecorded,
    ),
  );
}

/** A page of Ogg with one packet, or a part of one. The checksum is left to be wrong. */
export function oggPage(packet: Uint8Array, number: number, isOpen = false): Bytes {
  const lengths: number[] = [];
  for (let left = packet.length; left >= 0; left -= 255) lengths.push(Math.min(left, 255));
  if (isOpen) lengths.pop();
  return concat(
    fromAscii("OggS\0\0"),
    new Uint8Array(8),
    le32(7),
    le32(number),
    le32(0),
    Uint8Array.of(lengths.length, ...lengths),
    packet,
  );
}

/** A voice message: its remarks go over two pages. */
export function ogg(marker: string, codec: "opus" | "vorbis"): Bytes {
  const text = fromAscii(marker);
  const isOpus = codec === "opus";
  const remark = concat(fromAscii("ARTIST="), text);
  const remarks = concat(
    fromAscii(isOpus ? "OpusTags" : "\x03vorbis"),
    le32(text.length),
    text,
    le32(2),
    le32(remark.length),
    remark,
    le32(600),
    fromAscii("x".repeat(600)),
    isOpus ? new Uint8Array(0) : Uint8Array.of(1),
  );
  const head = concat(fromAscii(isOpus ? "OpusHead" : "\x01vorbis"), new Uint8Array(11));
  return concat(
    oggPage(head, 0),
    oggPage(remarks.subarray(0, 510), 1, true),
    oggPage(remarks.subarray(510), 2),
    oggPage(MEDIA, 3),
  );
}
