/**
 * What a backup's stream holds: items, each a head in JSON and the bytes that belong to it.
 *
 * A frame is `type (u8: 1 head, 2 bytes) || length (u32) || content`. An item is one frame of type
 * 1 and any number of type 2. The order: `begin`; for each table `table` and `table-end`; for each
 * file `file` and `file-end`; `end`.
 */
import { concat, fromUtf8, u32, utf8 } from "../../protocol/bytes.ts";
import { BackupError } from "./backup-error.ts";

const HEAD = 1;
const BYTES = 2;
const FRAME_HEAD_BYTES = 5;
/** A head is small; only the last one lists what was erased meanwhile. */
const MAX_HEAD_BYTES = 16 * 1024 * 1024;

/** Where a file belongs: among the encrypted files, or beside them in the data folder. */
export type FilePlace = "files" | "data";

/** The head of an item. */
export type ItemHead =
  /** Names of the migrations that had been applied. */
  | { readonly kind: "begin"; readonly migrations: readonly string[] }
  /** Followed by what `COPY … (FORMAT binary)` gives. */
  | { readonly kind: "table"; readonly table: string; readonly columns: readonly string[] }
  /** SHA-256, in hex, of the bytes of the table. */
  | { readonly kind: "table-end"; readonly rows: number; readonly sha256: string }
  /** Followed by the file. */
  | { readonly kind: "file"; readonly place: FilePlace; readonly name: string }
  | { readonly kind: "file-end"; readonly sha256: string }
  /** Ids of cases that were erased while the backup was made. */
  | { readonly kind: "end"; readonly erased: readonly string[] };

/** Writes items into a sink. */
export class ItemWriter {
  readonly #write: (bytes: Uint8Array) => Promise<void>;

  constructor(write: (bytes: Uint8Array) => Promise<void>) {
    this.#write = write;
  }

  /** Begins an item. */
  async head(head: ItemHead): Promise<void> {
    const json = utf8(JSON.stringify(head));
    await this.#write(concat(Uint8Array.of(HEAD), u32(json.length), json));
  }

  /** Adds bytes to the item. */
  async bytes(bytes: Uint8Array): Promise<void> {
    await this.#write(concat(Uint8Array.of(BYTES), u32(bytes.length)));
    await this.#write(bytes);
  }
}

/** Reads items from plaintext that was authenticated. */
export class ItemReader {
  readonly #chunks: AsyncIterator<Uint8Array>;
  #buffer: Uint8Array = new Uint8Array(0);
  #frame: { readonly type: number; left: number } | undefined;

  constructor(chunks: AsyncIterable<Uint8Array>) {
    this.#chunks = chunks[Symbol.asyncIterator]();
  }

  /**
   * The next item's head, or `undefined` at the end. The bytes of the one before must have been read.
   *
   * @throws {@link BackupError} `damaged`.
   */
  async next(): Promise<ItemHead | undefined> {
    const frame = await this.#nextFrame();
    if (!frame) return undefined;
    if (frame.type !== HEAD || frame.left > MAX_HEAD_BYTES) throw new BackupError("damaged");
    const parts: Uint8Array[] = [];
    while (frame.left > 0) parts.push(await this.#part(frame));
    this.#frame = undefined;
    return JSON.parse(fromUtf8(concat(...parts))) as ItemHead;
  }

  /** The bytes of the item whose head was read last. */
  async *bytes(): AsyncGenerator<Uint8Array, void, undefined> {
    for (;;) {
      const frame = await this.#nextFrame();
      if (frame?.type !== BYTES) return;
      while (frame.left > 0) yield await this.#part(frame);
      this.#frame = undefined;
    }
  }

  /** The frame that was begun, or the next one. */
  async #nextFrame(): Promise<{ readonly type: number; left: number } | undefined> {
    if (this.#frame) return this.#frame;
    while (this.#buffer.length < FRAME_HEAD_BYTES) {
      const before = this.#buffer;
      if (!(await this.#fill())) {
        if (before.length > 0) throw new BackupError("damaged");
        return undefined;
      }
      this.#buffer = concat(before, this.#buffer);
    }
    const { buffer, byteOffset } = this.#buffer;
    const view = new DataView(buffer, byteOffset);
    this.#frame = { type: view.getUint8(0), left: view.getUint32(1) };
    this.#buffer = this.#buffer.subarray(FRAME_HEAD_BYTES);
    return this.#frame;
  }

  async #part(frame: { left: number }): Promise<Uint8Array> {
    if (this.#buffer.length === 0 && !(await this.#fill())) throw new BackupError("damaged");
    const part = this.#buffer.subarray(0, frame.left);
    this.#buffer = this.#buffer.subarray(part.length);
    frame.left -= part.length;
    return part;
  }

  /** Replaces the buffer by the next chunk. Whether there was one. */
  async #fill(): Promise<boolean> {
    const result = await this.#chunks.next();
    if (result.done === true) return false;
    this.#buffer = result.value;
    return true;
  }
}
