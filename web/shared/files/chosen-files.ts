/**
 * The files that were chosen in this visit, by id. They are cleaned one after the other, and
 * uploaded one after the other.
 */
import type { FileEntry } from "../../../src/protocol/index.ts";
import { ApiError } from "../api-client.ts";
import type { FileDetails, UploadProgress } from "./file-worker.ts";
import { prepareFile } from "./ready-file.ts";
import type { Preparation, ReadyFile } from "./ready-file.ts";

const silent = (): void => undefined;

/** A file that is ready, on its way to where it is kept encrypted. */
export interface FileOnItsWay {
  /** Goes on until it is there; gives its line in the sealed manifest. */
  run(onProgress: (progress: UploadProgress) => void): Promise<FileEntry>;
  /** Stops; `run` then throws `cancelled`, and can be called again. */
  pause(): void;
  /** Stops and erases what is there of it. */
  remove(): Promise<void>;
  /** Looks whether it is still there; if not, `run` begins again. */
  look(): Promise<void>;
}

/** One of them. */
interface ChosenFile {
  readonly file: File;
  readonly keepsDetails: boolean;
  /** Ends its cleaning. */
  readonly stop: AbortController;
  preparation?: Promise<Preparation>;
  upload?: FileOnItsWay;
}

/** Files by the ids under which the page knows them. */
export class ChosenFiles {
  readonly #start: (file: ReadyFile) => FileOnItsWay;
  readonly #beforeFirst: () => Promise<void>;
  readonly #chosen = new Map<string, ChosenFile>();
  readonly #running = new Map<string, Promise<FileEntry>>();
  readonly #paused = new Set<string>();
  /** The last that is cleaned: two large documents do not stand in memory at once. */
  #cleaning: Promise<unknown> = Promise.resolve();
  /** The last of the queue; a slow network is not shared between files. */
  #queue: Promise<unknown> = Promise.resolve();

  /**
   * @param start - Begins the way of a file, without doing anything yet.
   * @param beforeFirst - Has to be done before a file goes on its way; begun when one is chosen,
   *   and asked for again with each. Never rejects.
   */
  constructor(
    start: (file: ReadyFile) => FileOnItsWay,
    beforeFirst: () => Promise<void> = () => Promise.resolve(),
  ) {
    this.#start = start;
    this.#beforeFirst = beforeFirst;
  }

  /** Takes a file; nothing is sent yet. */
  take(file: File, keepsDetails = false): string {
    const id = crypto.randomUUID();
    void this.#beforeFirst();
    this.#chosen.set(id, { file, keepsDetails, stop: new AbortController() });
    return id;
  }

  /**
   * Takes the same file with another choice about its hidden details, and forgets the first.
   *
   * @returns Its new id.
   * @throws {@link ApiError} `cancelled` if it was removed meanwhile.
   */
  retake(id: string, keepsDetails: boolean): string {
    const { file } = this.#find(id);
    // Where erasing fails, the server erases by itself what no report names.
    this.remove(id).catch(silent);
    return this.take(file, keepsDetails);
  }

  /**
   * Takes the hidden details out of a file, or tells what became of them.
   *
   * @throws {@link ApiError} `cancelled` if it was removed meanwhile.
   */
  async clean(id: string): Promise<FileDetails> {
    const { details } = await this.#prepare(id);
    return details;
  }

  /**
   * Uploads a file after those before it, or joins the upload that is under way.
   *
   * @throws {@link ApiError}, `cancelled` also if the person has to decide about it first;
   *   `ProtocolError` `malformed`.
   */
  upload(id: string, onProgress: (progress: UploadProgress) => void): Promise<FileEntry> {
    this.#paused.delete(id);
    const under = this.#running.get(id);
    if (under) return under;
    const run = this.#queue.then(async () => {
      const { ready } = await this.#prepare(id);
      await this.#beforeFirst();
      const chosen = this.#find(id);
      // It was stopped while it waited.
      if (!ready || this.#paused.has(id)) throw new ApiError("cancelled");
      chosen.upload ??= this.#start(ready);
      return chosen.upload.run(onProgress);
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

  /**
   * Stores these files, then sends what names them. Where the server says that it lost one, those
   * that are not there any more are stored once more, and `send` is called again.
   *
   * @throws {@link ApiError} of the first that fails, and whatever `send` throws.
   */
  async finishAndSend<T>(
    ids: readonly string[],
    send: (entries: readonly FileEntry[]) => Promise<T>,
  ): Promise<T> {
    const entries = await this.finish(ids);
    try {
      return await send(entries);
    } catch (error) {
      if (!isLost(error)) throw error;
      for (const id of ids) await this.#chosen.get(id)?.upload?.look();
      return send(await this.finish(ids));
    }
  }

  /** Stops an upload; it can go on later. */
  pause(id: string): void {
    this.#paused.add(id);
    this.#chosen.get(id)?.upload?.pause();
  }

  /** Forgets a file. What the server has of it is erased now, or by itself later. */
  async remove(id: string): Promise<void> {
    const chosen = this.#chosen.get(id);
    this.#chosen.delete(id);
    chosen?.stop.abort();
    await chosen?.upload?.remove();
  }

  /** Forgets files without erasing them: they belong to something that was sent. */
  release(): void {
    for (const { stop, upload } of this.#chosen.values()) {
      stop.abort();
      upload?.pause();
    }
    this.#chosen.clear();
  }

  #find(id: string): ChosenFile {
    const chosen = this.#chosen.get(id);
    if (!chosen) throw new ApiError("cancelled");
    return chosen;
  }

  async #prepare(id: string): Promise<Preparation> {
    const chosen = this.#find(id);
    const { file, keepsDetails, stop } = chosen;
    let { preparation } = chosen;
    if (!preparation) {
      preparation = this.#cleaning.then(() => prepareFile(file, keepsDetails, stop.signal));
      chosen.preparation = preparation;
      this.#cleaning = preparation;
    }
    const prepared = await preparation;
    // What has failed may be tried again, for example once the network is back.
    if (prepared.details.kind === "failed" && chosen.preparation === preparation) {
      delete chosen.preparation;
    }
    return prepared;
  }
}

function isLost(error: unknown): boolean {
  if (!(error instanceof ApiError)) return false;
  return error.code === "upload-unknown" || error.code === "upload-incomplete";
}
