/** Keeps a menu beside what it belongs to, and within the window. */
import { autoUpdate, computePosition, flip, offset, shift, size } from "@floating-ui/dom";
import type { Placement } from "@floating-ui/dom";
import { useLayoutEffect, useRef } from "preact/hooks";
import type { RefObject } from "preact";

/** Pixels between the two, and between the float and the window's edge. */
const GAP = 4;
const EDGE = 8;

/** Where a float stands. */
export type { Placement };

/** What {@link useFloating} gives. */
export interface Floating<A extends HTMLElement, F extends HTMLElement> {
  readonly anchor: RefObject<A | null>;
  readonly float: RefObject<F | null>;
}

/** Places the float while it is open. */
export function useFloating<A extends HTMLElement, F extends HTMLElement>(
  isOpen: boolean,
  placement: Placement,
  isAsWide = false,
): Floating<A, F> {
  const anchor = useRef<A>(null);
  const float = useRef<F>(null);
  useLayoutEffect(() => {
    const [beside, element] = [anchor.current, float.current];
    if (!isOpen || !beside || !element) return;
    const place = async (): Promise<void> => {
      const { x, y } = await computePosition(beside, element, {
        placement,
        strategy: "fixed",
        middleware: [
          offset(GAP),
          flip({ padding: EDGE }),
          shift({ padding: EDGE }),
          size({
            padding: EDGE,
            apply({ availableHeight, rects }) {
              element.style.maxHeight = `${String(Math.max(availableHeight, 96))}px`;
              if (isAsWide) element.style.width = `${String(rects.reference.width)}px`;
            },
          }),
        ],
      });
      element.style.left = `${String(x)}px`;
      element.style.top = `${String(y)}px`;
    };
    return autoUpdate(beside, element, () => void place());
  }, [isOpen, placement, isAsWide]);
  return { anchor, float };
}
