/** The overview: figures that are true, charts that are tables too, and ways into the list. */
import { AxeBuilder } from "@axe-core/playwright";
import { expect, test } from "@playwright/test";
import type { Locator } from "@playwright/test";
import { addDays, systemClock, today } from "../../src/domain/day.ts";
import type { SealedAnswers } from "../../src/protocol/index.ts";
import { sendReport } from "../support/complainants.ts";
import { openPart } from "./desk-steps.ts";
import type { DeskPage } from "./desk-steps.ts";
import { openDeskAs, startDeskWorld } from "./desk-world.ts";
import type { DeskWorld } from "./desk-world.ts";

test.describe.configure({ mode: "serial" });

let world: DeskWorld;
let desk: DeskPage;

test.beforeAll(async ({ browser }) => {
  world = await startDeskWorld([
    { loginName: "lan", displayName: "Lan" },
    { loginName: "tuan", displayName: "Tuấn" },
  ]);
  const send = (summary: SealedAnswers) =>
    sendReport(world.ask, { answers: { ...summary, story: "…" }, summary });
  const danger = { danger_now: "yes", held_now: "yes" };
  await send({ tiles: ["tile.detained"], country: "VNM", admin1: { listed: "vn.48" }, ...danger });
  await send({ tiles: ["tile.work"], country: "THA", admin1: { typed: "Chiang Mai" } });
  await send({ tiles: ["tile.religion"], country: "VNM", admin1: { listed: "vn.48" } });
  desk = await openDeskAs(browser, world, "lan");
  await expect(desk.page.locator(".row")).toHaveCount(3);
});

test.afterAll(async () => {
  await world.server.remove();
});

const figure = (title: string): Locator => desk.page.getByRole("region", { name: title });

async function goToOverview(): Promise<void> {
  await desk.page.getByRole("navigation").getByRole("button", { name: "Overview" }).click();
}

test("is fetched when it is asked for, and says how many cases there are", async () => {
  const { page } = desk;
  const isFetched = (): Promise<boolean> =>
    page.evaluate(() =>
      performance.getEntriesByType("resource").some(({ name }) => name.includes("/overview-page-")),
    );
  expect(await isFetched()).toBe(false);
  await page.keyboard.press("g");
  await page.keyboard.press("o");
  await expect(page.getByRole("heading", { name: "Overview", exact: true })).toBeVisible();
  expect(await isFetched()).toBe(true);
  await expect(page.getByText("For the team only.")).toBeVisible();
  for (const name of ["3 Came this month", "3 Open", "3 New", "0 Waiting", "0 Overdue"]) {
    await expect(page.getByRole("button", { name, exact: true })).toBeVisible();
  }
  await expect(figure("What is late")).toContainText("There is nothing to count here.");
});

test("draws bars as long as their numbers, and tells them to a screen reader", async () => {
  const place = figure("What is open, by place");
  await expect(place.locator(".bar")).toHaveText([/^Đà Nẵng2$/, /^Thailand1$/]);
  const widthOf = async (index: number): Promise<number> => {
    const boxes = await place.locator(".bar").nth(index).locator(".segment").all();
    const widths = await Promise.all(boxes.map(async (box) => (await box.boundingBox())?.width));
    return widths.reduce<number>((sum, width) => sum + (width ?? 0), 0);
  };
  const [two, one] = [await widthOf(0), await widthOf(1)];
  expect(one).toBeGreaterThan(10);
  expect(two / one).toBeCloseTo(2, 0);
  const rows = place.getByRole("table").getByRole("row");
  await expect(rows.nth(1)).toContainText("Đà Nẵng");
  await expect(rows.nth(1).getByRole("cell").first()).toHaveText("2");
});

