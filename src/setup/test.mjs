// @ts-check
/**
 * `npm test`: the set-up, then Vitest (unit, property and server tests) and Playwright (tests in
 * a browser). `npm test -- unit` and `npm test -- e2e` run one of them; what follows is passed
 * on, for example `npm test -- unit tests/protocol`. The last line counts them all.
 */
import { readFile, rm } from "node:fs/promises";
import { findChromium } from "./find-chromium.mjs";
import { findFirefox } from "./find-firefox.mjs";
import { within } from "./folders.mjs";
import { prepare } from "./prepare.mjs";
import { reportFailure } from "./report-failure.mjs";
import { showProgram } from "./run-program.mjs";

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */

const EXIT_MISUSE = 2;
const [part = "all", ...filters] = process.argv.slice(2);
if (!["all", "unit", "e2e"].includes(part)) {
  console.error("The parts are unit and e2e: npm test, npm test -- unit, npm test -- e2e.");
  process.exit(EXIT_MISUSE);
}

/** @type {Counts[]} */
const counts = [];
let isFailed = false;
try {
  await prepare();
  if (part !== "e2e") await runUnitTests();
  if (part !== "unit") await runBrowserTests();
} catch (error) {
  reportFailure(error);
  isFailed = true;
}
/** @param {keyof Counts} kind */
const total = (kind) => counts.reduce((sum, count) => sum + count[kind], 0);
// A run that could not be finished is no success, even if every test that ran has passed.
if (isFailed || total("failed") > 0) process.exitCode = 1;
console.log(`\n${total("passed")} passed, ${total("failed")} failed, ${total("skipped")} skipped`);

async function runUnitTests() {
  const report = within("build", "unit-tests.json");
  await rm(report, { force: true });
  const vitest = within("node_modules", "vitest", "vitest.mjs");
  const code = await showProgram(process.execPath, [vitest, "run", ...filters]);
  if (code !== 0) isFailed = true;
  const result = /** @type {Record<string, number> | undefined} */ (await readReport(report));
  counts.push({
    passed: result?.["numPassedTests"] ?? 0,
    failed: result?.["numFailedTests"] ?? 0,
    skipped: (result?.["numPendingTests"] ?? 0) + (result?.["numTodoTests"] ?? 0),
  });
}

async function runBrowserTests() {
  const report = within("build", "e2e-tests.json");
  await rm(report, { force: true });
  const playwright = within("node_modules", "@playwright", "test", "cli.js");
  const env = {
    ...process.env,
    CHROMIUM_PATH: await findChromium(),
    FIREFOX_PATH: await findFirefox(),
  };
  const code = await showProgram(
    process.execPath,
    [playwright, "test", "--pass-with-no-tests", ...filters],
    env,
  );
  if (code !== 0) isFailed = true;
  const result = /** @type {{ stats?: Record<string, number> } | undefined} */ (
    await readReport(report)
  );
  counts.push({
    passed: (result?.stats?.["expected"] ?? 0) + (result?.stats?.["flaky"] ?? 0),
    failed: result?.stats?.["unexpected"] ?? 0,
    skipped: result?.stats?.["skipped"] ?? 0,
  });
}

/**
 * @param {string} path
 * @returns {Promise<unknown>}
 */
async function readReport(path) {
  try {
    return JSON.parse(await readFile(path, "utf8"));
  } catch {
    // No report: the run ended before it wrote one, and its exit code has told that.
    return undefined;
  }
}
