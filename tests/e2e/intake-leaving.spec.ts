/** Leaving at once, and being forgotten. */
import { expect, test } from "@playwright/test";
import type { Page } from "@playwright/test";
import { Complainant, SHORTEST, openIntake, startWorld } from "./intake-world.ts";
import type { World } from "./intake-world.ts";

let world: World;
test.beforeAll(async () => {
  world = await startWorld();
});
test.afterAll(() => world.server.remove());

const WEATHER = "https://www.accuweather.com/";

/** Stands in for the other page, and takes its time. */
async function answerWeather(page: Page, delayMs = 0): Promise<void> {
  await page.route(WEATHER, async (route) => {
    await new Promise((resolve) => setTimeout(resolve, delayMs));
    await route.fulfill({ contentType: "text/html", body: "<h1>Sunny</h1>" });
  });
}

async function write(page: Page): Promise<Complainant> {
  const me = new Complainant(page, "en");
  await me.begin("report");
  await me.fillIn({
    ...SHORTEST,
    story: Complainant.type("story", "They took our land. ".repeat(5)),
  });
  return me;
}

test("the exit blanks the page at once, and Back does not lead here", async ({ browser }) => {
  const page = await openIntake(browser, world, "en");
  await write(page);
  await answerWeather(page, 1500);
  let isAsked = false;
  page.on("dialog", (dialog) => {
    isAsked = true;
    void dialog.accept();
  });
  // Before the other page has answered, nothing is left of this one.
  const left = await page.evaluate(() => {
    document.querySelector<HTMLElement>("#exit")?.click();
    return { elements: document.body.childElementCount, title: document.title };
  });
  expect(left).toEqual({ elements: 0, title: "" });
  await expect(page.getByRole("heading", { name: "Sunny" })).toBeVisible();
  expect(isAsked).toBe(false);
  await page.goBack();
  expect(page.url()).toBe("about:blank");
  await page.context().close();
});

test("Shift three times does the same; capital letters do not", async ({ browser }) => {
  const page = await openIntake(browser, world, "en");
  await answerWeather(page);
  const me = new Complainant(page, "en");
  await me.begin("return");
  await page.locator("#receipt").click();
  await page.keyboard.type("ABC");
  for (const key of ["Shift+A", "Shift+B", "Shift+C"]) await page.keyboard.press(key);
  await expect(page.locator("#receipt")).toBeVisible();
  for (let presses = 0; presses < 3; presses++) await page.keyboard.press("Shift");
  await expect(page.getByRole("heading", { name: "Sunny" })).toBeVisible();
  await page.context().close();
});

test("a page that the browser kept in memory is empty, and begins anew", async ({ browser }) => {
  const page = await openIntake(browser, world, "en");
  await write(page);
  // Headless browsers keep no pages in memory, so what one would tell the page is told here.
  const kept = await page.evaluate(() => {
    dispatchEvent(new PageTransitionEvent("pagehide", { persisted: true }));
    return { elements: document.body.childElementCount, title: document.title };
  });
  expect(kept).toEqual({ elements: 0, title: "" });
  await page.evaluate(() => {
    dispatchEvent(new PageTransitionEvent("pageshow", { persisted: true }));
  });
  await expect(page.getByRole("button", { name: "Tell us what happened" })).toBeVisible();
  await expect(page.getByText("They took our land.")).toHaveCount(0);
  await page.context().close();
});

test("the exit comes first, is always in sight, and hides no focus", async ({ browser }) => {
  const page = await openIntake(browser, world, "en");
  await page.keyboard.press("Tab");
  await expect(page.locator("#exit")).toBeFocused();
  const me = await write(page);
  expect(me.page).toBe(page);
  await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
  await expect(page.locator("#exit")).toBeInViewport({ ratio: 1 });
  const bar = await page.locator(".exit-bar").boundingBox();
  await page.locator("button[type=submit]").focus();
  for (let presses = 0; presses < 25; presses++) {
    await page.keyboard.press("Shift+Tab");
    const focused = await page.evaluate(() => {
      const { activeElement } = document;
      const isElsewhere = activeElement === document.body || activeElement?.closest(".exit-bar");
      return isElsewhere ? undefined : activeElement?.getBoundingClientRect().top;
    });
    if (focused !== undefined) expect(focused).toBeGreaterThanOrEqual((bar?.height ?? 0) - 1);
  }
  await page.context().close();
});

for (const [locale, text] of [
  ["vi-VN", "Thoát nhanh"],
  ["en-GB", "Exit now"],
] as const) {
  test(`before a script runs, the exit is a link in the reader's language (${locale})`, async ({
    browser,
  }) => {
    const context = await browser.newContext({ javaScriptEnabled: false, locale });
    const page = await context.newPage();
    await page.goto(world.server.origin);
    await expect(page.locator("#exit")).toHaveText(text);
    await expect(page.locator("html")).toHaveAttribute("lang", locale.slice(0, 2));
    await context.close();
  });
}

test("without a script the exit is a link, and the page says what to do", async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await answerWeather(page);
  await page.goto(world.server.origin);
  await expect(page.getByRole("heading", { name: "Trang này cần JavaScript" })).toBeVisible();
  await expect(page.getByRole("heading", { name: "This page needs JavaScript" })).toBeVisible();
  await page.locator("#exit").click();
  await expect(page.getByRole("heading", { name: "Sunny" })).toBeVisible();
  await context.close();
});

test("after fifteen idle minutes nothing is left; a minute before, it asks", async ({
  browser,
}) => {
  const page = await openIntake(browser, world, "en");
  await page.clock.install();
  await page.reload();
  const me = await write(page);
  await page.clock.fastForward("14:05");
  await page.clock.runFor(6000);
  await expect(page.getByRole("heading", { name: me.say("idle_title") })).toBeVisible();
  await me.press("idle_stay");
  await page.clock.fastForward("13:00");
  await page.clock.runFor(6000);
  await expect(page.getByText("They took our land.")).toBeVisible();
  await page.clock.fastForward("02:00");
  await page.clock.runFor(6000);
  await expect(page.getByText(me.say("idle_forgotten"))).toBeVisible();
  await expect(page.getByText("They took our land.")).toHaveCount(0);
  await page.context().close();
});
