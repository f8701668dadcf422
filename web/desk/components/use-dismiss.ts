/** Closes what floats when somebody presses Escape or turns to something else. */
import { useLayoutEffect } from "preact/hooks";
import type { RefObject } from "preact";

/**
 * Watches while something is open.
 *
 * @param inside - What belongs to it: the float and what opens it.
 * @param onDismiss - `isEscape` tells whether the focus should go back.
 */
export function useDismiss(
  isOpen: boolean,
  inside: readonly RefObject<HTMLElement | null>[],
  onDismiss: (isEscape: boolean) => void,
): void {
  // At once, not after the next picture: a second Escape is for what lies behind.
  useLayoutEffect(() => {
    if (!isOpen) return;
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== "Escape") return;
      // A dialog or a case behind it stays open.
      event.preventDefault();
      event.stopPropagation();
      onDismiss(true);
    };
    const onElsewhere = ({ target }: Event): void => {
      if (!(target instanceof Node)) return;
      if (!inside.some(({ current }) => current?.contains(target))) onDismiss(false);
    };
    addEventListener("keydown", onKey, { capture: true });
    addEventListener("pointerdown", onElsewhere, { capture: true });
    addEventListener("focusin", onElsewhere);
    return () => {
      removeEventListener("keydown", onKey, { capture: true });
      removeEventListener("pointerdown", onElsewhere, { capture: true });
      removeEventListener("focusin", onElsewhere);
    };
  }, [isOpen, onDismiss]);
}
