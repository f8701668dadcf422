/** What has to hold of every page of the intake, however long its words and whichever way they run. */
import { expect } from "@playwright/test";
import type { Page } from "@playwright/test";

/** Says which elements are wider than their boxes, or stand outside of the screen. */
export function overflowing(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    const root = document.documentElement;
    if (root.scrollWidth > root.clientWidth) found.push(`page: ${root.scrollWidth}`);
    for (const element of document.body.querySelectorAll<HTMLElement>("*")) {
      const style = getComputedStyle(element);
      // What is there for screen readers only is clipped on purpose.
      if (style.clipPath !== "none" || style.display === "inline" || !element.checkVisibility()) {
        continue;
      }
      const box = element.getBoundingClientRect();
      const name = `${element.tagName} ${element.className}: ${element.textContent.slice(0, 60)}`;
      if (element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 0) {
        found.push(`clipped ${name}`);
      }
      if (box.left < -1 || box.right > root.clientWidth + 1) found.push(`outside ${name}`);
    }
    return found;
  });
}

/** Says which texts lie over each other: two parts of a line of controls, or of a list. */
export function overlapping(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const controls = [
      ...document.querySelectorAll<HTMLElement>(
        "main :is(button, a, label.option, .box, h1, h2, p)",
      ),
    ].filter((one) => one.checkVisibility() && getComputedStyle(one).clipPath === "none");
    const found: string[] = [];
    for (const [index, one] of controls.entries()) {
      const a = one.getBoundingClientRect();
      for (const other of controls.slice(index + 1)) {
        if (one.contains(other) || other.contains(one)) continue;
        const b = other.getBoundingClientRect();
        const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
        const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
        if (across > 1 && down > 1) found.push(`${one.textContent} | ${other.textContent}`);
      }
    }
    return found;
  });
}

/** Says which controls are smaller than 44 pixels in any direction. */
export function tooSmall(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const wanted = "a, button, summary, select, textarea, label.option, input:not(.option input)";
    return [...document.querySelectorAll<HTMLElement>(wanted)]
      .filter((one) => one.checkVisibility() && getComputedStyle(one).clipPath === "none")
      .filter((one) => {
        const { width, height } = one.getBoundingClientRect();
        return width > 0 && (width < 44 || height < 44);
      })
      .map((one) => `${one.tagName} ${one.textContent}`);
  });
}

/** Goes through the page by Tab, and says where the focus cannot be seen or lies under the bar. */
export async function hiddenFocus(page: Page): Promise<string[]> {
  const found: string[] = [];
  await page.evaluate(() => {
    scrollTo(0, 0);
    (document.activeElement as HTMLElement | null)?.blur();
  });
  for (let stops = 0; stops < 60; stops++) {
    await page.keyboard.press("Tab");
    const stop = await page.evaluate(() => {
      const focused = document.activeElement;
      if (!(focused instanceof HTMLElement) || focused === document.body) return undefined;
      const bar = document.querySelector(".exit-bar");
      const box = (focused.closest(".option") ?? focused).getBoundingClientRect();
      const under = bar?.getBoundingClientRect().bottom ?? 0;
      const isHidden = !bar?.contains(focused) && (box.top < under - 1 || box.top > innerHeight);
      const isFirst = focused.id === "exit";
      return { name: `${focused.tagName} ${focused.textContent.slice(0, 40)}`, isHidden, isFirst };
    });
    if (stop === undefined || (stop.isFirst && stops > 0)) break;
    if (stop.isHidden) found.push(stop.name);
  }
  return found;
}

/** Looks at one page in a width. */
export async function expectFits(page: Page, name: string, width: number): Promise<void> {
  await page.setViewportSize({ width, height: 640 });
  expect(await overflowing(page), `${name} at ${width}`).toEqual([]);
  expect(await overlapping(page), `${name} at ${width}`).toEqual([]);
}
