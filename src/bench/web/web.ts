/** The part `web`: what a visit loads, how long it takes, and how fast a report is sealed and sent. */
import type { Browser } from "@playwright/test";
import { systemDay } from "../../server/clock.ts";
import { launchBrowser } from "../browser.ts";
import { withDataFolder } from "../data-folder.ts";
import type { BenchOptions } from "../options.ts";
import { foundOn, makePeople } from "../people.ts";
import { prepareFolder } from "../prepared.ts";
import type { Measured, Reporter } from "../row.ts";
import { startBenchServer } from "../server-process.ts";
import { FAR, FAST, PHONE, SLOW, SLOW_PHONE, type Conditions } from "./conditions.ts";
import { measureFiles } from "./file-rows.ts";
import { readSentences, type Sentences } from "./intake-steps.ts";
import {
  reportOnce,
  visitDesk,
  visitIntake,
  type FirstVisit,
  type WholeReport,
} from "./loading.ts";
import type { Traffic } from "./traffic.ts";

const TRIES = 3;
const SLOW_TRIES = 2;
const SHOWN_PATHS = 6;

/** How long the first question may take, in milliseconds. */
const READY_GOALS: readonly (readonly [Conditions, goalMs: number])[] = [
  [FAST, 300],
  [SLOW, 2500],
  [SLOW_PHONE, 3500],
  [FAR, 20_000],
];

const ms = (value: number): Measured => ({ value, unit: "ms" });
const kilobytes = (bytes: number): Measured => ({ value: bytes / 1000, unit: "KB" });

/**
 * Measures in Chromium, on an organisation of its own, without proofs of work.
 *
 * @param options - `big`: a file of 2 GB is sent too.
 */
export async function measureWeb(
  reporter: Reporter,
  { big: isBigToo }: Pick<BenchOptions, "big">,
): Promise<void> {
  await withDataFolder(async (folder) => {
    reporter.progress("Founding an organisation.");
    const people = await makePeople();
    await prepareFolder(folder, (server) => foundOn(server, people, systemDay()));
    const server = await startBenchServer(folder);
    const browser = await launchBrowser();
    try {
      const say = await readSentences();
      await measureVisits(reporter, browser, server.origin);
      await measureReports(reporter, browser, server.origin, say);
      await measureFiles(reporter, server.origin, say, isBigToo);
    } finally {
      await browser.close();
      await server.stop();
    }
  });
}

async function measureVisits(
  { row, progress }: Reporter,
  browser: Browser,
  origin: string,
): Promise<void> {
  for (const [conditions, goalMs] of READY_GOALS) {
    progress(`Visiting the report page: ${conditions.name}.`);
    const visits: FirstVisit[] = [];
    for (let time = 0; time < (conditions.link ? SLOW_TRIES : TRIES); time++) {
      visits.push(await visitIntake(browser, origin, conditions));
    }
    row({
      what: `first question ready, ${conditions.name}`,
      measured: ms(Math.min(...visits.map(({ readyMs }) => readyMs))),
      goal: { of: "value", atMost: goalMs },
    });
    const traffic = visits[0]?.traffic;
    if (conditions === SLOW && traffic) {
      row({
        what: "until the first question",
        measured: kilobytes(traffic.bodyBytes + traffic.headerBytes),
        goal: { of: "value", atMost: 45 },
        note: describe(traffic),
      });
      row({
        what: "requests until the first question",
        measured: { value: traffic.requests, unit: "requests" },
        goal: { of: "value", atMost: 6 },
      });
    }
  }
  const desk = await visitDesk(browser, origin);
  const withoutCryptography = desk.byPath.filter(([path]) => !/sodium|argon2/.test(path));
  row({
    what: "desk, first screen, without cryptography",
    measured: kilobytes(withoutCryptography.reduce((sum, [, bytes]) => sum + bytes, 0)),
    goal: { of: "value", atMost: 110 },
    note: describe(desk),
  });
}

async function measureReports(
  { row, progress }: Reporter,
  browser: Browser,
  origin: string,
  say: Sentences,
): Promise<void> {
  const measure = async (conditions: Conditions, tries: number): Promise<WholeReport[]> => {
    progress(`Sending a report: ${conditions.name}.`);
    const reports: WholeReport[] = [];
    for (let time = 0; time < tries; time++) {
      reports.push(await reportOnce(browser, origin, conditions, say));
    }
    return reports;
  };
  const best = (reports: readonly WholeReport[]) =>
    Math.min(...reports.map(({ sendMs }) => sendMs));
  const fast = await measure(FAST, TRIES);
  const traffic = fast[0]?.traffic;
  if (traffic) {
    row({
      what: "everything for a text report",
      measured: kilobytes(traffic.bodyBytes + traffic.headerBytes),
      goal: { of: "value", atMost: 200 },
      note: describe(traffic),
    });
  }
  row({
    what: "last press to acknowledged, no throttle",
    measured: ms(best(fast)),
    goal: { of: "value", atMost: 150 },
    note: "without proof of work, eight seconds after the receipt was shown",
  });
  row({
    what: "last press to acknowledged, CPU 6×",
    measured: ms(best(await measure(PHONE, TRIES))),
    note: "no verdict: the DevTools protocol slows the page's thread, not the worker that seals",
  });
  const [far] = await measure(FAR, 1);
  if (far) {
    row({
      what: "whole text report, 50 kbit/s, 2 s",
      measured: { value: far.wholeSeconds, unit: "s" },
      note: "answers given at once; it arrived",
    });
  }
}

function describe({ requests, headerBytes, byPath }: Traffic): string {
  const largest = byPath
    .slice(0, SHOWN_PATHS)
    .map(([path, bytes]) => `${path.replace("/assets/", "")} ${(bytes / 1000).toFixed(1)}`);
  const headers = (headerBytes / 1000).toFixed(1);
  return `${requests} requests, ${headers} KB of it headers; largest in KB: ${largest.join(", ")}`;
}
