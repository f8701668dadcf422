/** Slow networks and slow processors, made by Chromium's DevTools protocol. */
import type { Page } from "@playwright/test";

/** What a page has to live with. */
export interface Conditions {
  readonly name: string;
  /** Link of so many kbit/s and milliseconds for a round trip; none is as fast as it gets. */
  readonly link?: { readonly kilobits: number; readonly roundTripMs: number };
  /** So many times slower. The page's own thread only: a worker keeps its speed. */
  readonly slowerProcessor?: number;
}

const SLOW_LINK = { kilobits: 400, roundTripMs: 400 };

export const FAST: Conditions = { name: "no throttle" };
export const SLOW: Conditions = { name: "slow", link: SLOW_LINK };
export const SLOW_PHONE: Conditions = {
  name: "slow, CPU 6×",
  link: SLOW_LINK,
  slowerProcessor: 6,
};
export const PHONE: Conditions = { name: "CPU 6×", slowerProcessor: 6 };
export const FAR: Conditions = {
  name: "50 kbit/s, 2 s",
  link: { kilobits: 50, roundTripMs: 2000 },
};

/** Puts a page under conditions, for what it loads from now on. */
export async function impose(page: Page, { link, slowerProcessor }: Conditions): Promise<void> {
  const session = await page.context().newCDPSession(page);
  if (link) {
    const bytesASecond = (link.kilobits * 1000) / 8;
    await session.send("Network.enable");
    await session.send("Network.emulateNetworkConditions", {
      offline: false,
      latency: link.roundTripMs,
      downloadThroughput: bytesASecond,
      uploadThroughput: bytesASecond,
    });
  }
  if (slowerProcessor !== undefined) {
    await session.send("Emulation.setCPUThrottlingRate", { rate: slowerProcessor });
  }
}
