/**
 * Rewrites the tables of cases, so that what was erased is in no file of the database any more.
 *
 * PostgreSQL only marks a removed row; its bytes stay in the table's pages, in samples for the
 * planner, and in the write-ahead log. Rewriting makes new files and drops the old ones.
 */
import type { StoreClient } from "./client.ts";

const TABLES = [
  "case",
  "case_recipient",
  "keys_change",
  "upload",
  "message",
  "reply",
  "entry",
  "keyring_entry",
] as const;

/** Somebody reads a table nearly always; between two readers there is a moment. */
const TRIES = 20;
const PAUSE_MS = 100;

/**
 * Rewrites them. It waits for nobody: where a table is in use all the time, as while a backup is
 * made, it is left for later.
 *
 * @returns Whether all were rewritten.
 */
export async function rewriteTables(store: StoreClient): Promise<boolean> {
  for (const table of TABLES) {
    if (!(await rewrite(store, table))) return false;
  }
  // Another's database may not allow these; what they clean is then that database's own business.
  for (const sql of [
    "VACUUM (FULL, SKIP_LOCKED) pg_catalog.pg_statistic",
    // The log's newest file may hold both what was erased and what comes next: a new one begins.
    "SELECT pg_switch_wal()::text",
    "CHECKPOINT",
  ]) {
    await store.$executeRawUnsafe(sql).catch(() => undefined);
  }
  return true;
}

async function rewrite(store: StoreClient, table: (typeof TABLES)[number]): Promise<boolean> {
  const before = await fileOf(store, table);
  for (let left = TRIES; left > 0; left--) {
    await store.$executeRawUnsafe(`VACUUM (FULL, ANALYZE, SKIP_LOCKED) "${table}"`);
    // Skipping is no error; that the table has another file tells that it was not skipped.
    if ((await fileOf(store, table)) !== before) return true;
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
  return false;
}

async function fileOf(store: StoreClient, table: string): Promise<string | undefined> {
  const [row] = await store.$queryRaw<{ file: string }[]>`
    SELECT pg_relation_filepath(quote_ident(${table})::regclass) AS file`;
  return row?.file;
}
