/** Where keys lead in menus, tabs and lists of options; nothing here draws. */
import { fold } from "../../../src/domain/places/search-places.ts";

/** How long letters that are typed one after another belong together. */
export const TYPED_TOGETHER_MS = 700;

/**
 * The place that a key leads to. Beyond either end it goes on at the other.
 *
 * @param key - As `KeyboardEvent.key` names it.
 * @param at - The place now; -1 for none.
 * @param length - How many places there are.
 * @returns `undefined` for a key that leads nowhere.
 */
export function stepThrough(
  key: string,
  at: number,
  length: number,
  direction: "vertical" | "horizontal" = "vertical",
): number | undefined {
  if (length === 0) return undefined;
  const [back, on] =
    direction === "vertical" ? ["ArrowUp", "ArrowDown"] : ["ArrowLeft", "ArrowRight"];
  switch (key) {
    case on:
      return (at + 1) % length;
    case back:
      return at <= 0 ? length - 1 : at - 1;
    case "Home":
      return 0;
    case "End":
      return length - 1;
    default:
      return undefined;
  }
}

/**
 * The next label that begins with what was typed, with or without diacritics. The same letter
 * again and again goes from one label to the next that begins with it.
 *
 * @param at - The place now; the search begins behind it, or at it when more letters are typed.
 */
export function typeAhead(
  labels: readonly string[],
  at: number,
  typed: string,
): number | undefined {
  const folded = fold(typed);
  const isOneLetter = /^(.)\1*$/u.test(folded);
  const wanted = isOneLetter ? folded.slice(0, 1) : folded;
  if (wanted === "") return undefined;
  const start = isOneLetter ? at + 1 : Math.max(at, 0);
  for (let step = 0; step < labels.length; step++) {
    const place = (start + step) % labels.length;
    if (fold(labels[place] ?? "").startsWith(wanted)) return place;
  }
  return undefined;
}
