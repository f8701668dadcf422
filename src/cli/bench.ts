/**
 * `npm run bench [part …]`: measures, prints one table and writes build/bench.json. It says what
 * was measured and never fails because something is slow.
 */
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { measureCrypto } from "../bench/crypto/crypto.ts";
import { measureDesk } from "../bench/desk/desk.ts";
import { describeMachine } from "../bench/machine.ts";
import { readOptions, USAGE, type BenchOptions } from "../bench/options.ts";
import { isMet, ratioOf, type Part, type Reporter, type Row } from "../bench/row.ts";
import { measureServer } from "../bench/server/server.ts";
import { measureStart } from "../bench/start/start.ts";
import { tableLines } from "../bench/table.ts";
import { measureWeb } from "../bench/web/web.ts";
import { installPrimitives } from "../protocol/index.ts";
import { loadSodium } from "../protocol/primitives/sodium.ts";
import { PROJECT_FOLDER } from "../server/config.ts";

const EXIT_FAILED = 1;
const EXIT_MISUSE = 2;

const MEASURE: Readonly<
  Record<Part, (reporter: Reporter, options: BenchOptions) => Promise<void>>
> = {
  crypto: measureCrypto,
  server: measureServer,
  desk: measureDesk,
  web: measureWeb,
  start: measureStart,
};

const options = readOptions(process.argv.slice(2));
if (!options) {
  console.error(USAGE);
  process.exit(EXIT_MISUSE);
}
const machine = describeMachine();
console.log(`${machine.cores} cores, ${machine.processor}, Node ${machine.node}.`);
installPrimitives(await loadSodium());

const rows: Row[] = [];
for (const part of options.parts) {
  const reporter: Reporter = {
    row: (row) => void rows.push({ part, ...row }),
    progress: (sentence) => console.log(`${part}: ${sentence}`),
  };
  try {
    await MEASURE[part](reporter, options);
  } catch (error) {
    // The other parts can still be measured.
    console.error(`${part} could not be measured.`, error);
    process.exitCode = EXIT_FAILED;
  }
}
console.log(`\n${tableLines(rows).join("\n")}`);
const results = rows.map((row) => ({ ...row, ratio: ratioOf(row), isMet: isMet(row) }));
const file = join(PROJECT_FOLDER, "build/bench.json");
await writeFile(file, `${JSON.stringify({ machine, rows: results }, undefined, 2)}\n`);
