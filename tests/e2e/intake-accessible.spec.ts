/** Every page in both languages and both colour schemes: axe finds nothing, nothing overflows. */
import { AxeBuilder } from "@axe-core/playwright";
import { expect, test } from "@playwright/test";
import type { Page } from "@playwright/test";
import {
  Complainant,
  SHORTEST,
  answer,
  openIntake,
  readReports,
  startWorld,
} from "./intake-world.ts";
import type { World } from "./intake-world.ts";

let world: World;
test.beforeAll(async () => {
  world = await startWorld();
});
test.afterAll(() => world.server.remove());

const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
/** Width of the smallest screen that WCAG asks for. */
const NARROW = { width: 320, height: 640 };

async function check(page: Page, name: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).withTags(TAGS).analyze();
  const found = violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" | ")}`,
  );
  expect(found, name).toEqual([]);
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow, `${name} is wider than the screen`).toBeLessThanOrEqual(0);
  const small = await page
    .locator("button:visible, a:visible, summary:visible")
    .evaluateAll((all) =>
      all.filter((one) => one.getBoundingClientRect().height < 44).map((one) => one.textContent),
    );
  expect(small, `${name} has targets lower than 44 pixels`).toEqual([]);
}

for (const [language, colorScheme] of [
  ["vi", "light"],
  ["en", "dark"],
] as const) {
  test(`every page, ${language}, ${colorScheme}`, async ({ browser }) => {
    test.setTimeout(240_000);
    const page = await openIntake(browser, world, language, { viewport: NARROW, colorScheme });
    const me = new Complainant(page, language);
    const here = (name: string): Promise<void> => check(page, name);
    await expect(page.locator(".organisation")).toBeVisible();
    await here("start");
    await page.getByRole("button", { name: me.say("start_report") }).click();
    await here("about-exit");
    await me.press("exit_understood");
    await me.fillIn(
      {
        ...SHORTEST,
        upcoming_date_kind: Complainant.choose("upcoming_date_kind", "trial"),
        story: Complainant.type("story", "Một chuyện."),
        period: async () => {
          await page.locator("#field-period").check();
          await me.press("next");
          await here("period, unfinished");
          await page.locator("#field-period-part-month").selectOption("5");
          await page.locator("#field-period-part-year").fill("2026");
        },
        files: async () => {
          await page
            .locator("#field-files")
            .setInputFiles([{ name: "a.txt", mimeType: "text/plain", buffer: Buffer.from("a") }]);
          await expect(page.getByText(me.say("file_stored"))).toBeVisible();
        },
        contact: Complainant.type("contact", "0900 000 000"),
      },
      here,
    );
    await here("review");
    await me.press("review_go_on");
    await here("review with a problem");
    const receipt = await me.takeReceipt();
    await here("receipt");
    await me.press("receipt_noted");
    await me.press("keep_send");
    await me.press("keep_skip");
    await here("keep receipt");
    await page.route("**/api/reports/*", (route) => route.abort());
    await me.press("keep_show_again");
    await me.proveAndSend(receipt);
    await here("sending");
    await expect(page.getByText(me.say("not_sent_title"))).toBeVisible();
    await here("not sent");
    await page.unroute("**/api/reports/*");
    await me.press("retry");
    await expect(
      page.getByRole("heading", { name: me.say("sent_title"), exact: true }),
    ).toBeVisible();
    await here("sent");
    await me.press("finish");
    for (const { caseId, report } of await readReports(world)) {
      await answer(world, caseId, report, "Một câu trả lời.");
    }
    await me.begin("return");
    await here("return");
    await page.locator("#receipt").fill("zzz");
    await me.press("return_open");
    await expect(page.locator("#receipt-problem")).toBeVisible();
    await here("return with a problem");
    await page.locator("#receipt").fill(receipt.join(" "));
    await me.press("return_open");
    await expect(page.getByText("Một câu trả lời.")).toBeVisible();
    await me.press("erase_ask");
    await here("mailbox");
    await me.press("erase_confirm");
    await expect(page.getByRole("heading", { name: me.say("erased_title") })).toBeVisible();
    await here("erased");
    await page.context().close();
  });
}
