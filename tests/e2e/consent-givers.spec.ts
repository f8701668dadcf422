/** Who agrees for a child, and for somebody who is held: written down at the desk. */
import { AxeBuilder } from "@axe-core/playwright";
import { expect, test } from "@playwright/test";
import type { Locator, Page } from "@playwright/test";
import { sendReport } from "../support/complainants.ts";
import { openPart } from "./desk-steps.ts";
import { openDeskAs, startDeskWorld } from "./desk-world.ts";
import type { DeskWorld } from "./desk-world.ts";

const STORY = "Người ta giữ cháu tôi ở đồn.";

let world: DeskWorld;
test.beforeAll(async () => {
  world = await startDeskWorld([{ loginName: "lan", displayName: "Lan" }]);
  const answers = { tiles: ["tile.detained"], country: "VNM" };
  await sendReport(world.ask, { answers: { ...answers, story: STORY }, summary: answers });
});
test.afterAll(() => world.server.remove());

async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).options({ iframes: false }).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
}

/** The dialog with everything but who agrees. */
async function beginRecord(page: Page, receiver: string): Promise<Locator> {
  await page.getByRole("button", { name: "Write down a consent" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Who gets it?").fill(receiver);
  await dialog.getByRole("radio", { name: "Help by a lawyer" }).check();
  await dialog.getByLabel("What for, in words").fill("Để luật sư đến gặp.");
  await dialog.getByRole("checkbox", { name: new RegExp(STORY) }).check();
  await dialog.getByRole("group", { name: "How was it given?" }).getByRole("radio").first().check();
  return dialog;
}

const choose = (dialog: Locator, group: string, name: string): Promise<void> =>
  dialog.getByRole("group", { name: group }).getByRole("radio", { name }).check();

test("a safe adult for a child, never one who is accused, never against the child", async ({
  browser,
}) => {
  const { page, context, complaints } = await openDeskAs(browser, world, "lan");
  await page.getByRole("option").click();
  await openPart(page, "Consent");
  const dialog = await beginRecord(page, "Luật sư Hạnh");
  const save = dialog.getByRole("button", { name: "Write it down" });
  await choose(dialog, "Whom is it about?", "A child");
  await save.click();
  await expect(dialog.getByText("Write down what the child thinks")).toBeVisible();
  await choose(dialog, "What does the child think?", "Is against it");
  await dialog.getByLabel("Why is it in the child's best interests?").fill("Cháu cần luật sư.");
  await save.click();
  await expect(dialog.getByText("The child is against it")).toBeVisible();
  await choose(dialog, "What does the child think?", "Agrees");
  await dialog.getByLabel("A parent is said to have done it").check();
  await save.click();
  await expect(dialog.getByText("No parent agrees where")).toBeVisible();
  await expectAccessible(page);
  await choose(dialog, "Who agrees?", "Another safe adult");
  await save.click();
  await expect(dialog).toBeHidden();
  await expect(page.getByRole("region", { name: "Luật sư Hạnh" })).toContainText("Given");
  expect(complaints).toEqual([]);
  await context.close();
});

test("a relative or a lawyer for somebody who is held; the page is sound in Vietnamese", async ({
  browser,
}) => {
  const { page, context, complaints } = await openDeskAs(browser, world, "lan");
  await page.getByRole("option").click();
  await openPart(page, "Consent");
  const dialog = await beginRecord(page, "Luật sư Bình");
  await choose(dialog, "Whom is it about?", "Somebody who is held");
  const givers = dialog.getByRole("group", { name: "Who agrees?" });
  await expect(givers.getByRole("radio", { name: "They themselves" })).toHaveCount(0);
  await choose(dialog, "Who agrees?", "The closest relative");
  await dialog.getByRole("button", { name: "Write it down" }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByRole("region", { name: "Luật sư Bình" })).toContainText("Given");
  expect(complaints).toEqual([]);
  await context.close();

  const small = await openDeskAs(browser, world, "lan", { viewport: { width: 360, height: 640 } });
  const parts = small.page.getByRole("navigation");
  await parts.getByRole("button", { name: "Settings" }).click();
  await small.page.getByRole("button", { name: "Tiếng Việt" }).click();
  await parts.getByRole("button", { name: "Hồ sơ" }).click();
  await small.page.getByRole("option").click();
  await openPart(small.page, "Sự đồng ý");
  await expect(small.page.getByRole("region", { name: "Luật sư Bình" })).toBeVisible();
  await expectAccessible(small.page);
  expect(await small.page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  await small.page.getByRole("button", { name: "Ghi sự đồng ý" }).click();
  await expect(small.page.getByRole("dialog")).toBeVisible();
  await expectAccessible(small.page);
  await small.context.close();
});
