/** The name of a control, for who points at it or comes to it by keyboard. */
import { useEffect, useRef, useState } from "preact/hooks";
import type { ComponentChildren } from "preact";
import { Kbd } from "./kbd.tsx";
import { useFloating } from "./use-floating.ts";
import type { Placement } from "./use-floating.ts";

/** So long the pointer rests on a control before the word comes. */
const REST_MS = 450;

interface TooltipProps {
  readonly text: string;
  /** The keys that do the same. */
  readonly keys?: string;
  readonly placement?: Placement;
  /** The control. */
  readonly children: ComponentChildren;
}

/**
 * The control, and its name beside it. It stays while one points at it, and Escape takes it away.
 * The control says its name itself, so this one is not read out.
 */
export function Tooltip({ text, keys, placement = "top", children }: TooltipProps) {
  const [isOpen, setOpen] = useState(false);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const { anchor, float } = useFloating<HTMLSpanElement, HTMLSpanElement>(isOpen, placement);
  const hide = (): void => {
    clearTimeout(timer.current);
    setOpen(false);
  };
  useEffect(() => () => clearTimeout(timer.current), []);
  useEffect(() => {
    if (!isOpen) return;
    const onKey = ({ key }: KeyboardEvent): void => {
      if (key === "Escape") hide();
    };
    addEventListener("keydown", onKey, { capture: true });
    return () => removeEventListener("keydown", onKey, { capture: true });
  }, [isOpen]);
  return (
    <span
      ref={anchor}
      class="tooltip-on"
      onPointerEnter={({ pointerType }) => {
        if (pointerType === "touch") return;
        clearTimeout(timer.current);
        timer.current = setTimeout(() => setOpen(true), REST_MS);
      }}
      onPointerLeave={hide}
      onPointerDown={hide}
      onFocusIn={({ target }) => {
        if (target instanceof HTMLElement && target.matches(":focus-visible")) setOpen(true);
      }}
      onFocusOut={hide}
    >
      {children}
      {isOpen && (
        <span ref={float} class="float tooltip" role="tooltip" aria-hidden="true">
          {text}
          {keys !== undefined && <Kbd keys={keys} />}
        </span>
      )}
    </span>
  );
}
