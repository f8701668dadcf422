/**
 * How little the page to unlock needs (a goal of docs/benchmarks.md), and that what comes later
 * may get lost with the network.
 */
import { expect, test } from "@playwright/test";
import type { Page } from "@playwright/test";
import { watchTraffic } from "../../src/bench/web/traffic.ts";
import { openDesk } from "./desk-steps.ts";
import { PASSPHRASE, startDeskWorld } from "./desk-world.ts";
import type { DeskWorld } from "./desk-world.ts";

const FIRST_BYTES = 110_000;
const FIRST_REQUESTS = 15;
const CRYPTOGRAPHY = /sodium|argon2/;

let world: DeskWorld;
test.beforeAll(async () => {
  world = await startDeskWorld([{ loginName: "lan" }]);
});
test.afterAll(() => world.server.remove());

/** Loses every request for what the pattern names, until the returned function is called. */
async function lose(page: Page, path: RegExp): Promise<() => Promise<void>> {
  await page.context().route(path, (route) => route.abort("internetdisconnected"));
  return () => page.context().unroute(path);
}

async function type(page: Page): Promise<void> {
  await page.getByLabel("Login name").fill("lan");
  await page.getByLabel("Passphrase", { exact: true }).fill(PASSPHRASE);
}

const unlockButton = (page: Page) => page.getByRole("button", { name: "Unlock", exact: true });
const offline = (page: Page) => page.getByText("The server cannot be reached.");
const list = (page: Page) => page.getByRole("heading", { name: "Cases", exact: true });

test("the page to unlock needs little, and the rest comes with the first letter", async ({
  browser,
}) => {
  const { page, context } = await openDesk(browser);
  const traffic = watchTraffic(page);
  await page.goto(`${world.server.origin}/desk`);
  await expect(page.getByLabel("Login name")).toBeVisible();
  await page.waitForLoadState("networkidle");
  const { byPath } = await traffic.soFar();
  // What comes from the browser's cache has no bytes: it is asked for a second time, as a module.
  const counted = byPath.filter(([path, size]) => size > 0 && !CRYPTOGRAPHY.test(path));
  const bytes = counted.reduce((sum, [, size]) => sum + size, 0);
  test.info().annotations.push({ type: "bytes", description: JSON.stringify(counted) });
  expect(bytes).toBeLessThanOrEqual(FIRST_BYTES);
  expect(counted.length).toBeLessThanOrEqual(FIRST_REQUESTS);
  expect(byPath.map(([path]) => path).join()).not.toMatch(/argon2|later-calls|shell|woff2/);

  const later = ["argon2", "later-calls", "shell", "woff2"].map((name) =>
    page.waitForResponse((answer) => answer.url().includes(name)),
  );
  await page.getByLabel("Login name").press("l");
  await Promise.all(later);
  await context.close();
});

for (const part of ["later-calls", "argon2"]) {
  test(`a desk whose ${part} got lost says so and unlocks at the next try`, async ({ browser }) => {
    const { page, context } = await openDesk(browser);
    await page.goto(`${world.server.origin}/desk`);
    await expect(page.getByLabel("Login name")).toBeVisible();
    const find = await lose(page, new RegExp(`/assets/${part}-`));
    await type(page);
    await unlockButton(page).click();
    await expect(offline(page)).toBeVisible();
    await find();
    await unlockButton(page).click();
    await expect(list(page)).toBeVisible();
    await context.close();
  });
}

test("what got lost while somebody typed is asked for again when they unlock", async ({
  browser,
}) => {
  const { page, context } = await openDesk(browser);
  await page.goto(`${world.server.origin}/desk`);
  await expect(page.getByLabel("Login name")).toBeVisible();
  const find = await lose(page, /\/assets\/later-calls-/);
  const lost = page.context().waitForEvent("requestfailed");
  await type(page);
  await lost;
  await find();
  await unlockButton(page).click();
  await expect(list(page)).toBeVisible();
  await context.close();
});

for (const part of ["desk-desk-worker", "sodium"]) {
  test(`a desk that begins without its ${part} says so and begins anew`, async ({ browser }) => {
    const { page, context } = await openDesk(browser);
    const find = await lose(page, new RegExp(`/assets/${part}-`));
    await page.goto(`${world.server.origin}/desk`);
    await expect(offline(page)).toBeVisible();
    await find();
    await page.getByRole("button", { name: "Try again" }).click();
    await expect(page.getByLabel("Login name")).toBeVisible();
    await type(page);
    await unlockButton(page).click();
    await expect(list(page)).toBeVisible();
    await context.close();
  });
}
