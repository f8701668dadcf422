/** The heading of a page within the page. It takes the focus when the page comes. */
import type { ComponentChildren } from "preact";
import { useEffect, useRef } from "preact/hooks";

/** Moves focus and view to an element when it appears, unless it is the first page of the visit. */
export function useArrival<T extends HTMLElement>(isFirst = false) {
  const element = useRef<T>(null);
  useEffect(() => {
    if (isFirst) return;
    scrollTo(0, 0);
    element.current?.focus({ preventScroll: true });
  }, []);
  return element;
}

/** Draws the heading. */
export function PageHeading({
  children,
  isFirst = false,
}: {
  readonly children: ComponentChildren;
  /** Nobody came from anywhere: the focus stays where the browser put it. */
  readonly isFirst?: boolean;
}) {
  const heading = useArrival<HTMLHeadingElement>(isFirst);
  return (
    <h1 ref={heading} tabIndex={-1}>
      {children}
    </h1>
  );
}
