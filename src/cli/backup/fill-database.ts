/** Puts the tables of a backup into an empty database, without what was erased since. */
import type pg from "pg";
import { applyMigrations, readMigrations } from "../../server/database/migrations.ts";
import { connect, type DatabaseConnection } from "../../server/database/connection.ts";
import { BackupError } from "./backup-error.ts";
import { keepRows, type Row } from "./copy-rows.ts";
import type { FilePlace, ItemReader } from "./items.ts";
import type { OpenBackup } from "./open-backup.ts";
import { copyIn, listTables, type Table } from "./tables.ts";

/** Takes a file of a backup. It must read all bytes. */
export type TakeFile = (
  place: FilePlace,
  name: string,
  bytes: AsyncIterable<Uint8Array>,
) => Promise<void>;

/**
 * Fills a database that has no table yet. All or nothing.
 *
 * @param erased - Ids of cases that do not come back, nor anything that hangs on them.
 * @param takeFile - Is given each file, except those of these cases.
 * @throws {@link BackupError} `newer`.
 */
export async function fillDatabase(
  connection: DatabaseConnection,
  backup: OpenBackup,
  erased: ReadonlySet<string>,
  takeFile: TakeFile,
): Promise<void> {
  const known = (await readMigrations()).migrationDirectories.map(({ path }) => path);
  if (backup.migrations.some((name) => !known.includes(name))) throw new BackupError("newer");
  await applyMigrations(connection, backup.migrations);
  const client = await connect(connection);
  try {
    await client.query("BEGIN");
    await fillTables(client, backup.items(), erased, takeFile);
    await client.query("COMMIT");
  } finally {
    await client.end();
  }
}

async function fillTables(
  client: pg.Client,
  reader: ItemReader,
  erased: ReadonlySet<string>,
  takeFile: TakeFile,
): Promise<void> {
  const tables = await listTables(client);
  const gone = new Set<string>();
  for (let item = await reader.next(); item; item = await reader.next()) {
    if (item.kind === "table") {
      const { table } = item;
      // Names go into SQL, so only those of tables that the migrations have made.
      if (!tables.some((each) => each.table === table)) throw new BackupError("damaged");
      const isKept = keepUnless(item, erased, gone);
      await copyIn(client, item, keepRows(reader.bytes(), isKept));
    } else if (item.kind === "file") {
      const isGone = item.place === "files" && gone.has(item.name);
      const take = isGone ? passOver : takeFile;
      await take(item.place, item.name, reader.bytes());
    }
  }
}

/** Keeps rows of no erased case, and notes which files have gone with them. */
function keepUnless(
  { table, columns }: Table,
  erased: ReadonlySet<string>,
  gone: Set<string>,
): (row: Row) => boolean {
  const caseField = columns.indexOf(table === "case" ? "id" : "case_id");
  const idField = columns.indexOf("id");
  return (row) => {
    const isErased = erased.has(uuidOf(row[caseField]));
    if (isErased && table === "upload") gone.add(uuidOf(row[idField]));
    return !isErased;
  };
}

function uuidOf(bytes: Uint8Array | undefined): string {
  const hex = Buffer.from(bytes ?? []).toString("hex");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}

const passOver: TakeFile = async (_place, _name, bytes) => {
  for await (const _part of bytes);
};
