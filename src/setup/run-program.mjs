// @ts-check
import { spawn } from "node:child_process";
import { project } from "./folders.mjs";
import { SetupError } from "./step.mjs";

/** Lines of a failed program's output that are shown. */
const SHOWN_LINES = 30;

/**
 * Runs a program quietly; shows the end of its output if it fails.
 *
 * @param {string} program
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, failure: string }} options - `failure` is the
 *   sentence for the person who runs the set-up.
 * @returns {Promise<void>}
 */
export function runProgram(program, args, { cwd = project, env = process.env, failure }) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd, env, stdio: ["ignore", "pipe", "pipe"] });
    let output = "";
    child.stdout.on("data", (text) => (output += String(text)));
    child.stderr.on("data", (text) => (output += String(text)));
    child.once("error", () => reject(new SetupError(`${failure} ${program} could not be run.`)));
    child.once("close", (code) => {
      if (code === 0) {
        resolve();
        return;
      }
      const lines = output.trimEnd().split("\n").slice(-SHOWN_LINES);
      reject(new SetupError([...lines, failure].join("\n")));
    });
  });
}

/**
 * Runs a program whose output is for the person, as it comes.
 *
 * @param {string} program
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {Promise<number>} Its exit code.
 */
export function showProgram(program, args, env = process.env) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd: project, env, stdio: "inherit" });
    child.once("error", () => reject(new SetupError(`${program} could not be run.`)));
    child.once("close", (code) => resolve(code ?? 1));
  });
}
