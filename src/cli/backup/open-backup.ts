/** Opens a backup with its key, and reads all of it once before anything is believed. */
import { createHash } from "node:crypto";
import { open, type FileHandle } from "node:fs/promises";
import { listKeys } from "../../server/backups/key-folder.ts";
import { BackupError } from "./backup-error.ts";
import { BACKUP_HEAD_BYTES, readBackupHead, streamKey, type BackupHead } from "./backup-format.ts";
import { ItemReader } from "./items.ts";
import { openSealed, readAt } from "./sealed-stream.ts";
import type { TableSum } from "./tables.ts";
import { readKey } from "./write-backup.ts";

/** A backup that is whole. */
export interface OpenBackup {
  readonly head: BackupHead;
  /** Names of the migrations that its database had had. */
  readonly migrations: readonly string[];
  /** By the name of the table. */
  readonly sums: ReadonlyMap<string, TableSum>;
  /** Encrypted files and others in it. */
  readonly files: number;
  /** Ids of cases that were erased while it was made. */
  readonly erased: readonly string[];
  /** Reads its items from the first on. */
  items(): ItemReader;
  close(): Promise<void>;
}

/**
 * Opens one.
 *
 * @param keys - Absolute path of the folder with the keys.
 * @throws {@link BackupError} `file-missing`, `foreign`, `newer`, `key-missing`, `damaged`.
 */
export async function openBackup(path: string, keys: string): Promise<OpenBackup> {
  const file = await open(path, "r").catch((cause: unknown) => {
    throw new BackupError("file-missing", path, { cause });
  });
  try {
    const headBytes = await readHead(file);
    const head = readBackupHead(headBytes);
    if (!head) throw new BackupError("foreign");
    if (head === "newer") throw new BackupError("newer");
    const found = (await listKeys(keys)).find(({ backupId }) => backupId === head.backupId);
    if (!found) throw new BackupError("key-missing", keys);
    const key = streamKey(await readKey(found.path), headBytes);
    const items = (): ItemReader => new ItemReader(openSealed(file, BACKUP_HEAD_BYTES, key));
    const close = (): Promise<void> => file.close();
    return { head, ...(await check(items())), items, close };
  } catch (error) {
    await file.close();
    throw error;
  }
}

/** The head of a backup, if there is as much. */
export async function readHead(file: FileHandle): Promise<Uint8Array> {
  const { size } = await file.stat();
  if (size < BACKUP_HEAD_BYTES) throw new BackupError("foreign");
  return readAt(file, 0, BACKUP_HEAD_BYTES);
}

/** Reads everything, compares the hashes, and sees that the end is there. */
async function check(
  reader: ItemReader,
): Promise<Pick<OpenBackup, "migrations" | "sums" | "files" | "erased">> {
  let migrations: readonly string[] | undefined;
  const sums = new Map<string, TableSum>();
  let table = "";
  let files = 0;
  let sha256 = "";
  for (let item = await reader.next(); item; item = await reader.next()) {
    switch (item.kind) {
      case "begin":
        ({ migrations } = item);
        break;
      case "table":
        ({ table } = item);
        sha256 = await hashOf(reader);
        break;
      case "table-end":
        if (item.sha256 !== sha256) throw new BackupError("damaged");
        sums.set(table, { rows: item.rows, sha256 });
        break;
      case "file":
        sha256 = await hashOf(reader);
        break;
      case "file-end":
        if (item.sha256 !== sha256) throw new BackupError("damaged");
        files += 1;
        break;
      case "end":
        if (!migrations || (await reader.next())) throw new BackupError("damaged");
        return { migrations, sums, files, erased: item.erased };
    }
  }
  throw new BackupError("damaged");
}

async function hashOf(reader: ItemReader): Promise<string> {
  const hash = createHash("sha256");
  for await (const bytes of reader.bytes()) hash.update(bytes);
  return hash.digest("hex");
}
