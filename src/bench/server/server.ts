/** The part `server`: how many sealed reports it acknowledges, and what memory that takes. */
import { setTimeout as delay } from "node:timers/promises";
import { systemDay } from "../../server/clock.ts";
import { withDataFolder } from "../data-folder.ts";
import { foundOn, makePeople } from "../people.ts";
import { prepareFolder } from "../prepared.ts";
import { sealMany, type ReadyReport } from "../reports.ts";
import type { Reporter } from "../row.ts";
import {
  processorMilliseconds,
  residentMegabytes,
  startBenchServer,
  type BenchServer,
} from "../server-process.ts";
import { percentile } from "../timing.ts";
import { removeCases, storeByDriver } from "./driver-load.ts";
import { sendReports, type LoadResult } from "./http-load.ts";
import { storeByPgbench } from "./pgbench-load.ts";

const CLIENTS = [1, 8, 64] as const;
const BASELINE_CLIENTS = 8;
const REPORTS = 640;
const ROUNDS = 3;
/** After the start, what was only needed for it is given back. */
const SETTLE_MS = 3000;
const MEMORY_EVERY_MS = 50;

/** The best round of each. */
interface Best {
  readonly loads: Map<number, LoadResult>;
  readonly errors: Map<number, number>;
  /** Milliseconds of the server's processor for a report, with 8 clients. */
  processorMs: number;
  driver: number;
  driverProcessorMs: number;
  pgbench: number | undefined;
  peakMegabytes: number | undefined;
}

/** Measures on an organisation of its own, with fsync on. */
export async function measureServer({ row, progress }: Reporter): Promise<void> {
  await withDataFolder(async (folder) => {
    progress("Founding an organisation.");
    const day = systemDay();
    const people = await makePeople();
    const roster = await prepareFolder(folder, (server) => foundOn(server, people, day));
    progress(`Sealing ${REPORTS} reports of ${people.invited.length} members and recovery.`);
    const reports = sealMany(roster, day, REPORTS);
    const server = await startBenchServer(folder);
    try {
      await delay(SETTLE_MS);
      const idle = await residentMegabytes(server.processId);
      progress("Sending them once to warm up.");
      await sendReports(server.origin, reports, BASELINE_CLIENTS);
      const best = await measureRounds(server, reports, progress);
      rowsOf(best, idle, reports[0]?.bytes.length ?? 0, row);
    } finally {
      await server.stop();
    }
  });
}

/** Server and baselines take turns, so that what else runs on the machine hits them alike. */
async function measureRounds(
  server: BenchServer,
  reports: readonly ReadyReport[],
  progress: Reporter["progress"],
): Promise<Best> {
  const best: Best = {
    loads: new Map(),
    errors: new Map(),
    processorMs: Infinity,
    driver: 0,
    driverProcessorMs: Infinity,
    pgbench: undefined,
    peakMegabytes: undefined,
  };
  const empty = () => removeCases(server.connection);
  for (let round = 1; round <= ROUNDS; round++) {
    progress(`Round ${round} of ${ROUNDS}.`);
    for (const clients of CLIENTS) {
      await empty();
      const watched = watchMemory(server);
      const computedBefore = await processorMilliseconds(server.processId);
      const result = await sendReports(server.origin, reports, clients);
      const computed = await processorMilliseconds(server.processId);
      if (computed !== undefined && computedBefore !== undefined && clients === BASELINE_CLIENTS) {
        const each = (computed - computedBefore) / reports.length;
        best.processorMs = Math.min(best.processorMs, each);
      }
      best.peakMegabytes = larger(best.peakMegabytes, await watched.peak());
      const errors = [...result.errors.values()].reduce((sum, count) => sum + count, 0);
      best.errors.set(clients, (best.errors.get(clients) ?? 0) + errors);
      const before = best.loads.get(clients);
      if (!before || result.perSecond > before.perSecond) best.loads.set(clients, result);
    }
    await empty();
    const driver = await storeByDriver(server.connection, reports, BASELINE_CLIENTS);
    best.driver = Math.max(best.driver, driver.perSecond);
    best.driverProcessorMs = Math.min(best.driverProcessorMs, driver.processorMs);
    await empty();
    const pgbench = await storeByPgbench(server.connection, reports, BASELINE_CLIENTS);
    best.pgbench = larger(best.pgbench, pgbench);
  }
  return best;
}

/** Looks at the server's memory until it is asked for the most. */
function watchMemory({ processId }: BenchServer): { peak: () => Promise<number | undefined> } {
  let peak: number | undefined;
  const look = async (): Promise<void> => {
    peak = larger(peak, await residentMegabytes(processId));
  };
  const timer = setInterval(() => void look(), MEMORY_EVERY_MS);
  return {
    peak: async () => {
      clearInterval(timer);
      await look();
      return peak;
    },
  };
}

function larger(a: number | undefined, b: number | undefined): number | undefined {
  return a === undefined || b === undefined ? (a ?? b) : Math.max(a, b);
}

function rowsOf(
  best: Best,
  idle: number | undefined,
  reportBytes: number,
  row: Reporter["row"],
): void {
  const baseline =
    best.pgbench === undefined
      ? { what: "the same statements by node-postgres, 8 clients", value: best.driver }
      : { what: "the same statements by pgbench, 8 clients", value: best.pgbench };
  for (const clients of CLIENTS) {
    const load = best.loads.get(clients);
    if (!load) continue;
    const many = `${clients} ${clients === 1 ? "client" : "clients"}`;
    row({
      what: `reports acknowledged, ${many}`,
      measured: { value: load.perSecond, unit: "/s" },
      baseline: { ...baseline, unit: "/s" },
      ...(clients > 1 && { goal: { of: "ratio", atLeast: 0.6 } }),
      note: `${REPORTS} of ${Math.round(reportBytes / 1024)} KiB, best of ${ROUNDS} rounds; limits on how many at once are raised`,
    });
    const median = percentile(load.milliseconds, 50);
    row({
      what: `slowest of a hundred, ${many}`,
      measured: { value: percentile(load.milliseconds, 99), unit: "ms" },
      baseline: { what: "the median", value: median, unit: "ms" },
      goal: { of: "ratio", atMost: 10 },
    });
    row({
      what: `reports not acknowledged, ${many}`,
      measured: { value: best.errors.get(clients) ?? 0, unit: "errors" },
      goal: { of: "value", atMost: 0 },
    });
  }
  row({
    what: "the statements alone, node-postgres, 8 clients",
    measured: { value: best.driver, unit: "/s" },
    ...(best.pgbench !== undefined && { baseline: { ...baseline, unit: "/s" } }),
  });
  if (Number.isFinite(best.processorMs)) {
    row({
      what: "server's processor time for a report",
      measured: { value: best.processorMs, unit: "ms" },
      baseline: {
        what: "node-postgres with the same statements, its process alone",
        value: best.driverProcessorMs,
        unit: "ms",
      },
      note: "what else runs on the machine does not count here; with 8 clients",
    });
  }
  if (idle !== undefined) {
    row({
      what: "server memory, idle",
      measured: { value: idle, unit: "MB" },
      goal: { of: "value", atMost: 120 },
      note: "the server's process, without PostgreSQL's",
    });
  }
  if (best.peakMegabytes !== undefined) {
    row({
      what: "server memory, most under load",
      measured: { value: best.peakMegabytes, unit: "MB" },
      goal: { of: "value", atMost: 250 },
    });
  }
}
