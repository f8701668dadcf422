/** What is looked at on every screen of the form. Each function runs in the page. */

/** A screen as it is drawn. */
export interface Screen {
  /** The words of its heading. */
  readonly heading: string;
  /** Ids of the questions on it, in order. */
  readonly fields: readonly string[];
  /** The words of its buttons, without those in the bar above. */
  readonly buttons: readonly string[];
}

/** Reads the screen. */
export function readScreen(): Screen {
  const textOf = (element: Element): string => element.textContent.trim();
  const ids = [...document.querySelectorAll("form [id^='field-']")].map(({ id }) => id);
  return {
    heading: [...document.querySelectorAll("h1")].map(textOf).join(" | "),
    fields: ids.flatMap((id) => /^field-([a-z0-9_]+)$/.exec(id)?.slice(1) ?? []),
    buttons: [...document.querySelectorAll("#page button")].map(textOf),
  };
}

/** How a screen stands when it comes. */
export interface Arrival {
  readonly headings: number;
  /** Whether the focus is on the heading or on the line above it, which says the step. */
  readonly isAnnounced: boolean;
  /** Pixels that it is wider than the window. */
  readonly overflow: number;
}

/** Looks at a screen that has just come. */
export function readArrival(): Arrival {
  const { documentElement: root, activeElement } = document;
  const heading = document.querySelector("h1");
  const isStepLine = activeElement?.matches(".progress[tabindex='-1']") ?? false;
  const isBefore =
    activeElement !== null &&
    heading !== null &&
    (activeElement.compareDocumentPosition(heading) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
  return {
    headings: document.querySelectorAll("h1").length,
    isAnnounced: activeElement === heading || (isStepLine && isBefore),
    overflow: root.scrollWidth - root.clientWidth,
  };
}

/** How a screen stands when it is filled in. */
export interface Standing {
  readonly overflow: number;
  readonly isExitInView: boolean;
  /** Controls that are not in full view below the exit bar while they have the focus. */
  readonly hidden: readonly string[];
}

/** Goes through all controls from the last to the first, so that they come in under the bar. */
export function readStanding(): Standing {
  const root = document.documentElement;
  const exit = document.querySelector("#exit");
  const bar = document.querySelector(".exit-bar");
  const hidden: string[] = [];
  let isExitInView = exit !== null;
  const look = (): void => {
    if (!exit) return;
    const { left, top, width, height } = exit.getBoundingClientRect();
    const topmost = document.elementFromPoint(left + width / 2, top + height / 2);
    if (topmost === null || !exit.contains(topmost)) isExitInView = false;
  };
  const controls = "a, button, input, select, textarea, summary";
  // Younger than the types of the DOM.
  const byKeyboard = { focusVisible: true } as FocusOptions;
  const all = [...document.querySelectorAll<HTMLElement>("#page :is(" + controls + ")")];
  for (const control of all.reverse()) {
    control.focus(byKeyboard);
    if (document.activeElement !== control) continue;
    look();
    const label = document.querySelector(`label[for="${control.id}"]`);
    const seen = control.matches(".unseen") ? label : control;
    const box = seen?.getBoundingClientRect();
    const lowest = bar?.getBoundingClientRect().bottom ?? 0;
    const isWhole = box && box.top >= lowest - 1 && box.bottom <= root.clientHeight + 1;
    if (!isWhole) hidden.push(control.id || control.textContent.trim());
  }
  return { overflow: root.scrollWidth - root.clientWidth, isExitInView, hidden };
}
