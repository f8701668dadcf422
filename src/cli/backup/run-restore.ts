/** `npm run kin -- restore FILE [--keys FOLDER]` */
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { systemDay } from "../../server/clock.ts";
import { readConfig } from "../../server/config.ts";
import { CommandError } from "../offline/command-error.ts";
import { restoreBackup, type RestoredBackup } from "./restore-backup.ts";

const USAGE = "npm run kin -- restore FILE --keys FOLDER, where --keys may be left out.";

/**
 * Restores a backup into the data folder of the settings, which must be empty.
 *
 * @throws {@link CommandError}, BackupError, StartError, ConfigError.
 */
export async function runRestore(args: readonly string[]): Promise<void> {
  const config = readConfig();
  let parsed;
  try {
    const options = { keys: { type: "string" } } as const;
    parsed = parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (cause) {
    throw new CommandError(USAGE, { isMisuse: true, cause });
  }
  const [file, ...others] = parsed.positionals;
  if (file === undefined || others.length > 0) throw new CommandError(USAGE, { isMisuse: true });
  const keys = parsed.values.keys === undefined ? config.backupKeys : resolve(parsed.values.keys);
  const path = resolve(file);
  const restored = await restoreBackup({ config, path, keys, today: systemDay() });
  console.log([...describe(restored, config.dataFolder)].join("\n"));
}

function* describe(
  { madeDay, cases, files, erased, isErasedKnown }: RestoredBackup,
  dataFolder: string,
): Generator<string> {
  yield `Restored into ${dataFolder}: ${cases} cases and ${files} files, as of ${madeDay}.`;
  if (erased > 0) yield `${erased} cases of the backup were erased since, and did not come back.`;
  if (!isErasedKnown) {
    yield "It is not known which cases were erased since: no list of them lies beside the keys.";
    yield "If people have asked for that, erase their cases again.";
  }
  yield "Reports, messages and answers that came later than the backup are lost. Now: npm start";
}
