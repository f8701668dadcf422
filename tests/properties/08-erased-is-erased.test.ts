/**
 * Property 8, erased is erased: after a withdrawal, after an erasure at the desk and after the day
 * has come, no row, no file of the database or beside it, no line of the log and no backup that
 * can be read says anything of the case. A case that is kept must be found by the same search, or
 * a search that finds nothing would prove nothing.
 *
 * What stays, by design: the random id of the case, in the audit trail and in the list beside the
 * keys of backups.
 */
import { readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { addDays, dayOf } from "../../src/domain/day.ts";
import type { Day } from "../../src/domain/day.ts";
import { connect } from "../../src/server/database/connection.ts";
import { findRunning } from "../../src/server/database/orphan.ts";
import { parseAuditEntry, parseSubmission } from "../../src/protocol/index.ts";
import { fetchAudit } from "../support/audit.ts";
import { createBackupWorld } from "../support/backup-world.ts";
import type { BackupWorld } from "../support/backup-world.ts";
import { eraseReport, makeMessage, putMessage, sendReport } from "../support/complainants.ts";
import { uploadFile } from "../support/complainants.ts";
import type { SealedCase } from "../support/complainants.ts";
import { makeNote, makeReply, putEntry, putReply, readCase } from "../support/desk.ts";
import { askOver } from "../support/http.ts";
import { fetchRoster, inviteAndJoin, unlock } from "../support/people.ts";
import type { Person } from "../support/people.ts";
import { bytesOfText, randomBytes } from "../support/protocol.ts";
import { erasePassages } from "../support/redactions.ts";
import { actOnCase } from "../support/retention.ts";
import { startServer } from "../support/running-server.ts";

const TIMEOUT_MS = 240_000;
const SAMPLE_BYTES = 24;

/** A case, and bytes that are nowhere but in it. */
interface Traced {
  readonly name: string;
  readonly sent: SealedCase;
  readonly traces: readonly Buffer[];
  readonly uploadId: string;
}

let world: BackupWorld;
let lan: Person;
let minh: Person;

beforeAll(async () => {
  world = await createBackupWorld();
  lan = world.caseworker;
  minh = await inviteAndJoin(world.organisation, { loginName: "minh", role: "caseworker" });
}, TIMEOUT_MS);

afterAll(() => world.remove());

/** A report with a file, a message, a note and an answer. */
async function makeCase(name: string): Promise<Traced> {
  const { ask } = world;
  const { uploadIdText, ...file } = await uploadFile(ask, randomBytes(5000));
  const sent = await sendReport(ask, { answers: { story: name }, files: [file] });
  const { caseKey } = await readCase(ask, lan, sent.caseId);
  const message = makeMessage(await fetchRoster(ask), sent, 1, name);
  await putMessage(ask, sent.mailbox, message);
  const note = makeNote(lan, caseKey, sent.caseId, 1, name);
  await putEntry(ask, lan, sent.caseId, note);
  const reply = await makeReply(ask, lan, sent.caseId, 1, sent.mailbox, name);
  await putReply(ask, lan, sent.caseId, reply);
  const { report, identity, summary, note: mailboxNote } = parseSubmission(sent.bytes);
  const sealed = [report, identity, summary, mailboxNote, message, note, reply];
  const traces = [
    Buffer.from(sent.mailbox.address),
    // From the end of what is sealed, where nothing is alike in two cases.
    ...sealed.map((bytes) => Buffer.from(bytes.subarray(-64 - SAMPLE_BYTES, -64))),
  ];
  return { name, sent, traces, uploadId: uploadIdText };
}

/** Lets the day come: whoever holds the database can set days back, a test cannot wait a year. */
async function letTheDayCome({ sent }: Traced): Promise<void> {
  const running = await findRunning(world.at("data", "postgres"));
  if (!running) throw new Error("the database does not run");
  const client = await connect({ ...running, database: "kin" });
  const earlier = "date '2020-01-01'";
  await client.query(`UPDATE "case" SET erase_day = ${earlier} WHERE id = $1`, [sent.caseId]);
  await client.query(`UPDATE reply SET sent_day = ${earlier} WHERE case_id = $1`, [sent.caseId]);
  await client.end();
}

async function restart(): Promise<void> {
  await world.server.end();
  await start();
}

/** Starts the server, and waits until it has rewritten what it has to. */
async function start(): Promise<void> {
  world.server = await startServer({
    dataFolder: world.at("data"),
    environment: world.environment,
  });
  world.ask = askOver(world.server.origin);
  const mark = world.at("data", "erased-bytes");
  const isThere = () =>
    stat(mark).then(
      () => true,
      () => false,
    );
  await expect.poll(isThere, { timeout: 60_000 }).toBe(false);
}

/** Which of a case's traces are in any file of a folder. */
async function tracesIn(folder: string, { traces, uploadId }: Traced): Promise<number[]> {
  const found = new Set<number>();
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  for (const entry of entries.filter((one) => one.isFile())) {
    if (entry.name === uploadId) found.add(-1);
    const bytes = await readFile(join(entry.parentPath, entry.name));
    traces.forEach((trace, index) => bytes.includes(trace) && found.add(index));
  }
  return [...found].sort((a, b) => a - b);
}

it(
  "leaves nothing of words that were erased, and all else of their case",
  async () => {
    const kept = await makeCase("kept as well");
    const traced = await makeCase("with a passage");
    await erasePassages(world.ask, lan, traced.sent);
    await restart();
    await world.server.end();
    expect(await tracesIn(world.at("data"), kept)).toEqual([-1, 0, 1, 2, 3, 4, 5, 6, 7]);
    // Address, identity, summary, the mailbox's note and the reply; no report, message and note.
    expect(await tracesIn(world.at("data"), traced)).toEqual([-1, 0, 2, 3, 4, 7]);
    await start();
    lan = await unlock(world.ask, lan);
    minh = await unlock(world.ask, minh);
  },
  TIMEOUT_MS,
);

it(
  "leaves nothing of a case that was withdrawn, erased at the desk, or whose day has come",
  async () => {
    const kept = await makeCase("kept");
    const withdrawn = await makeCase("withdrawn");
    const byDesk = await makeCase("by the desk");
    const expired = await makeCase("expired");
    const gone = [withdrawn, byDesk, expired];
    for (const traced of [kept, ...gone]) {
      expect(await tracesIn(world.at("data"), traced)).toEqual([-1, 0, 1, 2, 3, 4, 5, 6, 7]);
    }
    const today = await serverDay();
    const backup = await world.backUp("backups", today);

    await eraseReport(world.ask, withdrawn.sent.mailbox);
    const days = { eraseDay: addDays(today, 30), identityEraseDay: null };
    await actOnCase(world.ask, lan, byDesk.sent.caseId, "erase-day-set", days);
    await actOnCase(world.ask, minh, byDesk.sent.caseId, "erased-by-desk");
    await letTheDayCome(expired);
    await restart();

    lan = await unlock(world.ask, lan);
    const { entries } = await fetchAudit(world.ask, lan);
    const acts = entries.map((text) => parseAuditEntry(bytesOfText(text)).action);
    expect(acts.slice(-4)).toEqual([
      "erased-by-person",
      "erase-day-set",
      "erased-by-desk",
      "erased-on-day",
    ]);
    await world.server.end();

    expect(await tracesIn(world.at("data"), kept)).toEqual([-1, 0, 1, 2, 3, 4, 5, 6, 7]);
    for (const traced of gone) {
      expect([traced.name, await tracesIn(world.at("data"), traced)]).toEqual([traced.name, []]);
      expect(world.server.output()).not.toContain(traced.sent.caseId);
    }

    // The backup from before is encrypted, and what it is restored to knows what was erased.
    const restored = await world.restoreTo("restored", backup, today);
    expect(restored).toMatchObject({ erased: 3, isErasedKnown: true });
    for (const folder of ["backups", "keys"]) {
      expect(await tracesIn(world.at(folder), kept)).toEqual([]);
    }
    expect(await tracesIn(world.at("restored"), kept)).toEqual([-1, 0, 1, 2, 3, 4, 5, 6, 7]);
    for (const traced of gone) {
      const found = await tracesIn(world.at("restored"), traced);
      expect([traced.name, found]).toEqual([traced.name, []]);
    }
  },
  TIMEOUT_MS,
);

/** Today by the machine's own calendar, as the server has it. */
async function serverDay(): Promise<Day> {
  const { day } = await fetchAudit(world.ask, lan);
  return dayOf(new Date(`${day}T00:00:00Z`));
}
