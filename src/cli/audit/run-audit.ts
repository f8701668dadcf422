/** `npm run kin -- audit verify [--organisation ID]`: checks the whole audit trail. */
import { parseArgs } from "node:util";
import { addDays } from "../../domain/day.ts";
import { auditOldBefore } from "../../domain/retention.ts";
import {
  checkAudit,
  fingerprintWords,
  fromHex,
  ORGANISATION_ID_BYTES,
  ProtocolError,
  SIGN_PUBLIC_KEY_BYTES,
  toHex,
  verifyRosters,
} from "../../protocol/index.ts";
import type { AuditChecked, AuditPin, Bytes, VerifiedRoster } from "../../protocol/index.ts";
import { englishWords } from "../../protocol/receipt-words/english.ts";
import { vietnameseWords } from "../../protocol/receipt-words/vietnamese.ts";
import { systemDay } from "../../server/clock.ts";
import { readConfig } from "../../server/config.ts";
import { LogKey } from "../../server/state/log-key.ts";
import { openSource } from "../backup/source.ts";
import { CommandError } from "../offline/command-error.ts";
import { breakSentence } from "./break-sentences.ts";
import { readRecord } from "./read-record.ts";
import type { StoredRecord } from "./read-record.ts";

const USAGE =
  "npm run kin -- audit verify --organisation ID, where --organisation may be left out: then the" +
  " id is shown to be compared.";
const NO_KEY = new Uint8Array(SIGN_PUBLIC_KEY_BYTES);

/**
 * Checks the trail and says what it found.
 *
 * @throws {@link CommandError} naming the first break; BackupError, StartError, ConfigError.
 */
export async function runAudit(args: readonly string[]): Promise<void> {
  const organisationId = readArguments(args);
  const config = readConfig();
  const source = await openSource(config);
  const record = await readRecord(source.connection).finally(() => source.close());
  if (record.rosters.length === 0) throw new CommandError("No organisation was set up here yet.");
  const rosters = readRosters(record, organisationId);
  const logKey = await LogKey.find(config.dataFolder);
  const today = systemDay();
  const checked = checkAudit(record.entries, {
    rosters,
    logKey: logKey?.publicKey ?? NO_KEY,
    latestDay: addDays(today, 1),
    oldBefore: auditOldBefore(today),
  });
  console.log([...describe(checked, rosters)].join("\n"));
  if (!checked.broken) return;
  throw new CommandError(
    `${breakSentence(checked.broken)} Nothing from there on is to be believed.`,
  );
}

function readArguments(args: readonly string[]): Bytes | undefined {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { organisation: { type: "string" } },
      allowPositionals: true,
    });
    if (positionals.join(" ") !== "verify") throw new CommandError(USAGE, { isMisuse: true });
    const { organisation } = values;
    return organisation === undefined ? undefined : fromHex(organisation, ORGANISATION_ID_BYTES);
  } catch (cause) {
    if (cause instanceof CommandError) throw cause;
    throw new CommandError(USAGE, { isMisuse: true, cause });
  }
}

function readRosters({ rosters }: StoredRecord, organisationId: Bytes | undefined) {
  try {
    return verifyRosters(rosters, { organisationId, version: 1 });
  } catch (cause) {
    if (!(cause instanceof ProtocolError)) throw cause;
    const message =
      cause.code === "roster-wrong-organisation"
        ? "The lists of members here are another organisation's."
        : "The lists of members do not follow each other. No signature can be checked by them.";
    throw new CommandError(message, { cause });
  }
}

function* describe(
  { entries, head }: AuditChecked,
  rosters: readonly VerifiedRoster[],
): Generator<string> {
  const newest = rosters.at(-1);
  if (newest) yield `Organisation: ${newest.organisation.name}, ${toHex(newest.organisationId)}`;
  const [first, second] = entries;
  if (!first || !head) return;
  const days = `${entries.length} entries, ${first.day} to ${head.day}`;
  yield `Right: ${days}, up to number ${head.sequence}.`;
  if (second && second.sequence > first.sequence + 1) {
    yield `Older ones were removed after 24 months; the record goes from number ${second.sequence}.`;
  }
  yield* wordsOf(head);
}

/** As the desk shows them, so that somebody else's desk can be compared. */
function* wordsOf({ hash }: AuditPin): Generator<string> {
  yield `Words of the newest: ${fingerprintWords(hash, vietnameseWords).join(" · ")}`;
  yield `         in English: ${fingerprintWords(hash, englishWords).join(" · ")}`;
}
