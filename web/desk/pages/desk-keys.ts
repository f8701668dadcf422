/**
 * Keys that work in every section: Ctrl+K for commands, ? for a list of keys, g and a letter to
 * go somewhere.
 */
import { sectionsOf } from "./sections.tsx";
import { me } from "../state/desk.ts";
import { isHelpOpen, isPaletteOpen } from "../state/palette.ts";
import { goTo } from "../state/go-to.ts";
import { isKeyElsewhere } from "./key-elsewhere.ts";

/** So long g waits for its letter. */
const CHORD_MS = 1500;

/** Listens to keys; gives what stops it. */
export function watchDeskKeys(): () => void {
  let sinceMs = -Infinity;
  const onKey = (event: KeyboardEvent): void => {
    const isCtrl = event.ctrlKey || event.metaKey;
    if (isCtrl && !event.altKey && !event.shiftKey && event.key.toLowerCase() === "k") {
      event.preventDefault();
      isPaletteOpen.value = !isPaletteOpen.peek();
      return;
    }
    if (isCtrl || event.altKey || isKeyElsewhere(event)) return;
    const isChord = event.timeStamp - sinceMs < CHORD_MS;
    sinceMs = -Infinity;
    if (!isChord) {
      if (event.key === "g") sinceMs = event.timeStamp;
      if (event.key === "?") {
        event.preventDefault();
        isHelpOpen.value = true;
      }
      return;
    }
    const role = me.peek()?.role;
    const section = role && sectionsOf(role).find(({ letter }) => letter === event.key);
    if (!section) return;
    event.preventDefault();
    goTo(section.id);
  };
  // Before the keys of the list, in which the same letters mean something else.
  addEventListener("keydown", onKey, { capture: true });
  return () => removeEventListener("keydown", onKey, { capture: true });
}
