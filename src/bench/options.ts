/** Reads what `npm run bench` is asked for. */
import { parseArgs } from "node:util";
import { PARTS, type Part } from "./row.ts";

/** What was asked for. */
export interface BenchOptions {
  readonly parts: readonly Part[];
  /** Sizes of the desk's list. */
  readonly cases: readonly number[];
  /** Folder in which filled organisations are kept for the next run; none removes them. */
  readonly keep: string | undefined;
  /** Whether a clone of the project is also started from nothing. */
  readonly fromNothing: boolean;
  /** Whether a file of 2 GB is sent too. */
  readonly big: boolean;
}

/** How to ask. */
export const USAGE =
  "npm run bench [part …] [-- --cases 1000,10000 --keep FOLDER --from-nothing --big]\n" +
  `The parts are ${PARTS.join(", ")}; without a name, all.`;

const DEFAULT_CASES = "1000,10000";

/**
 * Reads the options.
 *
 * @returns Nothing if they cannot be understood.
 */
export function readOptions(args: readonly string[]): BenchOptions | undefined {
  const parsed = parse(args);
  if (!parsed) return undefined;
  const { positionals, values } = parsed;
  const isPart = (name: string): name is Part => PARTS.some((part) => part === name);
  const named = positionals.filter(isPart);
  const cases = values.cases.split(",").map(Number);
  if (named.length < positionals.length || !cases.every((n) => n > 0 && n <= 100_000)) {
    return undefined;
  }
  return {
    parts: named.length > 0 ? PARTS.filter((part) => named.includes(part)) : PARTS,
    cases: cases.sort((a, b) => a - b),
    keep: values.keep,
    fromNothing: values["from-nothing"],
    big: values.big,
  };
}

function parse(args: readonly string[]) {
  const options = {
    cases: { type: "string", default: DEFAULT_CASES },
    keep: { type: "string" },
    "from-nothing": { type: "boolean", default: false },
    big: { type: "boolean", default: false },
  } as const;
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch {
    return undefined;
  }
}
