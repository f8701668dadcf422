/** Groups on the page of people: named, filled, and offered to whoever reports. */
import { AxeBuilder } from "@axe-core/playwright";
import { expect, test } from "@playwright/test";
import type { Page } from "@playwright/test";
import { openIntake, Complainant, SHORTEST } from "./intake-world.ts";
import { openDeskAs, startDeskWorld } from "./desk-world.ts";
import type { DeskWorld } from "./desk-world.ts";

const HOME = { vi: "Văn phòng trong nước", en: "Office at home" };
const ABROAD = { vi: "Văn phòng ở nước ngoài", en: "Office abroad" };

let world: DeskWorld;
test.beforeAll(async () => {
  world = await startDeskWorld([
    { loginName: "lan", displayName: "Chị Lan" },
    { loginName: "tuan", displayName: "Anh Tuấn" },
  ]);
});
test.afterAll(() => world.server.remove());

async function addGroup(page: Page, names: typeof HOME): Promise<void> {
  await page.getByRole("button", { name: "Add a group" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Name in Tiếng Việt").fill(names.vi);
  await dialog.getByLabel("Name in English").fill(names.en);
  await dialog.getByRole("button", { name: "Sign and add" }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByText(names.en).first()).toBeVisible();
}

async function move(page: Page, person: string, group: string): Promise<void> {
  await page.getByRole("button", { name: `Group…: ${person}` }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("radio", { name: group }).check();
  await dialog.getByRole("button", { name: "Sign" }).click();
  await expect(dialog).toBeHidden();
}

async function expectAccessible(page: Page): Promise<void> {
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
}

test("an administrator names groups and says who is in them; the report page offers them", async ({
  browser,
}) => {
  const { page, context, complaints } = await openDeskAs(browser, world, "mai");
  await expect(page.getByText("No groups yet.")).toBeVisible();
  await page.getByRole("button", { name: "Add a group" }).click();
  const dialog = page.getByRole("dialog");
  await expectAccessible(page);
  await dialog.getByRole("button", { name: "Sign and add" }).click();
  await expect(dialog.getByText("Enter a name of role and place.").first()).toBeVisible();
  await page.keyboard.press("Escape");

  await addGroup(page, HOME);
  await addGroup(page, ABROAD);
  await move(page, "Chị Lan", HOME.en);
  await move(page, "Anh Tuấn", HOME.en);
  await move(page, "Anh Tuấn", ABROAD.en);
  await page.getByRole("button", { name: "Group…: Anh Tuấn" }).click();
  await expect(dialog.getByText(`Was in: ${HOME.en}`)).toBeVisible();
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: `Rename: ${ABROAD.en}` }).click();
  await dialog.getByLabel("Name in English").fill("Caseworkers abroad");
  await dialog.getByRole("button", { name: "Rename" }).click();
  await expect(page.getByText("Caseworkers abroad").first()).toBeVisible();
  await expectAccessible(page);
  await page.setViewportSize({ width: 360, height: 640 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  expect(complaints).toEqual([]);
  await context.close();

  const phone = await openIntake(browser, world, "vi");
  const person = new Complainant(phone, "vi");
  await person.begin("report");
  await person.fillIn({
    ...SHORTEST,
    leave_out: async (form) => {
      await expect(form.getByLabel(HOME.vi)).toBeVisible();
      await form.getByLabel(ABROAD.vi).check();
    },
  });
  await expect(phone.locator(".left-out")).toContainText(ABROAD.vi);
  await expect(phone.locator(".readers")).not.toContainText("Anh Tuấn");
  await phone.context().close();
});
