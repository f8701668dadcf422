/** `npm run kin` as a process of its own, after its build. */
import { spawn } from "node:child_process";
import { join } from "node:path";

const COMMAND = join(import.meta.dirname, "../../build/cli/kin.js");

/** What a command said, and how it ended. */
export interface Ran {
  readonly exitCode: number | null;
  readonly output: string;
  readonly errors: string;
}

/** Runs a command on a data folder and waits for its end. */
export async function runKin(
  args: readonly string[],
  environment: Readonly<Record<string, string>>,
): Promise<Ran> {
  const env = { PATH: process.env["PATH"], ...environment };
  const child = spawn(process.execPath, [COMMAND, ...args], { env });
  let [output, errors] = ["", ""];
  child.stdout.setEncoding("utf8").on("data", (text: string) => (output += text));
  child.stderr.setEncoding("utf8").on("data", (text: string) => (errors += text));
  const exitCode = await new Promise<number | null>((resolve) => {
    child.once("close", resolve);
  });
  return { exitCode, output, errors };
}
