/** The list of cases: setting aside, going from case to case, views of one's own in their order. */
import { AxeBuilder } from "@axe-core/playwright";
import { expect, test } from "@playwright/test";
import type { Locator, Page } from "@playwright/test";
import { chooseView, openList } from "./list-steps.ts";
import type { ListDesk } from "./list-steps.ts";

test.describe.configure({ mode: "serial" });

let server: ListDesk["server"];
let desk: ListDesk["desk"];
let names: ListDesk["names"];

test.beforeAll(async ({ browser }) => {
  ({ server, desk, names } = await openList(browser));
});

test.afterAll(async () => {
  await server.remove();
});

const row = (name: string): Locator => desk.page.getByRole("option", { name });

async function noViolations(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).options({ iframes: false }).analyze();
  expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html ?? ""}`)).toEqual([]);
}

test("sets a case aside with a reason, and takes it up again", async () => {
  const { page } = desk;
  const dialog = page.getByRole("dialog");
  await row(names.calm).locator(".tick").click();
  await page.getByRole("button", { name: "More", exact: true }).click();
  await page.getByRole("menuitem", { name: "Set aside without reading…" }).click();
  await dialog.getByRole("button", { name: "Set aside", exact: true }).click();
  await expect(dialog.getByText("This is needed.")).toBeVisible();
  await noViolations(page);
  await dialog.getByLabel("Reason").fill("The same insult, ten times");
  await dialog.getByRole("button", { name: "Set aside", exact: true }).click();
  await expect(page.getByText("Set aside without reading: 1")).toBeVisible();
  await expect(page.locator(".row")).toHaveCount(2);
  // Taken back at once, and done again.
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.locator(".row")).toHaveCount(3);
  await row(names.calm).locator(".tick").click();
  await page.getByRole("button", { name: "More", exact: true }).click();
  await page.getByRole("menuitem", { name: "Set aside without reading…" }).click();
  await dialog.getByLabel("Reason").fill("The same insult, ten times");
  await dialog.getByRole("button", { name: "Set aside", exact: true }).click();
  await expect(page.locator(".row")).toHaveCount(2);
  await chooseView(page, "Set aside");
  await row(names.calm).locator(".tick").click();
  await page.keyboard.press("Control+k");
  await page.keyboard.type("take up");
  await page.keyboard.press("Enter");
  await dialog.getByLabel("Reason").fill("It was somebody else");
  await dialog.getByRole("button", { name: "Take up again" }).click();
  await expect(page.getByText("No mailbox was set aside.")).toBeVisible();
  await chooseView(page, "All");
  await expect(page.locator(".row")).toHaveCount(3);
});

test("goes from case to case as the list shows them", async () => {
  const { page } = desk;
  const shown = await page.locator(".row .row-name").allTextContents();
  await page.locator(".row").first().click();
  const heading = page.locator(".case .case-name");
  await expect(heading).toHaveText(shown[0] ?? "");
  await page.keyboard.press("k");
  await page.keyboard.press("j");
  await expect(heading).toHaveText(shown[1] ?? "");
  await expect(page.locator(".row-active")).toContainText(shown[1] ?? "");
  await page.keyboard.press("j");
  await page.keyboard.press("j");
  await expect(heading).toHaveText(shown[2] ?? "");
  await page.keyboard.press("k");
  await expect(heading).toHaveText(shown[1] ?? "");
  await page.keyboard.press("Escape");
  await expect(page.locator(".case")).toHaveCount(0);
});

test("moves a view of one's own, and keeps the focus at it", async () => {
  const { page } = desk;
  for (const [typed, name] of [
    ["da nang", "Xóm trên"],
    ["chiang", "Thái Lan"],
  ] as const) {
    await page.getByLabel("Filter by name, kind or place").fill(typed);
    await page.getByRole("button", { name: "Save as a new view" }).click();
    await page.getByLabel("Name of the view").fill(name);
    await page.getByRole("dialog").getByRole("button", { name: "Save" }).click();
    await expect(page.getByRole("button", { name: `${name} 1` })).toBeVisible();
    await expect(page.getByRole("button", { name: "Save as a new view" })).toHaveCount(0);
  }
  const names = page.getByRole("list", { name: "My views" }).locator(".nav-label");
  await expect(names).toHaveText(["Xóm trên", "Thái Lan"]);
  const more = page.getByRole("button", { name: "Rename, move or delete: Thái Lan" });
  await more.click();
  await expect(page.getByRole("menuitem", { name: "Move down" })).toHaveCount(0);
  await page.getByRole("menuitem", { name: "Move up" }).click();
  await expect(names).toHaveText(["Thái Lan", "Xóm trên"]);
  await expect(more).toBeFocused();
  await page.keyboard.press("Enter");
  await page.getByRole("menuitem", { name: "Move down" }).click();
  await expect(names).toHaveText(["Xóm trên", "Thái Lan"]);
  await more.click();
  await page.getByRole("menuitem", { name: "Delete" }).click();
  await expect(names).toHaveText(["Xóm trên"]);
  await chooseView(page, "All");
  expect(desk.complaints).toEqual([]);
});
