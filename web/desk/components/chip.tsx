/** A small label. Its colour repeats what its icon and its word say, and never says more. */
import type { ComponentChildren } from "preact";
import type { LucideIcon } from "lucide-preact";
import { X } from "lucide-preact";

/** What a chip is about. Loud tones have a ground of their own; the others only colour the icon. */
export type ChipTone =
  | "plain"
  | "red"
  | "orange"
  | "yellow"
  | "green"
  | "new"
  | "active"
  | "draft"
  | "waiting"
  | "answered"
  | "aside"
  | "done";

interface ChipProps {
  readonly tone?: ChipTone;
  readonly icon?: LucideIcon;
  /** Without the edge, within lists where many chips would make a wall. */
  readonly isBare?: boolean;
  /** Gives the chip a button that takes it away; `label` names what is taken away. */
  readonly remove?: { readonly label: string; readonly run: () => void };
  readonly children: ComponentChildren;
}

/** The label. */
export function Chip({ tone = "plain", icon: Icon, isBare = false, remove, children }: ChipProps) {
  return (
    <span class={`chip chip-${tone}${isBare ? " chip-bare" : ""}`}>
      {Icon && <Icon class="icon" aria-hidden="true" />}
      <span class="chip-text">{children}</span>
      {remove && (
        <button type="button" class="chip-remove" aria-label={remove.label} onClick={remove.run}>
          <X class="icon" aria-hidden="true" />
        </button>
      )}
    </span>
  );
}
