/**
 * MP3 (and bare AAC): keeps the sound between the tags.
 *
 * Tags stand before it (ID3v2) and after it (ID3v1 of 128 bytes, APEv2, Lyrics3), any number of
 * them.
 */
import { latin1, startsWith, viewOf } from "./bytes.ts";
import { FileProblem } from "./details.ts";
import type { HiddenDetail } from "./details.ts";
import { FileReading } from "./file-reading.ts";
import { KeptParts } from "./sifted.ts";
import type { Sifted } from "./sifted.ts";

const ID3_HEAD_BYTES = 10;
const ID3V1_BYTES = 128;
const APE_FOOT_BYTES = 32;
const LYRICS_FOOT_BYTES = 15;
const MAX_TEXT_BYTES = 256 * 1024;

const DETAIL_OF_FRAME: readonly (readonly [RegExp, HiddenDetail])[] = [
  [/TP[1E]|TCOM|TOWN|TCOP|OWNE/, "author"],
  [/TDRC|TYER|TDAT|TIME|TDEN|TDTG|TRDA/, "times"],
  [/TSSE|TENC|TEN\0/, "software"],
  [/TIT2|TT2|COMM|COM\0|TALB|USLT/, "description"],
  [/APIC|PIC\0/, "thumbnail"],
  [/UFID|PRIV/, "identifiers"],
];

/** See {@link Sift}. */
export async function siftMp3(file: Blob, signal?: AbortSignal): Promise<Sifted> {
  const reading = new FileReading(file, signal);
  const found = new Set<HiddenDetail>();
  const start = await skipFrontTags(reading, found);
  const end = await skipBackTags(reading, start, found);
  const [first = 0, second = 0] = await reading.upTo(start, 2);
  if (first !== 0xff || (second & 0xe0) !== 0xe0) throw new FileProblem("damaged");
  const kept = new KeptParts(file);
  kept.keep(start, end);
  return { kept: kept.parts(), found, mayRemain: new Set(["voice", "software-traces"]) };
}

async function skipFrontTags(reading: FileReading, found: Set<HiddenDetail>): Promise<number> {
  let at = 0;
  for (;;) {
    const head = await reading.upTo(at, ID3_HEAD_BYTES);
    if (!startsWith(head, "ID3") || head.length < ID3_HEAD_BYTES) break;
    // Seven bits of each byte; a footer of ten bytes if the flag says so.
    const length = head.subarray(6).reduce((sum, byte) => sum * 128 + (byte & 0x7f), 0);
    const end = at + ID3_HEAD_BYTES + length + ((head[5] ?? 0) & 0x10 ? ID3_HEAD_BYTES : 0);
    const text = latin1(await reading.upTo(at, Math.min(end - at, MAX_TEXT_BYTES)));
    const known = DETAIL_OF_FRAME.filter(([pattern]) => pattern.test(text));
    for (const [, detail] of known) found.add(detail);
    if (known.length === 0) found.add("other");
    at = end;
  }
  // Some programs leave zeros between the tag and the sound.
  for (;;) {
    const window = await reading.upTo(at, 4096);
    const first = window.findIndex((byte) => byte !== 0);
    if (first >= 0 || window.length === 0) return at + Math.max(first, 0);
    at += window.length;
  }
}

async function skipBackTags(
  reading: FileReading,
  start: number,
  found: Set<HiddenDetail>,
): Promise<number> {
  for (let end = reading.size; ;) {
    const before = await lastTagStart(reading, start, end);
    if (before === end) return end;
    found.add("description");
    end = before;
  }
}

async function lastTagStart(reading: FileReading, start: number, end: number): Promise<number> {
  if (end - ID3V1_BYTES >= start) {
    if (startsWith(await reading.bytes(end - ID3V1_BYTES, 3), "TAG")) return end - ID3V1_BYTES;
  }
  if (end - APE_FOOT_BYTES >= start) {
    const foot = await reading.bytes(end - APE_FOOT_BYTES, APE_FOOT_BYTES);
    if (startsWith(foot, "APETAGEX")) {
      // The length has the footer in it, not the header.
      const hasHeader = (viewOf(foot).getUint32(20, true) & 0x80000000) !== 0;
      const length = viewOf(foot).getUint32(12, true) + (hasHeader ? APE_FOOT_BYTES : 0);
      return Math.max(start, end - Math.max(length, APE_FOOT_BYTES));
    }
  }
  if (end - LYRICS_FOOT_BYTES >= start) {
    const foot = latin1(await reading.bytes(end - LYRICS_FOOT_BYTES, LYRICS_FOOT_BYTES));
    const length = /^(\d{6})LYRICS200$/.exec(foot)?.[1];
    if (length) return Math.max(start, end - LYRICS_FOOT_BYTES - Number(length));
  }
  return end;
}
