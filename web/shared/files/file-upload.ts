/**
 * One file on its way: encrypted chunk by chunk while it is read, uploaded in pieces, resumable
 * after any failure (docs/protocol.md, "Files").
 *
 * A piece is kept until the server has it, and the next one is made meanwhile; there are never more
 * in memory.
 */
import { OFFSET_HEADER, ROUTES, UPLOAD_PIECE_BYTES } from "../../../src/api/routes.ts";
import type { UploadState } from "../../../src/api/intake.ts";
import { encryptedFileBytes } from "../../../src/protocol/index.ts";
import type { Bytes, FileEntry } from "../../../src/protocol/index.ts";
import { ApiError, requestJson, requestNothing, withRetries } from "../api-client.ts";
import type { FileOnItsWay } from "./chosen-files.ts";
import { manifestEntry } from "./ready-file.ts";
import type { ReadyFile } from "./ready-file.ts";
import { SealedPieces } from "./sealed-pieces.ts";
import { proofHeader } from "../proof.ts";
import { newUuid, uuidText } from "../uuid.ts";
import type { UploadProgress } from "./file-worker.ts";

/** On a line so slow that a piece takes too long, it goes in parts: no smaller than this. */
const LEAST_PART_BYTES = 32 * 1024;
/** Parts grow again while they take less than this. */
const QUICK_MS = 10_000;
/** Nobody reads faster, and what draws the progress takes the processor from what seals. */
const TELL_EVERY_MS = 500;

/** A file that is ready to be sent. */
export class FileUpload implements FileOnItsWay {
  readonly #file: ReadyFile;
  readonly #totalBytes: number;
  #id: Bytes = newUuid();
  #pieces: SealedPieces | undefined;
  /** What the server may not have yet of a piece. */
  #pending: Bytes | undefined;
  #partBytes = UPLOAD_PIECE_BYTES;
  #sentBytes = 0;
  #entry: FileEntry | undefined;
  #stop = new AbortController();

  constructor(file: ReadyFile) {
    this.#file = file;
    this.#totalBytes = encryptedFileBytes(file.content.size);
  }

  /**
   * Uploads what is left.
   *
   * @returns The file's line in the sealed manifest.
   * @throws {@link ApiError}, `cancelled` after {@link FileUpload.pause};
   *   `ProtocolError` `malformed` if the file cannot be read any more.
   */
  async run(onProgress: (progress: UploadProgress) => void): Promise<FileEntry> {
    if (this.#stop.signal.aborted) this.#stop = new AbortController();
    const { signal } = this.#stop;
    let told = { isWaiting: true, atMs: 0 };
    const tell = (isWaiting: boolean): void => {
      const now = { isWaiting, atMs: performance.now() };
      if (isWaiting === told.isWaiting && now.atMs - told.atMs < TELL_EVERY_MS) return;
      told = now;
      onProgress({ sentBytes: this.#sentBytes, totalBytes: this.#totalBytes, isWaiting });
    };
    while (!this.#entry) {
      tell(false);
      this.#pieces ??= await this.#start(signal, tell);
      this.#pending ??= await this.#take(this.#pieces);
      await withRetries(
        () => this.#sendPart(signal),
        () => tell(true),
      );
    }
    tell(false);
    return this.#entry;
  }

  /** Stops; {@link FileUpload.run} goes on where it stopped. */
  pause(): void {
    this.#stop.abort();
  }

  /** Stops and erases what the server has of it. */
  async remove(): Promise<void> {
    this.pause();
    if (this.#pieces) await requestNothing({ method: "DELETE", ...this.#address() });
  }

  /**
   * Asks the server whether it still has all of a file that was sent; if not, the next
   * {@link FileUpload.run} sends it from its beginning.
   *
   * @throws {@link ApiError}
   */
  async look(): Promise<void> {
    if (!this.#entry) return;
    try {
      const { receivedBytes, paddedBytes } = await requestJson<UploadState>({
        method: "GET",
        ...this.#address(),
      });
      if (receivedBytes < paddedBytes) this.#startOver();
    } catch (error) {
      if (!(error instanceof ApiError) || error.code !== "upload-unknown") throw error;
      this.#startOver();
    }
  }

  async #start(signal: AbortSignal, tell: (isWaiting: boolean) => void): Promise<SealedPieces> {
    await withRetries(
      async () => {
        const headers = await proofHeader("upload", signal);
        await requestJson<UploadState>({
          method: "POST",
          ...this.#address(),
          json: { paddedBytes: this.#totalBytes },
          headers,
          signal,
        });
      },
      () => tell(true),
    );
    this.#sentBytes = 0;
    return new SealedPieces(this.#file.content);
  }

  /** The next piece, or nothing once the file has come to its end. */
  async #take(pieces: SealedPieces): Promise<Bytes | undefined> {
    try {
      const { done, value } = await pieces.next();
      if (done !== true) return value;
      this.#entry = manifestEntry(this.#file, this.#id, value);
      return undefined;
    } catch (error) {
      // Nothing more comes of these pieces.
      this.#startOver();
      throw error;
    }
  }

  async #sendPart(signal: AbortSignal): Promise<void> {
    const rest = this.#pending;
    if (!rest) return;
    const part = rest.subarray(0, this.#partBytes);
    const startMs = performance.now();
    try {
      await requestJson<UploadState>({
        method: "PATCH",
        ...this.#address(),
        bytes: part,
        headers: { [OFFSET_HEADER]: String(this.#sentBytes) },
        signal,
      });
    } catch (error) {
      this.#afterRefusal(error, rest);
      return;
    }
    if (performance.now() - startMs < QUICK_MS) this.#resizeParts(2);
    this.#advance(rest, part.length);
  }

  #afterRefusal(error: unknown, rest: Bytes): void {
    if (!(error instanceof ApiError)) throw error;
    if (error.code === "timeout") this.#resizeParts(1 / 4);
    if (error.code !== "upload-offset" && error.code !== "upload-unknown") throw error;
    const arrived = (error.expected ?? 0) - this.#sentBytes;
    // The answer to an earlier try was lost, and the server has it; or it has forgotten.
    if (arrived > 0 && arrived <= rest.length) this.#advance(rest, arrived);
    else this.#startOver();
  }

  #advance(rest: Bytes, bytes: number): void {
    this.#sentBytes += bytes;
    this.#pending = bytes < rest.length ? rest.subarray(bytes) : undefined;
  }

  #resizeParts(factor: number): void {
    const bytes = this.#partBytes * factor;
    this.#partBytes = Math.min(Math.max(bytes, LEAST_PART_BYTES), UPLOAD_PIECE_BYTES);
  }

  /** The server has forgotten the upload or has other bytes: a new id, a new key. */
  #startOver(): void {
    this.#id = newUuid();
    this.#pieces = undefined;
    this.#pending = undefined;
    this.#entry = undefined;
    this.#sentBytes = 0;
  }

  #address() {
    return { route: ROUTES.upload, parameters: { uploadId: uuidText(this.#id) } } as const;
  }
}
