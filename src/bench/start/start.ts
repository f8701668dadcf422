/** The part `start`: from the command to the line that names the address. */
import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { promisify } from "node:util";
import { setTimeout as delay } from "node:timers/promises";
import { PROJECT_FOLDER } from "../../server/config.ts";
import { withDataFolder } from "../data-folder.ts";
import type { BenchOptions } from "../options.ts";
import type { Reporter } from "../row.ts";
import { residentMegabytes } from "../server-process.ts";

const TRIES = 3;
const SETTLE_MS = 3000;
const TIMEOUT_MS = 10 * 60_000;
const READY = /^Report page: /m;
/** What the set-up says when it does something; then the clone was not set up. */
const BUILDING = /^(?:Building|Writing|Compiling|Installing)/m;

/** One start. */
interface Start {
  readonly seconds: number;
  readonly idleMegabytes: number | undefined;
  readonly hasBuilt: boolean;
}

/** Measures `npm start` with and without records, and if asked from nothing. */
export async function measureStart(
  { row, progress }: Reporter,
  { fromNothing }: BenchOptions,
): Promise<void> {
  await withDataFolder(async (folder) => {
    progress("Starting with an empty data folder, then with what that has made.");
    // Whatever has changed since the set-up is built now, and not measured.
    await start(PROJECT_FOLDER, join(folder, "not-measured"));
    const first = await start(PROJECT_FOLDER, join(folder, "data"));
    const again: Start[] = [];
    for (let time = 0; time < TRIES; time++) {
      again.push(await start(PROJECT_FOLDER, join(folder, "data")));
    }
    const built = [first, ...again].some(({ hasBuilt }) => hasBuilt);
    const note = built ? "something was built meanwhile" : undefined;
    row({
      what: "npm start, the first time",
      measured: { value: first.seconds, unit: "s" },
      goal: { of: "value", atMost: 5 },
      note: note ?? "makes the database",
    });
    row({
      what: "npm start, again",
      measured: { value: Math.min(...again.map(({ seconds }) => seconds)), unit: "s" },
      goal: { of: "value", atMost: 5 },
      ...(note !== undefined && { note }),
    });
    const idle = again.flatMap(({ idleMegabytes }) => idleMegabytes ?? []);
    if (idle.length > 0) {
      row({
        what: "server memory, idle, after npm start",
        measured: { value: Math.min(...idle), unit: "MB" },
        goal: { of: "value", atMost: 120 },
      });
    }
    if (!fromNothing) return;
    progress("Starting a clone from nothing.");
    const clone = join(folder, "clone");
    await promisify(execFile)("git", ["clone", "--quiet", PROJECT_FOLDER, clone]);
    const { seconds } = await start(clone, join(folder, "clone-data"));
    row({
      what: "npm start, from nothing, packages cached",
      measured: { value: seconds, unit: "s" },
      goal: { of: "value", atMost: 90 },
    });
  });
}

async function start(project: string, dataFolder: string): Promise<Start> {
  const { DATABASE_URL: _url, KIN_ORIGIN: _origin, ...inherited } = process.env;
  const startedAt = performance.now();
  const child = spawn("npm", ["start"], {
    cwd: project,
    env: { ...inherited, PORT: "0", KIN_DATA: dataFolder },
    stdio: ["ignore", "pipe", "inherit"],
    // A group of its own, so that the signal reaches what npm has started.
    detached: true,
  });
  const ended = once(child, "exit");
  let output = "";
  const ready = new Promise<number>((resolve, reject) => {
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      output += text;
      if (READY.test(output)) resolve(performance.now() - startedAt);
    });
    void ended.then(() => reject(new Error(`npm start has ended:\n${output}`)));
  });
  const timeout = delay(TIMEOUT_MS, undefined, { ref: false }).then(() => {
    throw new Error("npm start does not serve");
  });
  try {
    const milliseconds = await Promise.race([ready, timeout]);
    await delay(SETTLE_MS);
    const idleMegabytes = child.pid === undefined ? undefined : await memoryOfServer(child.pid);
    return { seconds: milliseconds / 1000, idleMegabytes, hasBuilt: BUILDING.test(output) };
  } finally {
    if (child.pid !== undefined) process.kill(-child.pid, "SIGTERM");
    await ended;
  }
}

/** The server is the process that npm has started. */
async function memoryOfServer(npm: number): Promise<number | undefined> {
  try {
    const { stdout } = await promisify(execFile)("pgrep", ["-P", String(npm)]);
    const [server] = stdout.split("\n").map(Number);
    return server === undefined ? undefined : await residentMegabytes(server);
  } catch {
    return undefined;
  }
}
