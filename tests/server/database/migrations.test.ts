import { randomBytes } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { PROJECT_FOLDER } from "../../../src/server/config.ts";
import { connect, type DatabaseConnection } from "../../../src/server/database/connection.ts";
import {
  applyMigrations,
  diffSchemas,
  readSchema,
} from "../../../src/server/database/migrations.ts";
import { openTestDatabase, type TestDatabase } from "../../support/database.ts";

const query = async (connection: DatabaseConnection, sql: string): Promise<unknown[]> => {
  const client = await connect(connection);
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
};

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
});

describe("the migrations", () => {
  it("are all applied once", async () => {
    await expect(applyMigrations(database.connection)).resolves.toBe(0);
  });

  it("are recorded where the prisma command looks", async () => {
    const rows = await query(
      database.connection,
      "SELECT migration_name FROM _prisma_migrations WHERE finished_at IS NULL",
    );
    expect(rows).toEqual([]);
  });

  it("lead to prisma/schema.prisma", async () => {
    const last = await readFile(join(PROJECT_FOLDER, "prisma/migrations/schema.prisma"), "utf8");
    await expect(
      diffSchemas(database.connection, last, await readSchema()),
    ).resolves.toBeUndefined();
  });

  it("make the tables that the schema makes in an empty database", async () => {
    const cluster = inject("cluster");
    const name = `fresh_${randomBytes(6).toString("hex")}`;
    await query(cluster, `CREATE DATABASE ${name}`);
    const fresh = { ...cluster, database: name };
    afterAll(() => query(cluster, `DROP DATABASE ${name} WITH (FORCE)`));
    const sql = await diffSchemas(fresh, undefined, await readSchema());
    await query(fresh, sql ?? "");

    for (const description of DESCRIPTIONS) {
      const migrated = await query(database.connection, description);
      expect(migrated).not.toEqual([]);
      expect(migrated).toEqual(await query(fresh, description));
    }
  });

  it("store large ciphertext apart and uncompressed", async () => {
    const rows = await query(
      database.connection,
      `SELECT attname FROM pg_attribute
       WHERE attrelid = '"case"'::regclass AND attstorage = 'e' ORDER BY attname`,
    );
    expect(rows).toEqual(
      ["identity", "mailbox_note", "report", "summary"].map((attname) => ({ attname })),
    );
  });
});

const DESCRIPTIONS = [
  `SELECT table_name, column_name, data_type, is_nullable FROM information_schema.columns
   WHERE table_schema = 'public' AND table_name <> '_prisma_migrations' ORDER BY 1, 2`,
  `SELECT indexname, indexdef FROM pg_indexes
   WHERE schemaname = 'public' AND tablename <> '_prisma_migrations' ORDER BY 1`,
  `SELECT conname, pg_get_constraintdef(oid) AS definition FROM pg_constraint
   WHERE connamespace = 'public'::regnamespace AND contype IN ('f', 'p', 'u')
     AND conname NOT LIKE '\\_prisma%' ORDER BY 1`,
];
