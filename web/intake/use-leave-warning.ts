/**
 * Asks before a long text is lost to Back or Reload, which are pressed by accident on phones.
 *
 * The question delays leaving, so it comes only where typed text or a report on its way would be
 * lost, and the exit control goes past it.
 */
import { useLayoutEffect } from "preact/hooks";
import type { Page } from "./visit-state.ts";

/** Fewer letters than this are typed again quickly. */
const WORTH_ASKING = 40;

/** Whether leaving would lose much. */
export function wouldLose(page: Page): boolean {
  if (page.at === "sending") return true;
  if (!("form" in page)) return false;
  const texts = Object.values(page.form.answers).filter((answer) => typeof answer === "string");
  return page.form.files.length > 0 || texts.some(({ length }) => length >= WORTH_ASKING);
}

/** Asks while it is worth asking. */
export function useLeaveWarning(page: Page): void {
  const isWorth = wouldLose(page);
  // Not useEffect: that would be undone only after the next frame, and the exit does not wait.
  useLayoutEffect(() => {
    if (!isWorth) return;
    const ask = (event: BeforeUnloadEvent): void => event.preventDefault();
    addEventListener("beforeunload", ask);
    return () => removeEventListener("beforeunload", ask);
  }, [isWorth]);
}
