/** The built server as a process of its own, with an empty data folder, for tests from outside. */
import { spawn, type ChildProcess } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

const PROJECT = join(import.meta.dirname, "../..");
const START_TIMEOUT_MS = 60_000;

/** A server that runs. */
export interface RunningServer {
  /** For example `http://127.0.0.1:41234`. */
  readonly origin: string;
  readonly dataFolder: string;
  readonly process: ChildProcess;
  /** Everything it has written so far. */
  output(): string;
  /** Sends a signal and waits for the end; gives the exit code, or `null` if it was killed. */
  end(signal?: NodeJS.Signals): Promise<number | null>;
  /** Ends it and removes its data. */
  remove(): Promise<void>;
}

/** What may differ from the defaults: any port, an empty folder, the embedded database. */
export interface RunningServerOptions {
  readonly dataFolder?: string;
  readonly environment?: Readonly<Record<string, string>>;
  /** A copy of the project with other pages. */
  readonly project?: string;
}

/**
 * Starts one and waits until it serves.
 *
 * @throws Error with its output if it ends instead.
 */
export async function startServer(options: RunningServerOptions = {}): Promise<RunningServer> {
  const dataFolder = options.dataFolder ?? (await mkdtemp(join(tmpdir(), "kin-server-")));
  const { child, output } = launchServer(dataFolder, options.environment, options.project);
  const ended = new Promise<number | null>((resolve) => {
    child.once("exit", (code) => {
      resolve(code);
    });
  });
  const end = (signal: NodeJS.Signals = "SIGTERM"): Promise<number | null> => {
    child.kill(signal);
    return ended;
  };
  const remove = async (): Promise<void> => {
    await end();
    await rm(dataFolder, { recursive: true, force: true });
  };
  const origin = await new Promise<string>((resolve, reject) => {
    const timer = setTimeout(() => {
      reject(new Error(`The server does not serve:\n${output()}`));
    }, START_TIMEOUT_MS);
    const look = (): void => {
      const [, found] = /^Report page: (\S+)\/$/m.exec(output()) ?? [];
      if (found === undefined) return;
      clearTimeout(timer);
      resolve(found);
    };
    child.stdout?.on("data", look);
    void ended.then((code) => {
      clearTimeout(timer);
      reject(new Error(`The server ended with ${String(code)}:\n${output()}`));
    });
  });
  return { origin, dataFolder, process: child, output, end, remove };
}

/** Runs the server until it ends by itself, for starts that must fail. */
export async function runServer(
  dataFolder: string,
  environment?: Readonly<Record<string, string>>,
): Promise<{ code: number | null; output: string }> {
  const { child, output } = launchServer(dataFolder, environment);
  const code = await new Promise<number | null>((resolve) => {
    child.once("close", resolve);
  });
  return { code, output: output() };
}

function launchServer(
  dataFolder: string,
  environment: Readonly<Record<string, string>> = {},
  project = PROJECT,
): { child: ChildProcess; output: () => string } {
  const { DATABASE_URL: _url, KIN_ORIGIN: _origin, HOST: _host, ...inherited } = process.env;
  const child = spawn(process.execPath, [join(project, "build/server/main.js")], {
    env: { ...inherited, PORT: "0", KIN_DATA: dataFolder, ...environment },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let text = "";
  child.stdout.setEncoding("utf8").on("data", (part: string) => (text += part));
  child.stderr.setEncoding("utf8").on("data", (part: string) => (text += part));
  return { child, output: () => text };
}
