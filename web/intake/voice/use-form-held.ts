/** Keeps a person from losing a recording by going on in the form before it is finished. */
import type { RefObject } from "preact";
import { useEffect, useState } from "preact/hooks";

/**
 * While it holds, the form is not submitted and its buttons outside of the box do nothing. The
 * exit stands outside of every form, and is never held.
 *
 * @param box - What stays in use.
 * @returns Whether the person has tried to go on.
 */
export function useFormHeld(box: RefObject<HTMLElement | null>, isHolding: boolean): boolean {
  const [hasTried, setTried] = useState(false);
  useEffect(() => {
    const inner = box.current;
    const form = inner?.closest("form");
    setTried(false);
    if (!isHolding || !inner || !form) return undefined;
    const hold = (event: Event): void => {
      const { target } = event;
      const isButton = target instanceof Element && target.closest("button") !== null;
      if (event.type === "click" && (!isButton || inner.contains(target))) return;
      event.preventDefault();
      event.stopPropagation();
      setTried(true);
    };
    form.addEventListener("click", hold, true);
    form.addEventListener("submit", hold, true);
    return () => {
      form.removeEventListener("click", hold, true);
      form.removeEventListener("submit", hold, true);
    };
  }, [isHolding]);
  return isHolding && hasTried;
}
