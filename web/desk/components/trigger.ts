/** What opens a menu or a popover. */
import type { RefObject } from "preact";

/** Goes onto the button that opens something. */
export interface TriggerProps {
  readonly ref: RefObject<HTMLButtonElement | null>;
  readonly type: "button";
  readonly id: string;
  readonly "aria-haspopup": "menu" | "dialog";
  readonly "aria-expanded": boolean;
  readonly onClick: () => void;
  readonly onKeyDown?: (event: KeyboardEvent) => void;
}
