// @ts-check
/** What finding one browser and finding another have in common. */
import { access } from "node:fs/promises";
import { runProgram } from "./run-program.mjs";

/**
 * Tells whether there is a file.
 *
 * @param {string} path
 * @returns {Promise<boolean>}
 */
export async function exists(path) {
  return access(path).then(
    () => true,
    () => false,
  );
}

/**
 * Gives the first path at which there is a file.
 *
 * @param {readonly string[]} places
 * @returns {Promise<string | undefined>}
 */
export async function findInPlaces(places) {
  for (const place of places) if (await exists(place)) return place;
  return undefined;
}

/**
 * Installs a package of a Debian-like system, where that is possible without asking anybody.
 *
 * @param {string} name
 * @returns {Promise<boolean>} Whether it was tried.
 */
export async function installPackage(name) {
  if (process.getuid?.() !== 0 || !(await exists("/usr/bin/apt-get"))) return false;
  const failure = `${name} could not be installed.`;
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  await runProgram("apt-get", ["update"], { env, failure });
  await runProgram("apt-get", ["install", "-y", name], { env, failure });
  return true;
}
