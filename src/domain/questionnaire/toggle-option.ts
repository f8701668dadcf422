/** Choosing and unchoosing among several options. */
import type { ChoicesKind } from "./types.ts";

/**
 * The options that are chosen after one was ticked or unticked; `undefined` if none is left.
 * Options that stand alone clear the others, and are cleared by them.
 */
export function toggled(
  field: Pick<ChoicesKind, "exclusive">,
  chosen: readonly string[],
  option: string,
  isChosen: boolean,
): readonly string[] | undefined {
  if (!isChosen) {
    const left = chosen.filter((id) => id !== option);
    return left.length === 0 ? undefined : left;
  }
  const alone = new Set(field.exclusive);
  if (alone.has(option)) return [option];
  return [...chosen.filter((id) => !alone.has(id)), option];
}
