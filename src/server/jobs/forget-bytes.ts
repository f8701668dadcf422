/**
 * The last step of erasing: the bytes. It takes a while with many cases, so it is done once for all
 * that was erased: at the change of day, and at the start.
 */
import { open, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import type { Context } from "../context.ts";
import { rewriteTables } from "../store/rewrite-tables.ts";

/** An empty file in the data folder. It tells that something was erased since the last time. */
const MARK = "erased-bytes";
const PRIVATE_FILE = 0o600;

/** Remembers, also through a crash, that something is about to be erased. */
export async function expectErasing({ config }: Pick<Context, "config">): Promise<void> {
  const file = await open(join(config.dataFolder, MARK), "a", PRIVATE_FILE);
  await file.close();
}

/** Rewrites the tables if something was erased. Where they are in use, the next time will do. */
export async function forgetBytes({
  store,
  config,
}: Pick<Context, "store" | "config">): Promise<void> {
  const mark = join(config.dataFolder, MARK);
  const isExpected = await stat(mark).then(
    () => true,
    () => false,
  );
  if (!isExpected) return;
  // First: what is erased meanwhile sets it again.
  await rm(mark, { force: true });
  if (!(await rewriteTables(store))) await expectErasing({ config });
}
