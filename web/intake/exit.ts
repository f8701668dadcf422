/**
 * Leaving at once: by the control that is always visible, or by pressing Shift three times.
 *
 * The page is blanked before anything is loaded, since networks are slow; the worker and its keys
 * are ended; and the page's place in the history is taken by the other page, so that Back does not
 * lead here. What leaving cannot do (the history still names the site) the page says beforehand.
 */
import { endWorkers } from "../shared/connect-worker.ts";

const SHIFT_PRESSES = 3;
const SHIFT_WITHIN_MS = 1500;

/**
 * Makes the exit work.
 *
 * @param link - The control in index.html, which names the other page.
 * @param forget - Empties the page and its memory.
 * @param onLeave - What else is deleted when the person leaves.
 */
export function installExit(
  link: HTMLAnchorElement,
  forget: () => void,
  onLeave: () => void = () => undefined,
): void {
  const target = link.href;
  const blank = (): void => {
    endWorkers();
    forget();
    document.title = "";
    document.body.replaceChildren();
  };
  const leave = (): void => {
    blank();
    onLeave();
    location.replace(target);
  };
  link.addEventListener("click", (event) => {
    event.preventDefault();
    leave();
  });

  // Chromium brings what gets the focus out from under the bar; Firefox does not where a part of
  // it shows. With a mouse nothing may move, or the click would miss.
  document.addEventListener("focusin", ({ target }) => {
    if (!(target instanceof Element) || target.closest(".exit-bar")) return;
    if (target.matches(":focus-visible")) target.scrollIntoView({ block: "nearest" });
  });

  let presses: number[] = [];
  document.addEventListener("keydown", ({ key, repeat, timeStamp }) => {
    if (repeat) return;
    // Capital letters need Shift too, with another key in between.
    if (key !== "Shift") {
      presses = [];
      return;
    }
    presses = [...presses.filter((at) => timeStamp - at < SHIFT_WITHIN_MS), timeStamp];
    if (presses.length >= SHIFT_PRESSES) leave();
  });

  // A browser may keep the page in memory and show it again on Back or Forward. It keeps an empty
  // one, and begins anew if it is shown.
  addEventListener("pagehide", ({ persisted }) => {
    if (persisted) blank();
  });
  addEventListener("pageshow", ({ persisted }) => {
    if (!persisted) return;
    blank();
    location.reload();
  });
}