test("shows the table instead, puts it in order, and opens a row's cases", async () => {
  const { page } = desk;
  const place = figure("What is open, by place");
  await place.getByRole("button", { name: "Table" }).click();
  await expect(place.locator(".chart")).toHaveCount(0);
  const names = place.getByRole("rowheader");
  await place.getByRole("button", { name: "Total" }).click();
  await expect(names).toHaveText(["Thailand", "Đà Nẵng"]);
  await place.getByRole("button", { name: "Total" }).click();
  await expect(names).toHaveText(["Đà Nẵng", "Thailand"]);
  await names.getByRole("button", { name: "Đà Nẵng" }).click();
  await expect(page.locator(".row")).toHaveCount(2);
  await expect(page.locator(".filter-chips")).toContainText("Place Đà Nẵng");
  await expect(page.locator(".filter-chips")).toContainText("Received Last 12 months");
});

test("counts one's own cases alone, and everybody's work", async () => {
  const { page } = desk;
  await page.locator(".row").first().click();
  await page.getByRole("tab", { name: "Report" }).waitFor();
  await page.keyboard.press("a");
  await page.getByRole("combobox", { name: "Assigned to" }).fill("Lan");
  await page.keyboard.press("Enter");
  await expect(page.locator("[data-key=case-assign]")).toContainText("Lan");
  await goToOverview();
  await page.getByRole("button", { name: "Mine" }).click();
  await expect(page.getByRole("button", { name: "1 Open", exact: true })).toBeVisible();
  const work = figure("What is open, by person");
  await expect(work.locator(".bar")).toHaveText([/^Lan1$/, /^Tuấn0$/, /^Nobody2$/]);
  await work.getByRole("button", { name: "Table" }).click();
  await work.getByRole("button", { name: "Nobody" }).click();
  await expect(page.locator(".row")).toHaveCount(2);
  await goToOverview();
  await page.getByRole("button", { name: "1 Open", exact: true }).click();
  await expect(page.locator(".row")).toHaveCount(1);
});

test("opens the cases of which something is late", async () => {
  const { page } = desk;
  await page.locator(".row").first().click();
  const name = (await page.locator(".case .case-name").textContent()) ?? "";
  await openPart(page, "Tasks");
  const dates = page.getByRole("region", { name: "Dates" });
  await dates.getByLabel("What is on that day?").fill("Hearing");
  await dates.getByLabel("Day", { exact: true }).fill(addDays(today(systemClock), -2));
  await dates.getByRole("button", { name: "Add a date" }).click();
  await expect(dates.getByRole("checkbox", { name: "Hearing" })).toBeVisible();
  await goToOverview();
  const late = figure("What is late");
  await late.getByRole("button", { name: "Table" }).click();
  await late.getByRole("rowheader").getByRole("button").click();
  await expect(page.locator(".row")).toHaveCount(1);
  await expect(page.locator(".row")).toContainText(name);
  await expect(page.locator(".filter-chips")).toContainText("What is late");
});

test("has charts and tables on paper, and nothing of the frame", async () => {
  const { page } = desk;
  await goToOverview();
  await page.emulateMedia({ media: "print" });
  const month = figure("What came, by month");
  await expect(month.locator(".chart")).toBeVisible();
  await expect(month.getByRole("rowheader").first()).toBeVisible();
  const height = async (locator: Locator) => (await locator.boundingBox())?.height ?? 0;
  expect(await height(month.getByRole("table"))).toBeGreaterThan(100);
  await expect(page.getByRole("navigation")).toBeHidden();
  await page.emulateMedia({ media: "screen" });
});

for (const width of [360, 1280]) {
  for (const colorScheme of ["light", "dark"] as const) {
    test(`is accessible and fits: ${String(width)}, ${colorScheme}`, async () => {
      const { page, complaints } = desk;
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 800 });
      const { violations } = await new AxeBuilder({ page }).options({ iframes: false }).analyze();
      expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html ?? ""}`)).toEqual([]);
      const overflow = await page
        .locator(".shell-body")
        .evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth);
      expect(overflow).toBe(0);
      expect(complaints).toEqual([]);
    });
  }
}
