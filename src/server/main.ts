/** Starts the server and stops it. */
import { join } from "node:path";
import { buildApp } from "./app.ts";
import { systemDay } from "./clock.ts";
import { ConfigError, PROJECT_FOLDER, readConfig, type Config } from "./config.ts";
import { errorCode } from "./database/connection.ts";
import { openDatabase } from "./database/database.ts";
import type { App } from "./http/app-type.ts";
import { complain, log } from "./log.ts";
import { StartError } from "./start-error.ts";
import { openStoreClient } from "./store/client.ts";

const EXIT_FAILED = 1;
const EXIT_MISUSE = 2;

/** Undoes the start, last step first. */
const undo: (() => Promise<unknown>)[] = [];
let stopping: Promise<never> | undefined;

async function start(): Promise<void> {
  const config = readConfig();
  const database = await openDatabase(config, log);
  undo.push(() => database.close());
  void database.lost.then(() => {
    if (stopping) return;
    log("database-lost");
    void stop(EXIT_FAILED);
  });

  const store = openStoreClient(database.connection);
  undo.push(() => store.$disconnect());

  const webFolder = join(PROJECT_FOLDER, "build/web");
  const { app, setupSecret } = await buildApp({ config, store, today: systemDay, log, webFolder });
  undo.push(() => app.close());
  try {
    await app.listen({ ...config.listen });
  } catch (cause) {
    throw listenError(cause, config);
  }
  const address = config.origin?.url ?? addressOf(config, portOf(app));
  log("serving-intake", address);
  log("serving-desk", address);
  const secret = setupSecret();
  if (secret !== undefined) log("setup-link", `${address}/desk#setup=${secret}`);
  log("serving-stop");
}

function listenError(cause: unknown, { listen }: Config): unknown {
  const code = errorCode(cause);
  if (code === "EADDRINUSE") return new StartError("port-in-use", String(listen.port), { cause });
  const isRefused = code === "EADDRNOTAVAIL" || code === "EACCES" || code === "ENOTFOUND";
  return isRefused ? new StartError("address-not-available", listen.host, { cause }) : cause;
}

/** The port that was got, which the settings do not know if they ask for any free one. */
function portOf(app: App): number | undefined {
  const address = app.addresses()[0];
  return typeof address === "object" ? address.port : undefined;
}

/** The address to open in a browser on this machine. */
function addressOf({ listen }: Config, port = listen.port): string {
  const everywhere: Readonly<Record<string, string>> = { "0.0.0.0": "127.0.0.1", "::": "::1" };
  const host = everywhere[listen.host] ?? listen.host;
  return `http://${host.includes(":") ? `[${host}]` : host}:${port}`;
}

/** Stops everything once, in reverse, and ends the process. */
function stop(exitCode: number): Promise<never> {
  stopping ??= (async () => {
    let code = exitCode;
    for (const step of undo.splice(0).reverse()) {
      await step().catch(() => (code = EXIT_FAILED));
    }
    if (code === 0) log("stopped");
    process.exit(code);
  })();
  return stopping;
}

const starting = start();

for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
  process.on(signal, () => {
    if (stopping) return;
    log("stopping");
    // A start under way is let finish, so that nothing it has opened is left behind.
    void starting.catch(() => undefined).then(() => stop(0));
  });
}

try {
  await starting;
} catch (error) {
  if (error instanceof ConfigError) complain(...error.problems);
  else if (error instanceof StartError) complain(error.message);
  else complain("The server did not start because of an error in it.", String(error));
  await stop(error instanceof ConfigError ? EXIT_MISUSE : EXIT_FAILED);
}
