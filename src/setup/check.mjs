// @ts-check
/**
 * `npm run check`: everything that can be checked without running the project. Each check runs
 * even if one before it has failed, so that one run tells all.
 */
import { generate } from "./prepare.mjs";
import { within } from "./folders.mjs";
import { reportFailure } from "./report-failure.mjs";
import { showProgram } from "./run-program.mjs";

/** @type {readonly (readonly [title: string, ...command: string[]])[]} */
const CHECKS = [
  ["Format", "prettier/bin/prettier.cjs", "--check", "--log-level=warn", "."],
  ["Types", "typescript/bin/tsc", "-b"],
  ["Lint", "eslint/bin/eslint.js", "."],
  ["Boundaries", "dependency-cruiser/bin/dependency-cruise.mjs", "src", "web", "tests"],
  ["Dead code", "knip/bin/knip.js"],
];

try {
  await generate();
  const failed = [];
  for (const [title, program = "", ...args] of CHECKS) {
    console.log(`${title}:`);
    const code = await showProgram(process.execPath, [within("node_modules", program), ...args]);
    if (code !== 0) failed.push(title);
  }
  console.log(failed.length === 0 ? "\nAll checks passed." : `\nFailed: ${failed.join(", ")}.`);
  if (failed.length > 0) process.exitCode = 1;
} catch (error) {
  reportFailure(error);
  process.exitCode = 1;
}
