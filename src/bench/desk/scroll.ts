/** Scrolling the list in a browser, timed in the page from frame to frame. */
import type { Page } from "@playwright/test";

/** What somebody would notice. */
export interface ScrollTimes {
  /** Milliseconds between two frames, the most. */
  readonly slowestFrame: number;
  readonly middleFrame: number;
  /** Tasks of more than 50 milliseconds. */
  readonly longTasks: number;
}

/** Pixels from one frame to the next: a fast turn of the wheel, then the bar dragged by a hand. */
const STEPS = [
  { pixels: 120, frames: 120 },
  { pixels: 1500, frames: 120 },
] as const;

/** Scrolls down, ten thousand rows or so many there are, and measures each frame. */
export async function scrollList(page: Page): Promise<ScrollTimes> {
  const { frames, longTasks } = await page.evaluate(scrollAndCount, STEPS);
  const sorted = [...frames].sort((a, b) => a - b);
  return {
    slowestFrame: sorted.at(-1) ?? 0,
    middleFrame: sorted[Math.floor(sorted.length / 2)] ?? 0,
    longTasks,
  };
}

/** Runs in the page. */
async function scrollAndCount(
  steps: typeof STEPS,
): Promise<{ frames: number[]; longTasks: number }> {
  const list = document.querySelector(".list-scroll");
  if (!list) throw new Error("there is no list");
  let longTasks = 0;
  const observer = new PerformanceObserver((seen) => {
    longTasks += seen.getEntries().length;
  });
  observer.observe({ type: "longtask" });
  const nextFrame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));
  const frames: number[] = [];
  for (const { pixels, frames: count } of steps) {
    list.scrollTop = 0;
    await nextFrame();
    let before = await nextFrame();
    for (let frame = 0; frame < count; frame++) {
      list.scrollTop += pixels;
      const now = await nextFrame();
      frames.push(now - before);
      before = now;
    }
  }
  // What the observer has not been told of yet.
  await new Promise((resolve) => setTimeout(resolve, 100));
  longTasks += observer.takeRecords().length;
  observer.disconnect();
  return { frames, longTasks };
}
