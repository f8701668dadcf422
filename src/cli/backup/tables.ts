/** The tables of a database, read and written whole by PostgreSQL's own COPY. */
import { createHash } from "node:crypto";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import pg from "pg";
import { from as copyFrom, to as copyTo } from "pg-copy-streams";

/** PostgreSQL's own book of migrations, which is written anew where a backup is restored. */
const BOOKKEEPING = "_prisma_migrations";
/** Files that belong to no case yet are not backed up: whoever sends them begins again. */
const ROWS: Readonly<Record<string, string>> = { upload: "WHERE case_id IS NOT NULL" };

/** A table, with its columns in order. */
export interface Table {
  readonly table: string;
  readonly columns: readonly string[];
}

/** What two copies of a table are compared by. */
export interface TableSum {
  readonly rows: number;
  /** In hex, of what COPY gives. */
  readonly sha256: string;
}

/** Every table, those that others refer to first. */
export async function listTables(client: pg.Client): Promise<Table[]> {
  const { rows } = await client.query<{ table: string; columns: string[] }>(
    `SELECT table_name AS table, array_agg(column_name::text ORDER BY ordinal_position) AS columns
     FROM information_schema.columns WHERE table_schema = 'public' AND table_name <> $1
     GROUP BY table_name ORDER BY table_name`,
    [BOOKKEEPING],
  );
  const references = await client.query<{ from: string; to: string }>(
    `SELECT conrelid::regclass::text AS from, confrelid::regclass::text AS to
     FROM pg_constraint WHERE contype = 'f' AND conrelid <> confrelid`,
  );
  const needs = references.rows.map(({ from, to }) => ({ from: unquoted(from), to: unquoted(to) }));
  return inOrder(rows, needs);
}

function inOrder(
  tables: readonly Table[],
  needs: readonly { readonly from: string; readonly to: string }[],
): Table[] {
  const ordered: Table[] = [];
  const isDone = (name: string): boolean => ordered.some(({ table }) => table === name);
  while (ordered.length < tables.length) {
    const ready = tables.filter(({ table }) => {
      return !isDone(table) && needs.every(({ from, to }) => from !== table || isDone(to));
    });
    if (ready.length === 0) throw new Error("tables refer to each other in a circle");
    ordered.push(...ready);
  }
  return ordered;
}

const unquoted = (name: string): string => name.replaceAll('"', "");

/** The names of the migrations that a database has had, oldest first. */
export async function listMigrations(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT migration_name AS name FROM ${BOOKKEEPING}
     WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL ORDER BY migration_name`,
  );
  return rows.map(({ name }) => name);
}

/** The bytes of a table, in the order in which they lie there. */
export function copyOut(client: pg.Client, { table, columns }: Table): AsyncIterable<Uint8Array> {
  const rows = `SELECT ${namesOf(columns)} FROM ${quoted(table)} ${ROWS[table] ?? ""}`;
  return client.query(copyTo(`COPY (${rows}) TO STDOUT (FORMAT binary)`));
}

/** Counts what {@link copyOut} gives. */
export async function countRows(client: pg.Client, { table }: Table): Promise<number> {
  const sql = `SELECT count(*)::int AS rows FROM ${quoted(table)} ${ROWS[table] ?? ""}`;
  const { rows } = await client.query<{ rows: number }>(sql);
  return rows[0]?.rows ?? 0;
}

/** Adds to a table what {@link copyOut} gave. */
export async function copyIn(
  client: pg.Client,
  { table, columns }: Table,
  bytes: AsyncIterable<Uint8Array>,
): Promise<void> {
  const sql = `COPY ${quoted(table)} (${namesOf(columns)}) FROM STDIN (FORMAT binary)`;
  await pipeline(Readable.from(bytes), client.query(copyFrom(sql)));
}

/** Counts and hashes a table. */
export async function sumOf(client: pg.Client, table: Table): Promise<TableSum> {
  const hash = createHash("sha256");
  for await (const bytes of copyOut(client, table)) hash.update(bytes);
  return { rows: await countRows(client, table), sha256: hash.digest("hex") };
}

/** A transaction that sees one state, and in which tables are read from their first row on. */
export async function beginSnapshot(client: pg.Client): Promise<void> {
  await client.query("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
  await client.query("SET LOCAL synchronize_seqscans = off");
  await client.query("SET LOCAL max_parallel_workers_per_gather = 0");
}

function namesOf(columns: readonly string[]): string {
  return columns.map(quoted).join(", ");
}

function quoted(name: string): string {
  return pg.escapeIdentifier(name);
}
