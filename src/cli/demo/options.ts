/** Reads the options of `npm run demo`. */
import { parseArgs } from "node:util";
import { DemoError } from "./demo-error.ts";

/** What was asked for. */
export interface DemoOptions {
  /** How many cases there shall be at least. */
  readonly cases: number;
  /** Port to serve on; none leaves it to the settings. */
  readonly port: string | undefined;
}

const DEFAULT_CASES = 60;
const MOST_CASES = 100_000;
const MOST_PORT = 65_535;
const USAGE = "npm run demo -- --cases 60 --port 8080";

/**
 * Reads the options.
 *
 * @throws {@link DemoError} `number-wrong`, `port-wrong`, `option-unknown`.
 */
export function readOptions(args: readonly string[]): DemoOptions {
  const { cases, port } = parse(args);
  if (cases !== undefined && !isWhole(cases, MOST_CASES))
    throw new DemoError("number-wrong", USAGE);
  if (port !== undefined && !isWhole(port, MOST_PORT)) throw new DemoError("port-wrong", USAGE);
  return { cases: cases === undefined ? DEFAULT_CASES : Number(cases), port };
}

function parse(args: readonly string[]) {
  const options = { cases: { type: "string" }, port: { type: "string" } } as const;
  try {
    return parseArgs({ args: [...args], options }).values;
  } catch (cause) {
    throw new DemoError("option-unknown", USAGE, { cause });
  }
}

function isWhole(text: string, most: number): boolean {
  return /^\d{1,6}$/.test(text) && Number(text) <= most;
}
