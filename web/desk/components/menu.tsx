/** A menu of things to do, opened by a button. */
import { Fragment } from "preact";
import type { ComponentChildren } from "preact";
import { useCallback, useEffect, useId, useRef, useState } from "preact/hooks";
import { Check } from "lucide-preact";
import type { LucideIcon } from "lucide-preact";
import { Kbd } from "./kbd.tsx";
import { stepThrough, typeAhead, TYPED_TOGETHER_MS } from "./list-keys.ts";
import type { TriggerProps } from "./trigger.ts";
import { useDismiss } from "./use-dismiss.ts";
import { useFloating } from "./use-floating.ts";
import type { Placement } from "./use-floating.ts";

/** One line of a menu. */
export interface MenuItem {
  readonly id: string;
  readonly label: string;
  readonly icon?: LucideIcon;
  /** The keys that do the same. */
  readonly keys?: string;
  /** Why it cannot be chosen now; it can still be reached, so that the reason is read. */
  readonly disabledBecause?: string;
  readonly isDanger?: boolean;
  /** For things that are on or off. */
  readonly isChecked?: boolean;
  /** Draws a line above it. */
  readonly isApart?: boolean;
  readonly onSelect: () => void;
}

interface MenuProps {
  readonly label: string;
  readonly items: readonly MenuItem[];
  readonly placement?: Placement;
  /** Draws the button; the properties go onto it. */
  readonly trigger: (props: TriggerProps) => ComponentChildren;
  /** What stands above the items, for example a name. */
  readonly head?: ComponentChildren;
}

/** The button and, while it is open, the menu. Arrows, Home, End, letters, Enter and Escape. */
export function Menu({ label, items, placement = "bottom-start", trigger, head }: MenuProps) {
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  const typed = useRef({ text: "", atMs: 0 });
  const { anchor, float } = useFloating<HTMLButtonElement, HTMLDivElement>(isOpen, placement);
  const close = useCallback((isFocusBack: boolean): void => {
    setOpen(false);
    if (isFocusBack) anchor.current?.focus();
  }, []);
  useDismiss(isOpen, [anchor, float], close);
  const lines = (): HTMLElement[] => [
    ...(float.current?.querySelectorAll<HTMLElement>("[data-menu-item]") ?? []),
  ];
  useEffect(() => {
    if (isOpen) lines()[0]?.focus();
  }, [isOpen]);

  const onKeyDown = (event: KeyboardEvent): void => {
    const all = lines();
    const at = all.findIndex((line) => line === document.activeElement);
    if (event.key === "Tab") {
      close(false);
      return;
    }
    let next = stepThrough(event.key, at, all.length);
    if (next === undefined && event.key.length === 1 && event.key !== " ") {
      const isLater = event.timeStamp - typed.current.atMs > TYPED_TOGETHER_MS;
      const text = isLater ? event.key : typed.current.text + event.key;
      typed.current = { text, atMs: event.timeStamp };
      const labels = items.map((item) => item.label);
      next = typeAhead(labels, at, text);
      event.stopPropagation();
    }
    if (next === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    all[next]?.focus();
  };

  return (
    <>
      {trigger({
        ref: anchor,
        type: "button",
        id,
        "aria-haspopup": "menu",
        "aria-expanded": isOpen,
        onClick: () => setOpen(!isOpen),
        onKeyDown: (event) => {
          if (event.key !== "ArrowDown") return;
          event.preventDefault();
          event.stopPropagation();
          setOpen(true);
        },
      })}
      {isOpen && (
        <div ref={float} class="float menu">
          {head}
          <div role="menu" aria-label={label} onKeyDown={onKeyDown}>
            {items.map((item) => (
              <Fragment key={item.id}>
                {item.isApart === true && <div class="menu-line" role="separator" />}
                <MenuLine item={item} onDone={() => close(true)} />
              </Fragment>
            ))}
          </div>
        </div>
      )}
    </>
  );
}

function MenuLine({ item, onDone }: { readonly item: MenuItem; readonly onDone: () => void }) {
  const { icon: Icon, isChecked, disabledBecause } = item;
  const isOff = disabledBecause !== undefined;
  return (
    <button
      type="button"
      role={isChecked === undefined ? "menuitem" : "menuitemcheckbox"}
      {...(isChecked !== undefined && { "aria-checked": isChecked })}
      aria-disabled={isOff}
      tabIndex={-1}
      data-menu-item={item.id}
      class={item.isDanger === true ? "menu-item menu-danger" : "menu-item"}
      onClick={() => {
        if (isOff) return;
        onDone();
        item.onSelect();
      }}
    >
      {Icon && <Icon class="icon" aria-hidden="true" />}
      <span class="menu-label">
        {item.label}
        {isOff && <span class="menu-why">{disabledBecause}</span>}
      </span>
      {isChecked === true && <Check class="icon" aria-hidden="true" />}
      {item.keys !== undefined && (
        <span aria-hidden="true">
          <Kbd keys={item.keys} />
        </span>
      )}
    </button>
  );
}
