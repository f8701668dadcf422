/** Gives a test file a database of its own. */
import { randomBytes } from "node:crypto";
import { afterAll, inject } from "vitest";
import { connect } from "../../src/server/database/connection.ts";
import { openStoreClient, type StoreClient } from "../../src/server/store/client.ts";
import { TEMPLATE, type ClusterConnection } from "./database-cluster.ts";

/** A database that nobody else uses, migrated and empty. */
export interface TestDatabase {
  readonly connection: ClusterConnection;
  readonly store: StoreClient;
}

/**
 * Makes the database, in some 50 ms. It is dropped after the tests of the file, or of the
 * `describe` in which this was called.
 */
export async function createTestDatabase(): Promise<TestDatabase> {
  const cluster = inject("cluster");
  const name = `test_${randomBytes(6).toString("hex")}`;
  await query(cluster, `CREATE DATABASE ${name} TEMPLATE ${TEMPLATE}`);
  const connection = { ...cluster, database: name };
  const store = openStoreClient(connection);
  afterAll(async () => {
    await store.$disconnect();
    await query(cluster, `DROP DATABASE ${name} WITH (FORCE)`);
  });
  return { connection, store };
}

async function query(cluster: ClusterConnection, sql: string): Promise<void> {
  const client = await connect(cluster);
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
