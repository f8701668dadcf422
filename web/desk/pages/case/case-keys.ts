/** Keys of an open case: s, a, t for what it stands at, r and n to write, digits for its parts. */
import { isKeyElsewhere } from "../key-elsewhere.ts";
import { CASE_TABS, caseTab } from "./case-tabs.ts";
import type { CaseTab } from "./case-tabs.ts";

/**
 * Listens to keys.
 *
 * @param tabsOf - The parts that are offered now, in order.
 * @returns What stops it.
 */
export function watchCaseKeys(tabsOf: () => readonly CaseTab[]): () => void {
  const onKey = (event: KeyboardEvent): void => {
    const { ctrlKey, metaKey, altKey, defaultPrevented } = event;
    // Whoever listens before, for example to a letter after g, has taken the key.
    if (defaultPrevented || ctrlKey || metaKey || altKey || isKeyElsewhere(event)) return;
    const act = actionOf(event.key, tabsOf());
    if (!act) return;
    event.preventDefault();
    act();
  };
  addEventListener("keydown", onKey);
  return () => removeEventListener("keydown", onKey);
}

function actionOf(key: string, tabs: readonly CaseTab[]): (() => void) | undefined {
  switch (key) {
    case "s":
      return () => press("case-state");
    case "a":
      return () => press("case-assign");
    case "t":
      return () => press("case-tags");
    case "r":
      return () => write("conversation", "reply");
    case "n":
      return () => write("notes", "note");
    default: {
      const tab = /^[1-9]$/.test(key) ? tabs[Number(key) - 1] : undefined;
      return tab && (() => (caseTab.value = tab));
    }
  }
}

function press(key: string): void {
  document.querySelector<HTMLElement>(`[data-key=${key}]`)?.click();
}

function write(tab: CaseTab, key: string): void {
  caseTab.value = CASE_TABS.find((one) => one === tab) ?? tab;
  // The box is drawn before the next frame.
  requestAnimationFrame(() => {
    const box = document.querySelector<HTMLElement>(`[data-key=${key}]`);
    box?.focus();
    box?.scrollIntoView({ block: "nearest" });
  });
}
