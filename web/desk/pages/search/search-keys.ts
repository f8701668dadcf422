/** Keys of the search: from the field into what was found, and through it. */
import { closeCase, heldRows, openCase } from "../../state/cases.ts";
import { whenFound } from "../../state/search.ts";
import { isKeyElsewhere } from "../key-elsewhere.ts";
import { openFound } from "./search-hit.tsx";

/** Listens to keys; gives what stops it. */
export function watchSearchKeys(): () => void {
  const onKey = (event: KeyboardEvent): void => {
    const { key, ctrlKey, metaKey, altKey, defaultPrevented } = event;
    // Escape also ends what an input method began.
    if (event.isComposing || defaultPrevented || isKeyElsewhere(event)) return;
    if (ctrlKey || metaKey || altKey) return;
    if (act(key)) event.preventDefault();
  };
  addEventListener("keydown", onKey);
  return () => removeEventListener("keydown", onKey);
}

function act(key: string): boolean {
  switch (key) {
    case "/":
      field()?.focus();
      return true;
    case "Escape":
      return leave();
    case "o":
      return press();
    default:
      return stepFrom(key);
  }
}

/** Moves the keyboard by a key; gives whether the key is one of those. */
export function stepFrom(key: string): boolean {
  const { activeElement } = document;
  const isInField = activeElement === field();
  const by = stepOf(key, isInField || activeElement?.matches("[data-hit]") === true);
  if (by === 0 || (isInField && by < 0)) return false;
  const list = hits();
  const at = list.findIndex((hit) => hit === activeElement);
  // Outside of the list, the open case is where one left it.
  const from = at === -1 && !isInField ? list.findIndex((hit) => hit.ariaCurrent === "true") : at;
  const next = list[Math.min(from + by, list.length - 1)];
  if (from + by < 0) field()?.focus();
  else next?.focus();
  return true;
}

/** Opens what fits best to what was typed, also where that is not on the screen yet. */
export async function openFirst(): Promise<void> {
  const found = await whenFound();
  const best = found?.cases.find(({ id }) => heldRows().has(id));
  if (best) openFound(best);
}

/** Letters work everywhere, arrows only in the list: elsewhere they scroll. */
function stepOf(key: string, isInList: boolean): number {
  if (key === "ArrowDown") return isInList ? 1 : 0;
  if (key === "ArrowUp") return isInList ? -1 : 0;
  const isTyped = document.activeElement === field();
  return isTyped ? 0 : key === "j" ? 1 : key === "k" ? -1 : 0;
}

function press(): boolean {
  const { activeElement } = document;
  if (!(activeElement instanceof HTMLElement) || !activeElement.matches("[data-hit]")) return false;
  activeElement.click();
  return true;
}

/** Escape leaves the field first, then the case. */
function leave(): boolean {
  const { activeElement } = document;
  if (activeElement instanceof HTMLElement && activeElement.matches("input, textarea, select")) {
    activeElement.blur();
    return true;
  }
  if (openCase.peek().kind === "none") return false;
  const current = hits().find((hit) => hit.ariaCurrent === "true");
  closeCase();
  current?.focus();
  return true;
}

const field = (): HTMLElement | null => document.querySelector<HTMLElement>("[data-key=search]");
const hits = (): readonly HTMLElement[] => [
  ...document.querySelectorAll<HTMLElement>("[data-hit]"),
];
