/** A box for something that matters: plain, a warning, or a danger. */
import type { ComponentChildren } from "preact";

/** Draws the box. Its kind is said in words by the text, never by colour alone. */
export function Note({
  kind = "plain",
  children,
}: {
  readonly kind?: "plain" | "warning" | "danger" | "good";
  readonly children: ComponentChildren;
}) {
  return <div class={`note note-${kind}`}>{children}</div>;
}
