/** Going from section to section. */
import { closeCase } from "./cases.ts";
import { section } from "./desk.ts";
import type { Section } from "./desk.ts";

/** Shows a section. Going to where one is already leads back to its beginning. */
export function goTo(to: Section): void {
  if (section.peek() === to) closeCase();
  section.value = to;
}
