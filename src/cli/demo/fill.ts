/** Fills a data folder with the demo, or with what is missing of it. */
import { access, mkdir } from "node:fs/promises";
import { join } from "node:path";
import { addDays, type Day } from "../../domain/day.ts";
import { toHex, verifyRoster, type VerifiedRoster } from "../../protocol/index.ts";
import type { Config } from "../../server/config.ts";
import { openDatabase } from "../../server/database/database.ts";
import { log } from "../../server/log.ts";
import { openStoreClient, type StoreClient } from "../../server/store/client.ts";
import { readNewestRoster } from "../../server/store/rosters.ts";
import { dateCases } from "./case-plan.ts";
import { ORGANISATION } from "./cast.ts";
import { DemoError } from "./demo-error.ts";
import { readRecord, writeRecord, type DemoReceipt, type DemoRecord } from "./demo-record.ts";
import {
  credentialsOf,
  foundOrganisation,
  makeFounders,
  suspendLeavers,
  type Founders,
} from "./found-organisation.ts";
import { makeCases } from "./make-cases.ts";
import { openPastServer, type PastServer } from "./past-server.ts";
import { unlockWorkplace, workplaceOf } from "./workplace.ts";

/** How long ago the organisation began, the oldest report came, and one caseworker left. */
const FOUNDED_DAYS_AGO = 430;
const OLDEST_CASE_DAYS = 399;
const LEFT_DAYS_AGO = 150;

/** What is asked for. */
export interface Wanted {
  readonly config: Config;
  readonly cases: number;
  readonly today: Day;
  /** Told how many of how many cases are made. */
  readonly onProgress: (made: number, all: number) => void;
}

/**
 * Makes sure that the data folder holds a demo with at least so many cases.
 *
 * @throws {@link DemoError} `not-a-demo` if it holds anything else, `unfinished`.
 * @throws StartError if there is no database.
 */
export async function fillDemo(wanted: Wanted): Promise<DemoRecord> {
  const { config } = wanted;
  const found = await readRecord(config.dataFolder);
  if (!found) await refuseForeignFolder(config);
  await mkdir(config.dataFolder, { recursive: true });
  const database = await openDatabase(config, log);
  try {
    const store = openStoreClient(database.connection);
    try {
      return await fillStore(wanted, store, found);
    } finally {
      await store.$disconnect();
    }
  } finally {
    await database.close();
  }
}

/** An embedded database that the demo did not make is not even started. */
async function refuseForeignFolder({ dataFolder, database }: Config): Promise<void> {
  if (database.kind !== "embedded") return;
  const isThere = await access(join(dataFolder, "postgres")).then(
    () => true,
    () => false,
  );
  if (isThere) throw new DemoError("not-a-demo", dataFolder);
}

async function fillStore(
  wanted: Wanted,
  store: StoreClient,
  found: DemoRecord | undefined,
): Promise<DemoRecord> {
  const { config } = wanted;
  const bytes = await readNewestRoster(store);
  const roster = bytes && verifyRoster(bytes, {});
  const isOurs = roster !== undefined && found?.organisation.id === toHex(roster.organisationId);
  if (roster && !isOurs) throw new DemoError("not-a-demo", config.dataFolder);
  if (roster && !found?.isComplete) throw new DemoError("unfinished", config.dataFolder);
  if (roster && found && found.cases >= wanted.cases) return found;
  const server = await openPastServer(config, store);
  try {
    return roster && found
      ? await addCases(wanted, server, found, roster)
      : await fillAnew(wanted, server);
  } finally {
    await server.close();
  }
}

async function fillAnew(wanted: Wanted, server: PastServer): Promise<DemoRecord> {
  const { config, cases, today } = wanted;
  const founders = await makeFounders();
  const unfinished = recordOf(founders);
  // Written first: whatever is in the folder from here on is known to be the demo's.
  await writeRecord(config.dataFolder, unfinished);
  const roster = await foundOrganisation(server, founders, addDays(today, -FOUNDED_DAYS_AGO));

  const leaveDay = addDays(today, -LEFT_DAYS_AGO);
  const dated = dateCases(0, cases, today, OLDEST_CASE_DAYS);
  const isBefore = ({ receivedDay }: { readonly receivedDay: Day }) => receivedDay < leaveDay;
  const onMade = countTo(cases, wanted.onProgress);
  const before = await workplaceOf(server, founders, roster, today);
  await makeCases(before, dated.filter(isBefore), leaveDay, onMade);
  const next = await suspendLeavers(server, founders, roster, leaveDay);
  const after = await workplaceOf(server, founders, next, today);
  const later = dated.filter((one) => !isBefore(one));
  const receipts = await makeCases(after, later, today, onMade);
  return finish(config, unfinished, cases, receipts);
}

async function addCases(
  wanted: Wanted,
  server: PastServer,
  found: DemoRecord,
  roster: VerifiedRoster,
): Promise<DemoRecord> {
  const { config, cases, today } = wanted;
  const workplace = await unlockWorkplace(server, found, roster, today);
  const dated = dateCases(found.cases, cases, today, LEFT_DAYS_AGO);
  const onMade = countTo(dated.length, wanted.onProgress);
  const receipts = await makeCases(workplace, dated, today, onMade);
  return finish(config, found, cases, receipts);
}

function recordOf(founders: Founders): DemoRecord {
  const members = credentialsOf(founders).map((member) => {
    const { loginName, displayName, role, passphrase, leaves } = member;
    const status = leaves ? ("suspended" as const) : ("active" as const);
    return { loginName, displayName, role, status, passphrase };
  });
  const organisation = { id: toHex(founders.organisationId), name: ORGANISATION.name };
  return { organisation, cases: 0, isComplete: false, members, receipts: [] };
}

async function finish(
  { dataFolder }: Config,
  record: DemoRecord,
  cases: number,
  receipts: readonly DemoReceipt[],
): Promise<DemoRecord> {
  const all = [...record.receipts, ...receipts];
  const complete = { ...record, cases, isComplete: true, receipts: all };
  await writeRecord(dataFolder, complete);
  return complete;
}

function countTo(all: number, onProgress: Wanted["onProgress"]): () => void {
  let made = 0;
  return () => onProgress(++made, all);
}
