/** The database itself refuses to change the audit trail, to whoever owns it too. */
import { beforeAll, expect, it } from "vitest";
import { connect } from "../../../src/server/database/connection.ts";
import { openTestDatabase } from "../../support/database.ts";
import type { TestDatabase } from "../../support/database.ts";

const BYTES = "repeat('00', 67)";
let database: TestDatabase;

/** Runs statements one after the other; the code of what PostgreSQL refuses. */
async function run(...statements: string[]): Promise<unknown> {
  const client = await connect(database.connection);
  try {
    for (const statement of statements) await client.query(statement);
    return undefined;
  } catch (error) {
    return (error as { readonly code?: unknown }).code;
  } finally {
    await client.end();
  }
}

const sequences = async (): Promise<number[]> => {
  const rows = await database.store.auditEntry.findMany({ orderBy: { sequence: "asc" } });
  return rows.map(({ sequence }) => sequence);
};

/** Adds entries that are so many months old; the act's byte is 1 for the first alone. */
const add = (sequence: number, months: number) => `
  INSERT INTO audit_entry VALUES (${sequence}, current_date - interval '${months} months',
    decode(${BYTES} || '${sequence === 1 ? "01" : "03"}' || repeat('00', 80), 'hex'))`;

const REFUSED = "23001";

beforeAll(async () => {
  database = await openTestDatabase();
  const ages = [30, 30, 30, 29, 5, 0];
  expect(await run(...ages.map((months, index) => add(index + 1, months)))).toBeUndefined();
});

it("takes entries of the right length only", async () => {
  expect(await run("INSERT INTO audit_entry VALUES (99, current_date, '\\x00')")).toBe("23514");
});

it("refuses to change, to empty, and to remove", async () => {
  expect(await run("UPDATE audit_entry SET day = current_date")).toBe(REFUSED);
  expect(await run("UPDATE audit_entry SET bytes = bytes WHERE sequence = 2")).toBe(REFUSED);
  expect(await run("TRUNCATE audit_entry")).toBe(REFUSED);
  expect(await run("DELETE FROM audit_entry")).toBe(REFUSED);
  for (const sequence of [1, 3, 4, 5, 6]) {
    expect(await run(`DELETE FROM audit_entry WHERE sequence = ${sequence}`)).toBe(REFUSED);
  }
  // What is old, with the last that is old; and what is old, with the first.
  expect(await run("DELETE FROM audit_entry WHERE sequence IN (2, 3, 4)")).toBe(REFUSED);
  expect(await run("DELETE FROM audit_entry WHERE sequence IN (1, 2)")).toBe(REFUSED);
  // Also where triggers are to rest, as for a replica.
  const replica = "SET session_replication_role = replica";
  expect(await run(replica, "DELETE FROM audit_entry WHERE sequence = 5")).toBe(REFUSED);
  expect(await run(replica, "UPDATE audit_entry SET sequence = 7")).toBe(REFUSED);
  expect(await sequences()).toEqual([1, 2, 3, 4, 5, 6]);
});

it("lets the oldest go, after 24 months, but for the first and the last that is as old", async () => {
  expect(await run("DELETE FROM audit_entry WHERE sequence IN (2, 3)")).toBeUndefined();
  expect(await sequences()).toEqual([1, 4, 5, 6]);
  expect(await run("DELETE FROM audit_entry WHERE sequence = 4")).toBe(REFUSED);
  expect(await run("DELETE FROM audit_entry WHERE sequence = 77")).toBeUndefined();
});
