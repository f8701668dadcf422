/**
 * Two caseworkers: a case is shut until its reader has declared, one of them has a conflict and
 * leaves it, and nobody of a group that was left out can be let in.
 */
import { AxeBuilder } from "@axe-core/playwright";
import { expect, test } from "@playwright/test";
import type { Page } from "@playwright/test";
import { sendReport } from "../support/complainants.ts";
import type { SealedCase } from "../support/complainants.ts";
import { listCases } from "../support/desk.ts";
import { setGroups } from "../support/people.ts";
import { openPart, openUndeclared, unlock } from "./desk-steps.ts";
import type { DeskPage } from "./desk-steps.ts";
import { PASSPHRASE, startDeskWorld } from "./desk-world.ts";
import type { DeskWorld } from "./desk-world.ts";

test.describe.configure({ mode: "serial" });

let world: DeskWorld;
let report: SealedCase;
let lan: DeskPage;
let minh: DeskPage;

test.beforeAll(async ({ browser }) => {
  world = await startDeskWorld([
    { loginName: "lan", displayName: "Lan" },
    { loginName: "minh", displayName: "Minh" },
    { loginName: "tam", displayName: "Tâm" },
  ]);
  const [lanOf, minhOf, tamOf] = world.people;
  if (!lanOf || !minhOf || !tamOf) throw new Error("somebody is missing");
  const groups = [
    { id: 1, names: { vi: "Văn phòng trong nước", en: "Office at home" } },
    { id: 2, names: { vi: "Văn phòng ở nước ngoài", en: "Office abroad" } },
  ];
  await setGroups(world.organisation, groups, [
    [lanOf, 2],
    [minhOf, 2],
    [tamOf, 1],
  ]);
  report = await sendReport(world.ask, {
    answers: { tiles: ["tile.land_home_environment"], story: "Họ lấy đất." },
    summary: { tiles: ["tile.land_home_environment"] },
    leftOut: [{ group: 1, name: "Office at home" }],
  });
  lan = await openUndeclared(browser);
  minh = await openUndeclared(browser, { locale: "vi-VN" });
  for (const [{ page }, name] of [
    [lan, "lan"],
    [minh, "minh"],
  ] as const) {
    await page.goto(`${world.server.origin}/desk`);
    await page.locator("input").first().waitFor();
    if (name === "lan") await unlock(page, name, PASSPHRASE);
    else await unlockInVietnamese(page, name);
  }
});
test.afterAll(() => world.server.remove());

async function unlockInVietnamese(page: Page, name: string): Promise<void> {
  const [login, passphrase] = [page.locator("input").nth(0), page.locator("input").nth(1)];
  await login.fill(name);
  await passphrase.fill(PASSPHRASE);
  await page.keyboard.press("Enter");
}

async function checkAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations).toEqual([]);
}

test("shows name and day, and fetches nothing, before somebody has declared", async () => {
  const { page } = lan;
  const asked: string[] = [];
  page.on("request", (request) => asked.push(new URL(request.url()).pathname));
  await expect(page.getByRole("option")).toBeVisible();
  await page.keyboard.press("j");
  await page.keyboard.press("Enter");
  const none = page.getByRole("button", { name: "I know of no conflict" });
  await expect(none).toBeFocused();
  await expect(page.getByText("Before you open this case")).toBeVisible();
  await expect(page.getByText("Họ lấy đất.")).toHaveCount(0);
  expect(asked.filter((path) => path.endsWith(report.caseId))).toEqual([]);
  await checkAccessible(page);
  // Enter once more opens it.
  await page.keyboard.press("Enter");
  await expect(page.getByText("Họ lấy đất.")).toBeVisible();
  await openPart(page, "Timeline");
  await expect(page.getByText("Declared to know of no conflict of interest")).toBeVisible();
  // It is asked once.
  await page.keyboard.press("Escape");
  await page.getByRole("option").click();
  await expect(page.getByText("Declared to know of no conflict of interest")).toBeVisible();
});

