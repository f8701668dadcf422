/**
 * Files on their way into the sealed file: encrypted as soon as they are chosen, and kept encrypted
 * in memory until then.
 */
import { encryptedFileBytes, sealFile } from "../../src/protocol/index.ts";
import type { Bytes, FileEntry, FileToCarry } from "../../src/protocol/index.ts";
import type { UploadProgress } from "../shared/files/file-worker.ts";
import type { FileOnItsWay } from "../shared/files/chosen-files.ts";
import { manifestEntry } from "../shared/files/ready-file.ts";
import type { ReadyFile } from "../shared/files/ready-file.ts";
import { readPart } from "../shared/files/read-part.ts";
import { ApiError } from "../shared/api-client.ts";
import { newUuid } from "../shared/uuid.ts";

/** All files together, encrypted. More might not fit the memory of a cheap phone. */
const MOST_BYTES = 24 * 1024 * 1024;

interface Locked {
  readonly entry: FileEntry;
  readonly pieces: readonly Bytes[];
}

/** The files of one report, and the room that they share. */
export class LockedFiles {
  readonly #files = new Set<LockedFile>();

  /** Begins the way of a file. */
  start(file: ReadyFile): FileOnItsWay {
    const locked = new LockedFile(file, {
      enter: () => this.#enter(locked),
      leave: () => void this.#files.delete(locked),
    });
    return locked;
  }

  /** The encrypted files that a manifest names, in its order. */
  carry(entries: readonly FileEntry[]): FileToCarry[] {
    const pieces = new Map([...this.#files].map(({ locked }) => [locked?.entry, locked?.pieces]));
    return entries.map((entry) => ({
      uploadId: entry.uploadId,
      pieces: pieces.get(entry) ?? [],
    }));
  }

  #enter(file: LockedFile): void {
    const others = [...this.#files].filter((other) => other !== file);
    const taken = others.reduce((sum, { totalBytes }) => sum + totalBytes, 0);
    if (taken + file.totalBytes > MOST_BYTES) throw new ApiError("too-large");
    this.#files.add(file);
  }
}

class LockedFile implements FileOnItsWay {
  readonly totalBytes: number;
  locked: Locked | undefined;
  readonly #file: ReadyFile;
  readonly #room: { readonly enter: () => void; readonly leave: () => void };
  #isStopped = false;

  constructor(file: ReadyFile, room: { readonly enter: () => void; readonly leave: () => void }) {
    this.#file = file;
    this.#room = room;
    this.totalBytes = encryptedFileBytes(file.content.size);
  }

  async run(onProgress: (progress: UploadProgress) => void): Promise<FileEntry> {
    this.#isStopped = false;
    this.#room.enter();
    this.locked ??= await this.#lock(onProgress);
    return this.locked.entry;
  }

  pause(): void {
    this.#isStopped = true;
  }

  remove(): Promise<void> {
    this.pause();
    this.locked = undefined;
    this.#room.leave();
    return Promise.resolve();
  }

  /** It is in memory. */
  look(): Promise<void> {
    return Promise.resolve();
  }

  async #lock(onProgress: (progress: UploadProgress) => void): Promise<Locked> {
    const { content } = this.#file;
    const { totalBytes } = this;
    const stream = sealFile(content.size, (start, end) => readPart(content, start, end));
    const pieces: Bytes[] = [];
    let sentBytes = 0;
    let step = await stream.next();
    while (!step.done) {
      pieces.push(step.value);
      sentBytes += step.value.length;
      onProgress({ sentBytes, totalBytes, isWaiting: false });
      await letThePageDraw();
      if (this.#isStopped) throw new ApiError("cancelled");
      step = await stream.next();
    }
    return { entry: manifestEntry(this.#file, newUuid(), step.value), pieces };
  }
}

/** The page shares this thread. */
function letThePageDraw(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}
