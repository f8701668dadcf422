import { defineConfig } from "vitest/config";

/** Unit, property and server tests. Those in a browser are Playwright's: playwright.config.ts. */
export default defineConfig({
  // As in web/build.ts.
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  test: {
    include: ["tests/**/*.test.{ts,tsx}"],
    setupFiles: ["tests/support/english-words.ts"],
    globalSetup: ["tests/support/database-cluster.ts"],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    reporters: ["default", "json"],
    outputFile: { json: "build/unit-tests.json" },
  },
});
