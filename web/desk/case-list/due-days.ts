/** What is due, by day: the calendar and its list. */
import { addDays, addMonths, daysBetween, mondayOf, parseDay } from "../../../src/domain/day.ts";
import type { Day } from "../../../src/domain/day.ts";
import type { Duty } from "../../../src/domain/casework/service-days.ts";
import type { RowFacts } from "./row-facts.ts";

/** One thing to be done in one case. */
export interface DueThing {
  readonly facts: RowFacts;
  readonly duty: Duty;
}

/** So many days ahead the list shows, today not counted. */
export const AHEAD_DAYS = 14;

const known = new WeakMap<RowFacts, readonly DueThing[]>();

function thingsOf(facts: RowFacts): readonly DueThing[] {
  const before = known.get(facts);
  if (before) return before;
  const things = facts.duties.map((duty) => ({ facts, duty }));
  known.set(facts, things);
  return things;
}

/** Who is to do it, by key id: who has the task, or whoever answers for the case. */
export function whoDoes({ facts, duty }: DueThing): string | undefined {
  const assignee = duty.kind === "task" ? duty.task.assignee : undefined;
  return assignee ?? facts.row.card?.assignee;
}

/**
 * Collects what is due by day. Within a day the most urgent case comes first.
 *
 * @param who - Whose things alone, by key id; without it everybody's.
 */
export function dueByDay(
  list: readonly RowFacts[],
  who?: string,
): ReadonlyMap<Day, readonly DueThing[]> {
  const days = new Map<Day, DueThing[]>();
  for (const facts of list) {
    for (const thing of thingsOf(facts)) {
      if (who !== undefined && whoDoes(thing) !== who) continue;
      const day = days.get(thing.duty.day);
      if (day) day.push(thing);
      else days.set(thing.duty.day, [thing]);
    }
  }
  for (const things of days.values()) things.sort((a, b) => a.facts.bandRank - b.facts.bandRank);
  return days;
}

/** Everything that is late, the longest first. */
export function overdueThings(
  days: ReadonlyMap<Day, readonly DueThing[]>,
  today: Day,
): readonly DueThing[] {
  return [...days.keys()]
    .filter((day) => day < today)
    .sort()
    .flatMap((day) => days.get(day) ?? []);
}

/** The weeks of a month, from Monday, with the days before and after that fill them. */
export function weeksOf(month: Day): readonly (readonly Day[])[] {
  const first = firstOfMonth(month);
  const start = mondayOf(first);
  const weeks = Math.ceil(daysBetween(start, addMonths(first, 1)) / 7);
  return Array.from({ length: weeks }, (_, week) =>
    Array.from({ length: 7 }, (_, day) => addDays(start, week * 7 + day)),
  );
}

/** The first day of the month in which a day lies. */
export function firstOfMonth(day: Day): Day {
  return parseDay(`${day.slice(0, 7)}-01`) ?? day;
}
