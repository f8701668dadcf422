/** One PostgreSQL server for a run of the tests, with a migrated database to copy from. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { connect, type SocketConnection } from "../../src/server/database/connection.ts";
import { startEmbeddedPostgres } from "../../src/server/database/embedded-postgres.ts";
import { applyMigrations } from "../../src/server/database/migrations.ts";

/** The migrated database that each test file copies. */
export const TEMPLATE = "kin_template";

declare module "vitest" {
  interface ProvidedContext {
    cluster: SocketConnection;
  }
}

/** Vitest calls this before the first test, and what it returns after the last. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const dataFolder = await mkdtemp(join(tmpdir(), "kin-tests-"));
  const postgres = await startEmbeddedPostgres({ dataFolder, isDurable: false });
  const teardown = async (): Promise<void> => {
    await postgres.stop();
    await rm(dataFolder, { recursive: true, force: true });
  };
  try {
    const client = await connect(postgres.connection);
    await client.query(`CREATE DATABASE ${TEMPLATE}`);
    await client.end();
    await applyMigrations({ ...postgres.connection, database: TEMPLATE });
  } catch (error) {
    await teardown();
    throw error;
  }
  project.provide("cluster", postgres.connection);
  return teardown;
}
