/** A server with a case and a file in it, to be backed up. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { vi } from "vitest";
import { BackupError } from "../../src/cli/backup/backup-error.ts";
import { restoreBackup, type RestoredBackup } from "../../src/cli/backup/restore-backup.ts";
import { writeBackup, type WrittenBackup } from "../../src/cli/backup/write-backup.ts";
import { dayOf, type Day } from "../../src/domain/day.ts";
import { installPrimitives } from "../../src/protocol/index.ts";
import { loadSodium } from "../../src/protocol/primitives/sodium.ts";
import { readConfig } from "../../src/server/config.ts";
import { sendReport, uploadFile, type SealedCase } from "./complainants.ts";
import { askOver, type Ask } from "./http.ts";
import { inviteAndJoin, setUpOrganisation, type Organisation, type Person } from "./people.ts";
import { startServer, type RunningServer } from "./running-server.ts";

const FILE_BYTES = 3_000_000;
/** Long past, whatever the machine's clock says. */
export const BACKUP_DAY: Day = dayOf(new Date("2026-03-01"));

/** What there is to back up. */
export interface BackupWorld {
  server: RunningServer;
  ask: Ask;
  readonly organisation: Organisation;
  readonly caseworker: Person;
  readonly first: SealedCase;
  /** A path within the test's own folder. */
  readonly at: (...names: string[]) => string;
  readonly environment: Readonly<Record<string, string>>;
  /** Sends a report with a file. */
  readonly sendWithFile: (story: string) => Promise<SealedCase>;
  /** Backs up into a folder, as on a day. */
  readonly backUp: (name: string, day?: Day) => Promise<WrittenBackup>;
  /** Restores into a data folder, as on a day. */
  readonly restoreTo: (
    name: string,
    backup: Pick<WrittenBackup, "path">,
    day?: Day,
  ) => Promise<RestoredBackup>;
  /** Serves a data folder for as long as it is looked at. */
  readonly whileServed: (name: string, look: (ask: Ask) => Promise<void>) => Promise<void>;
  readonly remove: () => Promise<void>;
}

/** Makes one. */
export async function createBackupWorld(): Promise<BackupWorld> {
  installPrimitives(await loadSodium());
  const folder = await mkdtemp(join(tmpdir(), "kin-backup-"));
  const at = (...names: string[]): string => join(folder, ...names);
  const environment = { KIN_PROOF_COST: "1", KIN_BACKUP_KEYS: at("keys") };
  const server = await startServer({ dataFolder: at("data"), environment });
  const configOf = (name: string) => readConfig({ ...environment, KIN_DATA: at(name) });
  const keys = at("keys");
  const ask = askOver(server.origin);
  const secret = await vi.waitUntil(() => /#setup=(\S+)\n/.exec(server.output())?.[1]);
  const organisation = await setUpOrganisation(ask, secret);
  const caseworker = await inviteAndJoin(organisation, { loginName: "lan", role: "caseworker" });
  const sendWithFile = async (story: string): Promise<SealedCase> => {
    const content = new Uint8Array(FILE_BYTES).fill(7);
    const { uploadIdText: _text, ...entry } = await uploadFile(world.ask, content);
    return sendReport(world.ask, { answers: { story }, files: [entry] });
  };
  const world = { server, ask };
  return Object.assign(world, {
    organisation,
    caseworker,
    first: await sendWithFile("the first"),
    at,
    environment,
    sendWithFile,
    backUp: (name: string, day: Day = BACKUP_DAY) =>
      writeBackup({ config: configOf("data"), folder: at(name), keys, today: day, days: 30 }),
    restoreTo: (name: string, { path }: Pick<WrittenBackup, "path">, day: Day = BACKUP_DAY) =>
      restoreBackup({ config: configOf(name), path, keys, today: day }),
    whileServed: async (name: string, look: (ask: Ask) => Promise<void>) => {
      const restored = await startServer({ dataFolder: at(name), environment });
      try {
        await look(askOver(restored.origin));
      } finally {
        await restored.end();
      }
    },
    remove: async () => {
      await world.server.end();
      await rm(folder, { recursive: true, force: true });
    },
  });
}

/** The code with which a backup or a restoration is refused. */
export const backupRefusal = (promise: Promise<unknown>): Promise<string> =>
  promise.then(
    () => "none",
    (error: unknown) => (error instanceof BackupError ? error.code : String(error)),
  );
