/**
 * The time to seal a report where there is neither WebAssembly nor a compiler for JavaScript, as
 * in Tor Browser's Safer level: in a Node that runs without both.
 */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { PROJECT_FOLDER } from "../../server/config.ts";

/**
 * Seals one report to a roster.
 *
 * @returns Milliseconds.
 */
export async function sealWithoutCompiler(roster: Uint8Array): Promise<number> {
  const program = join(PROJECT_FOLDER, "build/cli/bench-jitless.js");
  const child = spawn(process.execPath, ["--jitless", program], {
    stdio: ["pipe", "pipe", "inherit"],
  });
  const ended = once(child, "exit");
  child.stdin.end(roster);
  const output = await text(child.stdout);
  const [code] = (await ended) as [number | null];
  if (code !== 0) throw new Error("Sealing without a compiler has failed");
  return Number(output);
}
