/**
 * Stops a database that an earlier server has left behind.
 *
 * A server that is killed outright cannot stop its PostgreSQL, which then goes on and keeps the
 * folder. Whether its server still lives is told by the claim (see claim.ts), which the database
 * drops by itself as soon as the server is gone: no process id is trusted, since ids are reused.
 */
import { readFile, rm } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { StartError } from "../start-error.ts";
import { isClaimed } from "./claim.ts";
import { connect, probeConnection, type SocketConnection } from "./connection.ts";
import type { PostgresAccount } from "./postgres-account.ts";
import type { PostgresBinaries } from "./postgres-binaries.ts";
import { SOCKET_FOLDER_PREFIX } from "./postgres-settings.ts";

/** Lines of PostgreSQL's postmaster.pid, from 0. */
const PID_FILE = { port: 3, socketFolder: 4 } as const;

/** How to reach the database of a cluster, if one runs, or ran until it was killed. */
export async function findRunning(cluster: string): Promise<SocketConnection | undefined> {
  const text = await readFile(join(cluster, "postmaster.pid"), "utf8").catch(() => undefined);
  const lines = text?.split("\n") ?? [];
  const host = lines[PID_FILE.socketFolder];
  const port = Number(lines[PID_FILE.port]);
  return host && port ? { host, port, user: "kin", database: "postgres" } : undefined;
}

/**
 * Stops the orphan, if there is one.
 *
 * @returns Whether one was stopped.
 * @throws {@link StartError} `data-folder-in-use` if its server lives, `database-failed` if it
 *   cannot be stopped.
 */
export async function stopOrphan(
  cluster: string,
  account: PostgresAccount,
  binaries: PostgresBinaries,
): Promise<boolean> {
  const connection = await findRunning(cluster);
  if (!connection) return false;
  const { host } = connection;
  const state = await probeConnection(connection);
  if (state === "nobody") {
    await removeSocketFolder(host);
    return false;
  }
  if (state === "busy") throw new StartError("data-folder-in-use", dirname(cluster));
  const client = await connect(connection);
  const isInUse = await isClaimed(client).finally(() => client.end());
  if (isInUse) throw new StartError("data-folder-in-use", dirname(cluster));

  const stop = account.start(binaries.pgCtl, [
    "stop",
    "-D",
    cluster,
    "-m",
    "fast",
    "-w",
    "-t",
    "30",
  ]);
  const code = await new Promise((resolve) => {
    stop.once("error", () => resolve(undefined));
    stop.once("exit", resolve);
  });
  if (code !== 0) throw new StartError("database-failed", "an earlier one does not stop");
  await removeSocketFolder(host);
  return true;
}

/** Removes a folder made by makeSocketFolder, which nobody else will remove now. */
async function removeSocketFolder(folder: string): Promise<void> {
  if (!basename(folder).startsWith(SOCKET_FOLDER_PREFIX)) return;
  await rm(folder, { recursive: true, force: true });
}
