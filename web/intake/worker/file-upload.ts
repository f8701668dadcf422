/**
 * One file on its way: encrypted chunk by chunk while it is read, uploaded in pieces, resumable
 * after any failure (docs/protocol.md, "Files").
 *
 * Never more than one piece is in memory, and a piece is kept until the server has it.
 */
import { OFFSET_HEADER, ROUTES, UPLOAD_PIECE_BYTES } from "../../../src/api/routes.ts";
import type { UploadState } from "../../../src/api/intake.ts";
import { concat, encryptedFileBytes, sealFile } from "../../../src/protocol/index.ts";
import type { Bytes, FileEntry, SealedFile } from "../../../src/protocol/index.ts";
import { ApiError, requestJson, requestNothing, withRetries } from "../../shared/api-client.ts";
import { readPart } from "./read-part.ts";
import type { FileOnItsWay } from "./chosen-files.ts";
import { manifestEntry } from "./ready-file.ts";
import type { ReadyFile } from "./ready-file.ts";
import { proofHeader } from "../../shared/proof.ts";
import { newUuid, uuidText } from "../../shared/uuid.ts";
import type { UploadProgress } from "../worker-api.ts";

/** A file that is ready to be sent. */
export class FileUpload implements FileOnItsWay {
  readonly #file: ReadyFile;
  #id: Bytes = newUuid();
  #pieces: AsyncGenerator<Bytes, SealedFile, undefined> | undefined;
  /** The piece that the server may not have yet. */
  #pending: Bytes | undefined;
  #sentBytes = 0;
  #sealed: SealedFile | undefined;
  #stop = new AbortController();

  constructor(file: ReadyFile) {
    this.#file = file;
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
    const totalBytes = encryptedFileBytes(this.#file.content.size);
    const tell = (isWaiting: boolean): void => {
      onProgress({ sentBytes: this.#sentBytes, totalBytes, isWaiting });
    };
    while (!this.#sealed) {
      tell(false);
      this.#pieces ??= await this.#start(totalBytes, signal, tell);
      if (!this.#pending) {
        const next = await this.#pieces.next();
        if (next.done) {
          this.#sealed = next.value;
          break;
        }
        this.#pending = next.value;
      }
      await withRetries(
        () => this.#sendPending(signal),
        () => tell(true),
      );
    }
    tell(false);
    return manifestEntry(this.#file, this.#id, this.#sealed);
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

  async #start(
    paddedBytes: number,
    signal: AbortSignal,
    tell: (isWaiting: boolean) => void,
  ): Promise<AsyncGenerator<Bytes, SealedFile, undefined>> {
    await withRetries(
      async () => {
        const headers = await proofHeader("upload", signal);
        await requestJson<UploadState>({
          method: "POST",
          ...this.#address(),
          json: { paddedBytes },
          headers,
          signal,
        });
      },
      () => tell(true),
    );
    this.#sentBytes = 0;
    const { content } = this.#file;
    return piecesOf(sealFile(content.size, (start, end) => readPart(content, start, end)));
  }

  async #sendPending(signal: AbortSignal): Promise<void> {
    const bytes = this.#pending;
    if (!bytes) return;
    try {
      await requestJson<UploadState>({
        method: "PATCH",
        ...this.#address(),
        bytes,
        headers: { [OFFSET_HEADER]: String(this.#sentBytes) },
        signal,
      });
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      if (error.code !== "upload-offset" && error.code !== "upload-unknown") throw error;
      // The answer to an earlier try was lost, and the server has the piece; or it has forgotten.
      if (error.expected !== this.#sentBytes + bytes.length) {
        this.#startOver();
        return;
      }
    }
    this.#sentBytes += bytes.length;
    this.#pending = undefined;
  }

  /** The server has forgotten the upload or has other bytes: a new id, a new key. */
  #startOver(): void {
    this.#id = newUuid();
    this.#pieces = undefined;
    this.#pending = undefined;
    this.#sentBytes = 0;
  }

  #address() {
    return { route: ROUTES.upload, parameters: { uploadId: uuidText(this.#id) } } as const;
  }
}

/** Regroups the stream's chunks into pieces of exactly the size that the server takes. */
async function* piecesOf(
  chunks: AsyncGenerator<Bytes, SealedFile, undefined>,
): AsyncGenerator<Bytes, SealedFile, undefined> {
  let group: Bytes[] = [];
  let length = 0;
  for (;;) {
    const next = await chunks.next();
    if (next.done) {
      if (length > 0) yield concat(...group);
      return next.value;
    }
    group.push(next.value);
    length += next.value.length;
    while (length >= UPLOAD_PIECE_BYTES) {
      const joined = concat(...group);
      yield joined.slice(0, UPLOAD_PIECE_BYTES);
      group = [joined.slice(UPLOAD_PIECE_BYTES)];
      length -= UPLOAD_PIECE_BYTES;
    }
  }
}
