/**
 * The browser's Back closes the case that is open, as people expect on a phone. The history gets
 * an entry for it that says nothing: neither address nor state name a case.
 */
import { effect } from "@preact/signals";
import { closeCase, openCase } from "../../state/cases.ts";

/** Follows the open case; gives what stops it. */
export function watchBack(): () => void {
  let hasEntry = false;
  const stop = effect(() => {
    const isOpen = openCase.value.kind !== "none";
    if (isOpen && !hasEntry) {
      hasEntry = true;
      history.pushState(null, "");
    } else if (!isOpen && hasEntry) {
      hasEntry = false;
      history.back();
    }
  });
  const onBack = (): void => {
    if (!hasEntry) return;
    hasEntry = false;
    closeCase();
  };
  addEventListener("popstate", onBack);
  return () => {
    stop();
    removeEventListener("popstate", onBack);
    if (hasEntry) history.back();
  };
}
