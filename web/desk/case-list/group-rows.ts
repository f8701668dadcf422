/** The lines of the list: heads of groups, and the cases of those that are open. */
import { valuesOf } from "./dimensions.ts";
import type { Grouping } from "./dimensions.ts";
import type { RowFacts } from "./row-facts.ts";

/** A line. */
export type ListLine =
  | {
      readonly kind: "group";
      readonly key: string;
      readonly value: string;
      readonly count: number;
      readonly isOpen: boolean;
    }
  | { readonly kind: "case"; readonly key: string; readonly facts: RowFacts };

/** The key of a group's line; ids of cases have no colon. */
export const groupKey = (value: string): string => `group:${value}`;

/**
 * Makes the lines. A case stands in one group: that of its first value.
 *
 * @param compareValues - The order of groups.
 * @param collapsed - Values of groups that are closed.
 */
export function groupRows(
  list: readonly RowFacts[],
  grouping: Grouping,
  compareValues: (a: string, b: string) => number,
  collapsed: ReadonlySet<string>,
): readonly ListLine[] {
  if (grouping === "none") return list.map(lineOf);
  const groups = new Map<string, RowFacts[]>();
  for (const facts of list) {
    const value = valuesOf(facts, grouping)[0] ?? "";
    const group = groups.get(value);
    if (group) group.push(facts);
    else groups.set(value, [facts]);
  }
  const lines: ListLine[] = [];
  for (const value of [...groups.keys()].sort(compareValues)) {
    const group = groups.get(value) ?? [];
    const isOpen = !collapsed.has(value);
    lines.push({ kind: "group", key: groupKey(value), value, count: group.length, isOpen });
    if (isOpen) for (const facts of group) lines.push(lineOf(facts));
  }
  return lines;
}

const known = new WeakMap<RowFacts, ListLine>();

/** The same line for the same facts, so that what has not changed is not drawn anew. */
function lineOf(facts: RowFacts): ListLine {
  const before = known.get(facts);
  if (before) return before;
  const line: ListLine = { kind: "case", key: facts.row.id, facts };
  known.set(facts, line);
  return line;
}
