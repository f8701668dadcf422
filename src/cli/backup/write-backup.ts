/**
 * Makes a backup: everything that one moment's database holds, the encrypted files of its cases,
 * and what lies beside them in the data folder, encrypted under a key that is destroyed on its day.
 */
import { createHash } from "node:crypto";
import { mkdir, open, readdir, rename, rm } from "node:fs/promises";
import type { FileHandle } from "node:fs/promises";
import { join } from "node:path";
import type pg from "pg";
import { addDays, type Day } from "../../domain/day.ts";
import { KEY_BYTES } from "../../protocol/constants.ts";
import { primitives } from "../../protocol/primitives/installed.ts";
import { destroyKey, keyFileName, syncFolder } from "../../server/backups/key-folder.ts";
import type { Config } from "../../server/config.ts";
import { connect, errorCode, type DatabaseConnection } from "../../server/database/connection.ts";
import { BackupError } from "./backup-error.ts";
import {
  BACKUP_ID_BYTES,
  backupFileName,
  backupHead,
  streamKey,
  UNFINISHED_ENDING,
} from "./backup-format.ts";
import { ItemWriter, type FilePlace } from "./items.ts";
import { SealedWriter } from "./sealed-stream.ts";
import { openSource } from "./source.ts";
import { beginSnapshot, copyOut, countRows, listMigrations, listTables } from "./tables.ts";

const PRIVATE_FILE = 0o600;
const PRIVATE_FOLDER = 0o700;

/** What a backup is made of and where it goes. */
export interface BackupRequest {
  readonly config: Config;
  /** Absolute path of the folder for the backup. */
  readonly folder: string;
  /** Absolute path of the folder for its key. */
  readonly keys: string;
  readonly today: Day;
  /** After so many days the key is destroyed. */
  readonly days: number;
}

/** A backup that was made. */
export interface WrittenBackup {
  readonly path: string;
  readonly keyPath: string;
  readonly lastDay: Day;
  /** Cases in it. */
  readonly cases: number;
  /** Encrypted files in it. */
  readonly files: number;
  /** Ids of files that a case should have and that were not on the disk. */
  readonly missing: readonly string[];
}

/**
 * Makes one. Half a backup, or the key of one, never stays behind.
 *
 * @throws {@link BackupError}, or StartError.
 */
export async function writeBackup(request: BackupRequest): Promise<WrittenBackup> {
  const { config, folder, keys, today, days } = request;
  const source = await openSource(config);
  try {
    await makeFolder(folder, "backup-folder-failed");
    await makeFolder(keys, "keys-folder-failed");
    const backupId = primitives().randomBytes(BACKUP_ID_BYTES);
    const lastDay = addDays(today, days);
    const head = backupHead(backupId, today, lastDay);
    const id = Buffer.from(backupId).toString("hex");
    const keyPath = join(keys, keyFileName(id, lastDay));
    const key = await makeKey(keys, keyPath);
    const path = join(folder, backupFileName(id, today));
    try {
      const file = await open(path + UNFINISHED_ENDING, "wx", PRIVATE_FILE);
      try {
        await file.appendFile(head);
        const written = await fill(file, streamKey(key, head), source.connection, config);
        await file.sync();
        await rename(path + UNFINISHED_ENDING, path);
        await syncFolder(folder);
        return { path, keyPath, lastDay, ...written };
      } finally {
        await file.close();
      }
    } catch (error) {
      await rm(path + UNFINISHED_ENDING, { force: true });
      await destroyKey(keyPath);
      throw error;
    } finally {
      primitives().wipe(key);
    }
  } finally {
    await source.close();
  }
}

async function makeFolder(
  folder: string,
  code: "backup-folder-failed" | "keys-folder-failed",
): Promise<void> {
  try {
    await mkdir(folder, { recursive: true, mode: PRIVATE_FOLDER });
  } catch (cause) {
    throw new BackupError(code, folder, { cause });
  }
}

