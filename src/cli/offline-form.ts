/**
 * `npm run offline-form -- --out kin.html [--from https://kin.example]`: writes the form that works
 * without a network, with the current roster in it. Without `--from` the roster is that of the data
 * folder, whose server must not be running.
 */
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { ROUTES } from "../api/routes.ts";
import { hashInputOf } from "../domain/questionnaire/hash-input.ts";
import { PUBLIC_FORM } from "../domain/questionnaire/public-form.ts";
import {
  equalBytes,
  fingerprintWords,
  hashQuestionnaire,
  installPrimitives,
  ProtocolError,
  verifyRoster,
} from "../protocol/index.ts";
import type { Bytes, VerifiedRoster } from "../protocol/index.ts";
import { loadSodium } from "../protocol/primitives/sodium.ts";
import { englishWords } from "../protocol/receipt-words/english.ts";
import { vietnameseWords } from "../protocol/receipt-words/vietnamese.ts";
import { systemDay } from "../server/clock.ts";
import { PROJECT_FOLDER, readConfig } from "../server/config.ts";
import { openDatabase } from "../server/database/database.ts";
import { fillOfflineForm } from "../server/offline-form.ts";
import { StartError } from "../server/start-error.ts";
import { openStoreClient } from "../server/store/client.ts";
import { readNewestRoster } from "../server/store/rosters.ts";
import { CommandError, readAddress, tellFailure } from "./offline/command-error.ts";
import { askServer, RefusedError } from "./offline/server-request.ts";

const USAGE = "npm run offline-form -- --out kin.html --from https://kin.example";
const NOT_SET_UP = "No organisation is set up there yet.";

try {
  const { out, from } = readArguments(process.argv.slice(2));
  installPrimitives(await loadSodium());
  const bytes = from === undefined ? await rosterInFolder() : await rosterOf(from);
  const roster = verify(bytes);
  const template = await readFile(join(PROJECT_FOLDER, "build/web/offline.html"), "utf8");
  const page = from ?? readConfig().origin?.url;
  await save(out, fillOfflineForm(template, { roster: bytes, madeDay: systemDay(), page }));
  console.log(describe(roster, out).join("\n"));
} catch (error) {
  process.exitCode = tellFailure(error);
}

function readArguments(args: string[]): { readonly out: string; readonly from?: string } {
  let values;
  try {
    const options = { out: { type: "string" }, from: { type: "string" } } as const;
    ({ values } = parseArgs({ args, options }));
  } catch (cause) {
    throw new CommandError(USAGE, { isMisuse: true, cause });
  }
  const { out, from } = values;
  if (out === undefined) throw new CommandError(USAGE, { isMisuse: true });
  return { out, ...(from !== undefined && { from: readAddress(from) }) };
}

/** From a server that runs. The form itself is always this build's own. */
async function rosterOf(origin: string): Promise<Bytes> {
  try {
    return (await askServer(origin, { path: ROUTES.roster })).bytes;
  } catch (cause) {
    if (!(cause instanceof RefusedError)) throw cause;
    const message = cause.code === "not-set-up" ? NOT_SET_UP : `It was refused: ${cause.code}.`;
    throw new CommandError(message, { cause });
  }
}

async function rosterInFolder(): Promise<Bytes> {
  try {
    const database = await openDatabase(readConfig(), () => undefined);
    const store = openStoreClient(database.connection);
    try {
      const bytes = await readNewestRoster(store);
      if (!bytes) throw new CommandError(NOT_SET_UP);
      return bytes;
    } finally {
      await store.$disconnect();
      await database.close();
    }
  } catch (cause) {
    if (!(cause instanceof StartError)) throw cause;
    const message = `${cause.message} Or name the running server: ${USAGE}`;
    throw new CommandError(message, { cause });
  }
}

function verify(bytes: Bytes): VerifiedRoster {
  let roster;
  try {
    roster = verifyRoster(bytes, {});
  } catch (cause) {
    if (!(cause instanceof ProtocolError)) throw cause;
    throw new CommandError("The list of readers there does not verify. Do not use it.", { cause });
  }
  if (equalBytes(roster.questionnaireHash, hashQuestionnaire(hashInputOf(PUBLIC_FORM)))) {
    return roster;
  }
  throw new CommandError(
    "The organisation has signed other questions than those of this version. " +
      "Sign the list of readers again at the desk, or use the version that it was signed with.",
  );
}

async function save(out: string, form: string): Promise<void> {
  try {
    // What is there already may be somebody's only copy.
    await writeFile(out, form, { flag: "wx" });
  } catch (cause) {
    throw new CommandError("The form cannot be written: the file exists, or the folder does not.", {
      cause,
    });
  }
}

function describe(roster: VerifiedRoster, out: string): string[] {
  const words = (list: typeof englishWords): string =>
    fingerprintWords(roster.organisationKey, list).join(" · ");
  return [
    `Written: ${out}`,
    `Organisation: ${roster.organisation.name}`,
    `List of readers: number ${roster.version}, signed on ${roster.day}`,
    "Eight words, to be given to people in another way than the form:",
    `  ${words(vietnameseWords)}`,
    `  ${words(englishWords)}`,
  ];
}
