/** A word on what a control does, for who points at it or comes to it by keyboard. */
import { useEffect, useId, useRef, useState } from "preact/hooks";
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
  /** Whether the control's own name says the same already, so that it is not read out twice. */
  readonly isName?: boolean;
  /** The control; `describedBy` goes onto it unless `isName`. */
  readonly children: (describedBy: string | undefined) => ComponentChildren;
}

/** The control, and the word beside it. It stays while one points at it, and Escape takes it away. */
export function Tooltip(props: TooltipProps) {
  const { text, keys, placement = "top", isName = false, children } = props;
  const [isOpen, setOpen] = useState(false);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const id = useId();
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
      {children(isName ? undefined : id)}
      {!isName && !isOpen && (
        <span id={id} hidden>
          {text}
        </span>
      )}
      {isOpen && (
        <span
          ref={float}
          id={id}
          class="float tooltip"
          role="tooltip"
          {...(isName && { "aria-hidden": "true" })}
        >
          {text}
          {keys !== undefined && <Kbd keys={keys} />}
        </span>
      )}
    </span>
  );
}
