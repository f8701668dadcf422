/** Takes any file apart that can be, and loads what is large only then. */
import { FileProblem } from "./details.ts";
import type { FileKind, FileProblemCode } from "./details.ts";
import { recognise } from "./file-format.ts";
import type { FileFormat } from "./file-format.ts";
import { siftFlac } from "./flac.ts";
import { siftGif } from "./gif.ts";
import { siftIsoMedia } from "./iso-media.ts";
import { siftJpeg } from "./jpeg.ts";
import { siftMatroska } from "./matroska.ts";
import { siftMp3 } from "./mp3.ts";
import { siftOgg } from "./ogg.ts";
import { siftPng } from "./png.ts";
import type { Sift, Sifted } from "./sifted.ts";
import { siftWav } from "./wav.ts";
import { siftWebp } from "./webp.ts";

/** What became of the try. */
export type Sifting =
  | { readonly kind: FileKind; readonly outcome: "sifted"; readonly sifted: Sifted }
  | { readonly kind: FileKind; readonly outcome: "nothing-hidden" }
  | { readonly kind: FileKind; readonly outcome: "unsupported" }
  | { readonly kind: FileKind; readonly outcome: "failed"; readonly code: FileProblemCode };

const unsupported: Sift = () => Promise.reject(new FileProblem("unsupported"));
const encrypted: Sift = () => Promise.reject(new FileProblem("encrypted"));

/** Loads a part of this program. */
async function load<Part>(part: Promise<Part>): Promise<Part> {
  try {
    return await part;
  } catch {
    // The network, or a new version of the page: there is no other reason.
    throw new FileProblem("not-loaded");
  }
}

/**
 * How each format is taken apart. Only what is large is loaded apart from the rest, so that what
 * the network sees of the loading does not tell a picture from a film.
 */
const SIFTS: Readonly<Record<FileFormat, Sift | "nothing-hidden">> = {
  jpeg: siftJpeg,
  png: siftPng,
  gif: siftGif,
  webp: siftWebp,
  "iso-media": siftIsoMedia,
  mp3: siftMp3,
  wav: siftWav,
  flac: siftFlac,
  ogg: siftOgg,
  matroska: siftMatroska,
  pdf: async (file, signal) => (await load(import("./pdf.ts"))).siftPdf(file, signal),
  office: async (file, signal) => (await load(import("./office.ts"))).siftOffice(file, signal),
  "encrypted-office": encrypted,
  // Neither has a place where anything could be hidden.
  amr: "nothing-hidden",
  text: "nothing-hidden",
  "other-picture": unsupported,
  other: unsupported,
};

/** Recognises a file and takes it apart. Never throws, whatever is in the file. */
export async function siftFile(file: Blob, signal?: AbortSignal): Promise<Sifting> {
  let kind: FileKind = "other";
  try {
    const recognised = await recognise(file, signal);
    ({ kind } = recognised);
    const sift = SIFTS[recognised.format];
    if (sift === "nothing-hidden") return { kind, outcome: "nothing-hidden" };
    const sifted = await sift(file, signal);
    return { kind: sifted.kind ?? kind, outcome: "sifted", sifted };
  } catch (error) {
    // What is not ours: a position outside of the file, or what a library says of it.
    const code = error instanceof FileProblem ? error.code : "damaged";
    return code === "unsupported"
      ? { kind, outcome: "unsupported" }
      : { kind, outcome: "failed", code };
  }
}
