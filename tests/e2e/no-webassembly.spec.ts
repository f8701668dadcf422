/**
 * Property 10 in the browser: the whole way of a complainant without WebAssembly and without a
 * just-in-time compiler, as at Tor Browser's Safer level.
 */
import { chromium, expect, test } from "@playwright/test";
import { answer, openIntake, startWorld } from "./intake-world.ts";
import { CHILD } from "./walk/branches.ts";
import { reportAs } from "./walk/check-branch.ts";
import { handsInChromium } from "./walk/hands.ts";
import { comeBack } from "./walk/walk.ts";

test("reports, comes back and reads without WebAssembly and JIT", async ({ launchOptions }) => {
  test.setTimeout(240_000);
  const args = [...(launchOptions.args ?? []), "--js-flags=--jitless"];
  const browser = await chromium.launch({ ...launchOptions, args });
  const world = await startWorld();
  try {
    const page = await openIntake(browser, world, "vi");
    expect(await page.evaluate(() => typeof WebAssembly)).toBe("undefined");
    const loaded: string[] = [];
    page.on("request", (request) => loaded.push(new URL(request.url()).pathname));
    const hands = handsInChromium(page);
    const { caseId, report, receipt } = await reportAs(CHILD, hands, world);
    await answer(world, caseId, report, "Chúng tôi đã đọc.");
    await comeBack(hands, receipt, "Chúng tôi đã đọc.");
    expect(loaded.filter((path) => path.endsWith(".wasm"))).toEqual([]);
  } finally {
    await browser.close();
    await world.server.remove();
  }
});
