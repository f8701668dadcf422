/**
 * The folder with the keys of backups, each in a file of its own, whose name says on which day the
 * key is destroyed: from then on no copy of that backup, wherever it lies, can be read by anybody.
 *
 * The server needs to know no key to destroy it, and opens nothing here.
 */
import { open, readdir, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { isDay, type Day } from "../../domain/day.ts";
import { isDue } from "../../domain/retention.ts";
import { errorCode } from "../database/connection.ts";

const KEY_NAME = /^(\d{4}-\d{2}-\d{2})-([0-9a-f]{32})\.key$/;

/** A key that is there. */
export interface StoredKey {
  readonly path: string;
  /** Of the backup that it opens, in hex. */
  readonly backupId: string;
  /** On this day the key is destroyed. */
  readonly lastDay: Day;
}

/** The name of the file in which a backup's key lies. */
export function keyFileName(backupId: string, lastDay: Day): string {
  return `${lastDay}-${backupId}.key`;
}

/** The keys in a folder; none if there is no such folder. */
export async function listKeys(folder: string): Promise<StoredKey[]> {
  const names = await readdir(folder).catch((error: unknown) => {
    if (errorCode(error) === "ENOENT") return [];
    throw error;
  });
  return names.flatMap((name) => {
    const [, lastDay = "", backupId = ""] = KEY_NAME.exec(name) ?? [];
    return isDay(lastDay) ? [{ path: join(folder, name), backupId, lastDay }] : [];
  });
}

/**
 * Destroys the keys whose day has come.
 *
 * @returns How many there were.
 */
export async function destroyDueKeys(folder: string, today: Day): Promise<number> {
  const due = (await listKeys(folder)).filter(({ lastDay }) => isDue(lastDay, today));
  for (const { path } of due) await destroyKey(path);
  if (due.length > 0) await syncFolder(folder);
  return due.length;
}

/** Overwrites a key before its file is removed: most file systems write where it stood. */
export async function destroyKey(path: string): Promise<void> {
  const { size } = await stat(path);
  const file = await open(path, "r+");
  try {
    await file.write(new Uint8Array(size), 0, size, 0);
    await file.sync();
  } finally {
    await file.close();
  }
  await rm(path);
}

/** Waits until a folder's new names, or the lack of old ones, would outlive a power cut. */
export async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, "r");
  try {
    await folder.sync();
  } catch (error) {
    // Some file systems cannot do that with a folder, and do not need it.
    if (errorCode(error) !== "EINVAL" && errorCode(error) !== "EPERM") throw error;
  } finally {
    await folder.close();
  }
}
