/** A button for something that takes a while. */
import type { ComponentChildren } from "preact";
import { LoaderCircle } from "lucide-preact";

interface ActionButtonProps {
  readonly isBusy: boolean;
  readonly kind?: "primary" | "plain" | "danger";
  readonly type?: "submit" | "button";
  readonly disabled?: boolean;
  readonly onClick?: () => void;
  readonly children: ComponentChildren;
}

/** Keeps its width and its focus while it is busy; pressing it again then does nothing. */
export function ActionButton(props: ActionButtonProps) {
  const { isBusy, kind = "primary", type = "submit", disabled = false, onClick, children } = props;
  return (
    <button
      type={type}
      class={`button button-${kind}`}
      aria-busy={isBusy}
      aria-disabled={isBusy || disabled}
      onClick={(event) => {
        if (isBusy || disabled) event.preventDefault();
        else onClick?.();
      }}
    >
      {isBusy && <LoaderCircle class="icon spinning" aria-hidden="true" />}
      <span>{children}</span>
    </button>
  );
}
