/** Reads a file in windows, so that a film of two gigabytes needs little memory. */
import { FileProblem } from "./details.ts";
import type { Bytes } from "./sifted.ts";

const WINDOW_BYTES = 256 * 1024;

/** A file that is read here and there. */
export class FileReading {
  readonly size: number;
  readonly #file: Blob;
  readonly #signal: AbortSignal | undefined;
  #window: Bytes = new Uint8Array(0);
  #windowStart = 0;

  constructor(file: Blob, signal?: AbortSignal) {
    this.#file = file;
    this.#signal = signal;
    this.size = file.size;
  }

  /**
   * A range of the file. The bytes are shared: copy them before changing any.
   *
   * @throws {@link FileProblem} `damaged` if the file ends before; `unreadable`; `stopped`.
   */
  async bytes(start: number, length: number): Promise<Bytes> {
    const bytes = await this.upTo(start, length);
    if (bytes.length < length) throw new FileProblem("damaged");
    return bytes;
  }

  /**
   * A range of the file, or as much of it as there is.
   *
   * @throws {@link FileProblem} `unreadable`; `stopped`.
   */
  async upTo(start: number, length: number): Promise<Bytes> {
    if (length > WINDOW_BYTES) return this.#read(start, length);
    const isInside =
      start >= this.#windowStart && start + length <= this.#windowStart + this.#window.length;
    if (!isInside) {
      this.#window = await this.#read(start, WINDOW_BYTES);
      this.#windowStart = start;
    }
    const from = start - this.#windowStart;
    return this.#window.subarray(from, from + length);
  }

  async #read(start: number, length: number): Promise<Bytes> {
    if (this.#signal?.aborted) throw new FileProblem("stopped");
    try {
      return new Uint8Array(await this.#file.slice(start, start + length).arrayBuffer());
    } catch {
      // The only thing that a slice's reading can fail of: the device does not give the bytes.
      throw new FileProblem("unreadable");
    }
  }
}
