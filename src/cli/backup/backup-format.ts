/**
 * A backup as a file (docs/operations.md, "Backups"):
 *
 * ```text
 * magic        4   KINB
 * version      1   1
 * backupId    16   random; names the key
 * madeDay     10   ASCII
 * lastDay     10   ASCII: on this day the key is destroyed
 * stream           secretstream: header (24), chunks of 65536 + 17, the last one marked
 * ```
 *
 * The key of the stream depends on all of the head, so that no part of it can be changed.
 */
import { isDay, type Day } from "../../domain/day.ts";
import { ByteReader, concat, fromUtf8, toHex, utf8 } from "../../protocol/bytes.ts";
import type { Bytes } from "../../protocol/bytes.ts";
import { KEY_BYTES } from "../../protocol/constants.ts";
import { DOMAIN, withDomain } from "../../protocol/domains.ts";
import { blind } from "../../protocol/primitives/installed.ts";

const MAGIC = "KINB";
const VERSION = 1;
const DAY_BYTES = 10;
const NAME_HEX = 8;

/** Size of a backup's id, in bytes. */
export const BACKUP_ID_BYTES = 16;
/** Size of the head, in bytes. */
export const BACKUP_HEAD_BYTES = MAGIC.length + 1 + BACKUP_ID_BYTES + 2 * DAY_BYTES;
/** How the names of backups end. */
export const BACKUP_ENDING = ".kinbackup";
/** How the name of one ends that is not whole. */
export const UNFINISHED_ENDING = ".unfinished";

/** What stands in clear at the beginning of a backup. */
export interface BackupHead {
  /** In hex. */
  readonly backupId: string;
  readonly madeDay: Day;
  readonly lastDay: Day;
}

/** Writes a head. */
export function backupHead(backupId: Bytes, madeDay: Day, lastDay: Day): Bytes {
  return concat(utf8(MAGIC), Uint8Array.of(VERSION), backupId, utf8(madeDay), utf8(lastDay));
}

/**
 * Reads a head.
 *
 * @returns `undefined` if these bytes do not begin a backup, `"newer"` if a newer program made it.
 */
export function readBackupHead(bytes: Uint8Array): BackupHead | "newer" | undefined {
  try {
    const reader = new ByteReader(bytes);
    reader.expectMagic(MAGIC);
    const version = reader.u8();
    if (version !== VERSION) return version > VERSION ? "newer" : undefined;
    const backupId = toHex(reader.take(BACKUP_ID_BYTES));
    const [madeDay, lastDay] = [DAY_BYTES, DAY_BYTES].map((size) => fromUtf8(reader.take(size)));
    if (!isDay(madeDay ?? "") || !isDay(lastDay ?? "")) return undefined;
    return { backupId, madeDay: madeDay as Day, lastDay: lastDay as Day };
  } catch {
    return undefined;
  }
}

/** The name of a backup's file. */
export function backupFileName(backupId: string, madeDay: Day): string {
  return `kin-${madeDay}-${backupId.slice(0, NAME_HEX)}${BACKUP_ENDING}`;
}

/** The key of the stream that follows a head. */
export function streamKey(key: Uint8Array, head: Uint8Array): Bytes {
  return blind().hash(withDomain(DOMAIN.backup, head), KEY_BYTES, key);
}
