/** Starts and stops the server of src/cli/bench-server.ts, and reads how much memory it takes. */
import { fork, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { PROJECT_FOLDER } from "../server/config.ts";
import type { Served } from "./served.ts";

/** A server that runs. */
export interface BenchServer extends Served {
  readonly origin: string;
  readonly processId: number;
  readonly stop: () => Promise<void>;
}

/** Starts one on a data folder, with proofs of work switched off. */
export async function startBenchServer(dataFolder: string): Promise<BenchServer> {
  const program = join(PROJECT_FOLDER, "build/cli/bench-server.js");
  const { DATABASE_URL: _url, KIN_ORIGIN: _origin, ...inherited } = process.env;
  const child = fork(program, [], {
    env: { ...inherited, KIN_DATA: dataFolder, KIN_PROOF_COST: "0" },
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
  const ended = once(child, "exit");
  const [served] = (await Promise.race([
    once(child, "message"),
    ended.then(() => Promise.reject(new Error("The server did not start"))),
  ])) as [Served];
  // The last resort, if this process ends without having stopped it.
  const kill = (): boolean => child.kill();
  process.once("exit", kill);
  const stop = async (): Promise<void> => {
    process.off("exit", kill);
    child.send("enough");
    await ended;
  };
  return { ...served, origin: `http://127.0.0.1:${served.port}`, processId: idOf(child), stop };
}

function idOf({ pid }: ChildProcess): number {
  if (pid === undefined) throw new Error("The server did not start");
  return pid;
}

/**
 * Memory of a process that is in use, in MB, by the system's account.
 *
 * @returns Nothing on systems that do not tell.
 */
export async function residentMegabytes(processId: number): Promise<number | undefined> {
  try {
    const status = await readFile(`/proc/${processId}/status`, "utf8");
    const [, kilobytes] = /^VmRSS:\s+(\d+) kB$/m.exec(status) ?? [];
    return kilobytes === undefined ? undefined : Number(kilobytes) / 1024;
  } catch {
    return undefined;
  }
}

/** The system counts the processor's time in hundredths of a second. */
const TICK_MS = 10;
/** Places of the two counts, for the program and for the system in its name, after the name. */
const [USER_PLACE, SYSTEM_PLACE] = [11, 12] as const;

/**
 * What a process has computed so far, in milliseconds of the processor.
 *
 * @returns Nothing on systems that do not tell.
 */
export async function processorMilliseconds(processId: number): Promise<number | undefined> {
  try {
    const stat = await readFile(`/proc/${processId}/stat`, "utf8");
    const counts = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    return (Number(counts[USER_PLACE]) + Number(counts[SYSTEM_PLACE])) * TICK_MS;
  } catch {
    return undefined;
  }
}
