/** A file taken apart: what is kept of it, and what was found in the rest. */
import type { FileKind, HiddenDetail, RemainingDetail } from "./details.ts";

/** Bytes that a Blob can be made of. */
export type Bytes = Uint8Array<ArrayBuffer>;

/** The outcome of sifting a file. */
export interface Sifted {
  /** The parts of the clean file, in order. Most are slices, so nothing large is in memory. */
  readonly kept: readonly BlobPart[];
  /** What the clean file no longer has. Empty: there was nothing hidden. */
  readonly found: ReadonlySet<HiddenDetail>;
  readonly mayRemain: ReadonlySet<RemainingDetail>;
  /** What it is, where its first bytes do not tell. */
  readonly kind?: FileKind;
}

/**
 * Takes one kind of file apart.
 *
 * @throws {@link FileProblem}; any other error means that the file is damaged.
 */
export type Sift = (file: Blob, signal?: AbortSignal) => Promise<Sifted>;

/** Zeros are written in pieces of this size, so that a large gap takes no memory. */
const ZEROS = new Uint8Array(1024 * 1024);

/** The parts of a clean file in the making: ranges of the original, new bytes, zeros. */
export class KeptParts {
  readonly #file: Blob;
  readonly #parts: BlobPart[] = [];
  #start = 0;
  #end = 0;

  constructor(file: Blob) {
    this.#file = file;
  }

  /** Keeps a range of the original. Neighbours become one slice. */
  keep(start: number, end: number): void {
    if (start >= end) return;
    if (start !== this.#end) {
      this.#flush();
      this.#start = start;
    }
    this.#end = end;
  }

  /** Adds bytes that are not in the original. */
  put(bytes: Bytes): void {
    this.#flush();
    this.#parts.push(bytes);
  }

  /** Adds zeros where something was. */
  zero(length: number): void {
    this.#flush();
    for (let left = length; left > 0; left -= ZEROS.length) {
      this.#parts.push(left < ZEROS.length ? ZEROS.subarray(0, left) : ZEROS);
    }
  }

  /** Adds what another has kept. */
  append(other: KeptParts): void {
    this.#flush();
    this.#parts.push(...other.parts());
  }

  /** Everything so far. */
  parts(): readonly BlobPart[] {
    this.#flush();
    return this.#parts;
  }

  /** How long everything so far is, in bytes. */
  size(): number {
    return this.parts().reduce<number>((sum, part) => sum + lengthOf(part), 0);
  }

  #flush(): void {
    if (this.#start < this.#end) this.#parts.push(this.#file.slice(this.#start, this.#end));
    this.#start = this.#end = 0;
  }
}

function lengthOf(part: BlobPart): number {
  if (part instanceof Blob) return part.size;
  return typeof part === "string" ? part.length : part.byteLength;
}
