/**
 * The tables of a film or a sound recording (`moov`, `moof`), cleaned in place.
 *
 * Times of creation become zero. Names of programs and makers are emptied. Tracks that are neither
 * picture, sound nor subtitles are removed with their data: phones, drones and action cameras keep
 * places and movements there.
 */
import { latin1, viewOf } from "./bytes.ts";
import type { HiddenDetail } from "./details.ts";
import { FileProblem } from "./details.ts";
import { clear, erase, findBox, innerBoxes, outermost } from "./iso-boxes.ts";
import type { Box, FileRange } from "./iso-boxes.ts";
import { sampleRanges } from "./iso-samples.ts";
import type { Bytes } from "./sifted.ts";

/** What was in a film's tables. */
export interface CleanedMovie {
  readonly found: ReadonlySet<HiddenDetail>;
  /** Where the data of removed tracks lies in the file. */
  readonly zeroed: readonly FileRange[];
  readonly hasPictures: boolean;
  readonly hasSubtitles: boolean;
}

const PICTURES = "vide";
const SOUND = "soun";
const SUBTITLES: ReadonlySet<string> = new Set(["sbtl", "subt", "text", "clcp", "subp"]);

/** Boxes that are kept, by the box they are in; all others are erased. */
const KEPT: Readonly<Record<string, ReadonlySet<string>>> = {
  moov: words("mvhd trak mvex iods"),
  mvex: words("mehd trex leva"),
  trak: words("tkhd tapt edts mdia trgr"),
  mdia: words("mdhd hdlr elng minf"),
  minf: words("vmhd smhd gmhd nmhd sthd hdlr dinf stbl"),
  stbl: words(
    "stsd stts ctts cslg stsc stsz stz2 stco co64 stss stsh padb stdp sdtp sbgp sgpd subs saiz saio",
  ),
  moof: words("mfhd traf"),
  traf: words("tfhd tfdt trun sdtp sbgp sgpd subs saiz saio"),
};

function words(text: string): ReadonlySet<string> {
  return new Set(text.split(" "));
}

/**
 * Cleans a copy of `moov`.
 *
 * @throws {@link FileProblem} `unsupported` for compressed tables; `damaged`.
 */
export function cleanMovie(copy: Bytes): CleanedMovie {
  const movie = outermost(copy);
  if (findBox(copy, movie, "cmov")) throw new FileProblem("unsupported");
  const found = new Set<HiddenDetail>();
  const zeroed: FileRange[] = [];
  let hasPictures = false;
  let hasSubtitles = false;

  for (const track of innerBoxes(copy, movie.bodyStart, movie.end)) {
    if (track.type !== "trak") continue;
    const kind = handlerOf(copy, track);
    hasPictures ||= kind === PICTURES;
    hasSubtitles ||= SUBTITLES.has(kind);
    if (kind === PICTURES || kind === SOUND || SUBTITLES.has(kind)) continue;
    for (const range of sampleRanges(copy, track)) zeroed.push(range);
    erase(copy, track);
    found.add(kind === "tmcd" ? "times" : "sensor-track");
  }
  cleanInside(copy, movie, found);
  return { found, zeroed, hasPictures, hasSubtitles };
}

/** Cleans a copy of `moof`. */
export function cleanFragment(copy: Bytes): ReadonlySet<HiddenDetail> {
  const found = new Set<HiddenDetail>();
  cleanInside(copy, outermost(copy), found);
  return found;
}

function handlerOf(copy: Bytes, track: Box): string {
  const handler = findBox(copy, track, "mdia", "hdlr");
  // Contents: version and flags (4), component type (4), handler (4).
  return handler ? latin1(copy, handler.bodyStart + 8, handler.bodyStart + 12) : "";
}

function cleanInside(copy: Bytes, parent: Box, found: Set<HiddenDetail>): void {
  const kept = KEPT[parent.type];
  if (!kept) return;
  for (const box of innerBoxes(copy, parent.bodyStart, parent.end)) {
    if (!kept.has(box.type)) examineAndErase(copy, box, found);
    else if (box.type in KEPT) cleanInside(copy, box, found);
    else if (["mvhd", "tkhd", "mdhd"].includes(box.type)) clearTimes(copy, box, found);
    else if (box.type === "hdlr") clearHandlerName(copy, box, found);
    else if (box.type === "stsd") clearSampleNames(copy, box, found);
  }
}

function examineAndErase(copy: Bytes, box: Box, found: Set<HiddenDetail>): void {
  const contents =
    box.type === "udta" || box.type === "meta" ? latin1(copy, box.bodyStart, box.end) : "";
  const wasEmpty = !erase(copy, box);
  if (wasEmpty) return;
  const known = DETAIL_OF_TEXT.filter(([pattern]) => pattern.test(contents));
  for (const [, detail] of known) found.add(detail);
  if (known.length === 0) found.add(box.type === "tref" ? "other" : "description");
}

const DETAIL_OF_TEXT: readonly (readonly [RegExp, HiddenDetail])[] = [
  [/\xa9xyz|loci|location|GPS/i, "location"],
  [/\xa9m(?:ak|od)|manf|modl|\.make|\.model|camera/, "camera"],
  [/\xa9day|date|yrrc/, "times"],
  [/\xa9(?:swr|too|enc)|software|android\.version/, "software"],
  [/\xa9(?:ART|aut|wrt)|auth|author|artist|aART|cprt/, "author"],
  [/\xa9(?:nam|cmt|des|gen|alb)|titl|dscp|desc/, "description"],
  [/covr|thmb/, "thumbnail"],
];

function clearTimes(copy: Bytes, box: Box, found: Set<HiddenDetail>): void {
  const isLong = copy[box.bodyStart] === 1;
  const start = box.bodyStart + 4;
  const end = start + (isLong ? 16 : 8);
  if (end > box.end) throw new FileProblem("damaged");
  if (clear(copy, start, end)) found.add("times");
}

function clearHandlerName(copy: Bytes, box: Box, found: Set<HiddenDetail>): void {
  // After the handler come maker, flags, mask (12 bytes, zero in MP4), then the name.
  if (clear(copy, Math.min(box.bodyStart + 12, box.end), box.end)) found.add("software");
}

/** Sample entries of pictures and sound name the maker of the encoder. */
function clearSampleNames(copy: Bytes, table: Box, found: Set<HiddenDetail>): void {
  const view = viewOf(copy);
  for (const entry of innerBoxes(copy, table.bodyStart + 8, table.end)) {
    // Reserved (6), data reference (2), version (2), revision (2), vendor (4).
    const vendor = entry.bodyStart + 12;
    if (vendor + 4 > entry.end) continue;
    const isPicture =
      entry.end - entry.bodyStart >= 78 && view.getUint16(entry.bodyStart + 74) >= 1;
    const isKnown = /^(?:avc|hvc|hev|av01|vp0|mp4v|mp4a|s263|jpeg|ap[ch]|samr|sawb|alac|ac-3|Opus)/;
    if (!isKnown.test(entry.type)) continue;
    if (clear(copy, vendor, vendor + 4)) found.add("software");
    const isVisual = /^(?:avc|hvc|hev|av01|vp0|mp4v|s263|jpeg|ap[ch])/.test(entry.type);
    // The encoder's name: 32 bytes, 42 bytes in.
    if (isVisual && isPicture && clear(copy, entry.bodyStart + 42, entry.bodyStart + 74)) {
      found.add("software");
    }
  }
}
