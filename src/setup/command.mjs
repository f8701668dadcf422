// @ts-check
/** Runs a command of src/cli, built first: `node src/setup/command.mjs NAME [argument…]`. */
import { access } from "node:fs/promises";
import { pathToFileURL } from "node:url";
import { within } from "./folders.mjs";
import { build, generate } from "./prepare.mjs";
import { reportFailure } from "./report-failure.mjs";

const EXIT_MISUSE = 2;
const name = process.argv[2] ?? "";
const file = within("build", "cli", `${name}.js`);
try {
  await generate();
  await build();
} catch (error) {
  reportFailure(error);
  process.exit(1);
}
const isCommand =
  /^[a-z-]+$/.test(name) &&
  (await access(file).then(
    () => true,
    () => false,
  ));
if (!isCommand) {
  console.error("There is no such command. Commands are the files in src/cli.");
  process.exit(EXIT_MISUSE);
}
// The command sees its own arguments only.
process.argv.splice(1, 2, file);
await import(pathToFileURL(file).href);
