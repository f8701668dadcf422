/**
 * Restores a backup into an empty data folder. Everything is made in a folder within it and moved
 * to its place at the end, the database last, so that half of it is never taken for the whole.
 */
import { open, mkdir, readdir, rename, rm } from "node:fs/promises";
import { basename, join } from "node:path";
import type { Day } from "../../domain/day.ts";
import { readErased } from "../../server/backups/erased-list.ts";
import { destroyDueKeys, syncFolder } from "../../server/backups/key-folder.ts";
import type { Config } from "../../server/config.ts";
import { connect, errorCode } from "../../server/database/connection.ts";
import { createDatabase, DATABASE_NAME } from "../../server/database/database.ts";
import { makeDataFolder, startEmbeddedPostgres } from "../../server/database/embedded-postgres.ts";
import { BackupError } from "./backup-error.ts";
import { fillDatabase, type TakeFile } from "./fill-database.ts";
import type { FilePlace } from "./items.ts";
import { openBackup, type OpenBackup } from "./open-backup.ts";
import { listTables } from "./tables.ts";

const WORK_FOLDER = ".restoring";
const PRIVATE_FILE = 0o600;
const PRIVATE_FOLDER = 0o700;

/** What is restored to where. */
export interface RestoreRequest {
  readonly config: Config;
  /** Path of the backup. */
  readonly path: string;
  /** Absolute path of the folder with the keys. */
  readonly keys: string;
  readonly today: Day;
}

/** What was restored. */
export interface RestoredBackup {
  readonly madeDay: Day;
  readonly cases: number;
  readonly files: number;
  /** Cases of the backup that stayed away because they were erased since. */
  readonly erased: number;
  /** Whether it is known at all what was erased since. */
  readonly isErasedKnown: boolean;
}

/**
 * Restores one.
 *
 * @throws {@link BackupError}, or StartError.
 */
export async function restoreBackup(request: RestoreRequest): Promise<RestoredBackup> {
  const { config, path, keys, today } = request;
  await refuseUnlessEmpty(config);
  // What should be forgotten by now is not restored because nobody made a backup lately.
  await destroyDueKeys(keys, today);
  const backup = await openBackup(path, keys);
  try {
    const list = await readErased(keys);
    const erased = new Set([...backup.erased, ...(list ?? [])]);
    const work = join(config.dataFolder, WORK_FOLDER);
    await makeDataFolder(config.dataFolder);
    await rm(work, { recursive: true, force: true });
    await makeDataFolder(work);
    await mkdir(join(work, "files"), { mode: PRIVATE_FOLDER });
    let files = 0;
    const takeFile: TakeFile = async (place, name, bytes) => {
      await saveFile(work, place, name, bytes, today);
      if (place === "files") files += 1;
    };
    const cases = await fill(config, work, backup, erased, takeFile);
    await syncFolder(join(work, "files"));
    await moveIntoPlace(work, config.dataFolder);
    const all = backup.sums.get("case")?.rows ?? 0;
    const { madeDay } = backup.head;
    return { madeDay, cases, files, erased: all - cases, isErasedKnown: list !== undefined };
  } finally {
    await backup.close();
  }
}

async function refuseUnlessEmpty({ dataFolder, database }: Config): Promise<void> {
  const names = await readdir(dataFolder).catch((error: unknown) => {
    if (errorCode(error) === "ENOENT") return [];
    throw new BackupError("not-empty", dataFolder, { cause: error });
  });
  // An attempt that was interrupted is begun again.
  if (names.some((name) => name !== WORK_FOLDER)) throw new BackupError("not-empty", dataFolder);
  if (database.kind === "embedded") return;
  const client = await connect({ connectionString: database.url });
  try {
    if ((await listTables(client)).length > 0) throw new BackupError("database-not-empty");
  } finally {
    await client.end();
  }
}

/** Fills the database of the settings; gives the number of cases. */
async function fill(
  { database }: Config,
  work: string,
  backup: OpenBackup,
  erased: ReadonlySet<string>,
  takeFile: TakeFile,
): Promise<number> {
  if (database.kind === "external") {
    const connection = { connectionString: database.url };
    await fillDatabase(connection, backup, erased, takeFile);
    return countCases(connection);
  }
  const postgres = await startEmbeddedPostgres({ dataFolder: work, isDurable: true });
  try {
    await createDatabase(postgres.connection);
    const connection = { ...postgres.connection, database: DATABASE_NAME };
    await fillDatabase(connection, backup, erased, takeFile);
    return await countCases(connection);
  } finally {
    await postgres.stop();
  }
}

async function countCases(connection: Parameters<typeof connect>[0]): Promise<number> {
  const client = await connect(connection);
  try {
    const sql = 'SELECT count(*)::int AS cases FROM "case"';
    const { rows } = await client.query<{ cases: number }>(sql);
    return rows[0]?.cases ?? 0;
  } finally {
    await client.end();
  }
}

async function saveFile(
  work: string,
  place: FilePlace,
  name: string,
  bytes: AsyncIterable<Uint8Array>,
  today: Day,
): Promise<void> {
  // A name with a folder in it would lead elsewhere.
  if (basename(name) !== name || name === "" || name === "..") throw new BackupError("damaged");
  const folder = place === "files" ? join(work, "files") : work;
  const file = await open(join(folder, name), "wx", PRIVATE_FILE);
  try {
    for await (const part of bytes) await file.appendFile(part);
    const startOfDay = new Date(`${today}T00:00:00Z`);
    await file.utimes(startOfDay, startOfDay);
    await file.sync();
  } finally {
    await file.close();
  }
}

async function moveIntoPlace(work: string, dataFolder: string): Promise<void> {
  const names = await readdir(work);
  const isLast = (name: string): number => (name === "postgres" ? 1 : 0);
  for (const name of names.sort((a, b) => isLast(a) - isLast(b))) {
    await rename(join(work, name), join(dataFolder, name));
  }
  await rm(work, { recursive: true });
  await syncFolder(dataFolder);
}
