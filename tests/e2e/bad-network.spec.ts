/**
 * A whole report over a link of 50 kbit/s and two seconds for a round trip, from the first byte
 * on. It takes more than a minute, so the name puts it among the first to be started.
 */
import { expect, test } from "@playwright/test";
import { FAR, impose } from "../../src/bench/web/conditions.ts";
import { PHONE, readReports, startWorld } from "./intake-world.ts";
import { handsInChromium } from "./walk/hands.ts";
import { begin, lockAndSend, walk } from "./walk/walk.ts";

/** Page and scripts need two round trips at least. */
const SOONEST_MS = 4000;
const STORY = "Nhà tôi ở xa, mạng rất yếu.";

test("a report arrives over 50 kbit/s and two seconds", async ({ browser }) => {
  test.setTimeout(600_000);
  const world = await startWorld();
  try {
    const context = await browser.newContext({ ...PHONE, locale: "vi-VN" });
    const page = await context.newPage();
    await impose(page, FAR);
    await page.goto(world.server.origin, { waitUntil: "commit", timeout: 0 });
    const hands = handsInChromium(page);
    await begin(hands);
    const readyMs = await page.evaluate(() => performance.now());
    expect(readyMs, "the link is not slow at all").toBeGreaterThan(SOONEST_MS);
    await walk(hands, {
      answers: { tiles: ["tile.other"], story: STORY, relation: "self", c_work: true },
    });
    await lockAndSend(hands);
    const arrived = await readReports(world);
    expect(arrived.map(({ report }) => report.answers["story"])).toEqual([STORY]);
    await context.close();
  } finally {
    await world.server.remove();
  }
});
