/** The server in a process of its own, without limits on how much at once. */
import { join } from "node:path";
import { buildApp } from "../server/app.ts";
import { systemDay } from "../server/clock.ts";
import { PROJECT_FOLDER, readConfig } from "../server/config.ts";
import type { SocketConnection } from "../server/database/connection.ts";
import { openDatabase } from "../server/database/database.ts";
import type { Rates } from "../server/http/admission.ts";
import { log } from "../server/log.ts";
import { openStoreClient } from "../server/store/client.ts";

/** The limits that a measurement would run into; how fast the server can be is the question. */
const NO_LIMIT = { perSecond: 1e6, burst: 1e6 };
const RATES: Partial<Rates> = {
  proof: NO_LIMIT,
  report: NO_LIMIT,
  upload: NO_LIMIT,
  piece: NO_LIMIT,
  unlock: NO_LIMIT,
};

/** What the process tells its parent when it serves. */
export interface Served {
  readonly port: number;
  readonly connection: SocketConnection;
}

/** Serves until the parent says, by any message, that it is enough. */
export async function serveForBench(): Promise<void> {
  const config = readConfig();
  const database = await openDatabase(config, log);
  const store = openStoreClient(database.connection);
  const webFolder = join(PROJECT_FOLDER, "build/web");
  const { app } = await buildApp({
    config,
    store,
    today: systemDay,
    log,
    webFolder,
    rates: RATES,
  });
  await app.listen({ host: "127.0.0.1", port: 0 });
  const address = app.addresses()[0];
  const port = typeof address === "object" ? address.port : 0;
  process.send?.({ port, connection: database.connection });
  const stop = async (): Promise<void> => {
    await app.close();
    await store.$disconnect();
    await database.close();
    process.exit(0);
  };
  process.once("message", () => void stop());
  // The parent has ended, however it did.
  process.once("disconnect", () => void stop());
}
