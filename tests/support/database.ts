/** Gives a test file databases of its own. */
import { randomBytes } from "node:crypto";
import { afterAll, inject } from "vitest";
import { connect, type SocketConnection } from "../../src/server/database/connection.ts";
import { openStoreClient, type StoreClient } from "../../src/server/store/client.ts";
import { TEMPLATE } from "./database-cluster.ts";

/** A database that nobody else uses, migrated and empty. */
export interface TestDatabase {
  readonly connection: SocketConnection;
  readonly store: StoreClient;
}

const opened: TestDatabase[] = [];

// Registered for the test file that imports this module.
afterAll(async () => {
  for (const { connection, store } of opened) {
    await store.$disconnect();
    await query(inject("cluster"), `DROP DATABASE ${connection.database} WITH (FORCE)`);
  }
});

/** Makes a database, in some 50 ms. It is dropped after the tests of the file. */
export async function openTestDatabase(): Promise<TestDatabase> {
  const cluster = inject("cluster");
  const name = `test_${randomBytes(6).toString("hex")}`;
  await query(cluster, `CREATE DATABASE ${name} TEMPLATE ${TEMPLATE}`);
  const connection = { ...cluster, database: name };
  const database = { connection, store: openStoreClient(connection) };
  opened.push(database);
  return database;
}

async function query(cluster: SocketConnection, sql: string): Promise<void> {
  const client = await connect(cluster);
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
