/** Pictures within documents: cleaned as if they stood alone. */
import { FileProblem } from "./details.ts";
import type { HiddenDetail } from "./details.ts";
import { formatOfPicture } from "./file-format.ts";
import { siftGif } from "./gif.ts";
import { siftJpeg } from "./jpeg.ts";
import { siftPng } from "./png.ts";
import type { Bytes, Sift } from "./sifted.ts";
import { siftWebp } from "./webp.ts";

const SIFTS = { jpeg: siftJpeg, png: siftPng, gif: siftGif, webp: siftWebp } as const;

/** A picture that was cleaned. */
export interface InnerPicture {
  readonly bytes: Bytes;
  readonly found: ReadonlySet<HiddenDetail>;
}

/** Where office files keep pictures and films. */
export function isPictureName(name: string): boolean {
  return /(?:\/media\/|^Pictures\/|^Object ?Replacements\/|\/Pictures\/)[^/]+$/i.test(name);
}

/** Cleans a picture; undefined if it is of another make, or damaged. */
export async function cleanInnerPicture(bytes: Bytes): Promise<InnerPicture | undefined> {
  const format = formatOfPicture(bytes);
  if (!format) return undefined;
  const sift: Sift = SIFTS[format];
  try {
    const { kept, found } = await sift(new Blob([bytes]));
    return { bytes: new Uint8Array(await new Blob([...kept]).arrayBuffer()), found };
  } catch (error) {
    if (error instanceof FileProblem || error instanceof RangeError) return undefined;
    throw error;
  }
}
