// @ts-check
/** Finds a Chromium for the tests in a browser, and installs one if there is none. */
import { access } from "node:fs/promises";
import { within } from "./folders.mjs";
import { runProgram, showProgram } from "./run-program.mjs";
import { SetupError } from "./step.mjs";

const PLACES = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

/**
 * Gives the path of a Chromium.
 *
 * @returns {Promise<string>}
 */
export async function findChromium() {
  const named = process.env["CHROMIUM_PATH"];
  if (named) {
    if (await exists(named)) return named;
    throw new SetupError("There is no program at CHROMIUM_PATH.");
  }
  const found = (await findInPlaces()) ?? (await playwrightsOwn());
  if (found) return found;

  console.log("Installing a Chromium for the tests in a browser.");
  const cli = within("node_modules", "@playwright", "test", "cli.js");
  await showProgram(process.execPath, [cli, "install", "chromium"]);
  const downloaded = await playwrightsOwn();
  if (downloaded) return downloaded;

  if (process.getuid?.() === 0 && (await exists("/usr/bin/apt-get"))) {
    const failure = "Chromium could not be installed.";
    const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
    await runProgram("apt-get", ["update"], { env, failure });
    await runProgram("apt-get", ["install", "-y", "chromium"], { env, failure });
    const installed = await findInPlaces();
    if (installed) return installed;
  }
  throw new SetupError("There is no Chromium. Install one, or name it in CHROMIUM_PATH.");
}

async function findInPlaces() {
  for (const place of PLACES) if (await exists(place)) return place;
  return undefined;
}

/** The one that Playwright has downloaded, if it has. */
async function playwrightsOwn() {
  const { chromium } = await import("@playwright/test");
  const path = chromium.executablePath();
  return (await exists(path)) ? path : undefined;
}

/** @param {string} path */
async function exists(path) {
  return access(path).then(
    () => true,
    () => false,
  );
}
