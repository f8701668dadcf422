/** `npm run kin -- backup FOLDER [--keys FOLDER] [--days 30] [--no-verify]` */
import { stat } from "node:fs/promises";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { MAX_BACKUP_DAYS } from "../../domain/retention.ts";
import { systemDay } from "../../server/clock.ts";
import { readConfig, type Config } from "../../server/config.ts";
import { CommandError } from "../offline/command-error.ts";
import { BackupError } from "./backup-error.ts";
import { destroyOld, type Destroyed } from "./destroy-old.ts";
import { verifyBackup } from "./verify-backup.ts";
import { writeBackup, type WrittenBackup } from "./write-backup.ts";

const USAGE =
  "npm run kin -- backup FOLDER --keys FOLDER --days 30, where --keys and --days may be left out," +
  " and --no-verify does not restore it to see whether it is good.";

interface Arguments {
  readonly folder: string;
  readonly keys: string;
  readonly days: number;
  readonly isVerified: boolean;
}

/**
 * Makes a backup, checks it, and destroys those past their day.
 *
 * @throws {@link CommandError}, {@link BackupError}, StartError, ConfigError.
 */
export async function runBackup(args: readonly string[]): Promise<void> {
  const config = readConfig();
  const { folder, keys, days, isVerified } = readArguments(args, config);
  const today = systemDay();
  const destroyed = await destroyOld(folder, keys, today);
  const written = await writeBackup({ config, folder, keys, today, days });
  if (isVerified) await verifyBackup(written.path, keys);
  console.log([...describe(written, isVerified, destroyed)].join("\n"));
  for (const sentence of await warnings(config, folder, keys)) console.warn(sentence);
  if (written.missing.length > 0) {
    throw new BackupError("file-gone", written.missing.join(", "));
  }
}

function readArguments(args: readonly string[], config: Config): Arguments {
  let parsed;
  try {
    parsed = parseArgs({
      args: [...args],
      options: {
        keys: { type: "string" },
        days: { type: "string" },
        "no-verify": { type: "boolean" },
      },
      allowPositionals: true,
    });
  } catch (cause) {
    throw new CommandError(USAGE, { isMisuse: true, cause });
  }
  const { values, positionals } = parsed;
  const [folder, ...others] = positionals;
  const days = Number(values.days ?? MAX_BACKUP_DAYS);
  if (folder === undefined || others.length > 0) throw new CommandError(USAGE, { isMisuse: true });
  if (!Number.isInteger(days) || days < 1 || days > MAX_BACKUP_DAYS) {
    const message =
      `A backup can be kept from 1 to ${MAX_BACKUP_DAYS} days, no longer: what was erased` +
      " would not be.";
    throw new CommandError(message, { isMisuse: true });
  }
  const keys = values.keys === undefined ? config.backupKeys : resolve(values.keys);
  if (keys === resolve(folder)) {
    const message = "A key beside its backup locks nothing. Name another folder with --keys.";
    throw new CommandError(message, { isMisuse: true });
  }
  return { folder: resolve(folder), keys, days, isVerified: values["no-verify"] !== true };
}

function* describe(
  { path, keyPath, lastDay, cases, files }: WrittenBackup,
  isVerified: boolean,
  destroyed: Destroyed,
): Generator<string> {
  yield `Written: ${path} (${cases} cases, ${files} files)`;
  yield isVerified
    ? "Checked: it was restored into a temporary database, and every table and file is the same."
    : "Not checked, as you wished: nobody has seen whether it can be restored.";
  yield `Its key: ${keyPath}`;
  yield `On ${lastDay} the key is destroyed, and with it every copy of this backup.`;
  if (destroyed.keys + destroyed.backups > 0) {
    yield `Destroyed: ${destroyed.keys} keys and ${destroyed.backups} backups past their day.`;
  }
}

/** What makes a backup worth less than it seems. */
async function warnings(config: Config, folder: string, keys: string): Promise<string[]> {
  const [data, backups, key] = await Promise.all(
    [config.dataFolder, folder, keys].map(async (path) => (await stat(path)).dev),
  );
  const sentences: string[] = [];
  if (backups === data) {
    sentences.push("The backup lies on the same disk as the data: it is lost with that disk.");
  }
  if (key === data) {
    sentences.push("The key lies on the same disk as the data: without it no backup can be read.");
  }
  if (key === backups && key !== data) {
    sentences.push("Key and backup lie on the same disk: whoever takes it, takes both.");
  }
  if (keys !== config.backupKeys) {
    sentences.push(
      "Set KIN_BACKUP_KEYS to the folder of the keys for the server too: then it destroys them on" +
        " their day, and notes beside them what is erased, so that no restoring brings it back.",
    );
  }
  return sentences;
}
