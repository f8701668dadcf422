/** The PostgreSQL server that runs beside this one and stops with it. */
import type { ChildProcess } from "node:child_process";
import { chmod, mkdir, mkdtemp, readFile, rename, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { StartError } from "../start-error.ts";
import { probeConnection, type SocketConnection } from "./connection.ts";
import { stopOrphan } from "./orphan.ts";
import { choosePostgresAccount, isRoot, type PostgresAccount } from "./postgres-account.ts";
import {
  findPostgresBinaries,
  POSTGRES_MAJOR,
  type PostgresBinaries,
} from "./postgres-binaries.ts";
import {
  initdbArguments,
  postgresArguments,
  SOCKET_FOLDER_PREFIX,
  SOCKET_PORT,
} from "./postgres-settings.ts";

/** A running embedded server. */
export interface EmbeddedPostgres {
  /** How to reach its database `postgres`. Others are made by SQL. */
  readonly connection: SocketConnection;
  /** Resolves when the server has ended, for whatever reason. */
  readonly ended: Promise<void>;
  /** Stops the server after what is being written. Safe to call twice. */
  stop(): Promise<void>;
}

/** How to start one. */
export interface EmbeddedPostgresOptions {
  /** Absolute path of the folder that holds `postgres/`, the cluster. Made if missing. */
  readonly dataFolder: string;
  /** Whether what was stored survives a power cut. Only tests say no. */
  readonly isDurable: boolean;
  /** Called if an earlier server's database was still running and had to be stopped first. */
  readonly onOrphanStopped?: () => void;
}

const USER = "kin";
const START_TIMEOUT_MS = 60_000;
const STOP_TIMEOUT_MS = 30_000;
const POLL_MS = 20;
const REMNANTS_TIMEOUT_MS = 10_000;
const REMNANTS_POLL_MS = 200;
/** The longest path of a socket that Linux (108) and macOS (104) take, less the closing zero. */
const MAX_SOCKET_PATH_BYTES = 103;
const KEPT_ERROR_LINES = 5;

/**
 * Starts the embedded server, after making its cluster if there is none.
 *
 * @throws {@link StartError} with any code that concerns the folder, the account or the database.
 */
export async function startEmbeddedPostgres(
  options: EmbeddedPostgresOptions,
): Promise<EmbeddedPostgres> {
  const binaries = await findPostgresBinaries();
  const cluster = join(options.dataFolder, "postgres");
  await makeDataFolder(options.dataFolder);
  await mkdir(cluster, { recursive: true, mode: 0o700 });
  const socketFolder = await makeSocketFolder();
  try {
    const account = await choosePostgresAccount({
      programs: programFolders(binaries),
      folders: [cluster, socketFolder],
    });
    await prepareCluster(cluster, account, binaries, options.isDurable);
    if (await stopOrphan(cluster, account, binaries)) options.onOrphanStopped?.();
    return await launchPatiently(() =>
      launch(cluster, socketFolder, account, binaries, options.isDurable),
    );
  } catch (error) {
    await rm(socketFolder, { recursive: true, force: true });
    throw error;
  }
}

function programFolders(binaries: PostgresBinaries): string[] {
  const root = dirname(dirname(binaries.postgres));
  return [
    binaries.postgres,
    binaries.initdb,
    binaries.pgCtl,
    join(root, "lib"),
    join(root, "share"),
  ];
}

/** Makes a folder that PostgreSQL's account can pass through. */
export async function makeDataFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
    // PostgreSQL's account must pass through root's folder; what lies in it is closed itself.
    await chmod(folder, isRoot ? 0o711 : 0o700);
  } catch (cause) {
    throw new StartError("data-folder-not-writable", folder, { cause });
  }
}

async function makeSocketFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), SOCKET_FOLDER_PREFIX));
  const socket = join(folder, `.s.PGSQL.${SOCKET_PORT}`);
  if (Buffer.byteLength(socket) <= MAX_SOCKET_PATH_BYTES) return folder;
  await rm(folder, { recursive: true });
  throw new StartError("temporary-folder-path-too-long", tmpdir());
}

