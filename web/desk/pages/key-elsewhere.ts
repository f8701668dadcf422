/** Letters that are typed into a field, and dialogs, menus and windows have keys of their own. */

/** Tells whether a key belongs to something else than the page. */
export function isKeyElsewhere({ target, key }: KeyboardEvent): boolean {
  if (document.querySelector("dialog[open]")) return true;
  if (!(target instanceof HTMLElement)) return false;
  if (target.closest(".float")) return true;
  const isTyped = target.matches(
    "input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable]",
  );
  if (isTyped) return key !== "Escape";
  const isPressed = key === "Enter" || key === " ";
  return (
    isPressed && !target.matches("[role=listbox]") && target.matches("button, a, input, summary")
  );
}
