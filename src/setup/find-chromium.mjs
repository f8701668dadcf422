// @ts-check
/** Finds a Chromium for the tests in a browser, and installs one if there is none. */
import { exists, findInPlaces, installPackage } from "./find-program.mjs";
import { within } from "./folders.mjs";
import { showProgram } from "./run-program.mjs";
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
  const found = (await findInPlaces(PLACES)) ?? (await playwrightsOwn());
  if (found) return found;

  console.log("Installing a Chromium for the tests in a browser.");
  const cli = within("node_modules", "@playwright", "test", "cli.js");
  await showProgram(process.execPath, [cli, "install", "chromium"]);
  const downloaded = await playwrightsOwn();
  if (downloaded) return downloaded;

  const installed = (await installPackage("chromium")) ? await findInPlaces(PLACES) : undefined;
  if (installed) return installed;
  throw new SetupError("There is no Chromium. Install one, or name it in CHROMIUM_PATH.");
}

/** The one that Playwright has downloaded, if it has. */
async function playwrightsOwn() {
  const { chromium } = await import("@playwright/test");
  const path = chromium.executablePath();
  return (await exists(path)) ? path : undefined;
}
