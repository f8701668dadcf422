/** docs/data-inventory.md lists every column of the live database, and no other. */
import { readFile } from "node:fs/promises";
import { expect, it } from "vitest";
import { openTestDatabase } from "../support/database.ts";

/** Columns by table as the page lists them: a heading names the table, a row begins with a column. */
function listedColumns(page: string): Set<string> {
  const columns = new Set<string>();
  let table = "";
  for (const line of page.split("\n")) {
    const heading = /^## `(\w+)`/.exec(line)?.[1];
    if (heading !== undefined) table = heading;
    else if (line.startsWith("## ")) table = "";
    const column = /^\| `(\w+)`/.exec(line)?.[1];
    if (column !== undefined && table !== "") columns.add(`${table}.${column}`);
  }
  return columns;
}

it("lists exactly the columns that the database has", async () => {
  const page = await readFile(new URL("../../docs/data-inventory.md", import.meta.url), "utf8");
  const database = await openTestDatabase();
  const rows = await database.store.$queryRaw<{ column: string }[]>`
    SELECT table_name || '.' || column_name AS column
    FROM information_schema.columns WHERE table_schema = 'public'`;
  const live = new Set(rows.map(({ column }) => column));
  const listed = listedColumns(page);
  expect([...live].filter((column) => !listed.has(column))).toEqual([]);
  expect([...listed].filter((column) => !live.has(column))).toEqual([]);
  expect(live.size).toBeGreaterThan(50);
});

it("lets no column keep a time of day, except the schema's own bookkeeping", async () => {
  const database = await openTestDatabase();
  const rows = await database.store.$queryRaw<{ table_name: string }[]>`
    SELECT DISTINCT table_name FROM information_schema.columns
    WHERE table_schema = 'public' AND data_type LIKE 'time%'`;
  expect(rows.map(({ table_name }) => table_name)).toEqual(["_prisma_migrations"]);
});
