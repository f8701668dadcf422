/**
 * `npm run hand-in -- FILE [--to https://kin.example]`: hands in a file that was sealed with the
 * offline form, whoever wrote it. It is checked for damage and passed on unread.
 */
import { open } from "node:fs/promises";
import type { FileHandle } from "node:fs/promises";
import { parseArgs } from "node:util";
import type { ProblemCode } from "../api/problems.ts";
import { installPrimitives, ProtocolError, readOfflineFile } from "../protocol/index.ts";
import type { OfflineFile } from "../protocol/index.ts";
import { loadSodium } from "../protocol/primitives/sodium.ts";
import { readConfig } from "../server/config.ts";
import { CommandError, readAddress, tellFailure } from "./offline/command-error.ts";
import { deliver, readAt } from "./offline/deliver.ts";
import { RefusedError } from "./offline/server-request.ts";

const READERS_CHANGED =
  "This file was locked for another organisation, or for someone who no longer reads here. " +
  "It was not taken, and has to be written again with a newer form.";
const REFUSALS: Readonly<Partial<Record<ProblemCode, string>>> = {
  "unknown-recipient": READERS_CHANGED,
  "missing-recipient": READERS_CHANGED,
  "roster-outdated": "The server knows an older list of readers than this file was locked for.",
  "already-exists":
    "The server has another report under the same number. It did not take this one.",
  "not-set-up": "No organisation receives reports there yet.",
  "storage-full": "The server has no room left. Try later.",
};
const USAGE = "npm run hand-in -- FILE --to https://kin.example";

try {
  const { file, to } = readArguments(process.argv.slice(2));
  installPrimitives(await loadSodium());
  const handle = await openFile(file);
  try {
    const parsed = await parse(handle);
    const { receivedDay, isRepeated } = await deliver(to, handle, parsed);
    console.log(
      isRepeated
        ? `This file was handed in before, on ${receivedDay}. It was not stored a second time.`
        : `The file is handed in. ${to} received it on ${receivedDay}, in locked form.`,
    );
  } finally {
    await handle.close();
  }
} catch (error) {
  process.exitCode = tellFailure(
    error instanceof RefusedError
      ? new CommandError(REFUSALS[error.code] ?? `It was refused: ${error.code}. Try again.`)
      : error,
  );
}

function readArguments(args: string[]): { readonly file: string; readonly to: string } {
  let parsed;
  try {
    parsed = parseArgs({ args, options: { to: { type: "string" } }, allowPositionals: true });
  } catch (cause) {
    throw new CommandError(USAGE, { isMisuse: true, cause });
  }
  const [file, ...others] = parsed.positionals;
  if (file === undefined || others.length > 0) throw new CommandError(USAGE, { isMisuse: true });
  return { file, to: readAddress(parsed.values.to ?? ownAddress()) };
}

/** The server of the settings, as it is reached from this machine. */
function ownAddress(): string {
  const { origin, listen } = readConfig();
  const host = listen.host.includes(":") ? `[${listen.host}]` : listen.host;
  return origin?.url ?? `http://${host}:${listen.port}`;
}

async function openFile(file: string): Promise<FileHandle> {
  try {
    return await open(file, "r");
  } catch (cause) {
    throw new CommandError("The file cannot be opened.", { cause });
  }
}

async function parse(handle: FileHandle): Promise<OfflineFile> {
  try {
    const { size } = await handle.stat();
    return await readOfflineFile(size, (start, end) => readAt(handle, start, end));
  } catch (cause) {
    if (!(cause instanceof ProtocolError)) throw cause;
    const message =
      cause.code === "unknown-version"
        ? "This sealed file is newer than this program. Nothing was sent."
        : "This is no sealed file, or it is damaged. Nothing was sent. Copy it again.";
    throw new CommandError(message, { cause });
  }
}
