/** Takes pictures of one page in every size, scheme and language that is asked for. */
import { copyFile, mkdir } from "node:fs/promises";
import { join } from "node:path";
import type { BrowserContextOptions, Page } from "@playwright/test";

const FOLDER = join(import.meta.dirname, "../../build/screenshots");
const DOCS = join(import.meta.dirname, "../../docs/screenshots");

/** Pictures that the README shows. */
const IN_DOCS: ReadonlySet<string> = new Set([
  "intake-start-vi-360",
  "intake-receipt-vi-360",
  "desk-case-en-1280",
]);

/** A size, a language and a colour scheme. */
export interface Look {
  readonly language: "vi" | "en";
  readonly width: 360 | 1280 | 1920;
  readonly scheme: "light" | "dark";
}

/** The desk's also on a large screen. */
export const WIDE_LOOKS: readonly Look[] = [
  { language: "en", width: 1920, scheme: "light" },
  { language: "vi", width: 1920, scheme: "dark" },
];

/** Every look of a phone and a laptop. */
export const LOOKS: readonly Look[] = (["vi", "en"] as const).flatMap((language) =>
  ([360, 1280] as const).flatMap((width) =>
    (["light", "dark"] as const).map((scheme) => ({ language, width, scheme })),
  ),
);

const HEIGHTS = { 360: 640, 1280: 800, 1920: 1080 } as const;

/** What a browser needs to be told for a look. */
export function contextFor({ language, width, scheme }: Look): BrowserContextOptions {
  return {
    viewport: { width, height: HEIGHTS[width] },
    locale: language === "vi" ? "vi-VN" : "en-GB",
    colorScheme: scheme,
    reducedMotion: "reduce",
  };
}

/** Takes one picture; light ones have no word for it in their names. */
export async function take(page: Page, name: string, look: Look, isWhole = false): Promise<void> {
  await mkdir(FOLDER, { recursive: true });
  const dark = look.scheme === "dark" ? "-dark" : "";
  const file = `${name}-${look.language}-${String(look.width)}${dark}`;
  const path = join(FOLDER, `${file}.png`);
  const before = page.viewportSize();
  const hidden = isWhole ? await hiddenHeight(page) : 0;
  if (before && hidden > 0) {
    await page.setViewportSize({ ...before, height: before.height + hidden });
  }
  await page.screenshot({ path, fullPage: isWhole, animations: "disabled" });
  if (before && hidden > 0) await page.setViewportSize(before);
  if (!IN_DOCS.has(file)) return;
  await mkdir(DOCS, { recursive: true });
  await copyFile(path, join(DOCS, `${file}.png`));
}

/** How much of the desk's own scrolling part is out of sight, in pixels. */
function hiddenHeight(page: Page): Promise<number> {
  return page.evaluate(() => {
    const scrolled = [...document.querySelectorAll(".shell-body, .case-side")];
    return Math.max(0, ...scrolled.map((one) => one.scrollHeight - one.clientHeight));
  });
}
