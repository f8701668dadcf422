// @ts-check
/** `npm start`: makes a fresh clone runnable and runs the server in this process. */
import { within } from "./folders.mjs";
import { prepare } from "./prepare.mjs";
import { reportFailure } from "./report-failure.mjs";
import { pathToFileURL } from "node:url";

try {
  await prepare();
} catch (error) {
  reportFailure(error);
  process.exit(1);
}
await import(pathToFileURL(within("build/server/main.js")).href);
