/** Going from section to section. */
import { closeCase } from "./cases.ts";
import { section } from "./desk.ts";
import type { Section } from "./desk.ts";
import { openSearch } from "./search.ts";

/**
 * Shows a section. Going to where one is already leads back to its beginning, and the search begins
 * with its field.
 */
export function goTo(to: Section): void {
  if (to === "search") {
    openSearch();
    return;
  }
  if (section.peek() === to) closeCase();
  section.value = to;
}
