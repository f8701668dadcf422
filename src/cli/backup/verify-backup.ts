/** Checks a backup in the only way that proves something: it is restored, and compared. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { connect, type DatabaseConnection } from "../../server/database/connection.ts";
import { createDatabase, DATABASE_NAME } from "../../server/database/database.ts";
import { startEmbeddedPostgres } from "../../server/database/embedded-postgres.ts";
import { BackupError } from "./backup-error.ts";
import { fillDatabase, type TakeFile } from "./fill-database.ts";
import { openBackup, type OpenBackup } from "./open-backup.ts";
import { beginSnapshot, listTables, sumOf } from "./tables.ts";

/**
 * Restores a backup into a temporary database, and compares each table by its number of rows and
 * its hash with what the backed-up database gave. Files are decrypted and compared by their hash,
 * and written nowhere.
 *
 * @throws {@link BackupError} `differs`, or what opening says.
 */
export async function verifyBackup(path: string, keys: string): Promise<void> {
  const backup = await openBackup(path, keys);
  const dataFolder = await mkdtemp(join(tmpdir(), "kin-verify-"));
  try {
    const postgres = await startEmbeddedPostgres({ dataFolder, isDurable: false });
    try {
      await createDatabase(postgres.connection);
      const connection = { ...postgres.connection, database: DATABASE_NAME };
      await fillDatabase(connection, backup, new Set(), readThrough);
      await compare(connection, backup);
    } finally {
      await postgres.stop();
    }
  } finally {
    await backup.close();
    await rm(dataFolder, { recursive: true, force: true });
  }
}

async function compare(connection: DatabaseConnection, backup: OpenBackup): Promise<void> {
  const client = await connect(connection);
  try {
    await beginSnapshot(client);
    const differing: string[] = [];
    const tables = await listTables(client);
    for (const table of tables) {
      const { rows, sha256 } = await sumOf(client, table);
      const expected = backup.sums.get(table.table);
      if (rows !== expected?.rows || sha256 !== expected.sha256) differing.push(table.table);
    }
    const restored = new Set(tables.map(({ table }) => table));
    differing.push(...[...backup.sums.keys()].filter((table) => !restored.has(table)));
    if (differing.length > 0) throw new BackupError("differs", differing.join(", "));
  } finally {
    await client.end();
  }
}

/** Their hashes were compared when the backup was opened. */
const readThrough: TakeFile = async (_place, _name, bytes) => {
  for await (const _part of bytes);
};
