/** The short words for how urgent a case is. */
import * as m from "../../build/messages/messages.js";
import type { Band } from "../../src/domain/casework/urgency-scale.ts";

const WORDS = {
  red: () => m.desk_band_red(),
  orange: () => m.desk_band_orange(),
  yellow: () => m.desk_band_yellow(),
  green: () => m.desk_band_green(),
} as const satisfies Record<Band, () => string>;

/** One or two words. */
export function bandWord(band: Band): string {
  return WORDS[band]();
}
