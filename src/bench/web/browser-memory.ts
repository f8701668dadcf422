/** Memory of all of a browser's processes. */
import type { Browser } from "@playwright/test";
import { residentMegabytes } from "../server-process.ts";

const LOOK_EVERY_MS = 100;

/**
 * Watches it while work is done.
 *
 * @returns How much more was taken at the most than before, in MB; nothing where the system does
 *   not tell.
 */
export async function extraMemory(
  browser: Browser,
  work: () => Promise<unknown>,
): Promise<number | undefined> {
  const session = await browser.newBrowserCDPSession();
  const sum = async (): Promise<number | undefined> => {
    const { processInfo } = await session.send("SystemInfo.getProcessInfo");
    let megabytes = 0;
    for (const { id } of processInfo) {
      const one = await residentMegabytes(id);
      if (one === undefined) return undefined;
      megabytes += one;
    }
    return megabytes;
  };
  const before = await sum();
  let most = before;
  const watch = { isGoing: true };
  const watching = (async () => {
    while (watch.isGoing) {
      const now = await sum().catch(() => undefined);
      if (now !== undefined && most !== undefined) most = Math.max(most, now);
      await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
    }
  })();
  try {
    await work();
  } finally {
    watch.isGoing = false;
    await watching;
    await session.detach();
  }
  return before === undefined || most === undefined ? undefined : most - before;
}
