/**
 * The account PostgreSQL runs under.
 *
 * PostgreSQL refuses to run as root. An ordinary user runs it as itself. Root runs it as the
 * account `postgres`, and then there is a trap: that account must be able to enter the folders
 * of the programs and of the data, which it cannot if they lie below a private folder such as
 * /root. [Note: Root in a private folder] Then the programs are started through `setpriv` with
 * one capability more, to pass through folders (CAP_DAC_READ_SEARCH), or, where a container has
 * taken that one away, the wider CAP_DAC_OVERRIDE. Each way is tried on the real folders before
 * it is used. docs/decisions/0001-embedded-postgresql.md weighs the other ways.
 */
import { execFile, spawn, type ChildProcess } from "node:child_process";
import { chown } from "node:fs/promises";
import { dirname } from "node:path";
import { promisify } from "node:util";
import { StartError } from "../start-error.ts";

const run = promisify(execFile);

/** Starts programs as the account that PostgreSQL runs under. */
export interface PostgresAccount {
  /** Starts a program. Its output and errors are pipes; its input is closed. */
  start(program: string, args: readonly string[]): ChildProcess;
  /** Hands a folder over to the account. */
  own(folder: string): Promise<void>;
}

/** What the account must be able to reach. */
export interface Reach {
  readonly programs: readonly string[];
  readonly folders: readonly string[];
}

/*
 * PostgreSQL needs nothing of the server's environment, and DATABASE_URL and the like are none
 * of its business.
 */
const ENVIRONMENT = { PATH: "/usr/local/bin:/usr/bin:/bin", LC_ALL: "C", TZ: "UTC" };
const ACCOUNT = "postgres";

/** Whether this process is root, for which PostgreSQL needs another account. */
export const isRoot: boolean = process.getuid?.() === 0;

/**
 * Chooses the account.
 *
 * @param reach - The programs it must be able to run and the folders it must be able to write,
 *   which are handed over to it.
 * @throws {@link StartError} `no-postgres-account` or `postgres-cannot-enter`.
 */
export async function choosePostgresAccount(reach: Reach): Promise<PostgresAccount> {
  if (!isRoot) return ordinaryAccount;
  const [uid, gid] = await findOrMakeAccount();
  for (const folder of reach.folders) await chown(folder, uid, gid);
  for (const account of [
    asUser(uid, gid),
    withCapability(uid, gid, "dac_read_search"),
    withCapability(uid, gid, "dac_override"),
  ]) {
    if (await canReach(account, reach)) return account;
  }
  const folders = [...reach.programs.slice(0, 1).map(dirname), ...reach.folders];
  throw new StartError("postgres-cannot-enter", folders.join(", "));
}

const ordinaryAccount: PostgresAccount = {
  start: (program, args) => start(program, args),
  own: () => Promise.resolve(),
};

function asUser(uid: number, gid: number): PostgresAccount {
  return {
    start: (program, args) => start(program, args, { uid, gid }),
    own: (folder) => chown(folder, uid, gid),
  };
}

function withCapability(uid: number, gid: number, capability: string): PostgresAccount {
  const prefix = [
    `--reuid=${uid}`,
    `--regid=${gid}`,
    "--clear-groups",
    // Else access(2), by which PostgreSQL looks for its parts, ignores the capability.
    "--securebits=+no_setuid_fixup",
    `--bounding-set=-all,+${capability}`,
    `--inh-caps=-all,+${capability}`,
    `--ambient-caps=-all,+${capability}`,
    "--no-new-privs",
  ];
  return {
    start: (program, args) => start("setpriv", [...prefix, program, ...args]),
    own: (folder) => chown(folder, uid, gid),
  };
}

function start(
  program: string,
  args: readonly string[],
  ids: { uid?: number; gid?: number } = {},
): ChildProcess {
  return spawn(program, args, {
    ...ids,
    cwd: "/",
    env: ENVIRONMENT,
    stdio: ["ignore", "pipe", "pipe"],
    // In a group of its own, so that Ctrl-C reaches the server alone, which then stops it.
    detached: true,
  });
}

async function findOrMakeAccount(): Promise<[uid: number, gid: number]> {
  const existing = await findAccount();
  if (existing) return existing;
  const shell = ["--shell", "/usr/sbin/nologin"];
  await run("useradd", ["--system", "--user-group", "--no-create-home", ...shell, ACCOUNT]).catch(
    // BusyBox, for example Alpine's.
    () => run("adduser", ["-S", "-D", "-H", ACCOUNT]).catch(() => undefined),
  );
  const made = await findAccount();
  if (!made) throw new StartError("no-postgres-account");
  return made;
}

async function findAccount(): Promise<[uid: number, gid: number] | undefined> {
  try {
    const ids = await Promise.all(
      ["-u", "-g"].map(async (which) => Number((await run("id", [which, ACCOUNT])).stdout)),
    );
    const [uid, gid] = ids;
    return uid && gid !== undefined ? [uid, gid] : undefined;
  } catch {
    return undefined;
  }
}

const PROBE = `
  while [ "$1" != -- ]; do test -x "$1" && test -r "$1" || exit 1; shift; done; shift
  for folder; do test -w "$folder" && test -x "$folder" || exit 1; done`;

async function canReach(account: PostgresAccount, reach: Reach): Promise<boolean> {
  const probe = account.start("sh", ["-c", PROBE, "sh", ...reach.programs, "--", ...reach.folders]);
  return new Promise((resolve) => {
    probe.once("error", () => resolve(false));
    probe.once("exit", (code) => resolve(code === 0));
  });
}
