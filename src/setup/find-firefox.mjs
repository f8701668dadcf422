// @ts-check
/** Finds a Firefox for the tests in a browser, and installs one if there is none. */
import { exists, findInPlaces, installPackage } from "./find-program.mjs";
import { SetupError } from "./step.mjs";

/** The extended support release first: Tor Browser is made from it. */
const PLACES = [
  "/usr/bin/firefox-esr",
  "/usr/bin/firefox",
  "/Applications/Firefox.app/Contents/MacOS/firefox",
];

/**
 * Gives the path of a Firefox.
 *
 * @returns {Promise<string>}
 */
export async function findFirefox() {
  const named = process.env["FIREFOX_PATH"];
  if (named) {
    if (await exists(named)) return named;
    throw new SetupError("There is no program at FIREFOX_PATH.");
  }
  const found = await findInPlaces(PLACES);
  if (found) return found;

  console.log("Installing a Firefox for the tests in a browser.");
  const installed = (await installPackage("firefox-esr")) ? await findInPlaces(PLACES) : undefined;
  if (installed) return installed;
  throw new SetupError("There is no Firefox. Install one, or name it in FIREFOX_PATH.");
}
