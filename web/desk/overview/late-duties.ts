/** What is late: which promises and dates, and for how long. */
import { daysBetween } from "../../../src/domain/day.ts";
import type { Day } from "../../../src/domain/day.ts";
import { DUTY_KINDS } from "../case-list/row-facts.ts";
import type { RowFacts } from "../case-list/row-facts.ts";
import { countInto, rowOf } from "./count-table.ts";
import type { CountTable } from "./count-table.ts";

/** For how long: up to a week, up to thirty days, longer. The longest comes first. */
export const LATENESS = ["longer", "month", "week"] as const;

/** One of these. */
export type Lateness = (typeof LATENESS)[number];

const WEEK_DAYS = 7;
const MONTH_DAYS = 30;

function latenessOf(days: number): Lateness {
  if (days <= WEEK_DAYS) return "week";
  return days <= MONTH_DAYS ? "month" : "longer";
}

/** Late duties by kind and by how long; beside them, the days of the longest. */
export function lateDuties(list: readonly RowFacts[], today: Day): CountTable {
  const late = list.flatMap(({ duties }) =>
    duties
      .filter(({ day }) => day < today)
      .map(({ kind, day }) => ({ kind, days: daysBetween(day, today) })),
  );
  const { series, rows } = countInto(late, {
    series: LATENESS,
    keysOf: ({ kind }) => [kind],
    seriesOf: ({ days }) => latenessOf(days),
    keys: DUTY_KINDS,
  });
  const longest = (key: string): number =>
    late.reduce((most, { kind, days }) => (kind === key ? Math.max(most, days) : most), 0);
  return {
    series,
    rows: rows.map(({ key, values }) => rowOf(key, values, { extras: [longest(key)] })),
  };
}
