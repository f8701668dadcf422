// @ts-check
/**
 * A step of the set-up: done again only if what it depends on has changed.
 *
 * What it depends on are files, told by their contents; a stamp keeps their hash. The stamp is
 * removed before the step and written after it, so that a step that was interrupted is repeated.
 */
import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { dirname, join, relative } from "node:path";
import { project } from "./folders.mjs";

/** A set-up that failed. Its message is for the person who runs it. */
export class SetupError extends Error {
  /** @override */
  name = "SetupError";
}

/**
 * Runs a step unless it has been done for the same inputs.
 *
 * @param {object} step
 * @param {string} step.stamp - Absolute path of the stamp.
 * @param {readonly string[]} step.inputs - Absolute paths of files and folders.
 * @param {readonly string[]} [step.outputs] - Absolute paths without which it is done again.
 * @param {string} step.title - Shown when it runs.
 * @param {() => Promise<unknown>} step.run
 */
export async function step({ stamp, inputs, outputs = [], title, run }) {
  const hash = await hashOf(inputs);
  const isStamped = (await readFile(stamp, "utf8").catch(() => "")) === hash;
  if (isStamped && (await allExist(outputs))) return;
  console.log(title);
  await rm(stamp, { force: true });
  await run();
  await mkdir(dirname(stamp), { recursive: true });
  await writeFile(stamp, hash);
}

/** @param {readonly string[]} paths */
async function hashOf(paths) {
  const files = (await Promise.all(paths.map(filesIn))).flat().sort();
  const contents = await Promise.all(files.map((file) => readFile(file)));
  const hash = createHash("sha256");
  files.forEach((file, index) => {
    const bytes = contents[index] ?? "";
    hash.update(`${relative(project, file)}\0${bytes.length}\0`).update(bytes);
  });
  return hash.digest("hex");
}

/**
 * @param {string} path
 * @returns {Promise<string[]>}
 */
async function filesIn(path) {
  const found = await stat(path).catch(() => undefined);
  if (!found) return [];
  if (!found.isDirectory()) return [path];
  const entries = await readdir(path, { withFileTypes: true, recursive: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

/** @param {readonly string[]} paths */
async function allExist(paths) {
  const found = await Promise.all(paths.map((path) => stat(path).catch(() => undefined)));
  return found.every(Boolean);
}
