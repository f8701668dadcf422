/** The files that were chosen in this visit, by id. They are uploaded one after the other. */
import type { FileEntry } from "../../../src/protocol/index.ts";
import { ApiError } from "../../shared/api-client.ts";
import type { UploadProgress } from "../worker-api.ts";
import { FileUpload } from "./file-upload.ts";

const silent = (): void => undefined;

/** Files by the ids under which the page knows them. */
export class ChosenFiles {
  readonly #uploads = new Map<string, FileUpload>();
  readonly #running = new Map<string, Promise<FileEntry>>();
  readonly #paused = new Set<string>();
  /** The last of the queue; a slow network is not shared between files. */
  #queue: Promise<unknown> = Promise.resolve();

  /** Takes a file; nothing is sent yet. */
  take(file: File): string {
    const id = crypto.randomUUID();
    this.#uploads.set(id, new FileUpload(file));
    return id;
  }

  /**
   * Uploads a file after those before it, or joins the upload that is under way.
   *
   * @throws {@link ApiError}; {@link ProtocolError} `malformed`.
   */
  upload(id: string, onProgress: (progress: UploadProgress) => void): Promise<FileEntry> {
    this.#paused.delete(id);
    const under = this.#running.get(id);
    if (under) return under;
    const run = this.#queue.then(() => {
      const upload = this.#uploads.get(id);
      // It was removed or stopped while it waited.
      if (!upload || this.#paused.has(id)) throw new ApiError("cancelled");
      return upload.run(onProgress);
    });
    this.#queue = run.catch(silent);
    this.#running.set(id, run);
    const ended = (): boolean => this.#running.delete(id);
    run.then(ended, ended);
    return run;
  }

  /**
   * Waits until all these files are stored.
   *
   * @returns Their lines in the sealed manifest.
   * @throws {@link ApiError} of the first that fails.
   */
  async finish(ids: readonly string[]): Promise<FileEntry[]> {
    const entries: FileEntry[] = [];
    for (const id of ids) entries.push(await this.upload(id, silent));
    return entries;
  }

  /** Stops an upload; it can go on later. */
  pause(id: string): void {
    this.#paused.add(id);
    this.#uploads.get(id)?.pause();
  }

  /** Forgets a file. What the server has of it is erased now, or by itself later. */
  async remove(id: string): Promise<void> {
    const upload = this.#uploads.get(id);
    this.#uploads.delete(id);
    await upload?.remove();
  }

  /** Forgets files without erasing them: they belong to something that was sent. */
  release(): void {
    for (const upload of this.#uploads.values()) upload.pause();
    this.#uploads.clear();
  }
}
