/**
 * Ogg (Opus, Vorbis): empties the comments in place.
 *
 * The second packet of a stream holds the name of the encoder and the comments. Its length stays:
 * the encoder's name becomes spaces up to the end, and there are no comments. Each page has a
 * checksum, which is computed anew.
 *
 * A page: "OggS", version (1), flags (1), position (8), stream (4), number (4), checksum (4),
 * number of lengths (1), lengths, contents. A packet ends at the first length below 255.
 */
import { latin1, startsWith, viewOf } from "./bytes.ts";
import { FileProblem } from "./details.ts";
import type { HiddenDetail } from "./details.ts";
import { FileReading } from "./file-reading.ts";
import { KeptParts } from "./sifted.ts";
import type { Bytes, Sifted } from "./sifted.ts";

const HEAD_BYTES = 27;
const CHECKSUM_AT = 22;
const SPACE = 0x20;
/** Comments may hold a picture; more than this is no comment. */
const MAX_COMMENT_PAGES = 1000;

interface Page {
  readonly bytes: Bytes;
  /** Where each piece of a packet is, and whether the packet ends with it. */
  readonly pieces: readonly { readonly bytes: Bytes; readonly isEnd: boolean }[];
}

/** See {@link Sift}. */
export async function siftOgg(file: Blob, signal?: AbortSignal): Promise<Sifted> {
  const reading = new FileReading(file, signal);
  const found = new Set<HiddenDetail>();
  const first = await readPage(reading, 0);
  const codec = first.pieces[0]?.bytes ?? new Uint8Array(0);
  const isOpus = startsWith(codec, "OpusHead");
  // Films and several streams side by side are left alone.
  if (!isOpus && !startsWith(codec, "\x01vorbis")) throw new FileProblem("unsupported");

  const pages: Page[] = [first];
  const comment: Bytes[] = [];
  let at = first.bytes.length;
  for (let isEnd = false; !isEnd;) {
    const page = await readPage(reading, at);
    if (pages.push(page) > MAX_COMMENT_PAGES) throw new FileProblem("damaged");
    at += page.bytes.length;
    for (const piece of page.pieces) {
      if (!isEnd) comment.push(piece.bytes);
      isEnd ||= piece.isEnd;
    }
  }
  blank(comment, isOpus ? "OpusTags" : "\x03vorbis", isOpus ? 0 : 1, found);

  const kept = new KeptParts(file);
  for (const { bytes } of pages) {
    viewOf(bytes).setUint32(CHECKSUM_AT, checksum(bytes), true);
    kept.put(bytes);
  }
  kept.keep(at, reading.size);
  return { kept: kept.parts(), found, mayRemain: new Set(["voice", "software-traces"]) };
}

async function readPage(reading: FileReading, at: number): Promise<Page> {
  const head = await reading.bytes(at, HEAD_BYTES);
  if (!startsWith(head, "OggS")) throw new FileProblem("damaged");
  const count = head[HEAD_BYTES - 1] ?? 0;
  const lengths = (await reading.bytes(at + HEAD_BYTES, count)).slice();
  const total = lengths.reduce((sum, length) => sum + length, HEAD_BYTES + count);
  const bytes = (await reading.bytes(at, total)).slice();
  let start = HEAD_BYTES + count;
  const pieces = [...lengths].map((length) => {
    const piece = { bytes: bytes.subarray(start, start + length), isEnd: length < 255 };
    start += length;
    return piece;
  });
  return { bytes, pieces };
}

/** Overwrites a packet that lies in pieces, through all of them. */
function blank(
  pieces: readonly Bytes[],
  magic: string,
  framingBytes: number,
  found: Set<HiddenDetail>,
): void {
  const total = pieces.reduce((sum, { length }) => sum + length, 0);
  const packet = new Uint8Array(total);
  let at = 0;
  for (const piece of pieces) {
    packet.set(piece, at);
    at += piece.length;
  }
  const start = magic.length;
  const nameBytes = total - start - 8 - framingBytes;
  if (!startsWith(packet, magic) || nameBytes < 0) throw new FileProblem("damaged");
  const blanked = packet.slice().fill(SPACE, start);
  viewOf(blanked).setUint32(start, nameBytes, true);
  viewOf(blanked).setUint32(total - 4 - framingBytes, 0, true);
  if (framingBytes > 0) blanked[total - 1] = 1;
  examine(packet, blanked, found);
  at = 0;
  for (const piece of pieces) {
    piece.set(blanked.subarray(at, at + piece.length));
    at += piece.length;
  }
}

function examine(packet: Bytes, blanked: Bytes, found: Set<HiddenDetail>): void {
  if (packet.every((byte, index) => byte === blanked[index])) return;
  found.add("software");
  const text = latin1(packet).toUpperCase();
  if (/ARTIST=|AUTHOR=|PERFORMER=|COPYRIGHT=/.test(text)) found.add("author");
  if (text.includes("DATE=")) found.add("times");
  if (/LOCATION=|GEO/.test(text)) found.add("location");
  if (/TITLE=|COMMENT=|DESCRIPTION=|ALBUM=/.test(text)) found.add("description");
  if (text.includes("PICTURE=")) found.add("thumbnail");
}

const CHECKSUM_TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte << 24;
  for (let bit = 0; bit < 8; bit++) crc = crc & 0x80000000 ? (crc << 1) ^ 0x04c11db7 : crc << 1;
  return crc;
});

/** Ogg's own checksum, of a page whose checksum counts as zero. */
function checksum(page: Bytes): number {
  let crc = 0;
  for (const [index, byte] of page.entries()) {
    const value = index >= CHECKSUM_AT && index < CHECKSUM_AT + 4 ? 0 : byte;
    crc = (crc << 8) ^ (CHECKSUM_TABLE[((crc >>> 24) ^ value) & 0xff] ?? 0);
  }
  return crc >>> 0;
}
