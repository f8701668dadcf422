/**
 * Property 10 in Firefox, from which Tor Browser is made: the whole way of a complainant at its
 * level "Safer", without WebAssembly and without a compiler for scripts.
 */
import { mkdtemp, readdir, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, test } from "@playwright/test";
import type { Browser } from "puppeteer-core";
import { inviteAndJoin } from "../support/people.ts";
import { startRecordingProxy } from "../support/recording-proxy.ts";
import { answer, readReports, startWorld } from "./intake-world.ts";
import type { World } from "./intake-world.ts";
import { fetchForm, formSentences, offlineSentences, runCommand } from "./offline-world.ts";
import { DETENTION } from "./walk/branches.ts";
import { reportAs } from "./walk/check-branch.ts";
import { handsInFirefox, launchFirefox, openInFirefox } from "./walk/firefox.ts";
import { begin, comeBack, lockAndSend, walk } from "./walk/walk.ts";

const ANSWER = "Chúng tôi đã đọc và sẽ hỏi luật sư.";

let world: World;
let browser: Browser;
let downloads: string;
test.beforeAll(async () => {
  world = await startWorld({ proofCost: 0 });
  // Five caseworkers, a custodian and recovery, as docs/benchmarks.md has it.
  for (const loginName of ["hanh", "tam", "binh", "phuc"]) {
    await inviteAndJoin(world.organisation, { loginName, role: "caseworker" });
  }
  downloads = await mkdtemp(join(tmpdir(), "kin-downloads-"));
  browser = await launchFirefox(downloads);
});
test.afterAll(async () => {
  await browser.close();
  await world.server.remove();
  await rm(downloads, { recursive: true, force: true });
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
    expect(scripts).not.toEqual([]);
    expect(scripts.filter((url) => url.includes("sodium"))).toEqual([]);
    expect(proxy.requests.filter(({ url }) => url.endsWith(".wasm"))).toEqual([]);
    await page.close();
  } finally {
    await proxy.close();
  }
});

test("the offline form is filled in from its file, and what it makes is handed in", async () => {
  test.setTimeout(300_000);
  const page = await openInFirefox(browser, pathToFileURL(await fetchForm(world)).href);
  expect(await page.evaluate("typeof WebAssembly")).toBe("undefined");
  const own = offlineSentences("vi");
  const all = formSentences("vi");
  const hands = handsInFirefox(page, (key, values) => {
    if (key === "start_report") return own("start_begin");
    return key === "sent_title" ? own("sealed_title") : all(key, values);
  });
  const story = "Tôi viết ở quán, không có mạng.";
  await begin(hands);
  await walk(hands, { answers: { tiles: ["tile.work"], story, relation: "self", c_work: true } });
  await lockAndSend(hands);
  await (await page.$("a[download]"))?.click();
  const sealed = join(downloads, "sealed.kin");
  // Firefox first makes an empty file, and writes into another beside it.
  await expect.poll(() => readdir(downloads)).toEqual(["sealed.kin"]);
  await expect.poll(async () => (await stat(sealed)).size).toBeGreaterThan(0);
  const handedIn = await runCommand("hand-in", [sealed, "--to", world.server.origin]);
  expect(handedIn).toMatchObject({ code: 0 });
  const stories = (await readReports(world)).map(({ report }) => report.answers["story"]);
  expect(stories).toContain(story);
  await page.close();
});
