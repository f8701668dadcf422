/**
 * WebM and Matroska: what tells something becomes empty space (`Void`) of the same length.
 *
 * An element: id (1–4), length (1–8), contents. In both numbers the first bit that is set says how
 * many bytes there are. All ones is an unknown length, as browsers write it while they record: such
 * an element ends where one begins that cannot be within it.
 */
import { latin1 } from "./bytes.ts";
import { FileProblem } from "./details.ts";
import type { HiddenDetail, RemainingDetail } from "./details.ts";
import { FileReading } from "./file-reading.ts";
import { KeptParts } from "./sifted.ts";
import type { Bytes, Sifted } from "./sifted.ts";

const EBML = 0x1a45dfa3;
const SEGMENT = 0x18538067;
const CLUSTER = 0x1f43b675;
const INFO = 0x1549a966;
const TRACKS = 0x1654ae6b;
const TRACK = 0xae;
const CODEC = 0x86;
const VOID = 0xec;
const CRC = 0xbf;

/** Elements whose contents are walked through. */
const OPENED: ReadonlySet<number> = new Set([SEGMENT, CLUSTER, INFO, TRACKS, TRACK]);

/** What is in the segment itself, and so ends a cluster of unknown length. */
const TOP: ReadonlySet<number> = new Set([
  ...[CLUSTER, INFO, TRACKS, 0x114d9b74, 0x1c53bb6b, 0x1043a770, 0x1254c367, 0x1941a469],
]);

/** Becomes empty space. */
const REMOVED: ReadonlyMap<number, HiddenDetail> = new Map<number, HiddenDetail>([
  [0x4461, "times"], // DateUTC
  [0x7ba9, "description"], // Title
  [0x7384, "description"], // SegmentFilename
  [0x3c83ab, "description"], // PrevFilename
  [0x3e83bb, "description"], // NextFilename
  [0x73a4, "identifiers"], // SegmentUUID
  [0x3cb923, "identifiers"], // PrevUUID
  [0x3eb923, "identifiers"], // NextUUID
  [0x4444, "identifiers"], // SegmentFamily
  [0x536e, "description"], // Name of a track
  [0x1254c367, "description"], // Tags
  [0x1941a469, "other"], // Attachments
  [0x258688, "software"], // CodecName
]);

/** Must be there, so their text becomes spaces: MuxingApp, WritingApp. */
const BLANKED: ReadonlySet<number> = new Set([0x4d80, 0x5741]);
const MAX_NAME_BYTES = 4096;
const SPACE = 0x20;

interface Element {
  readonly id: number;
  readonly start: number;
  readonly bodyStart: number;
  /** Undefined: unknown. */
  readonly end: number | undefined;
}

/** See {@link Sift}. */
export async function siftMatroska(file: Blob, signal?: AbortSignal): Promise<Sifted> {
  const reading = new FileReading(file, signal);
  const found = new Set<HiddenDetail>();
  const kept = new KeptParts(file);
  let hasPictures = false;
  let keptTo = 0;
  /** Where the elements end that are being walked through, the innermost last. */
  const ends: (number | undefined)[] = [];
  if ((await readElement(reading, 0))?.id !== EBML) throw new FileProblem("damaged");

  for (let at = 0; at < reading.size;) {
    while (ends.length > 0 && at === ends.at(-1)) ends.pop();
    const element = await readElement(reading, at);
    // What was cut off in the middle of its head tells nothing and is kept.
    if (!element) break;
    const { id, start, bodyStart } = element;
    if (TOP.has(id)) ends.splice(1);
    const limit = ends.findLast((end) => end !== undefined) ?? Infinity;
    const isWhole = element.end !== undefined && element.end <= limit;
    if (!isWhole && !(element.end === undefined && OPENED.has(id))) {
      throw new FileProblem("damaged");
    }
    // A recording that was cut off has as much of its last element as there is.
    const end = Math.min(element.end ?? 0, reading.size);
    // A cluster of known length is pictures and sound; nothing in it is looked at.
    if (OPENED.has(id) && !(id === CLUSTER && element.end !== undefined)) {
      ends.push(element.end);
      at = bodyStart;
      continue;
    }
    at = end;
    if (id === CODEC) {
      hasPictures ||= latin1(await reading.upTo(bodyStart, 2)) === "V_";
    } else if (BLANKED.has(id) && end - bodyStart <= MAX_NAME_BYTES) {
      const name = await reading.upTo(bodyStart, end - bodyStart);
      if (name.some((byte) => byte !== SPACE && byte !== 0)) found.add("software");
      kept.keep(keptTo, bodyStart);
      kept.put(new Uint8Array(end - bodyStart).fill(SPACE));
      keptTo = end;
    } else if (REMOVED.has(id) || id === CRC || id === VOID) {
      const detail = REMOVED.get(id);
      if (detail) found.add(detail);
      if (id === VOID && (await hasContents(reading, bodyStart, end))) found.add("other");
      kept.keep(keptTo, start);
      const head = voidHead(end - start);
      kept.put(head);
      kept.zero(end - start - head.length);
      keptTo = end;
    }
  }
  kept.keep(keptTo, reading.size);
  const kind = hasPictures ? "video" : "audio";
  const mayRemain = new Set<RemainingDetail>(["voice", "software-traces"]);
  if (hasPictures) mayRemain.add("camera-traces");
  return { kept: kept.parts(), found, mayRemain, kind };
}

async function hasContents(reading: FileReading, start: number, end: number): Promise<boolean> {
  for (let at = start; at < end; at += 65536) {
    const part = await reading.upTo(at, Math.min(65536, end - at));
    if (part.some((byte) => byte !== 0)) return true;
  }
  return false;
}

async function readElement(reading: FileReading, start: number): Promise<Element | undefined> {
  const head = await reading.upTo(start, 12);
  const idBytes = widthOf(head[0]);
  const lengthBytes = widthOf(head[idBytes]);
  if (idBytes > 4 || lengthBytes > 8 || idBytes + lengthBytes > head.length) {
    if (head.length === 12) throw new FileProblem("damaged");
    return undefined;
  }
  const bodyStart = start + idBytes + lengthBytes;
  const number = head.subarray(idBytes, idBytes + lengthBytes);
  const first = (number[0] ?? 0) & (0xff >> lengthBytes);
  const isUnknown = first === 0xff >> lengthBytes && number.subarray(1).every((b) => b === 0xff);
  const length = number.subarray(1).reduce((sum, byte) => sum * 256 + byte, first);
  const id = head.subarray(0, idBytes).reduce((sum, byte) => sum * 256 + byte, 0);
  return { id, start, bodyStart, end: isUnknown ? undefined : bodyStart + length };
}

/** How many bytes a number has, by its first. 9: none. */
function widthOf(first: number | undefined): number {
  return first ? Math.clz32(first) - 23 : 9;
}

/** The head of an empty space that is as long, in all, as what was there. */
function voidHead(total: number): Bytes {
  // A length of one byte counts up to 126; one of eight bytes is enough for any file.
  if (total < 128) return Uint8Array.of(VOID, 0x80 | (total - 2));
  const head = new Uint8Array(9);
  head.set([VOID, 0x01]);
  let rest = total - 9;
  for (let at = 8; at > 1; at--) {
    head[at] = rest % 256;
    rest = Math.floor(rest / 256);
  }
  return head;
}
