/** A small window beside a button, for a few fields; the rest of the page stays usable. */
import { useCallback, useEffect, useId, useState } from "preact/hooks";
import type { ComponentChildren } from "preact";
import type { TriggerProps } from "./trigger.ts";
import { useDismiss } from "./use-dismiss.ts";
import { useFloating } from "./use-floating.ts";
import type { Placement } from "./use-floating.ts";

interface PopoverProps {
  readonly label: string;
  readonly placement?: Placement;
  /** Draws the button; the properties go onto it. */
  readonly trigger: (props: TriggerProps) => ComponentChildren;
  /** Draws what is inside; `close` gives the focus back to the button. */
  readonly children: (close: () => void) => ComponentChildren;
}

/** The button and, while it is open, the window. The focus goes to its first field. */
export function Popover({ label, placement = "bottom-start", trigger, children }: PopoverProps) {
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  const { anchor, float } = useFloating<HTMLButtonElement, HTMLDivElement>(isOpen, placement);
  const close = useCallback((isFocusBack: boolean): void => {
    setOpen(false);
    if (isFocusBack) anchor.current?.focus();
  }, []);
  useDismiss(isOpen, [anchor, float], close);
  useEffect(() => {
    if (!isOpen) return;
    const first = float.current?.querySelector<HTMLElement>("input, select, textarea, button");
    (first ?? float.current)?.focus();
  }, [isOpen]);
  return (
    <>
      {trigger({
        ref: anchor,
        type: "button",
        id,
        "aria-haspopup": "dialog",
        "aria-expanded": isOpen,
        onClick: () => setOpen(!isOpen),
      })}
      {isOpen && (
        <div ref={float} class="float popover" role="dialog" aria-label={label} tabIndex={-1}>
          {children(() => close(true))}
        </div>
      )}
    </>
  );
}
