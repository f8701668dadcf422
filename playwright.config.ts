import { defineConfig } from "@playwright/test";

/**
 * Tests in a browser, against the built server. `npm test` finds a Chromium and names it in
 * CHROMIUM_PATH; without that, Playwright uses the one it has downloaded.
 */
const executablePath = process.env["CHROMIUM_PATH"];

export default defineConfig({
  testDir: "tests/e2e",
  outputDir: "build/e2e",
  fullyParallel: false,
  workers: 2,
  timeout: 120_000,
  expect: { timeout: 15_000 },
  reporter: [["list"], ["json", { outputFile: "build/e2e-tests.json" }]],
  use: {
    browserName: "chromium",
    launchOptions: {
      ...(executablePath === undefined ? {} : { executablePath }),
      args: [
        "--no-sandbox",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--no-first-run",
      ],
    },
  },
});
