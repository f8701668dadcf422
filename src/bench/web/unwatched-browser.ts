/**
 * A Chromium that nobody watches while it works. Test drivers have each request's body copied to
 * themselves, as text in base64: that costs several times what sending the bytes does. So this one
 * is met to prepare something, left alone, and asked for its title and its memory from outside.
 */
import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { chromium, type Page } from "@playwright/test";
import { findChromium } from "../../setup/find-chromium.mjs";
import { CHROMIUM_ARGUMENTS } from "../browser.ts";
import { withDataFolder } from "../data-folder.ts";

const LOOK_EVERY_MS = 100;

/** One that runs. */
export interface UnwatchedBrowser {
  /** Does something with its page, watched, and leaves. */
  meet<T>(work: (page: Page) => Promise<T>): Promise<T>;
  /**
   * Waits until the page's title begins so.
   *
   * @returns The title, and how much more memory all of the browser's processes took at the most
   *   than at the start of waiting, in MB; nothing where the system does not tell.
   */
  waitForTitle(beginning: string): Promise<Waited>;
}

/** What {@link UnwatchedBrowser.waitForTitle} gives. */
export interface Waited {
  readonly title: string;
  readonly extraMegabytes: number | undefined;
}

/** Starts one with an empty profile, and ends it after the work. */
export function withUnwatchedBrowser<T>(
  work: (browser: UnwatchedBrowser) => Promise<T>,
): Promise<T> {
  return withDataFolder(async (profile) => {
    const program = spawn(
      await findChromium(),
      [
        ...CHROMIUM_ARGUMENTS,
        "--headless",
        "--lang=en-GB",
        "--remote-debugging-port=0",
        `--user-data-dir=${profile}`,
        "about:blank",
      ],
      { stdio: "ignore" },
    );
    const kill = (): boolean => program.kill();
    process.once("exit", kill);
    try {
      const endpoint = `http://127.0.0.1:${await readPort(profile, program)}`;
      return await work({
        meet: (onPage) => meet(endpoint, onPage),
        waitForTitle: (beginning) => waitForTitle(endpoint, program, beginning),
      });
    } finally {
      process.off("exit", kill);
      program.kill();
      if (program.exitCode === null) await once(program, "exit");
    }
  });
}

/** Chromium writes the port that it has chosen into its profile. */
async function readPort(profile: string, program: ChildProcess): Promise<string> {
  for (;;) {
    if (program.exitCode !== null) throw new Error("Chromium did not start");
    const written = await readFile(join(profile, "DevToolsActivePort"), "utf8").catch(() => "");
    const [port] = written.split("\n");
    if (port) return port;
    await sleep(LOOK_EVERY_MS);
  }
}

async function meet<T>(endpoint: string, work: (page: Page) => Promise<T>): Promise<T> {
  const browser = await chromium.connectOverCDP(endpoint, { isLocal: true });
  try {
    const [page] = browser.contexts()[0]?.pages() ?? [];
    if (!page) throw new Error("Chromium has no page");
    return await work(page);
  } finally {
    // It goes on without us: this only ends the connection.
    await browser.close();
  }
}

async function waitForTitle(
  endpoint: string,
  program: ChildProcess,
  beginning: string,
): Promise<Waited> {
  const before = await memoryOf(program);
  let most = before;
  for (;;) {
    const pages = (await (await fetch(`${endpoint}/json/list`)).json()) as { title: string }[];
    const title = pages.map((page) => page.title).find((title) => title.startsWith(beginning));
    const now = await memoryOf(program);
    if (most !== undefined && now !== undefined) most = Math.max(most, now);
    if (title !== undefined) {
      if (before === undefined || most === undefined) return { title, extraMegabytes: undefined };
      return { title, extraMegabytes: most - before };
    }
    await sleep(LOOK_EVERY_MS);
  }
}

/** The sum over a program and all that it has started. */
async function memoryOf({ pid }: ChildProcess): Promise<number | undefined> {
  if (pid === undefined) return undefined;
  const parents = await readParents();
  let sum = await shareOfMegabytes(pid);
  for (const id of parents.keys()) {
    if (sum !== undefined && descendsFrom(id, pid, parents)) {
      // One that has just ended takes nothing.
      sum += (await shareOfMegabytes(id)) ?? 0;
    }
  }
  return sum;
}

/**
 * Memory of a process that is in use, in MB; of what several processes share, its part. A piece
 * that one process hands to another for sending is counted once so.
 */
async function shareOfMegabytes(processId: number): Promise<number | undefined> {
  const text = await readFile(`/proc/${processId}/smaps_rollup`, "utf8").catch(() => "");
  const [, kilobytes] = /^Pss:\s+(\d+) kB$/m.exec(text) ?? [];
  return kilobytes === undefined ? undefined : Number(kilobytes) / 1024;
}

/** Each process's parent; none where the system does not tell. */
async function readParents(): Promise<ReadonlyMap<number, number>> {
  const parents = new Map<number, number>();
  const names = await readdir("/proc").catch(() => []);
  for (const id of names.filter((name) => /^\d+$/.test(name))) {
    const stat = await readFile(`/proc/${id}/stat`, "utf8").catch(() => undefined);
    const [, parent] = stat?.slice(stat.lastIndexOf(")") + 2).split(" ") ?? [];
    if (parent !== undefined) parents.set(Number(id), Number(parent));
  }
  return parents;
}

function descendsFrom(id: number, ancestor: number, parents: ReadonlyMap<number, number>): boolean {
  for (let at = parents.get(id); at !== undefined; at = parents.get(at)) {
    if (at === ancestor) return true;
  }
  return false;
}

function sleep(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
