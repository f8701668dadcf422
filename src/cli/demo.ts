/**
 * `npm run demo -- [--cases N] [--port P]`: fills a data folder of its own with an invented
 * organisation and its reports, and serves it like `npm start`.
 */
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { loadSodium } from "../protocol/primitives/sodium.ts";
import { installPrimitives } from "../protocol/index.ts";
import { systemDay } from "../server/clock.ts";
import { ConfigError, PROJECT_FOLDER, readConfig } from "../server/config.ts";
import { StartError } from "../server/start-error.ts";
import { DemoError } from "./demo/demo-error.ts";
import { fillDemo } from "./demo/fill.ts";
import { readOptions } from "./demo/options.ts";
import { describeDemo } from "./demo/show-demo.ts";

const EXIT_FAILED = 1;
const EXIT_MISUSE = 2;
const EXIT_INTERRUPTED = 130;
const PROGRESS_STEP = 500;

/** Ends the process with its exit handlers, which stop the embedded database. */
const interrupt = (): never => process.exit(EXIT_INTERRUPTED);

try {
  const { cases, port } = readOptions(process.argv.slice(2));
  // The settings of `npm start`, but never its folder.
  const hasFolder = Boolean(process.env["KIN_DATA"]?.trim());
  if (!hasFolder) process.env["KIN_DATA"] = join(PROJECT_FOLDER, "data-demo");
  if (port !== undefined) process.env["PORT"] = port;
  const config = readConfig();
  process.once("SIGINT", interrupt).once("SIGTERM", interrupt);
  // The same generator of the system, in one call instead of one for every four bytes.
  const randomBytes = (length: number) => crypto.getRandomValues(new Uint8Array(length));
  installPrimitives({ ...(await loadSodium()), randomBytes });
  console.log(`Making sure that the demo has ${cases} reports.`);
  const onProgress = (made: number, all: number): void => {
    if (made % PROGRESS_STEP === 0) console.log(`${made} of ${all} reports are sealed and sent.`);
  };
  const record = await fillDemo({ config, cases, today: systemDay(), onProgress });
  console.log(describeDemo(record, config.dataFolder).join("\n"));
  process.off("SIGINT", interrupt).off("SIGTERM", interrupt);
} catch (error) {
  const lines = error instanceof ConfigError ? error.problems : undefined;
  const isForPeople = error instanceof DemoError || error instanceof StartError;
  console.error(lines?.join("\n") ?? (isForPeople ? error.message : error));
  process.exit(lines || error instanceof DemoError ? EXIT_MISUSE : EXIT_FAILED);
}
await import(pathToFileURL(join(PROJECT_FOLDER, "build/server/main.js")).href);
