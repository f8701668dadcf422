/**
 * `npm run db:migration -- NAME`: writes the SQL that takes the database from the schema of the
 * last migration to prisma/schema.prisma, into a new folder of prisma/migrations. What
 * the last migration led to is kept in prisma/migrations/schema.prisma.
 */
import { copyFile, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PROJECT_FOLDER } from "../server/config.ts";
import { startEmbeddedPostgres } from "../server/database/embedded-postgres.ts";
import { diffSchemas } from "../server/database/migrations.ts";

const SCHEMA = join(PROJECT_FOLDER, "prisma/schema.prisma");
const MIGRATIONS_FOLDER = join(PROJECT_FOLDER, "prisma/migrations");
const LAST_SCHEMA = join(MIGRATIONS_FOLDER, "schema.prisma");
const NUMBER_DIGITS = 4;

const name = process.argv[2] ?? "";
if (!/^[a-z][a-z0-9_]*$/.test(name)) {
  console.error("Name the migration with small letters, digits and _, for example add_case.");
  process.exit(2);
}
const last = await readFile(LAST_SCHEMA, "utf8").catch(() => undefined);
const sql = await writeDifference(last, await readFile(SCHEMA, "utf8"));
if (sql === undefined) {
  console.error("The migrations already lead to prisma/schema.prisma.");
  process.exit(1);
}
console.log(await save(sql));

async function writeDifference(from: string | undefined, to: string): Promise<string | undefined> {
  const dataFolder = await mkdtemp(join(tmpdir(), "kin-migration-"));
  const postgres = await startEmbeddedPostgres({ dataFolder, isDurable: false });
  try {
    return await diffSchemas(postgres.connection, from, to);
  } finally {
    await postgres.stop();
    await rm(dataFolder, { recursive: true, force: true });
  }
}

/** Numbered, not dated: the order is all that matters. */
async function save(text: string): Promise<string> {
  const folders = (await readdir(MIGRATIONS_FOLDER)).filter((entry) => /^\d/.test(entry));
  const number = String(folders.length + 1).padStart(NUMBER_DIGITS, "0");
  const folder = join(MIGRATIONS_FOLDER, `${number}_${name}`);
  await mkdir(folder);
  await writeFile(join(folder, "migration.sql"), text);
  await copyFile(SCHEMA, LAST_SCHEMA);
  return join(folder, "migration.sql");
}
