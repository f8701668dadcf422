/** The server in this process, on a database and a data folder of its own. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll } from "vitest";
import { buildApp } from "../../src/server/app.ts";
import type { App } from "../../src/server/http/app-type.ts";
import { readConfig } from "../../src/server/config.ts";
import type { AppDependencies } from "../../src/server/context.ts";
import type { Log, LogEvent } from "../../src/server/log.ts";
import type { StoreClient } from "../../src/server/store/client.ts";
import { parseDay } from "../../src/domain/day.ts";
import { openTestDatabase } from "./database.ts";
import { askInjected } from "./http.ts";
import type { Ask } from "./http.ts";
import { setUpOrganisation } from "./people.ts";
import type { Organisation, OrganisationOptions } from "./people.ts";
import { TEST_DAY } from "./protocol.ts";

/** A server, and the hands on its clocks. */
export interface TestServer {
  readonly app: App;
  readonly ask: Ask;
  readonly store: StoreClient;
  readonly dataFolder: string;
  readonly events: readonly LogEvent[];
  readonly setupSecret: () => string | undefined;
  /** Sets today's day. */
  setDay(day: string): void;
  /** Sets the hour that has begun, in UTC. It is 3 at the start. */
  setHour(hour: number): void;
  /** Lets time pass for whatever expires. */
  pass(seconds: number): void;
  /** Builds the server again on what it has stored, as after a restart, on this or another day. */
  restart(day?: string): Promise<TestServer>;
}

/** What may differ. A proof of work costs next to nothing here, but is asked for. */
export interface TestServerOptions extends Pick<
  AppDependencies,
  "rates" | "uploadLimits" | "webFolder"
> {
  readonly environment?: Readonly<Record<string, string>>;
}

const START_HOUR = 3;

const apps: App[] = [];
const folders: string[] = [];

// Registered for the test file that imports this module, after database.ts, so it runs before it.
afterAll(async () => {
  for (const app of apps) await app.close();
  for (const folder of folders) await rm(folder, { recursive: true, force: true });
});

/** Starts one. It is stopped and removed after the tests of the file. */
export async function createTestServer(options: TestServerOptions = {}): Promise<TestServer> {
  const { store } = await openTestDatabase();
  const dataFolder = await mkdtemp(join(tmpdir(), "kin-data-"));
  folders.push(dataFolder);
  return build(store, dataFolder, options);
}

/** Starts one with an organisation that has an administrator. */
export async function createOrganisation(
  options: TestServerOptions & OrganisationOptions = {},
): Promise<{ server: TestServer; organisation: Organisation }> {
  const server = await createTestServer(options);
  const secret = server.setupSecret() ?? "";
  return { server, organisation: await setUpOrganisation(server.ask, secret, options) };
}

async function build(
  store: StoreClient,
  dataFolder: string,
  options: TestServerOptions,
  startDay: string = TEST_DAY,
): Promise<TestServer> {
  const environment = { KIN_DATA: dataFolder, KIN_PROOF_COST: "1", ...options.environment };
  let day = dayOfTest(startDay);
  let hour = START_HOUR;
  let passedMs = 0;
  const events: LogEvent[] = [];
  const { app, setupSecret } = await buildApp({
    config: readConfig(environment),
    store,
    today: () => day,
    hour: () => ({ day, hour }),
    log: ((event: LogEvent) => void events.push(event)) as Log,
    stopwatch: () => performance.now() + passedMs,
    ...(options.rates && { rates: options.rates }),
    ...(options.uploadLimits && { uploadLimits: options.uploadLimits }),
    ...(options.webFolder !== undefined && { webFolder: options.webFolder }),
  });
  apps.push(app);
  return {
    app,
    ask: askInjected(app),
    store,
    dataFolder,
    events,
    setupSecret,
    setDay: (text) => (day = dayOfTest(text)),
    setHour: (next) => (hour = next),
    pass: (seconds) => void (passedMs += seconds * 1000),
    restart: async (newDay = day) => {
      await app.close();
      return build(store, dataFolder, options, newDay);
    },
  };
}

function dayOfTest(text: string) {
  const day = parseDay(text);
  if (!day) throw new RangeError("not a day");
  return day;
}
