/** The list of cases: views, keys, many cases at once, commands, the calendar. */
import { AxeBuilder } from "@axe-core/playwright";
import { expect, test } from "@playwright/test";
import type { Locator, Page } from "@playwright/test";
import { openDesk, unlock } from "./desk-steps.ts";
import { PASSPHRASE } from "./desk-world.ts";
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

test("shows what each case is about, and how urgent it is", async () => {
  await expect(row(names.danger)).toContainText("Emergency");
  await expect(row(names.danger)).toContainText("Đà Nẵng");
  await expect(row(names.danger)).toContainText("Received");
  await expect(row(names.danger)).toContainText("First look");
  await expect(row(names.abroad)).toContainText("Chiang Mai, Thailand");
  await noViolations(desk.page);
});

test("puts the table in the order of a column, and back", async () => {
  const { page } = desk;
  const head = page.getByRole("button", { name: /^Urgency/ });
  await head.click();
  await expect(page.locator(".row").first()).toContainText(names.danger);
  await head.click();
  await expect(page.locator(".row").last()).toContainText(names.danger);
  await head.click();
  await expect(page.getByText("changed", { exact: true })).toBeHidden();
});

test("assigns two cases at once by keys, and takes it back", async () => {
  const { page } = desk;
  await page.keyboard.press("j");
  await page.keyboard.press("x");
  await page.keyboard.press("Shift+J");
  await expect(page.getByText("2 chosen")).toBeVisible();
  await expect(page.locator(".row[aria-selected=true]")).toHaveCount(2);
  await page.getByRole("button", { name: "Assign", exact: true }).click();
  await noViolations(page);
  await page.getByRole("menuitem", { name: "Lan (you)" }).click();
  await expect(page.getByText("Assign to Lan: 2")).toBeVisible();
  await expect(page.getByText("2 chosen")).toBeHidden();
  await chooseView(desk.page, "Mine");
  await expect(page.locator(".row")).toHaveCount(2);
  await page.getByRole("button", { name: "Undo", exact: true }).click();
  await expect(page.getByText("No case is assigned to you now.")).toBeVisible();
  await chooseView(desk.page, "Unassigned");
  await expect(page.locator(".row")).toHaveCount(3);
});

test("adds a tag to all that are shown, and filters by it", async () => {
  const { page } = desk;
  await chooseView(desk.page, "All");
  await page.getByRole("listbox", { name: "Cases" }).focus();
  await page.keyboard.press("Control+a");
  await expect(page.getByText("3 chosen")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByText("3 chosen")).toBeHidden();
  await row(names.calm).locator(".tick").click();
  await page.getByRole("button", { name: "Tags", exact: true }).click();
  await page.getByRole("dialog").getByLabel("Tag", { exact: true }).fill("làng bên");
  await page.keyboard.press("Enter");
  await expect(row(names.calm)).toContainText("làng bên");
  await page.getByRole("button", { name: "Filter", exact: true }).click();
  await page.getByRole("button", { name: "Tag", exact: true }).click();
  await page.getByRole("checkbox", { name: /làng bên/ }).check();
  await page.keyboard.press("Escape");
  await expect(page.locator(".row")).toHaveCount(1);
  await noViolations(page);
});

test("keeps a view of one's own, renames it, deletes it and brings it back", async () => {
  const { page } = desk;
  await page.getByRole("button", { name: "Save as a new view" }).click();
  await page.getByLabel("Name of the view").fill("Làng bên");
  await page.getByRole("dialog").getByRole("button", { name: "Save" }).click();
  const own = page.getByRole("list", { name: "My views" });
  await expect(own.getByRole("button", { name: "Làng bên 1" })).toBeVisible();
  await chooseView(desk.page, "All");
  await expect(page.locator(".row")).toHaveCount(3);
  await own.getByRole("button", { name: "Làng bên 1" }).click();
  await expect(page.locator(".row")).toHaveCount(1);

  await own.getByRole("button", { name: "Rename, move or delete: Làng bên" }).click();
  await page.getByRole("menuitem", { name: "Rename" }).click();
  await page.getByLabel("Name of the view").fill("Xóm trên");
  await page.getByRole("dialog").getByRole("button", { name: "Save" }).click();
  await own.getByRole("button", { name: "Rename, move or delete: Xóm trên" }).click();
  await page.getByRole("menuitem", { name: "Delete" }).click();
  await expect(page.locator(".row")).toHaveCount(3);
  await expect(own).toBeHidden();
  await page.getByText("The view “Xóm trên” was deleted.").waitFor();
  await page.getByRole("button", { name: "Undo", exact: true }).last().click();
  await expect(own.getByRole("button", { name: "Xóm trên 1" })).toBeVisible();
});

