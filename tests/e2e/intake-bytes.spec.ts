/**
 * How little the first question needs, and how little a whole text report: the goals of
 * docs/benchmarks.md that are bytes and requests. Bytes are the same on every machine; times are not
 * tested.
 */
import { expect, test } from "@playwright/test";
import type { Browser, Page, Request } from "@playwright/test";
import { watchTraffic } from "../../src/bench/web/traffic.ts";
import { Complainant, PHONE, SHORTEST, startWorld } from "./intake-world.ts";
import type { Language, World } from "./intake-world.ts";

const FIRST_BYTES = 45_000;
const FIRST_REQUESTS = 6;
const WHOLE_BYTES = 200_000;
const LOCALES = { vi: "vi-VN", en: "en-GB" } as const;

let world: World;
test.beforeAll(async () => {
  world = await startWorld();
});
test.afterAll(() => world.server.remove());

/** What an address names, without the part that changes with the content. */
function nameOf(request: Request): string {
  return new URL(request.url()).pathname.replace(/-[0-9A-Za-f]{10}(?=\.)/, "");
}

/** Lets through only what the page names in its first bytes. */
async function holdBackTheRest(page: Page, locale: string): Promise<void> {
  const headers = { "accept-language": locale };
  const html = await (await page.request.get(world.server.origin, { headers })).text();
  const named = new Set(
    [...html.matchAll(/(?:href|src)="(\/assets\/[^"]+)"/g)].map(([, at]) => at),
  );
  await page.route("**/*", (route) => {
    const { pathname } = new URL(route.request().url());
    return pathname === "/" || named.has(pathname) ? route.continue() : route.abort();
  });
}

async function newPage(browser: Browser, language: Language): Promise<Page> {
  const context = await browser.newContext({ ...PHONE, locale: LOCALES[language] });
  return context.newPage();
}

for (const language of ["vi", "en"] as const) {
  test(`the first question stands with what the page names at once (${language})`, async ({
    browser,
  }) => {
    const page = await newPage(browser, language);
    await holdBackTheRest(page, LOCALES[language]);
    const asked: string[] = [];
    page.on("requestfinished", (request) => asked.push(nameOf(request)));
    const traffic = watchTraffic(page);
    await page.goto(world.server.origin);
    const me = new Complainant(page, language);
    await me.begin("report");
    const first = page.locator("form [id^='field-']").first();
    await first.check();
    await expect(first).toBeChecked();

    const { bodyBytes, headerBytes } = await traffic.soFar();
    const bytes = bodyBytes + headerBytes;
    test.info().annotations.push({ type: "bytes", description: `${bytes}: ${asked.join(" ")}` });
    expect(asked).toContain(`/assets/${language}.js`);
    expect(asked.length).toBeLessThanOrEqual(FIRST_REQUESTS);
    expect(bytes).toBeLessThanOrEqual(FIRST_BYTES);
    await page.context().close();
  });
}

test("a whole text report stays small, with all of its cryptography", async ({ browser }) => {
  const page = await newPage(browser, "vi");
  const traffic = watchTraffic(page);
  await page.goto(world.server.origin);
  const me = new Complainant(page, "vi");
  await me.begin("report");
  await me.fillIn({ ...SHORTEST, story: Complainant.type("story", "Một câu.") });
  await me.proveAndSend(await me.takeReceipt());
  await expect(
    page.getByRole("heading", { name: me.say("sent_title"), exact: true }),
  ).toBeVisible();
  const { bodyBytes, headerBytes } = await traffic.soFar();
  const bytes = bodyBytes + headerBytes;
  test.info().annotations.push({ type: "bytes", description: String(bytes) });
  expect(bytes).toBeLessThanOrEqual(WHOLE_BYTES);
  await page.context().close();
});
