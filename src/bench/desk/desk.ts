/** The part `desk`: the list of cases, from the server to the screen. */
import type { ListedCase } from "../../api/case-list.ts";
import { fillDemo } from "../../cli/demo/fill.ts";
import { systemDay } from "../../server/clock.ts";
import { readConfig } from "../../server/config.ts";
import { launchBrowser } from "../browser.ts";
import { withDataFolder } from "../data-folder.ts";
import type { BenchOptions } from "../options.ts";
import type { Measured, Reporter } from "../row.ts";
import { startBenchServer } from "../server-process.ts";
import { bestComputing } from "../timing.ts";
import { queryRows, requestList, type ListAnswer } from "./list-request.ts";
import { decryptBare, openRows } from "./open-list.ts";
import { measureSearch } from "./search.ts";
import { signIn, type SignedIn } from "./signed-in.ts";
import { unlockOnce, type UnlockTimes } from "./unlock.ts";

const TRIES = 3;
/** Cases, and the milliseconds in which their list is drawn once the passphrase is stretched. */
const GOALS: ReadonlyMap<number, number> = new Map([
  [1_000, 400],
  [10_000, 1_500],
  [50_000, 6_000],
]);
const KEYSTROKE_GOAL_MS = 50;

const ms = (value: number): Measured => ({ value, unit: "ms" });

/** Measures with the demo's cases, from the smallest list to the largest. */
export async function measureDesk(reporter: Reporter, options: BenchOptions): Promise<void> {
  await withDataFolder(async (folder) => {
    for (const cases of options.cases) await measureSize(reporter, folder, cases);
  }, options.keep);
}

async function measureSize(reporter: Reporter, dataFolder: string, wanted: number): Promise<void> {
  const { row, progress } = reporter;
  progress(`Making ${wanted} cases.`);
  await fillDemo({
    config: readConfig({ KIN_DATA: dataFolder }),
    cases: wanted,
    today: systemDay(),
    onProgress: (made, all) => {
      if (made % 1000 === 0) progress(`${made} of ${all} are made.`);
    },
  });
  const server = await startBenchServer(dataFolder);
  try {
    const person = await signIn(server.origin, dataFolder);
    const first = await requestList(server.origin, person);
    await measureBrowser(reporter, server.origin, person, wanted, first.cases);
    progress("Asking for the list.");
    const answers: ListAnswer[] = [];
    const queries: number[] = [];
    for (let time = 0; time < TRIES; time++) {
      answers.push(await requestList(server.origin, person));
      queries.push(await queryRows(server.connection, person));
    }
    const [answer = first] = answers;
    const cases = answer.cases.length;
    const firstByteMs = Math.min(...answers.map((one) => one.firstByteMs));
    row({
      what: `list of ${cases} cases, from the server`,
      measured: ms(Math.min(...answers.map(({ allMs }) => allMs))),
      baseline: { what: "the sealed columns in one query", ...ms(Math.min(...queries)) },
      note: `${(answer.bytes / 1e6).toFixed(1)} MB; first byte after ${firstByteMs.toFixed(0)} ms`,
    });
    row({
      what: `opening ${cases} rows, in Node`,
      measured: ms(await bestComputing(TRIES, () => openRows(answer.cases, person))),
      baseline: {
        what: "as many bare decryptions",
        ...ms(await bestComputing(TRIES, () => decryptBare(cases))),
      },
    });
  } finally {
    await server.stop();
  }
}

async function measureBrowser(
  reporter: Reporter,
  origin: string,
  person: SignedIn,
  wanted: number,
  listed: readonly ListedCase[],
): Promise<void> {
  const { row, progress } = reporter;
  const cases = listed.length;
  const unopened = listed.filter(({ keyring }) => keyring === null).length;
  progress("Unlocking in a browser.");
  const browser = await launchBrowser();
  const times: UnlockTimes[] = [];
  try {
    for (let time = 0; time < TRIES; time++) {
      times.push(await unlockOnce(browser, origin, person, cases));
    }
    await measureSearch(reporter, browser, origin, person, cases);
  } finally {
    await browser.close();
  }
  const best = (of: keyof UnlockTimes): number => Math.min(...times.map((one) => one[of]));
  const fetchOnly = { what: "the same bytes fetched in the page" };
  const goalMs = GOALS.get(wanted);
  row({
    what: `unlock to first rows of ${cases}`,
    measured: ms(best("firstRows")),
    baseline: { ...fetchOnly, ...ms(best("fetchOnly")) },
  });
  row({
    what: `unlock to the whole list of ${cases}`,
    measured: ms(best("wholeList")),
    baseline: { ...fetchOnly, ...ms(best("fetchOnly")) },
    ...(goalMs !== undefined && { goal: { of: "value", atMost: goalMs } }),
    note: `after the stretch, which took ${best("stretch").toFixed(0)} ms with the loading of Argon2id; best of ${TRIES}`,
  });
  if (times[0] && unopened > 0) {
    row({
      what: `the same, ${unopened} of them never opened before`,
      measured: ms(times[0].wholeList),
      note: "each costs a KEM operation and gets a keyring entry; the list above is all keyring",
    });
  }
  row({
    what: `a letter in the filter, ${cases} rows`,
    measured: ms(best("keystroke")),
    goal: { of: "value", atMost: KEYSTROKE_GOAL_MS },
    note: "the slowest of four letters, until the next frame is drawn",
  });
  row({
    what: `tasks over 50 ms while ${cases} rows are scrolled`,
    measured: { value: best("longTasks"), unit: "tasks" },
    goal: { of: "value", atMost: 0 },
    note: "240 frames, by 120 and by 1,500 pixels each",
  });
  row({
    what: "the slowest of these frames",
    measured: ms(best("slowestFrame")),
    note: `from one to the next; half of them took at most ${best("middleFrame").toFixed(1)} ms`,
  });
}
