/** Brings a database up to date with prisma/migrations. */
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { DiffTarget, MigrationList } from "@prisma/schema-engine-wasm/schema_engine_bg";
import { PROJECT_FOLDER } from "../config.ts";
import { StartError } from "../start-error.ts";
import { connect, errorCode, type DatabaseConnection } from "./connection.ts";
import { NO_FILTER, openSchemaEngine } from "./schema-engine.ts";

const PRISMA_FOLDER = join(PROJECT_FOLDER, "prisma");
const MIGRATIONS_FOLDER = join(PRISMA_FOLDER, "migrations");
const LOCK_FILE = "migration_lock.toml";

/** PostgreSQL's code for a table that does not exist. */
const UNDEFINED_TABLE = "42P01";

/** Reads the text of prisma/schema.prisma. */
export async function readSchema(): Promise<string> {
  return readFile(join(PRISMA_FOLDER, "schema.prisma"), "utf8");
}

/** Reads every migration, oldest first, in the shape the engine takes. */
export async function readMigrations(): Promise<MigrationList> {
  const folders = (await readdir(MIGRATIONS_FOLDER, { withFileTypes: true }))
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
  const migrationDirectories = folders.map(async (path) => {
    const value = await readFile(join(MIGRATIONS_FOLDER, path, "migration.sql"), "utf8");
    return {
      path,
      migrationFile: { path: "migration.sql", content: { tag: "ok", value } as const },
    };
  });
  return {
    baseDir: MIGRATIONS_FOLDER,
    lockfile: {
      path: LOCK_FILE,
      content: await readFile(join(MIGRATIONS_FOLDER, LOCK_FILE), "utf8"),
    },
    shadowDbInitScript: "",
    migrationDirectories: await Promise.all(migrationDirectories),
  };
}

/**
 * Applies the migrations that the database lacks, each in the order of its name.
 *
 * @param only - Names of those that may be applied; all if left out.
 * @returns How many were applied.
 * @throws {@link StartError} `migration-failed`.
 */
export async function applyMigrations(
  connection: DatabaseConnection,
  only?: readonly string[],
): Promise<number> {
  const every = await readMigrations();
  const migrationDirectories = every.migrationDirectories.filter(
    ({ path }) => only?.includes(path) ?? true,
  );
  const migrationsList = { ...every, migrationDirectories };
  const names = migrationsList.migrationDirectories.map(({ path }) => path);
  if (await isUpToDate(connection, names)) return 0;
  try {
    const { engine, close } = await openSchemaEngine(connection, await readSchema());
    const input = { migrationsList, filters: NO_FILTER };
    const applied = await engine.applyMigrations(input).finally(close);
    return applied.appliedMigrationNames.length;
  } catch (cause) {
    throw new StartError("migration-failed", cause instanceof Error ? cause.message : "", {
      cause,
    });
  }
}

/** The usual case, without loading the engine: each migration is known to have been finished. */
async function isUpToDate(
  connection: DatabaseConnection,
  names: readonly string[],
): Promise<boolean> {
  const client = await connect(connection);
  try {
    const sql = `SELECT migration_name FROM _prisma_migrations
      WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL`;
    const { rows } = await client.query<{ migration_name: string }>(sql);
    const finished = new Set(rows.map((row) => row.migration_name));
    return names.every((name) => finished.has(name));
  } catch (error) {
    if (errorCode(error) === UNDEFINED_TABLE) return false;
    throw error;
  } finally {
    await client.end();
  }
}

/**
 * Writes the SQL that leads from one schema to another.
 *
 * @param connection - Any database: the engine insists on one and only asks for its version.
 * @param from - The text of the older schema.prisma; `undefined` for an empty database.
 * @returns The SQL, or `undefined` if they do not differ.
 */
export async function diffSchemas(
  connection: DatabaseConnection,
  from: string | undefined,
  to: string,
): Promise<string | undefined> {
  const datamodel = (content: string): DiffTarget => ({
    tag: "schemaDatamodel",
    files: [{ path: "schema.prisma", content }],
  });
  const { engine, close } = await openSchemaEngine(connection, to);
  const difference = await engine
    .diff({
      from: from === undefined ? { tag: "empty" } : datamodel(from),
      to: datamodel(to),
      script: true,
      exitCode: true,
      filters: NO_FILTER,
    })
    .finally(close);
  return difference.exitCode === 0 ? undefined : (difference.stdout ?? undefined);
}
