/** A button that is only an icon; its name is said and shown beside it. */
import type { LucideIcon } from "lucide-preact";
import { Tooltip } from "./tooltip.tsx";
import type { Placement } from "./use-floating.ts";

interface IconButtonProps {
  readonly icon: LucideIcon;
  readonly label: string;
  readonly keys?: string;
  readonly placement?: Placement;
  readonly class?: string;
  readonly onClick: () => void;
}

/** The button. */
export function IconButton(props: IconButtonProps) {
  const { icon: Icon, label, keys, placement = "bottom", onClick } = props;
  return (
    <Tooltip text={label} {...(keys !== undefined && { keys })} placement={placement}>
      <button
        type="button"
        class={`button-icon ${props.class ?? ""}`}
        aria-label={label}
        onClick={onClick}
      >
        <Icon class="icon" aria-hidden="true" />
      </button>
    </Tooltip>
  );
}
