/** The encrypted part of a backup, written and read chunk by chunk in constant memory. */
import type { FileHandle } from "node:fs/promises";
import type { Bytes } from "../../protocol/bytes.ts";
import {
  FILE_CHUNK_BYTES,
  FILE_CHUNK_OVERHEAD_BYTES,
  FILE_HEADER_BYTES,
} from "../../protocol/constants.ts";
import { primitives } from "../../protocol/primitives/installed.ts";
import type { StreamOpener, StreamSealer } from "../../protocol/primitives/primitives.ts";
import { BackupError } from "./backup-error.ts";

type Opened = NonNullable<ReturnType<StreamOpener["pull"]>>;

const SEALED_CHUNK_BYTES = FILE_CHUNK_BYTES + FILE_CHUNK_OVERHEAD_BYTES;

/** Encrypts what is written to it into a file. */
export class SealedWriter {
  readonly #file: FileHandle;
  readonly #stream: StreamSealer;
  readonly #chunk = new Uint8Array(FILE_CHUNK_BYTES);
  #filled = 0;

  private constructor(file: FileHandle, stream: StreamSealer) {
    this.#file = file;
    this.#stream = stream;
  }

  /** Begins a stream where the file ends now. */
  static async begin(file: FileHandle, key: Uint8Array): Promise<SealedWriter> {
    const stream = primitives().sealStream(key);
    await file.appendFile(stream.header);
    return new SealedWriter(file, stream);
  }

  /** Writes bytes. They are on the disk after {@link end} only. */
  async write(bytes: Uint8Array): Promise<void> {
    for (let at = 0; at < bytes.length;) {
      // A full chunk waits until it is known that it is not the last.
      if (this.#filled === FILE_CHUNK_BYTES) await this.#flush(false);
      const part = bytes.subarray(at, at + FILE_CHUNK_BYTES - this.#filled);
      this.#chunk.set(part, this.#filled);
      this.#filled += part.length;
      at += part.length;
    }
  }

  /** Writes the last chunk. */
  async end(): Promise<void> {
    await this.#flush(true);
  }

  async #flush(isLast: boolean): Promise<void> {
    const sealed = this.#stream.push(this.#chunk.subarray(0, this.#filled), isLast);
    this.#filled = 0;
    await this.#file.appendFile(sealed);
  }
}

/**
 * Decrypts a stream from a place in a file to the file's end.
 *
 * @throws {@link BackupError} `damaged` if anything was changed, cut or added.
 */
export async function* openSealed(
  file: FileHandle,
  start: number,
  key: Uint8Array,
): AsyncGenerator<Bytes, void, undefined> {
  const { size } = await file.stat();
  if (size < start + FILE_HEADER_BYTES) throw new BackupError("damaged");
  const stream = primitives().openStream(await readAt(file, start, FILE_HEADER_BYTES), key);
  let isEnded = false;
  for (let at = start + FILE_HEADER_BYTES; at < size; at += SEALED_CHUNK_BYTES) {
    const sealed = await readAt(file, at, Math.min(SEALED_CHUNK_BYTES, size - at));
    const opened: Opened | undefined = isEnded ? undefined : stream.pull(sealed);
    if (!opened) throw new BackupError("damaged");
    isEnded = opened.isLast;
    yield opened.chunk;
  }
  if (!isEnded) throw new BackupError("damaged");
}

/** Reads exactly so many bytes. */
export async function readAt(file: FileHandle, start: number, length: number): Promise<Bytes> {
  const bytes = new Uint8Array(length);
  let filled = 0;
  while (filled < length) {
    const { bytesRead } = await file.read(bytes, filled, length - filled, start + filled);
    if (bytesRead === 0) throw new BackupError("damaged");
    filled += bytesRead;
  }
  return bytes;
}