/** The key is on its disk before anything is encrypted under it. */
async function makeKey(folder: string, path: string): Promise<Uint8Array> {
  const key = primitives().randomBytes(KEY_BYTES);
  try {
    const file = await open(path, "wx", PRIVATE_FILE);
    await file.writeFile(key);
    await file.sync().finally(() => file.close());
    await syncFolder(folder);
    return key;
  } catch (cause) {
    throw new BackupError("keys-folder-failed", folder, { cause });
  }
}

async function fill(
  file: FileHandle,
  key: Uint8Array,
  connection: DatabaseConnection,
  config: Config,
): Promise<Pick<WrittenBackup, "cases" | "files" | "missing">> {
  const sealed = await SealedWriter.begin(file, key);
  const items = new ItemWriter((bytes) => sealed.write(bytes));
  const client = await connect(connection);
  try {
    await beginSnapshot(client);
    await items.head({ kind: "begin", migrations: await listMigrations(client) });
    await writeTables(client, items);
    const before = await listCases(client);
    const uploads = await client.query<{ id: string }>(
      "SELECT id FROM upload WHERE case_id IS NOT NULL ORDER BY id",
    );
    // From here on the database may forget what was erased meanwhile.
    await client.query("COMMIT");
    for (const name of await namesIn(config.dataFolder)) {
      await writeFile(items, "data", config.dataFolder, name);
    }
    const files = join(config.dataFolder, "files");
    const absent: string[] = [];
    for (const { id } of uploads.rows) {
      if (!(await writeFile(items, "files", files, id))) absent.push(id);
    }
    const now = new Set(await listCases(client));
    const erased = before.filter((id) => !now.has(id));
    await items.head({ kind: "end", erased });
    await sealed.end();
    // A file of a case that was erased meanwhile is not missing.
    const missing = await stillKnown(client, absent);
    const cases = before.length - erased.length;
    return { cases, files: uploads.rows.length - absent.length, missing };
  } finally {
    await client.end();
  }
}

async function writeTables(client: pg.Client, items: ItemWriter): Promise<void> {
  for (const table of await listTables(client)) {
    await items.head({ kind: "table", ...table });
    const hash = createHash("sha256");
    for await (const bytes of copyOut(client, table)) {
      hash.update(bytes);
      await items.bytes(bytes);
    }
    const rows = await countRows(client, table);
    await items.head({ kind: "table-end", rows, sha256: hash.digest("hex") });
  }
}

async function listCases(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ id: string }>('SELECT id FROM "case"');
  return rows.map(({ id }) => id);
}

async function stillKnown(client: pg.Client, ids: readonly string[]): Promise<string[]> {
  const sql = "SELECT id FROM upload WHERE id = ANY($1::uuid[])";
  const { rows } = await client.query<{ id: string }>(sql, [ids]);
  return rows.map(({ id }) => id);
}

/** What the server keeps beside database and files, such as the key of its log. */
async function namesIn(dataFolder: string): Promise<string[]> {
  const entries = await readdir(dataFolder, { withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map(({ name }) => name);
}

/** Whether the file was there. */
async function writeFile(
  items: ItemWriter,
  place: FilePlace,
  folder: string,
  name: string,
): Promise<boolean> {
  const file = await open(join(folder, name), "r").catch((error: unknown) => {
    if (errorCode(error) === "ENOENT") return undefined;
    throw error;
  });
  if (!file) return false;
  await items.head({ kind: "file", place, name });
  const hash = createHash("sha256");
  for await (const piece of file.createReadStream()) {
    hash.update(piece as Buffer);
    await items.bytes(piece as Buffer);
  }
  await items.head({ kind: "file-end", sha256: hash.digest("hex") });
  return true;
}

/** The key in the file of a key. */
export async function readKey(path: string): Promise<Uint8Array> {
  const file = await open(path, "r");
  try {
    const { buffer, bytesRead } = await file.read(new Uint8Array(KEY_BYTES + 1), 0);
    if (bytesRead !== KEY_BYTES) throw new BackupError("damaged");
    return buffer.subarray(0, KEY_BYTES);
  } finally {
    await file.close();
  }
}
