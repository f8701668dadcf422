/** The desk's keys: j, k, Enter, Escape, /, u, r and ?. */
import { closeCase, openCase, openRow, showCase } from "../../state/cases.ts";
import { cursor, moveCursor } from "../../state/cursor.ts";
import { worker } from "../../state/desk.ts";

/** Listens to keys; gives what stops it. */
export function watchKeys(onHelp: () => void): () => void {
  const onKey = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey || isElsewhere(event)) return;
    const act = actionOf(event, onHelp);
    if (!act) return;
    event.preventDefault();
    act();
  };
  addEventListener("keydown", onKey);
  return () => removeEventListener("keydown", onKey);
}

/** Letters that are typed into a field, and dialogs, have keys of their own. */
function isElsewhere({ target, key }: KeyboardEvent): boolean {
  if (document.querySelector("dialog[open]")) return true;
  if (!(target instanceof HTMLElement)) return false;
  const isField = target.matches("input, textarea, select, [contenteditable]");
  if (isField) return key !== "Escape";
  return key === "Enter" && !target.matches("[role=listbox]") && target !== document.body;
}

function actionOf(event: KeyboardEvent, onHelp: () => void): (() => void) | undefined {
  switch (event.key) {
    case "j":
      return () => moveCursor(1);
    case "k":
      return () => moveCursor(-1);
    case "ArrowDown":
      return isInList(event) ? () => moveCursor(1) : undefined;
    case "ArrowUp":
      return isInList(event) ? () => moveCursor(-1) : undefined;
    case "Home":
      return isInList(event) ? () => moveCursor(-Infinity) : undefined;
    case "End":
      return isInList(event) ? () => moveCursor(Infinity) : undefined;
    case "Enter":
      return cursor.peek() === undefined ? undefined : () => void showCase(cursor.peek() ?? "");
    case "Escape":
      return leave;
    case "/":
      return () => document.querySelector<HTMLElement>("[data-key=filter]")?.focus();
    case "r":
      return () => document.querySelector<HTMLElement>("[data-key=reply]")?.focus();
    case "u":
      return toggleRead;
    case "?":
      return onHelp;
    default:
      return undefined;
  }
}

function isInList({ target }: KeyboardEvent): boolean {
  return target instanceof HTMLElement && target.matches("[role=listbox]");
}

function leave(): void {
  const { activeElement } = document;
  // Escape leaves a field first, so that nothing typed is lost by one key.
  if (activeElement instanceof HTMLElement && activeElement.matches("input, textarea, select")) {
    activeElement.blur();
  } else if (openCase.peek().kind !== "none") {
    closeCase();
    document.querySelector<HTMLElement>("[role=listbox]")?.focus();
  }
}

function toggleRead(): void {
  const row = openRow.peek();
  // A failure shows beside the button, which stays as it was; here it only means "not yet".
  if (row)
    void worker()
      .setRead(row.id, row.isUnread)
      .catch(() => undefined);
}
