/** The forgetting: what has come to its last day is destroyed, keys first. */
import { open, readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import type { Day } from "../../domain/day.ts";
import { isDue } from "../../domain/retention.ts";
import { shortenErased } from "../../server/backups/erased-list.ts";
import { destroyDueKeys } from "../../server/backups/key-folder.ts";
import { BACKUP_ENDING, readBackupHead, UNFINISHED_ENDING } from "./backup-format.ts";
import { readHead } from "./open-backup.ts";

/** How much was destroyed. */
export interface Destroyed {
  readonly keys: number;
  readonly backups: number;
}

/**
 * Destroys keys and backups on or after their last day, and backups that were never finished.
 * A backup whose key is gone is only so many random bytes, wherever it lies; those in this folder
 * need not take up room.
 */
export async function destroyOld(folder: string, keys: string, today: Day): Promise<Destroyed> {
  const destroyed = await destroyDueKeys(keys, today);
  await shortenErased(keys, today);
  let backups = 0;
  for (const name of await readdir(folder).catch(() => [])) {
    const path = join(folder, name);
    const isUnfinished = name.endsWith(BACKUP_ENDING + UNFINISHED_ENDING);
    const isOld = name.endsWith(BACKUP_ENDING) && (await isPastItsDay(path, today));
    if (!isUnfinished && !isOld) continue;
    await rm(path);
    backups += 1;
  }
  return { keys: destroyed, backups };
}

async function isPastItsDay(path: string, today: Day): Promise<boolean> {
  const file = await open(path, "r");
  try {
    const head = readBackupHead(await readHead(file));
    return typeof head === "object" && isDue(head.lastDay, today);
  } catch {
    return false;
  } finally {
    await file.close();
  }
}
