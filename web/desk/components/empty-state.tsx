/** What stands where nothing is: what this place is for, and what one can do. */
import type { ComponentChildren } from "preact";
import type { LucideIcon } from "lucide-preact";

interface EmptyStateProps {
  readonly icon: LucideIcon;
  readonly title: string;
  readonly hint?: string | undefined;
  /** Buttons. */
  readonly children?: ComponentChildren;
}

/** An icon, a sentence, a hint and buttons. */
export function EmptyState({ icon: Icon, title, hint, children }: EmptyStateProps) {
  return (
    <div class="empty">
      <span class="empty-mark">
        <Icon class="icon" aria-hidden="true" />
      </span>
      <p class="empty-title">{title}</p>
      {hint !== undefined && <p class="hint">{hint}</p>}
      {children}
    </div>
  );
}
