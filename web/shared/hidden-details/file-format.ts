/** Tells what a file is by its bytes. */
import { latin1, startsWith, viewOf } from "./bytes.ts";
import { FileProblem } from "./details.ts";
import type { FileKind } from "./details.ts";
import { FileReading } from "./file-reading.ts";
import { listArchive } from "./zip-list.ts";

/** How a file is built; several kinds may be built alike. */
export type FileFormat =
  | "jpeg"
  | "png"
  | "gif"
  | "webp"
  | "iso-media"
  | "pdf"
  | "office"
  | "encrypted-office"
  | "mp3"
  | "wav"
  | "flac"
  | "ogg"
  | "matroska"
  | "amr"
  | "text"
  /** Browsers may be able to show it. */
  | "other-picture"
  | "other";

/** What a file is and how it is built. */
export interface Recognised {
  readonly format: FileFormat;
  readonly kind: FileKind;
}

const HEAD_BYTES = 4096;
const TEXT_PROBE_BYTES = 64 * 1024;
const ISO_BOXES = /^(?:ftyp|moov|mdat|wide|free|skip|pnot)/;
const MACRO_OR_TEMPLATE: readonly (readonly [string, FileKind])[] = [
  ["word/", "docx"],
  ["xl/", "xlsx"],
  ["ppt/", "pptx"],
];
const OPEN_DOCUMENT: Readonly<Record<string, FileKind>> = {
  text: "odt",
  spreadsheet: "ods",
  presentation: "odp",
};

/**
 * Recognises a file.
 *
 * @throws {@link FileProblem} `unreadable`, `stopped`.
 */
export async function recognise(file: Blob, signal?: AbortSignal): Promise<Recognised> {
  const reading = new FileReading(file, signal);
  const head = await reading.upTo(0, HEAD_BYTES);
  const text = latin1(head);
  const picture = formatOfPicture(head);
  if (picture) return { format: picture, kind: picture };
  if (ISO_BOXES.test(text.slice(4, 8))) return { format: "iso-media", kind: isoKind(text) };
  if (text.slice(0, 1028).includes("%PDF-")) return { format: "pdf", kind: "pdf" };
  if (text.startsWith("PK\x03\x04")) return recogniseArchive(reading, text);
  if (text.startsWith("RIFF") && text.slice(8, 12) === "WAVE") return sound("wav");
  if (text.startsWith("fLaC")) return sound("flac");
  if (text.startsWith("OggS")) {
    return { format: "ogg", kind: /\x80theora|fishead/.test(text) ? "video" : "audio" };
  }
  if (text.startsWith("\x1aE\xdf\xa3")) return { format: "matroska", kind: "video" };
  if (text.startsWith("#!AMR")) return sound("amr");
  if (isMp3(head)) return sound("mp3");
  if (text.startsWith("\xd0\xcf\x11\xe0")) return recogniseOldOffice(reading);
  if (/^(?:BM.{4}\0{4}|II\*\0|MM\0\*|\xff\x0a|\0\0\0\x0cJXL )/s.test(text)) {
    return { format: "other-picture", kind: "other" };
  }
  return recogniseText(reading);
}

function sound(format: FileFormat): Recognised {
  return { format, kind: "audio" };
}

/** What a picture is, of those that can stand within documents. */
export function formatOfPicture(head: Uint8Array): "jpeg" | "png" | "gif" | "webp" | undefined {
  const text = latin1(head, 0, 12);
  if (text.startsWith("\xff\xd8\xff")) return "jpeg";
  if (text.startsWith("\x89PNG\r\n\x1a\n")) return "png";
  if (/^GIF8[79]a/.test(text)) return "gif";
  if (text.startsWith("RIFF") && text.slice(8) === "WEBP") return "webp";
  return undefined;
}

function isoKind(text: string): FileKind {
  const brand = text.slice(4, 8) === "ftyp" ? text.slice(8, 12) : "";
  if (/^avi[fs]/.test(brand)) return "avif";
  if (/^(?:hei|hev|mif|msf)/.test(brand)) return "heic";
  return /^(?:M4A|M4B|M4P|F4A) /.test(brand) ? "audio" : "video";
}

/** ID3, or a frame of MPEG sound with a layer, bit rate and sampling rate that exist; or AAC. */
function isMp3(head: Uint8Array): boolean {
  if (startsWith(head, "ID3")) return true;
  const [first = 0, second = 0, third = 0] = head;
  // The mark of UTF-16 text; as sound it would be of a layer that nobody has used.
  if (second === 0xfe) return false;
  const isFrame = first === 0xff && (second & 0xe0) === 0xe0 && (second & 0x18) !== 0x08;
  const isLayered = (second & 6) !== 0 && third >> 4 !== 15 && (third & 12) !== 12;
  return isFrame && (isLayered || (second & 0xf6) === 0xf0);
}

async function recogniseArchive(reading: FileReading, head: string): Promise<Recognised> {
  const type = /^application\/vnd\.oasis\.opendocument\.(text|spreadsheet|presentation)/.exec(
    head.slice(38),
  )?.[1];
  const kind = head.slice(30, 38) === "mimetype" && type ? OPEN_DOCUMENT[type] : undefined;
  if (kind) return { format: "office", kind };
  try {
    const { names } = await listArchive(reading);
    if (names.includes("[Content_Types].xml")) {
      const office = MACRO_OR_TEMPLATE.find(([folder]) => names.some((n) => n.startsWith(folder)));
      if (office) return { format: "office", kind: office[1] };
    }
  } catch (error) {
    const isDamaged =
      error instanceof RangeError || (error instanceof FileProblem && error.code === "damaged");
    if (!isDamaged) throw error;
  }
  return { format: "other", kind: "other" };
}

/** Office files of before 2007, which nobody here knows; with a password, new ones look alike. */
async function recogniseOldOffice(reading: FileReading): Promise<Recognised> {
  const encrypted = "EncryptedPackage".split("").join("\0");
  const sectorBytes = 512;
  const head = await reading.upTo(0, sectorBytes);
  if (head.length < sectorBytes) return { format: "other", kind: "other" };
  // The list of parts begins at the sector that the head names.
  const start = viewOf(head).getUint32(48, true) + 1;
  const list = latin1(await reading.upTo(Math.min(start * sectorBytes, reading.size), 8192));
  return { format: list.includes(encrypted) ? "encrypted-office" : "other", kind: "other" };
}

/** Plain text in any encoding: no control characters, and not a format that is written as text. */
async function recogniseText(reading: FileReading): Promise<Recognised> {
  const probe = await reading.upTo(0, TEXT_PROBE_BYTES);
  const mark = latin1(probe, 0, 2);
  // Of the others, what is looked for is the same in all: ASCII.
  const isUtf16 = mark === "\xff\xfe" || mark === "\xfe\xff";
  const encoding = mark === "\xfe\xff" ? "utf-16be" : "utf-16le";
  const text = isUtf16 ? new TextDecoder(encoding).decode(probe) : latin1(probe);
  const isMarked =
    /^(?:\xef\xbb\xbf)?\s*(?:<[!?a-z]|\{\\rtf|%!PS|(?:From|Received|Return-Path|BEGIN)[ :])/i.test(
      text,
    );
  const isPlain = !isMarked && !/[\0-\x08\x0e-\x1a\x1c-\x1f\x7f]/.test(text);
  return isPlain ? { format: "text", kind: "text" } : { format: "other", kind: "other" };
}
