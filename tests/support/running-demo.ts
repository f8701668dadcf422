/** `npm run demo` as a process of its own, after its build. */
import { spawn } from "node:child_process";
import { join } from "node:path";

const COMMAND = join(import.meta.dirname, "../../build/cli/demo.js");

/** A demo that serves. */
export interface RunningDemo {
  readonly origin: string;
  /** Everything that it has written until it served. */
  readonly output: string;
  /** Stops it and waits for the end. */
  end(): Promise<void>;
}

/** A demo that ended by itself. */
export interface EndedDemo {
  readonly exitCode: number | null;
  readonly errors: string;
}

/** Runs the command until it serves. */
export async function startDemo(dataFolder: string, cases: number): Promise<RunningDemo> {
  const { child, texts, ended } = launch(dataFolder, ["--cases", String(cases), "--port", "0"]);
  const origin = await new Promise<string>((resolve, reject) => {
    child.stdout.on("data", () => {
      const [, found] = /^Report page: (\S+)\/$/m.exec(texts.output) ?? [];
      if (found !== undefined) resolve(found);
    });
    void ended.then(() => {
      reject(new Error(`The demo ended:\n${texts.output}${texts.errors}`));
    });
  });
  const end = async (): Promise<void> => {
    child.kill("SIGTERM");
    await ended;
  };
  return { origin, output: texts.output, end };
}

/** Runs the command and waits for its end. */
export async function refuseDemo(
  dataFolder: string,
  args: readonly string[] = ["--cases", "1", "--port", "0"],
): Promise<EndedDemo> {
  const { texts, ended } = launch(dataFolder, args);
  return { exitCode: await ended, errors: texts.errors };
}

function launch(dataFolder: string, args: readonly string[]) {
  const env = { PATH: process.env["PATH"], KIN_DATA: dataFolder, KIN_PROOF_COST: "1" };
  const child = spawn(process.execPath, [COMMAND, ...args], { env });
  const texts = { output: "", errors: "" };
  child.stdout.setEncoding("utf8").on("data", (text: string) => (texts.output += text));
  child.stderr.setEncoding("utf8").on("data", (text: string) => (texts.errors += text));
  const ended = new Promise<number | null>((resolve) => {
    child.once("close", (code) => {
      resolve(code);
    });
  });
  return { child, texts, ended };
}
