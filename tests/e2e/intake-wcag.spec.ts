/**
 * What axe cannot see of WCAG 2.2 AA, on every step and in both languages: reflow at 320 pixels
 * (the same as 200 % and 400 % zoom), wider text spacing, forced colours, reduced motion, size of
 * targets, and a focus that the exit bar never hides.
 */
import { expect, test } from "@playwright/test";
import type { Page } from "@playwright/test";
import { Complainant, SHORTEST, openIntake, startWorld } from "./intake-world.ts";
import type { World } from "./intake-world.ts";
import { offlineSentences } from "./offline-world.ts";
import {
  seeDraft,
  seeHandIn,
  seeHandover,
  seeKeeping,
  seeMailbox,
  seeNotSent,
} from "./side-pages.ts";
import { expectFits, hiddenFocus, tooSmall } from "./layout-checks.ts";

let world: World;
test.beforeAll(async () => {
  world = await startWorld();
});
test.afterAll(() => world.server.remove());

/** WCAG 1.4.12: what a reader may set, and nothing is lost. */
const TEXT_SPACING = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important;
  word-spacing: 0.16em !important; } p { margin-block-end: 2em !important; }`;
const NOTE = Buffer.from("06:00 họ đến.\n");
const ZOOMED = { from: 640, to: 320 } as const;

async function checkSpacing(page: Page, name: string): Promise<void> {
  // By an own style sheet: the page's policy allows no inline style.
  await page.evaluate((css) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    document.adoptedStyleSheets = [sheet];
  }, TEXT_SPACING);
  await expectFits(page, `${name}, spaced`, ZOOMED.to);
  await page.evaluate(() => (document.adoptedStyleSheets = []));
}

/** Everything that can be pressed has an edge, and what is chosen differs from what is not. */
async function checkForcedColours(page: Page, name: string): Promise<void> {
  await page.emulateMedia({ forcedColors: "active" });
  const faults = await page.evaluate(() => {
    const edges = (one: Element): string => {
      const { borderTopWidth, borderTopStyle, borderTopColor } = getComputedStyle(one);
      return borderTopStyle === "none" ? "" : `${borderTopWidth} ${borderTopColor}`;
    };
    const shown = (selector: string): Element[] =>
      [...document.querySelectorAll(selector)].filter((one) => one.checkVisibility());
    const found = shown("#exit, .button, .option, .box, .languages :is(button, select)")
      .filter((one) => edges(one) === "" || edges(one).startsWith("0px"))
      .map((one) => `no edge: ${one.textContent}`);
    for (const group of shown(".spellings, .options")) {
      const on = group.querySelector('[aria-pressed="true"], .option:has(:checked)');
      const off = group.querySelector('[aria-pressed="false"], .option:not(:has(:checked))');
      if (on && off && edges(on) === edges(off))
        found.push(`chosen looks alike: ${on.textContent}`);
    }
    return found;
  });
  await page.emulateMedia({ forcedColors: "none" });
  expect(faults, name).toEqual([]);
}

async function checkMotion(page: Page, name: string): Promise<void> {
  const moving = await page.evaluate(() =>
    [...document.querySelectorAll("*")]
      .filter((one) => {
        const { animationName, transitionDuration } = getComputedStyle(one);
        return animationName !== "none" || transitionDuration.split(", ").some((t) => t !== "0s");
      })
      .map((one) => `${one.tagName} ${one.className}`),
  );
  expect(moving, name).toEqual([]);
}

async function checkFocus(page: Page, name: string): Promise<void> {
  expect(await hiddenFocus(page), name).toEqual([]);
  const outline = await page.locator("#exit").evaluate((exit) => {
    exit.focus({ focusVisible: true });
    return getComputedStyle(exit).outlineStyle;
  });
  expect(outline, `${name}: the focus of the exit is seen`).not.toBe("none");
}

for (const language of ["vi", "en"] as const) {
  test(`every step, ${language}`, async ({ browser }) => {
    test.setTimeout(600_000);
    const page = await openIntake(browser, world, language, {
      viewport: { width: 320, height: 400 },
      reducedMotion: "reduce",
    });
    const me = new Complainant(page, language);
    const here = async (name: string): Promise<void> => {
      await expectFits(page, name, ZOOMED.from);
      await expectFits(page, name, ZOOMED.to);
      expect(await tooSmall(page), name).toEqual([]);
      await checkSpacing(page, name);
      await checkForcedColours(page, name);
      await checkMotion(page, name);
      await page.setViewportSize({ width: ZOOMED.to, height: 400 });
      await checkFocus(page, name);
    };
    await expect(page.locator(".organisation")).toBeVisible();
    await here("start");
    await page.getByRole("button", { name: offlineSentences(language)("more_hand_in") }).click();
    await here("about exit");
    await me.press("exit_understood");
    await seeHandIn(me, here);
    await me.press("back");
    await me.begin("report");
    await me.fillIn(
      {
        ...SHORTEST,
        story: async () => {
          await page.locator("#field-story").fill("Một chuyện.");
          await seeDraft(me, here);
        },
        files: async () => {
          await page.locator("#field-files").setInputFiles([
            {
              name: "ghi chép rất dài về buổi sáng hôm đó.txt",
              mimeType: "text/plain",
              buffer: NOTE,
            },
            { name: "video.mp4", mimeType: "video/mp4", buffer: Buffer.alloc(5000, 5) },
          ]);
          await expect(page.getByText("video.mp4").first()).toBeVisible();
          await here("files, one with a question");
          await page.getByRole("button", { name: `${me.say("file_remove")} video.mp4` }).click();
        },
        call_me: () => seeHandover(me, here),
        upcoming_date_kind: Complainant.choose("upcoming_date_kind", "trial"),
        period: async () => {
          await page.locator("#field-period").check();
          await page.locator("#field-period-part-month").selectOption("5");
          await page.locator("#field-period-part-year").fill("2026");
        },
      },
      here,
    );
    await here("review");
    const receipt = await me.takeReceipt();
    await here("receipt");
    await seeKeeping(me, here);
    await seeNotSent(me, receipt, here);
    await here("sent");
    await seeMailbox(me, world, receipt, here);
    await page.context().close();
  });
}
