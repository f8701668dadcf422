/**
 * The sides by which cases are filtered and grouped. Each gives the values of a case as short
 * texts; an empty one stands for "none".
 */
import type { RowFacts } from "./row-facts.ts";

/** The sides. */
export const DIMENSIONS = [
  "band",
  "state",
  "assignee",
  "area",
  "place",
  "tag",
  "due",
  "late",
  "received",
] as const;

/** A side. */
export type Dimension = (typeof DIMENSIONS)[number];

/** By what rows can be grouped. */
export const GROUPINGS = ["none", "band", "state", "assignee", "area", "place", "due"] as const;

/** By what rows are grouped. */
export type Grouping = (typeof GROUPINGS)[number];

/** Chosen values by side; a side that is absent lets everything through. */
export type CaseFilter = Readonly<Partial<Record<Dimension, readonly string[]>>>;

const NONE = [""] as const;

/** The values of a case on a side; at least one. */
export function valuesOf(facts: RowFacts, dimension: Dimension): readonly string[] {
  const { card } = facts.row;
  switch (dimension) {
    case "band":
      return card ? [card.band] : NONE;
    case "state":
      return card ? [card.state] : NONE;
    case "assignee":
      return card?.assignee === undefined ? NONE : [card.assignee];
    case "area":
      return card && card.areas.length > 0 ? card.areas : NONE;
    case "place":
      return [facts.place];
    case "tag":
      return card && card.tags.length > 0 ? card.tags : NONE;
    case "due":
      return facts.dueState === undefined ? NONE : [facts.dueState];
    case "late":
      return facts.late.length > 0 ? facts.late : NONE;
    case "received":
      return facts.receivedIn;
  }
}

/** Tells whether a case fits a filter: on each side one of the chosen values. */
export function fitsChips(facts: RowFacts, filter: CaseFilter): boolean {
  return DIMENSIONS.every((dimension) => {
    const chosen = filter[dimension];
    if (chosen === undefined || chosen.length === 0) return true;
    return valuesOf(facts, dimension).some((value) => chosen.includes(value));
  });
}

/** Counts the cases of every value of a side. */
export function countValues(
  list: readonly RowFacts[],
  dimension: Dimension,
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const facts of list) {
    for (const value of valuesOf(facts, dimension)) {
      counts.set(value, (counts.get(value) ?? 0) + 1);
    }
  }
  return counts;
}

/** Chooses a value on a side, or lets go of it. */
export function toggleValue(filter: CaseFilter, dimension: Dimension, value: string): CaseFilter {
  const before = filter[dimension] ?? [];
  const after = before.includes(value) ? before.filter((one) => one !== value) : [...before, value];
  const { [dimension]: _, ...others } = filter;
  return after.length === 0 ? others : { ...others, [dimension]: after };
}

/** Tells whether nothing is chosen. */
export function isFilterEmpty(filter: CaseFilter): boolean {
  return DIMENSIONS.every((dimension) => (filter[dimension]?.length ?? 0) === 0);
}