test("says whom the complainant left out, and lets nobody of them in", async () => {
  const { page } = lan;
  await openPart(page, "Overview");
  const readers = page.getByRole("region", { name: "Who can read this case" });
  await expect(readers).toContainText("Office at home");
  await readers.getByRole("button", { name: "Share…" }).click();
  const dialog = page.getByRole("dialog", { name: "Share this case" });
  await expect(dialog).toContainText("Cannot be chosen");
  await expect(dialog).toContainText("Tâm");
  await expect(dialog).toContainText("Every active caseworker can read it already.");
  await expect(dialog.getByRole("button", { name: "Share" })).toHaveCount(0);
  await checkAccessible(page);
  await dialog.getByRole("button", { name: "Close" }).click();
});

test("takes the case from whoever has a conflict, and changes keys they know at one press", async () => {
  const { page } = minh;
  await page.getByRole("option").click();
  await expect(page.getByText("Trước khi mở hồ sơ này")).toBeVisible();
  await checkAccessible(page);
  await page.getByRole("button", { name: "Tôi có xung đột, hoặc không chắc" }).click();
  await page.getByRole("button", { name: "Rời hồ sơ này" }).click();
  await expect(page.getByRole("option")).toHaveCount(0);
  await expect(page.getByText("Họ lấy đất.")).toHaveCount(0);
  const [, minhOf] = world.people;
  if (!minhOf) throw new Error("somebody is missing");
  expect((await listCases(world.ask, minhOf)).cases).toEqual([]);

  const readers = lan.page.getByRole("region", { name: "Who can read this case" });
  await expect(readers).toContainText("still knows the new key");
  await readers.getByRole("button", { name: "Change the keys" }).click();
  await expect(readers).not.toContainText("still knows the new key");
  await openPart(lan.page, "Timeline");
  await expect(lan.page.getByText("Left because of a conflict of interest")).toBeVisible();
});

test("lets them in again only for a reason, and asks them again", async () => {
  const { page } = lan;
  await openPart(page, "Overview");
  const readers = page.getByRole("region", { name: "Who can read this case" });
  await readers.getByRole("button", { name: "Share…" }).click();
  const dialog = page.getByRole("dialog", { name: "Share this case" });
  await dialog.getByRole("combobox", { name: "With whom?" }).fill("Minh");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Escape");
  await dialog.getByRole("button", { name: "Share", exact: true }).click();
  await expect(dialog).toBeVisible();
  await dialog.getByLabel("Why may they read it again?").fill("It was somebody else.");
  await dialog.getByRole("button", { name: "Share", exact: true }).click();
  await expect(dialog).toHaveCount(0);
  await expect(readers).toContainText("Minh");
  await minh.page.getByRole("option").click();
  await expect(minh.page.getByText("Trước khi mở hồ sơ này")).toBeVisible();
  expect([...lan.complaints, ...minh.complaints]).toEqual([]);
});

test("does not let the only reader go before somebody else is named", async () => {
  const { page } = lan;
  const readers = page.getByRole("region", { name: "Who can read this case" });
  await readers.getByRole("button", { name: "End access: Minh" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "End access" }).click();
  await expect(readers).toContainText("Could read it before");
  await page.getByRole("button", { name: "More", exact: true }).click();
  await page.getByRole("menuitem", { name: "Declare a conflict of interest…" }).click();
  const dialog = page.getByRole("dialog", { name: "Leave this case because of a conflict?" });
  await dialog.getByRole("button", { name: "Leave this case" }).click();
  await expect(dialog).toContainText("You are the only one who can read this case.");
  await dialog.getByRole("combobox", { name: "Who reads it instead?" }).fill("Minh");
  await page.keyboard.press("Enter");
  await dialog.getByRole("button", { name: "Leave this case" }).click();
  await expect(page.getByRole("option")).toHaveCount(0);
  await expect(page.getByText("because of a conflict of interest")).toBeVisible();
});
