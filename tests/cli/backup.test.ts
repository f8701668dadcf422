/** Backing up and restoring, with a real server, its real database and real files. */
import { copyFile, mkdir, readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { destroyOld } from "../../src/cli/backup/destroy-old.ts";
import { verifyBackup } from "../../src/cli/backup/verify-backup.ts";
import { addDays, dayOf } from "../../src/domain/day.ts";
import { listKeys } from "../../src/server/backups/key-folder.ts";
import { BACKUP_DAY, backupRefusal, createBackupWorld } from "../support/backup-world.ts";
import type { BackupWorld } from "../support/backup-world.ts";
import { eraseReport, openMailbox, sendReport } from "../support/complainants.ts";
import type { SealedCase } from "../support/complainants.ts";
import { listCases, readCase } from "../support/desk.ts";
import { askOver } from "../support/http.ts";
import { runKin } from "../support/kin-command.ts";
import { unlock } from "../support/people.ts";
import { startServer } from "../support/running-server.ts";

const TIMEOUT_MS = 180_000;
let world: BackupWorld;

beforeAll(async () => {
  world = await createBackupWorld();
}, TIMEOUT_MS);

afterAll(() => world.remove());

it(
  "backs up while reports arrive, and restores what a caseworker can read and a receipt can open",
  async () => {
    const stop = new AbortController();
    const sent: SealedCase[] = [];
    const flood = (async () => {
      while (!stop.signal.aborted) sent.push(await sendReport(world.ask));
    })();
    const backup = await world.backUp("flood");
    stop.abort();
    await flood;
    expect(sent.length).toBeGreaterThan(0);
    expect(backup.missing).toEqual([]);
    await verifyBackup(backup.path, world.at("keys"));

    const restored = await world.restoreTo("flood-data", backup);
    expect(restored).toMatchObject({
      cases: backup.cases,
      files: 1,
      erased: 0,
      madeDay: BACKUP_DAY,
    });
    const [encrypted] = await readdir(world.at("flood-data", "files"));
    expect(await readFile(world.at("flood-data", "files", encrypted ?? ""))).toEqual(
      await readFile(world.at("data", "files", encrypted ?? "")),
    );
    await world.whileServed("flood-data", async (there) => {
      const person = await unlock(there, world.caseworker);
      const { cases } = await listCases(there, person);
      expect(cases).toHaveLength(backup.cases);
      const { report } = await readCase(there, person, world.first.caseId);
      expect(report.answers["story"]).toBe("the first");
      expect((await openMailbox(there, world.first.mailbox)).found).toBe(true);
      // The record of acts came whole: every signature, and every link of the chain.
      const record = await runKin(["audit", "verify"], { KIN_DATA: world.at("flood-data") });
      expect(record.errors).toBe("");
      expect(record.exitCode).toBe(0);
      // And it goes on from there.
      await sendReport(there);
    });
  },
  TIMEOUT_MS,
);

it(
  "brings back nothing that was erased since, neither rows nor files nor their bytes",
  async () => {
    const erased = await world.sendWithFile("to be erased");
    const backup = await world.backUp("erased");
    await eraseReport(world.ask, erased.mailbox);
    const restored = await world.restoreTo("erased-data", backup);
    expect(restored).toMatchObject({ erased: 1, isErasedKnown: true, cases: backup.cases - 1 });
    expect(await readdir(world.at("erased-data", "files"))).toHaveLength(1);
    const id = Buffer.from(erased.caseId.replaceAll("-", ""), "hex");
    const address = Buffer.from(erased.mailbox.address);
    const known = Buffer.from(world.first.mailbox.address);
    expect(await filesWith(world.at("erased-data"), known)).not.toEqual([]);
    expect(await filesWith(world.at("erased-data"), address)).toEqual([]);
    expect(await filesWith(world.at("erased-data"), id)).toEqual([]);
  },
  TIMEOUT_MS,
);

async function filesWith(path: string, bytes: Buffer): Promise<string[]> {
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  const found: string[] = [];
  for (const { parentPath, name } of files) {
    if ((await readFile(join(parentPath, name))).includes(bytes)) found.push(name);
  }
  return found;
}

describe("forgetting", () => {
  it(
    "leaves no copy of a backup readable from its last day on",
    async () => {
      const backup = await world.backUp("forgotten");
      await mkdir(world.at("elsewhere"));
      const copy = world.at("elsewhere", "copy.kinbackup");
      await copyFile(backup.path, copy);
      expect(backup.lastDay).toBe(addDays(BACKUP_DAY, 30));

      await destroyOld(world.at("forgotten"), world.at("keys"), addDays(BACKUP_DAY, 29));
      expect((await stat(backup.path)).size).toBeGreaterThan(32_768);
      const destroyed = await destroyOld(
        world.at("forgotten"),
        world.at("keys"),
        addDays(BACKUP_DAY, 30),
      );
      expect(destroyed.backups).toBe(1);
      expect(await readdir(world.at("forgotten"))).toEqual([]);
      expect(await listKeys(world.at("keys"))).toEqual([]);
      expect(await backupRefusal(world.restoreTo("forgotten-data", { path: copy }))).toBe(
        "key-missing",
      );
      expect(await backupRefusal(stat(world.at("forgotten-data")))).toContain("ENOENT");
    },
    TIMEOUT_MS,
  );

  it(
    "happens also when nobody backs up: by the server, and before anything is restored",
    async () => {
      const old = await world.backUp("old");
      expect(await backupRefusal(world.restoreTo("old-data", old, addDays(BACKUP_DAY, 30)))).toBe(
        "key-missing",
      );
      // Whatever today is, the last day of this one is long past.
      await world.backUp("older", dayOf(new Date("2020-01-01")));
      expect(await listKeys(world.at("keys"))).toHaveLength(1);
      await world.server.end();
      world.server = await startServer({
        dataFolder: world.at("data"),
        environment: world.environment,
      });
      world.ask = askOver(world.server.origin);
      expect(await listKeys(world.at("keys"))).toEqual([]);
    },
    TIMEOUT_MS,
  );
});
