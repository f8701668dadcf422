/** A button that is only an icon; its name is said and shown beside it. */
import type { LucideIcon } from "lucide-preact";
import { Tooltip } from "./tooltip.tsx";
import type { Placement } from "./use-floating.ts";

interface IconButtonProps {
  readonly icon: LucideIcon;
  readonly label: string;
  readonly keys?: string;
  readonly placement?: Placement;
  /** For things that are on or off. */
  readonly isPressed?: boolean;
  readonly class?: string;
  readonly onClick: () => void;
}

/** The button. */
export function IconButton(props: IconButtonProps) {
  const { icon: Icon, label, keys, placement = "bottom", isPressed, onClick } = props;
  return (
    <Tooltip text={label} {...(keys !== undefined && { keys })} placement={placement} isName>
      {() => (
        <button
          type="button"
          class={`button-icon ${props.class ?? ""}`}
          aria-label={label}
          {...(isPressed !== undefined && { "aria-pressed": isPressed })}
          onClick={onClick}
        >
          <Icon class="icon" aria-hidden="true" />
        </button>
      )}
    </Tooltip>
  );
}
