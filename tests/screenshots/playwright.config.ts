/** `npm run screenshots`: pictures of the pages, into build/screenshots; a few go to the docs. */
import { defineConfig } from "@playwright/test";
import base from "../../playwright.config.ts";

export default defineConfig({
  globalSetup: "./prepare.ts",
  ...base,
  testDir: ".",
  testMatch: "*.shots.ts",
  outputDir: "../../build/screenshots-run",
  workers: 1,
  reporter: "list",
});
