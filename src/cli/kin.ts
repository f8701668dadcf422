/** `npm run kin -- COMMAND`: what an operator does besides starting the server. */
import { installPrimitives } from "../protocol/index.ts";
import { loadSodium } from "../protocol/primitives/sodium.ts";
import { ConfigError } from "../server/config.ts";
import { StartError } from "../server/start-error.ts";
import { runAudit } from "./audit/run-audit.ts";
import { BackupError } from "./backup/backup-error.ts";
import { runBackup } from "./backup/run-backup.ts";
import { runRestore } from "./backup/run-restore.ts";
import { CommandError, tellFailure } from "./offline/command-error.ts";

/** Does its work with the arguments that follow its name. */
type Command = (args: readonly string[]) => Promise<void>;

const COMMANDS: Readonly<Record<string, Command>> = {
  backup: runBackup,
  restore: runRestore,
  audit: runAudit,
};

const EXIT_INTERRUPTED = 130;
/** Ends the process with its exit handlers, which stop the embedded database. */
const interrupt = (): never => process.exit(EXIT_INTERRUPTED);

try {
  const [name = "", ...args] = process.argv.slice(2);
  const command = COMMANDS[name];
  if (!command) {
    const message = `npm run kin -- COMMAND, where COMMAND is ${Object.keys(COMMANDS).join(", ")}.`;
    throw new CommandError(message, { isMisuse: true });
  }
  process.once("SIGINT", interrupt).once("SIGTERM", interrupt);
  installPrimitives(await loadSodium());
  await command(args);
} catch (error) {
  process.exitCode = tellFailure(forOperators(error));
}

/** Errors that are made for operators are told in one sentence, others whole. */
function forOperators(error: unknown): unknown {
  if (error instanceof BackupError || error instanceof StartError) {
    return new CommandError(error.message, { cause: error });
  }
  if (!(error instanceof ConfigError)) return error;
  return new CommandError(error.problems.join("\n"), { isMisuse: true, cause: error });
}
