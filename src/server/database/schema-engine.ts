/**
 * Prisma's schema engine, as WebAssembly.
 *
 * The `prisma` command downloads a program for its migrations. This is the same engine at the
 * same version out of an npm package, so that nothing is fetched at run time. It writes the same
 * `_prisma_migrations` table: a database may be migrated by either.
 */
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join, dirname } from "node:path";
import { PrismaPg } from "@prisma/adapter-pg";
import { bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils";
import * as engineModule from "@prisma/schema-engine-wasm/schema_engine_bg";
import type pg from "pg";
import type { DatabaseConnection } from "./connection.ts";

/** The engine, bound to one database. */
type SchemaEngine = engineModule.SchemaEngine;

/** Which tables are left alone: none. */
export const NO_FILTER: engineModule.SchemaFilter = { externalTables: [], externalEnums: [] };

let instantiated: Promise<void> | undefined;

/**
 * Opens the engine on a database.
 *
 * @param schema - The text of schema.prisma.
 * @returns The engine, and `close` for the connections it has made.
 */
export async function openSchemaEngine(
  connection: DatabaseConnection,
  schema: string,
): Promise<{ engine: SchemaEngine; close: () => Promise<void> }> {
  instantiated ??= instantiate();
  await instantiated;
  const pools: pg.Pool[] = [];
  const adapter = bindMigrationAwareSqlAdapterFactory({
    provider: "postgres",
    adapterName: "@prisma/adapter-pg",
    connect: async () => {
      // Without a timer for idle connections, which would keep a finished process waiting.
      const pool = { ...connection, max: 1, idleTimeoutMillis: 0 };
      const opened = await new PrismaPg(pool).connect();
      const driver: pg.Pool = opened.underlyingDriver();
      pools.push(driver);
      // The adapter cuts scripts at every semicolon, also within a function. PostgreSQL takes a
      // script whole, and then all of it counts or nothing.
      opened.executeScript = async (script) => {
        await driver.query(script);
      };
      return opened;
    },
    connectToShadowDb: () => Promise.reject(new Error("Nothing here replays migrations.")),
  });
  const datamodels: [string, string][] = [["schema.prisma", schema]];
  // The engine's own log would quote the statements of migrations; failures are thrown anyway.
  const log = (): undefined => undefined;
  const engine = await engineModule.SchemaEngine.new({ datamodels }, log, adapter);
  const close = async (): Promise<void> => {
    engine.free();
    // The engine closes some of what it has opened itself, and not all.
    for (const pool of pools) if (!pool.ended) await pool.end();
  };
  return { engine, close };
}

async function instantiate(): Promise<void> {
  const require = createRequire(import.meta.url);
  const folder = dirname(require.resolve("@prisma/schema-engine-wasm/schema_engine_bg"));
  const { instance } = await WebAssembly.instantiate(
    await readFile(join(folder, "schema_engine_bg.wasm")),
    { "./schema_engine_bg.js": withIdleTimers(engineModule) },
  );
  engineModule.__wbg_set_wasm(instance.exports);
  (instance.exports["__wbindgen_start"] as () => void)();
}

/**
 * The engine waits for its lock with a timer of ten seconds and never clears it. Here that timer
 * does not keep a process from ending that has nothing else to do.
 */
function withIdleTimers(imports: object): Readonly<Record<string, unknown>> {
  const startTimer = (run: () => void, ms: number): NodeJS.Timeout => setTimeout(run, ms).unref();
  const replaced = Object.entries(imports).map(([name, value]: [string, unknown]) => [
    name,
    name.startsWith("__wbg_setTimeout") ? startTimer : value,
  ]);
  return Object.fromEntries(replaced) as Readonly<Record<string, unknown>>;
}
