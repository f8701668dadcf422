/** Words for screen readers only. */
import type { ComponentChildren } from "preact";

/** Read out, not seen. */
export function VisuallyHidden({ children }: { readonly children: ComponentChildren }) {
  return <span class="visually-hidden">{children}</span>;
}
