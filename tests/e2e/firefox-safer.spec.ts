/**
 * Property 10 in Firefox, from which Tor Browser is made: the whole way of a complainant at its
 * level "Safer", without WebAssembly and without a compiler for scripts.
 */
import { expect, test } from "@playwright/test";
import type { Browser } from "puppeteer-core";
import { startRecordingProxy } from "../support/recording-proxy.ts";
import { answer, startWorld } from "./intake-world.ts";
import type { World } from "./intake-world.ts";
import { DETENTION } from "./walk/branches.ts";
import { reportAs } from "./walk/check-branch.ts";
import { handsInFirefox, launchFirefox, openInFirefox } from "./walk/firefox.ts";
import { comeBack } from "./walk/walk.ts";

const ANSWER = "Chúng tôi đã đọc và sẽ hỏi luật sư.";

let world: World;
let browser: Browser;
test.beforeAll(async () => {
  world = await startWorld({ proofCost: 0 });
  browser = await launchFirefox();
});
test.afterAll(async () => {
  await browser.close();
  await world.server.remove();
});

test("reports, comes back with the receipt and reads the answer", async () => {
  test.setTimeout(300_000);
  const proxy = await startRecordingProxy(world.server.origin);
  try {
    const page = await openInFirefox(browser, proxy.url);
    expect(await page.evaluate("typeof WebAssembly")).toBe("undefined");
    const hands = handsInFirefox(page);
    const { caseId, report, receipt, sendMs } = await reportAs(DETENTION, hands, world);
    test
      .info()
      .annotations.push({ type: "milliseconds from press to sent", description: String(sendMs) });
    await answer(world, caseId, report, ANSWER);
    await comeBack(hands, receipt, ANSWER);

    const scripts = proxy.requests.map(({ url }) => url).filter((url) => url.endsWith(".js"));
    expect(scripts.filter((url) => url.includes("noble"))).not.toEqual([]);
    expect(scripts.filter((url) => url.includes("sodium"))).toEqual([]);
    expect(proxy.requests.filter(({ url }) => url.endsWith(".wasm"))).toEqual([]);
    await page.close();
  } finally {
    await proxy.close();
  }
});