test("groups, and closes a group by keys", async () => {
  const { page } = desk;
  await chooseView(desk.page, "All");
  await page.getByRole("button", { name: "Display", exact: true }).click();
  await page.getByLabel("Group by").selectOption("band");
  await page.keyboard.press("Escape");
  const head = page.getByRole("option", { name: /^Emergency/ }).first();
  await expect(head).toContainText("group, open");
  await page.getByRole("listbox", { name: "Cases" }).focus();
  await page.keyboard.press("Home");
  await page.keyboard.press("ArrowLeft");
  await expect(head).toContainText("group, closed");
  await expect(row(names.danger)).toHaveCount(0);
  await page.keyboard.press("ArrowRight");
  await expect(row(names.danger)).toHaveCount(1);
  await noViolations(page);
});

test("offers only states that all chosen cases can go to", async () => {
  const { page } = desk;
  await chooseView(desk.page, "All");
  await row(names.calm).locator(".tick").click();
  await page.getByRole("button", { name: "State", exact: true }).last().click();
  await page.getByRole("menuitem", { name: "Acknowledged" }).click();
  await expect(row(names.calm)).toContainText("Acknowledged");
  await row(names.calm).locator(".tick").click();
  await row(names.danger).locator(".tick").click();
  await page.locator("[data-bulk=state]").click();
  const being = page.getByRole("menuitem", { name: "Being assessed" });
  await expect(being).toBeDisabled();
  await expect(being).toContainText(`Not possible for: ${names.danger}`);
  await page.keyboard.press("Escape");
  await expect(being).toBeHidden();
  await page.keyboard.press("Escape");
  await expect(page.locator(".bulk-bar")).toHaveCount(0);
});

test("keeps the words of the window for many cases while it is closed", async () => {
  const { page } = desk;
  const dialog = page.getByRole("dialog", { name: "Not for us" });
  const ask = async (state = "Not for us"): Promise<void> => {
    await page.locator("[data-bulk=state]").click();
    await page.getByRole("menuitem", { name: state }).click();
  };
  await row(names.calm).locator(".tick").click();
  await ask("Being assessed");
  await expect(row(names.calm)).toContainText("Being assessed");
  await row(names.calm).locator(".tick").click();
  await ask();
  await dialog.getByLabel("Reason").fill("Another office is nearer");
  await page.keyboard.press("Escape");
  await expect(dialog).toHaveCount(0);
  await ask();
  await expect(dialog.getByLabel("Reason")).toHaveValue("Another office is nearer");
  await noViolations(page);
  await dialog.getByRole("button", { name: "Cancel" }).click();
  await page.keyboard.press("Escape");
  await expect(page.locator(".bulk-bar")).toHaveCount(0);
});

test("finds a case and a section among the commands", async () => {
  const { page } = desk;
  await page.keyboard.press("Control+k");
  const commands = page.getByRole("dialog", { name: "Commands" });
  await noViolations(page);
  await page.keyboard.type(names.abroad.toUpperCase());
  await expect(
    commands.getByRole("option", { name: new RegExp(`^${names.abroad}`) }),
  ).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(page.locator(".case")).toContainText(names.abroad);
  await page.keyboard.press("Control+k");
  await page.keyboard.type("zqzqzq");
  await expect(commands.getByRole("option")).toHaveText(/Search everything for “zqzqzq”/);
  await page.keyboard.press("Control+a");
  await page.keyboard.type("assign me");
  await page.keyboard.press("Enter");
  await expect(page.getByText("Assign to Lan: 1")).toBeVisible();
  await page.keyboard.press("Escape");
  await page.keyboard.press("Control+k");
  await page.keyboard.type("calen");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "Calendar", exact: true })).toBeVisible();
});

test("shows by day what is due, and leads to the case", async () => {
  const { page } = desk;
  await expect(page.getByRole("button", { name: new RegExp(names.abroad) }).first()).toBeVisible();
  await expect(page.getByText(names.danger)).toHaveCount(0);
  await page.getByRole("button", { name: "For everybody" }).click();
  const first = page.getByRole("button", { name: new RegExp(`somebody read it.*${names.danger}`) });
  await expect(first).toBeVisible();
  await noViolations(page);
  await page.getByRole("gridcell").locator("[aria-current=date]").focus();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: "Show the next two weeks" })).toBeVisible();
  await first.click();
  await expect(page.locator(".case")).toContainText(names.danger);
  await page.keyboard.press("g");
  await page.keyboard.press("s");
  await expect(page.getByRole("heading", { name: "Settings", exact: true })).toBeVisible();
  expect(desk.complaints).toEqual([]);
});

for (const colorScheme of ["light", "dark"] as const) {
  test(`fits a phone, ${colorScheme}`, async ({ browser }) => {
    const viewport = { width: 360, height: 740 };
    const { page, context, complaints } = await openDesk(browser, { viewport, colorScheme });
    await page.goto(`${server.origin}/desk`);
    await unlock(page, "tuan", PASSPHRASE);
    await expect(page.locator(".row")).toHaveCount(3);
    await noViolations(page);
    await page.locator(".tick").first().click();
    await noViolations(page);
    await page.getByRole("navigation").getByRole("button", { name: "Calendar" }).click();
    await page.getByRole("button", { name: "For everybody" }).click();
    await noViolations(page);
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow).toBe(0);
    expect(complaints).toEqual([]);
    await context.close();
  });
}
