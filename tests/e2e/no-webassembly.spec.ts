/**
 * Property 10 in the browser: the whole way of a complainant without WebAssembly and without a
 * just-in-time compiler, as at Tor Browser's Safer level.
 */
import { chromium, expect, test } from "@playwright/test";
import {
  Complainant,
  SHORTEST,
  answer,
  openIntake,
  readReports,
  startWorld,
} from "./intake-world.ts";

test("reports, comes back and reads without WebAssembly and JIT", async ({ launchOptions }) => {
  const args = [...(launchOptions.args ?? []), "--js-flags=--jitless"];
  const browser = await chromium.launch({ ...launchOptions, args });
  const world = await startWorld();
  try {
    const page = await openIntake(browser, world, "vi");
    expect(await page.evaluate(() => typeof WebAssembly)).toBe("undefined");
    const loaded: string[] = [];
    page.on("request", (request) => loaded.push(new URL(request.url()).pathname));
    const me = new Complainant(page, "vi");
    await me.begin("report");
    await me.fillIn({ ...SHORTEST, story: Complainant.type("story", "Họ lấy đất của chúng tôi.") });
    const receipt = await me.takeReceipt();
    await me.proveAndSend(receipt);
    const sent = page.getByRole("heading", { name: me.say("sent_title"), exact: true });
    await expect(sent).toBeVisible({ timeout: 60_000 });

    const [arrived] = await readReports(world);
    if (!arrived) throw new Error("no report has arrived");
    expect(arrived.report.answers["story"]).toBe("Họ lấy đất của chúng tôi.");
    await answer(world, arrived.caseId, arrived.report, "Chúng tôi đã đọc.");
    await me.press("finish");
    await me.begin("return");
    await page.locator("#receipt").fill(receipt.join(" "));
    await me.press("return_open");
    await expect(page.getByText("Chúng tôi đã đọc.")).toBeVisible({ timeout: 60_000 });
    expect(loaded.filter((path) => path.endsWith(".wasm"))).toEqual([]);
  } finally {
    await browser.close();
    await world.server.remove();
  }
});
