/**
 * Who may not be let into a case, whoever asks: those whom the complainant left out, and those
 * who have a conflict of interest. The desk refuses to seal to them, and marks those who can read
 * all the same, because another program has let them in.
 */
import type { Declaration } from "./folding.ts";

/** Why somebody may not read a case. */
export type Barrier = "left-out" | "has-conflict";

/** What a case says about who may not read it. */
export interface Barriers {
  /** Numbers of the groups that the complainant left out. */
  readonly leftOut: readonly number[];
  readonly declarations: readonly Declaration[];
}

/**
 * Tells what keeps somebody from a case.
 *
 * @param groups - Of the member: the group they are in, and those they were in before. Either
 *   counts, so that nobody gets around it by being moved.
 */
export function barrierTo(
  member: string,
  groups: readonly number[],
  { leftOut, declarations }: Barriers,
): Barrier | undefined {
  if (groups.some((group) => leftOut.includes(group))) return "left-out";
  const declared = declarations.find((one) => one.member === member);
  return declared?.hasConflict === true ? "has-conflict" : undefined;
}
