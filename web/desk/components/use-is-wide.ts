/** Whether there is room for a table: the layout follows the room, not the device. */
import { useEffect, useState } from "preact/hooks";
import type { RefObject } from "preact";

/** Follows the width of an element; true from so many root letters on. */
export function useIsWide(box: RefObject<HTMLElement | null>, fromRem: number): boolean {
  const [isWide, setWide] = useState(() => innerWidth > fromRem * 16);
  useEffect(() => {
    const element = box.current;
    if (!element) return;
    const measure = (): void => {
      const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
      setWide(element.clientWidth >= fromRem * (Number.isFinite(rem) ? rem : 16));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [fromRem]);
  return isWide;
}