/** Makes the cluster beside its place and moves it there whole, so that half of one never stays. */
async function prepareCluster(
  cluster: string,
  account: PostgresAccount,
  binaries: PostgresBinaries,
  isDurable: boolean,
): Promise<void> {
  const version = await readFile(join(cluster, "PG_VERSION"), "utf8").catch(() => undefined);
  if (version?.trim() === POSTGRES_MAJOR) return;
  if (version !== undefined) throw new StartError("database-version", version);

  const unfinished = join(cluster, "..", "postgres.unfinished");
  await rm(unfinished, { recursive: true, force: true });
  await mkdir(unfinished, { mode: 0o700 });
  await account.own(unfinished);
  const initdb = account.start(binaries.initdb, initdbArguments(unfinished, USER, isDurable));
  const errors = keepErrors(initdb);
  const code = await exitOf(initdb);
  if (code !== 0) throw new StartError("database-failed", errors());
  await rename(unfinished, cluster);
}

async function launch(
  cluster: string,
  socketFolder: string,
  account: PostgresAccount,
  binaries: PostgresBinaries,
  isDurable: boolean,
): Promise<EmbeddedPostgres> {
  const settings = { socketFolder, isDurable };
  const postgres = account.start(binaries.postgres, postgresArguments(cluster, settings));
  const errors = keepErrors(postgres);
  const ended = exitOf(postgres);
  // The last resort, if this process ends without having called stop.
  const interrupt = (): boolean => postgres.kill("SIGINT");
  process.once("exit", interrupt);
  void ended.then(() => process.off("exit", interrupt));

  const connection = { host: socketFolder, port: SOCKET_PORT, user: USER, database: "postgres" };
  const stop = async (): Promise<void> => {
    postgres.kill("SIGINT");
    const isEnded = await Promise.race([
      ended.then(() => true),
      delay(STOP_TIMEOUT_MS, false, { ref: false }),
    ]);
    if (isEnded) return;
    postgres.kill("SIGQUIT");
    await ended;
  };

  const deadline = performance.now() + START_TIMEOUT_MS;
  while ((await probeConnection(connection)) !== "ready") {
    const isRunning = postgres.exitCode === null && postgres.signalCode === null;
    if (isRunning && performance.now() < deadline) {
      await delay(POLL_MS);
      continue;
    }
    await stop();
    if (await stat(join(cluster, "postmaster.pid")).catch(() => undefined)) {
      throw new StartError("data-folder-in-use", dirname(cluster));
    }
    throw new StartError("database-failed", errors());
  }
  const removed = ended.then(() => rm(socketFolder, { recursive: true, force: true }));
  return { connection, ended: removed, stop: () => stop().then(() => removed) };
}

/**
 * Tries again for a while if the folder is in use. No other server lives, or stopOrphan would have
 * said so; but where PostgreSQL was killed outright, its remnants take a moment to notice.
 */
async function launchPatiently(launch: () => Promise<EmbeddedPostgres>): Promise<EmbeddedPostgres> {
  const deadline = performance.now() + REMNANTS_TIMEOUT_MS;
  for (;;) {
    try {
      return await launch();
    } catch (error) {
      const isInUse = error instanceof StartError && error.code === "data-folder-in-use";
      if (!isInUse || performance.now() > deadline) throw error;
      await delay(REMNANTS_POLL_MS);
    }
  }
}

/** Resolves with the exit code, or `undefined` if the program could not start or was killed. */
function exitOf(child: ChildProcess): Promise<number | undefined> {
  return new Promise((resolve) => {
    child.once("error", () => resolve(undefined));
    child.once("exit", (code) => resolve(code ?? undefined));
  });
}

/**
 * Reads a program's output away and remembers the last lines it complained with, to explain a
 * start that failed. They are never shown once the server runs.
 */
function keepErrors(child: ChildProcess): () => string {
  let lines: string[] = [];
  child.stdout?.resume();
  child.stderr?.setEncoding("utf8").on("data", (text: string) => {
    lines = [...lines, ...text.split("\n").filter(Boolean)].slice(-KEPT_ERROR_LINES);
  });
  return () => lines.join(" ");
}
