/** The keys of the list. Those of the whole desk are in pages/desk-keys.ts. */
import { groupKey } from "../../case-list/group-rows.ts";
import { lines, toggleGroup } from "../../state/case-list.ts";
import { closeCase, openCase, openRow, showCase } from "../../state/cases.ts";
import { cursor, moveCursor } from "../../state/cursor.ts";
import { me, worker } from "../../state/desk.ts";
import {
  chooseNone,
  chosen,
  extendChosen,
  toggleAll,
  toggleChosen,
} from "../../state/selection.ts";
import { stepCase } from "../../state/step-case.ts";
import { isKeyElsewhere } from "../key-elsewhere.ts";

/** Listens to keys; gives what stops it. */
export function watchKeys(): () => void {
  const onKey = (event: KeyboardEvent): void => {
    // Whoever listens before, for example to a letter after g, has taken the key.
    if (event.defaultPrevented || event.altKey || isKeyElsewhere(event)) return;
    const act = event.ctrlKey || event.metaKey ? actionWithCtrl(event) : actionOf(event);
    if (!act) return;
    event.preventDefault();
    act();
  };
  addEventListener("keydown", onKey);
  return () => removeEventListener("keydown", onKey);
}

function actionWithCtrl(event: KeyboardEvent): (() => void) | undefined {
  return event.key === "a" && isInList(event) && canChoose() ? toggleAll : undefined;
}

function actionOf(event: KeyboardEvent): (() => void) | undefined {
  const isShift = event.shiftKey && canChoose();
  switch (event.key) {
    case "j":
      return () => step(1);
    case "k":
      return () => step(-1);
    case "J":
      return canChoose() ? () => extendChosen(1) : undefined;
    case "K":
      return canChoose() ? () => extendChosen(-1) : undefined;
    case "ArrowDown":
      if (!isInList(event)) return undefined;
      return isShift ? () => extendChosen(1) : () => moveCursor(1);
    case "ArrowUp":
      if (!isInList(event)) return undefined;
      return isShift ? () => extendChosen(-1) : () => moveCursor(-1);
    case "ArrowRight":
      return isInList(event) ? () => openGroup(true) : undefined;
    case "ArrowLeft":
      return isInList(event) ? () => openGroup(false) : undefined;
    case "Home":
      return isInList(event) ? () => moveCursor(-Infinity) : undefined;
    case "End":
      return isInList(event) ? () => moveCursor(Infinity) : undefined;
    case "Enter":
    case "o":
      return open;
    case "x":
      return choose;
    case " ":
      return isInList(event) ? choose : undefined;
    case "Escape":
      return leave;
    case "/":
      return () => document.querySelector<HTMLElement>("[data-key=filter]")?.focus();
    case "u":
      return toggleRead;
    default:
      return undefined;
  }
}

const canChoose = (): boolean => me.peek()?.role === "caseworker";

function isInList({ target }: KeyboardEvent): boolean {
  return target instanceof HTMLElement && target.matches("[role=listbox]");
}

/** In the list, to the next line; in a case, to the next case. */
function step(by: 1 | -1): void {
  if (openCase.peek().kind === "none") moveCursor(by);
  else stepCase(by);
}

/** The line that the keyboard stands on. */
function activeLine() {
  return lines.peek().find(({ key }) => key === cursor.peek());
}

function open(): void {
  const line = activeLine();
  if (line?.kind === "case") void showCase(line.facts.row.id);
  else if (line) toggleGroup(line.value);
}

function choose(): void {
  const line = activeLine();
  if (line?.kind === "case" && canChoose()) toggleChosen(line.facts.row.id);
}

/** Opens or closes the group of the line; from a case that closes, one comes to its head. */
function openGroup(isOpen: boolean): void {
  const list = lines.peek();
  const at = list.findIndex(({ key }) => key === cursor.peek());
  for (let index = at; index >= 0; index -= 1) {
    const line = list[index];
    if (line?.kind !== "group") continue;
    cursor.value = groupKey(line.value);
    toggleGroup(line.value, isOpen);
    return;
  }
}

function leave(): void {
  const { activeElement } = document;
  // Escape leaves a field first, so that nothing typed is lost by one key.
  if (activeElement instanceof HTMLElement && activeElement.matches("input, textarea, select")) {
    activeElement.blur();
  } else if (openCase.peek().kind !== "none") {
    closeCase();
    document.querySelector<HTMLElement>("[role=listbox]")?.focus();
  } else if (chosen.peek().size > 0) chooseNone();
}

function toggleRead(): void {
  const row = openRow.peek();
  // A failure shows beside the button, which stays as it was; here it only means "not yet".
  if (row)
    void worker()
      .setRead(row.id, row.isUnread)
      .catch(() => undefined);
}
