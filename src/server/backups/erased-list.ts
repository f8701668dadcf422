/**
 * Beside the keys of backups: which cases were erased since, so that a backup from before brings
 * none of them back. A line is a day and the random id of a case, and goes when no key is left
 * that is as old.
 */
import { open, readFile, rename, stat } from "node:fs/promises";
import { join } from "node:path";
import { addDays, isDay, type Day } from "../../domain/day.ts";
import { MAX_BACKUP_DAYS } from "../../domain/retention.ts";
import { errorCode } from "../database/connection.ts";
import { syncFolder } from "./key-folder.ts";

const NAME = "erased";
const LINE = /^(\d{4}-\d{2}-\d{2}) ([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;
const PRIVATE_FILE = 0o600;

interface ErasedCase {
  readonly day: Day;
  readonly caseId: string;
}

/** Notes an erased case, if the operator makes backups; resolves when that is on the disk. */
export async function noteErased(folder: string, caseId: string, day: Day): Promise<void> {
  if (!(await isThere(folder))) return;
  const file = await open(join(folder, NAME), "a", PRIVATE_FILE);
  try {
    await file.write(`${day} ${caseId}\n`);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Begins the list where backups are made, so that an empty one says that nothing was erased. */
export async function beginErased(folder: string): Promise<void> {
  if (!(await isThere(folder))) return;
  const file = await open(join(folder, NAME), "a", PRIVATE_FILE);
  await file.close();
}

/**
 * Reads which cases were erased.
 *
 * @returns Ids of cases, or `undefined` if there is no list.
 */
export async function readErased(folder: string): Promise<ReadonlySet<string> | undefined> {
  const lines = await readLines(folder);
  return lines && new Set(lines.map(({ caseId }) => caseId));
}

/** Forgets what is older than any backup that can still be read. */
export async function shortenErased(folder: string, today: Day): Promise<void> {
  const lines = await readLines(folder);
  const firstDay = addDays(today, -MAX_BACKUP_DAYS);
  const kept = lines?.filter(({ day }) => day >= firstDay);
  if (!lines || !kept || kept.length === lines.length) return;
  const path = join(folder, NAME);
  const file = await open(`${path}.new`, "w", PRIVATE_FILE);
  try {
    await file.writeFile(kept.map(({ day, caseId }) => `${day} ${caseId}\n`).join(""));
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(`${path}.new`, path);
  await syncFolder(folder);
}

async function readLines(folder: string): Promise<ErasedCase[] | undefined> {
  try {
    const text = await readFile(join(folder, NAME), "utf8");
    return text.split("\n").flatMap((line) => {
      const [, day = "", caseId = ""] = LINE.exec(line) ?? [];
      return isDay(day) ? [{ day, caseId }] : [];
    });
  } catch (error) {
    if (errorCode(error) === "ENOENT") return undefined;
    throw error;
  }
}

async function isThere(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
