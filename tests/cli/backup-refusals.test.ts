/** What `npm run kin -- backup` and `restore` refuse, and what they say. */
import { appendFile, copyFile, mkdir, readdir, readFile, stat } from "node:fs/promises";
import { truncate, writeFile } from "node:fs/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { WrittenBackup } from "../../src/cli/backup/write-backup.ts";
import { backupRefusal, createBackupWorld } from "../support/backup-world.ts";
import type { BackupWorld } from "../support/backup-world.ts";
import { runKin } from "../support/kin-command.ts";

const TIMEOUT_MS = 180_000;
let world: BackupWorld;

beforeAll(async () => {
  world = await createBackupWorld();
}, TIMEOUT_MS);

afterAll(() => world.remove());

describe("restoring", () => {
  let backup: WrittenBackup;
  beforeAll(async () => {
    backup = await world.backUp("good");
  }, TIMEOUT_MS);

  it("puts nothing over records that are there", async () => {
    expect(await backupRefusal(world.restoreTo("data", backup))).toBe("not-empty");
    await mkdir(world.at("other-data"));
    await writeFile(world.at("other-data", "letter.txt"), "mine");
    expect(await backupRefusal(world.restoreTo("other-data", backup))).toBe("not-empty");
    expect(await readdir(world.at("other-data"))).toEqual(["letter.txt"]);
  });

  it(
    "refuses what is cut, longer, changed anywhere, or none",
    async () => {
      const copy = world.at("bad.kinbackup");
      const { size } = await stat(backup.path);
      const bytes = await readFile(backup.path);
      const changedAt = (place: number): Buffer => {
        const changed = Buffer.from(bytes);
        changed[place] = (changed[place] ?? 0) ^ 1;
        return changed;
      };
      // One byte, a whole chunk, and all but the head.
      for (const length of [size - 1, size - 65_553, 41 + 24, 41, 10, 0]) {
        await copyFile(backup.path, copy);
        await truncate(copy, length);
        const expected = length < 41 ? "foreign" : "damaged";
        expect([length, await backupRefusal(world.restoreTo("bad", { path: copy }))]).toEqual([
          length,
          expected,
        ]);
      }
      await copyFile(backup.path, copy);
      await appendFile(copy, "x");
      expect(await backupRefusal(world.restoreTo("bad", { path: copy }))).toBe("damaged");
      // The stream's header, its first chunk, its last, and the last day in the head.
      for (const place of [50, 80, size - 20]) {
        await writeFile(copy, changedAt(place));
        expect([place, await backupRefusal(world.restoreTo("bad", { path: copy }))]).toEqual([
          place,
          "damaged",
        ]);
      }
      await writeFile(
        copy,
        Buffer.concat([bytes.subarray(0, 31), Buffer.from("2026-04-30"), bytes.subarray(41)]),
      );
      expect(await backupRefusal(world.restoreTo("bad", { path: copy }))).toBe("damaged");
      await writeFile(copy, changedAt(10));
      expect(await backupRefusal(world.restoreTo("bad", { path: copy }))).toBe("key-missing");
      await writeFile(copy, changedAt(0));
      expect(await backupRefusal(world.restoreTo("bad", { path: copy }))).toBe("foreign");
      await writeFile(
        copy,
        Buffer.concat([bytes.subarray(0, 4), Uint8Array.of(2), bytes.subarray(5)]),
      );
      expect(await backupRefusal(world.restoreTo("bad", { path: copy }))).toBe("newer");
      expect(await backupRefusal(world.restoreTo("bad", { path: world.at("nothing") }))).toBe(
        "file-missing",
      );
      expect(await backupRefusal(stat(world.at("bad")))).toContain("ENOENT");
    },
    TIMEOUT_MS,
  );

  it("keeps what it makes from other eyes", async () => {
    for (const path of [backup.path, backup.keyPath]) {
      expect((await stat(path)).mode & 0o077).toBe(0);
    }
    const bytes = await readFile(backup.path);
    expect(bytes.includes(Buffer.from(world.first.mailbox.address))).toBe(false);
    expect(bytes.includes(Buffer.from("caseworker"))).toBe(false);
  });
});

describe("npm run kin", () => {
  const environment = () => ({
    KIN_DATA: world.at("data"),
    KIN_BACKUP_KEYS: world.at("command-keys"),
  });

  it(
    "backs up the running server, checks it, and restores it after the server is gone",
    async () => {
      const made = await runKin(["backup", world.at("command")], environment());
      expect(made).toMatchObject({ exitCode: 0 });
      expect(made.output).toMatch(/^Written: .+\.kinbackup \(\d+ cases, 1 files\)\nChecked: /);
      expect(made.errors).toContain("same disk");
      const [name = ""] = await readdir(world.at("command"));
      const target = { ...environment(), KIN_DATA: world.at("command-data") };
      const restored = await runKin(["restore", world.at("command", name)], target);
      expect(restored).toMatchObject({ exitCode: 0, errors: "" });
      expect(restored.output).toContain(`Restored into ${world.at("command-data")}`);
      const again = await runKin(["restore", world.at("command", name)], target);
      expect(again.exitCode).toBe(1);
      expect(again.errors).toMatch(/^Records are here already[^\n]+\n$/);
      // The server that is not running is backed up too.
      const stopped = await runKin(["backup", world.at("stopped"), "--no-verify"], target);
      expect(stopped.output).toContain("Not checked, as you wished");
      expect(stopped.exitCode).toBe(0);
    },
    TIMEOUT_MS,
  );

  it.each([
    [[]],
    [["unknown"]],
    [["backup"]],
    [["backup", "a", "b"]],
    [["backup", "a", "--days", "31"]],
    [["backup", "a", "--days", "0"]],
    [["backup", "a", "--keys", "a"]],
    [["backup", "a", "--other"]],
    [["restore"]],
    [["restore", "a", "b"]],
  ])("explains itself for %j", async (args) => {
    const { exitCode, errors, output } = await runKin(args, environment());
    expect({ exitCode, output }).toEqual({ exitCode: 2, output: "" });
    expect(errors).toMatch(/^[^\n]+\.\n$/);
  });

  it("says that there is nothing to back up", async () => {
    const nothing = { ...environment(), KIN_DATA: world.at("nowhere") };
    const { exitCode, errors } = await runKin(["backup", world.at("command")], nothing);
    expect(exitCode).toBe(1);
    expect(errors).toMatch(/^There is nothing to back up[^\n]+\n$/);
  });
});
