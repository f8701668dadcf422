/** Reaches the records that are to be backed up, whether the server runs or not. */
import { stat } from "node:fs/promises";
import { join } from "node:path";
import type { Config } from "../../server/config.ts";
import { claimDatabase } from "../../server/database/claim.ts";
import { probeConnection, type DatabaseConnection } from "../../server/database/connection.ts";
import { DATABASE_NAME } from "../../server/database/database.ts";
import { startEmbeddedPostgres } from "../../server/database/embedded-postgres.ts";
import { findRunning } from "../../server/database/orphan.ts";
import { BackupError } from "./backup-error.ts";

/** A database that can be read. */
export interface Source {
  readonly connection: DatabaseConnection;
  /** Leaves it as it was. */
  close(): Promise<void>;
}

/**
 * Opens the database of the settings, changing nothing in it.
 *
 * @throws {@link BackupError} `no-data`, or StartError.
 */
export async function openSource(config: Config): Promise<Source> {
  const close = (): Promise<void> => Promise.resolve();
  if (config.database.kind === "external") {
    return { connection: { connectionString: config.database.url }, close };
  }
  const cluster = join(config.dataFolder, "postgres");
  if (!(await isThere(cluster))) throw new BackupError("no-data", config.dataFolder);
  const running = await findRunning(cluster);
  if (running && (await probeConnection(running)) === "ready") {
    return { connection: { ...running, database: DATABASE_NAME }, close };
  }
  const { dataFolder } = config;
  const postgres = await startEmbeddedPostgres({ dataFolder, isDurable: true });
  // A server that starts meanwhile is told that the folder is in use.
  const claim = await claimDatabase(postgres.connection);
  return {
    connection: { ...postgres.connection, database: DATABASE_NAME },
    close: async () => {
      await claim.release();
      await postgres.stop();
    },
  };
}

async function isThere(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
