/** Two caseworkers at one case: each sees that the other has it open, and that they left. */
import { expect, test } from "@playwright/test";
import { sendReport } from "../support/complainants.ts";
import type { DeskPage } from "./desk-steps.ts";
import { openDeskAs, startDeskWorld } from "./desk-world.ts";
import type { DeskWorld } from "./desk-world.ts";

test.describe.configure({ mode: "serial" });

let world: DeskWorld;
let an: DeskPage;
let binh: DeskPage;

test.beforeAll(async ({ browser }) => {
  world = await startDeskWorld([
    { loginName: "an", displayName: "An" },
    { loginName: "binh", displayName: "Bình" },
  ]);
  for (const story of ["một", "hai"]) {
    const answers = { tiles: ["tile.work"], country: "VNM", story };
    await sendReport(world.ask, { answers, summary: { tiles: ["tile.work"], country: "VNM" } });
  }
  an = await openDeskAs(browser, world, "an");
  binh = await openDeskAs(browser, world, "binh");
  for (const { page } of [an, binh]) await expect(page.locator(".row")).toHaveCount(2);
});

test.afterAll(async () => {
  await world.server.remove();
});

const nameOfFirst = (): Promise<string> => an.page.locator(".row-name").first().innerText();

test("marks in the list which case a colleague has open", async () => {
  const name = await nameOfFirst();
  await an.page.locator(".row").first().click();
  await expect(an.page.locator(".case-marks")).toBeVisible();
  const row = binh.page.getByRole("option", { name });
  await expect(row.locator(".mark-here")).toHaveText("Being read by: An");
  await expect(binh.page.locator(".mark-here")).toHaveCount(1);
  await expect(an.page.locator(".mark-here")).toHaveCount(0);
});

test("says so on the case, to both, until one of them leaves", async () => {
  const name = await nameOfFirst();
  await binh.page.getByRole("option", { name }).click();
  await expect(binh.page.locator(".also-here")).toHaveText(/Others who have this open: An$/);
  await expect(an.page.locator(".also-here")).toHaveText(/Others who have this open: Bình$/);
  await an.page.keyboard.press("Escape");
  await expect(binh.page.locator(".also-here")).toHaveText("");
  await expect(binh.page.locator(".mark-here")).toHaveCount(0);
  await expect(an.page.locator(".mark-here")).toHaveCount(1);
});

test("goes when a colleague locks their desk", async () => {
  const other = an.page.locator(".row").nth(1);
  const name = await other.locator(".row-name").innerText();
  await other.click();
  await expect(an.page.locator(".case-marks")).toBeVisible();
  const mark = binh.page.getByRole("option", { name }).locator(".mark-here");
  await expect(mark).toHaveCount(1);
  await an.page.locator(".nav-lock").click();
  await expect(an.page.getByLabel("Login name")).toBeVisible();
  await expect(mark).toHaveCount(0);
  expect([...an.complaints, ...binh.complaints]).toEqual([]);
});
