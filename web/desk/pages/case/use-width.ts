/** How wide an element is, in rem: parts of the page follow their own room, not the window's. */
import { useLayoutEffect, useRef, useState } from "preact/hooks";

/** The element's reference and its width; 0 until it is measured. */
export function useWidth<E extends HTMLElement>() {
  const ref = useRef<E>(null);
  const [rem, setRem] = useState(0);
  useLayoutEffect(() => {
    const element = ref.current;
    if (!element) return;
    const measure = (): void => {
      const size = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
      setRem(element.clientWidth / (Number.isFinite(size) ? size : 16));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return { ref, rem };
}
