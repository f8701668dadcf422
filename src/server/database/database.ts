/** Opens the database the settings name, up to date and claimed for this server. */
import type { Config } from "../config.ts";
import type { Log } from "../log.ts";
import { StartError } from "../start-error.ts";
import { claimDatabase, type Claim } from "./claim.ts";
import { connect, errorCode, type DatabaseConnection } from "./connection.ts";
import { startEmbeddedPostgres } from "./embedded-postgres.ts";
import { applyMigrations } from "./migrations.ts";

/** An open database. */
export interface Database {
  readonly connection: DatabaseConnection;
  /** Resolves when the database has gone away by itself. */
  readonly lost: Promise<void>;
  /** Gives it up; stops it too if it is the embedded one. */
  close(): Promise<void>;
}

/** The database's name within the embedded server. */
export const DATABASE_NAME = "kin";

/**
 * Opens the database.
 *
 * @throws {@link StartError} with the code of what failed.
 */
export async function openDatabase(config: Config, log: Log): Promise<Database> {
  const { connection, claim, stop } =
    config.database.kind === "embedded"
      ? await openEmbedded(config.dataFolder, log)
      : await openExternal(config.database.url);
  try {
    const migrations = await applyMigrations(connection);
    if (migrations > 0) log("database-migrated", migrations);
  } catch (error) {
    await claim.release();
    await stop();
    throw error;
  }
  const close = async (): Promise<void> => {
    await claim.release();
    await stop();
  };
  return { connection, lost: claim.lost, close };
}

interface Opened {
  readonly connection: DatabaseConnection;
  readonly claim: Claim;
  readonly stop: () => Promise<void>;
}

async function openEmbedded(dataFolder: string, log: Log): Promise<Opened> {
  log("database-starting");
  const onOrphanStopped = (): void => log("orphan-stopped");
  const postgres = await startEmbeddedPostgres({ dataFolder, isDurable: true, onOrphanStopped });
  try {
    const claim = await claimDatabase(postgres.connection);
    await createDatabase(postgres.connection);
    return {
      connection: { ...postgres.connection, database: DATABASE_NAME },
      claim,
      stop: () => postgres.stop(),
    };
  } catch (error) {
    await postgres.stop();
    throw error;
  }
}

async function openExternal(connectionString: string): Promise<Opened> {
  const connection = { connectionString };
  try {
    const claim = await claimDatabase(connection);
    return { connection, claim, stop: () => Promise.resolve() };
  } catch (cause) {
    if (cause instanceof StartError) throw cause;
    throw new StartError("database-unreachable", errorCode(cause) ?? "no reason", { cause });
  }
}

/** Makes the server's database within a cluster, if it is not there. */
export async function createDatabase(connection: DatabaseConnection): Promise<void> {
  const client = await connect(connection);
  try {
    const { rows } = await client.query("SELECT FROM pg_database WHERE datname = $1", [
      DATABASE_NAME,
    ]);
    if (rows.length === 0) await client.query(`CREATE DATABASE ${DATABASE_NAME}`);
  } finally {
    await client.end();
  }
}
