/** The first request for every later part of the desk is lost; trying again makes it good. */
import { expect, test } from "@playwright/test";
import { openDesk } from "./desk-steps.ts";
import { PASSPHRASE, startDeskWorld } from "./desk-world.ts";
import type { DeskWorld } from "./desk-world.ts";

let world: DeskWorld;
test.beforeAll(async () => {
  world = await startDeskWorld([{ loginName: "lan" }]);
});
test.afterAll(() => world.server.remove());

test("every part that is lost is told, and comes at the next try", async ({ browser }) => {
  const { page, context } = await openDesk(browser);
  const lost = new Set<string>();
  await context.route("**/assets/*.js*", (route) => {
    const { pathname } = new URL(route.request().url());
    // Without these nothing can be drawn; the browser itself tells.
    const isFirst = /\/(?:desk-main|chunk)-/.test(pathname) && lost.size === 0;
    if (isFirst || lost.has(pathname)) return route.continue();
    lost.add(pathname);
    return route.abort();
  });
  await page.goto(`${world.server.origin}/desk`);
  const retry = page.getByRole("button", { name: "Try again" });
  const login = page.getByLabel("Login name");
  const passphrase = page.getByLabel("Passphrase", { exact: true });
  const unlock = page.getByRole("button", { name: "Unlock" });
  const cases = page.getByRole("navigation").getByRole("button", { name: "Cases" });
  const failed = page.getByText("The server cannot be reached.");
  await expect(failed).toBeVisible();
  await expect(async () => {
    await retry.click();
    await expect(login).toBeVisible({ timeout: 3000 });
  }).toPass();
  await login.fill("lan");
  await expect(async () => {
    if (await retry.isVisible()) await retry.click();
    else {
      await passphrase.fill(PASSPHRASE);
      await unlock.click();
    }
    await expect(cases).toBeVisible({ timeout: 8000 });
  }).toPass();
  expect([...lost].filter((path) => /worker|shell/.test(path)).length).toBeGreaterThan(1);
  await context.close();
});
