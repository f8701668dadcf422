/**
 * Encrypted files on the disk. Each is named by its random id and lies flat in one folder; the
 * times of day that the file system would keep are put back to the start of the day.
 */
import { constants } from "node:fs";
import { mkdir, open, readdir, rm, stat, statfs } from "node:fs/promises";
import type { FileHandle } from "node:fs/promises";
import { join } from "node:path";
import type { Readable } from "node:stream";
import type { Day } from "../../domain/day.ts";

const PRIVATE_FOLDER = 0o700;
const PRIVATE_FILE = 0o600;
const ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The folder with the files. */
export class UploadFiles {
  readonly #folder: string;

  private constructor(folder: string) {
    this.#folder = folder;
  }

  /**
   * Makes the folder if it is missing.
   *
   * @param dataFolder - Absolute path of everything the server keeps.
   */
  static async open(dataFolder: string): Promise<UploadFiles> {
    const folder = join(dataFolder, "files");
    await mkdir(folder, { recursive: true, mode: PRIVATE_FOLDER });
    return new UploadFiles(folder);
  }

  /** Bytes that are there, or `undefined` if there is no file. */
  async size(id: string): Promise<number | undefined> {
    try {
      return (await stat(this.#path(id))).size;
    } catch (error) {
      if (isMissing(error)) return undefined;
      throw error;
    }
  }

  /** Writes a piece and waits until it is on the disk. Makes the file with its first piece. */
  async write(id: string, offset: number, piece: Uint8Array, day: Day): Promise<void> {
    const isNew = (await this.size(id)) === undefined;
    const flags = constants.O_WRONLY | constants.O_CREAT;
    const file = await open(this.#path(id), flags, PRIVATE_FILE);
    try {
      await writeAll(file, piece, offset);
      const startOfDay = new Date(`${day}T00:00:00Z`);
      await file.utimes(startOfDay, startOfDay);
      await file.sync();
    } finally {
      await file.close();
    }
    if (isNew) await this.#syncFolder();
  }

  /** Opens a file for reading from its start, or gives `undefined` if there is none. */
  async read(id: string): Promise<{ stream: Readable; size: number } | undefined> {
    const file = await this.#openForReading(id);
    if (!file) return undefined;
    const { size } = await file.stat();
    return { stream: file.createReadStream({ autoClose: true }), size };
  }

  /** Removes files; those that are gone already do no harm. */
  async remove(ids: readonly string[]): Promise<void> {
    for (const id of ids) await rm(this.#path(id), { force: true });
    if (ids.length > 0) await this.#syncFolder();
  }

  /** Ids of all files, in batches. */
  async *list(batch: number): AsyncGenerator<string[]> {
    const names = (await readdir(this.#folder)).filter((name) => ID.test(name));
    for (let start = 0; start < names.length; start += batch) {
      yield names.slice(start, start + batch);
    }
  }

  /** Bytes that are free on the disk. */
  async free(): Promise<number> {
    const { bavail, bsize } = await statfs(this.#folder);
    return bavail * bsize;
  }

  #path(id: string): string {
    return join(this.#folder, id);
  }

  async #openForReading(id: string): Promise<FileHandle | undefined> {
    // Reading would leave the hour at which a case was looked at. Linux can do without.
    const flags = constants.O_RDONLY | quietly;
    try {
      return await open(this.#path(id), flags);
    } catch (error) {
      if (isMissing(error)) return undefined;
      // Only the owner of a file may ask for that; then it is read as usual.
      if (quietly !== 0 && hasCode(error, "EPERM")) return open(this.#path(id), "r");
      throw error;
    }
  }

  /** Only then is it certain that a new name outlives a power cut, or an old one does not. */
  async #syncFolder(): Promise<void> {
    const folder = await open(this.#folder, "r");
    try {
      await folder.sync();
    } catch (error) {
      // Some file systems cannot do that with a folder, and do not need it.
      if (!hasCode(error, "EINVAL") && !hasCode(error, "EPERM")) throw error;
    } finally {
      await folder.close();
    }
  }
}

// The typings promise it everywhere; it exists on Linux alone.
const quietly = (constants as Partial<typeof constants>).O_NOATIME ?? 0;

async function writeAll(file: FileHandle, bytes: Uint8Array, offset: number): Promise<void> {
  let written = 0;
  while (written < bytes.length) {
    const { bytesWritten } = await file.write(
      bytes,
      written,
      bytes.length - written,
      offset + written,
    );
    written += bytesWritten;
  }
}

function isMissing(error: unknown): boolean {
  return hasCode(error, "ENOENT");
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && "code" in error && error.code === code;
}
