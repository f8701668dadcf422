/** Months and periods by which cases are told apart by when they came. */
import { addMonths } from "../../../src/domain/day.ts";
import type { Day } from "../../../src/domain/day.ts";
import { firstOfMonth } from "./due-days.ts";

/** Periods up to today, and how many months each has: this month and those before it. */
export const PERIOD_MONTHS = { "3m": 3, "12m": 12 } as const;

/** A period. */
export type Period = keyof typeof PERIOD_MONTHS;

const PERIODS = ["3m", "12m"] as const satisfies readonly Period[];

/** Tells whether a text names a period. */
export function isPeriod(text: string): text is Period {
  return PERIODS.some((period) => period === text);
}

/** The month in which a day lies: `2026-11`. */
export function monthOf(day: string): string {
  return day.slice(0, 7);
}

/** So many months up to that of a day, the earliest first. */
export function monthsUpTo(today: Day, count: number): readonly string[] {
  const first = firstOfMonth(today);
  return Array.from({ length: count }, (_, index) => monthOf(addMonths(first, index + 1 - count)));
}

/** Computed once for a day, since every row of the list asks. */
let known: { readonly today: Day; readonly begins: ReadonlyMap<Period, string> } | undefined;

function beginsOf(today: Day): ReadonlyMap<Period, string> {
  if (known?.today === today) return known.begins;
  const begins = new Map(
    PERIODS.map((period) => [period, monthsUpTo(today, PERIOD_MONTHS[period])[0] ?? ""] as const),
  );
  known = { today, begins };
  return begins;
}

/** The month of a day, and the periods up to today in which that month lies. */
export function receivedIn(day: string, today: Day): readonly string[] {
  const month = monthOf(day);
  const begins = beginsOf(today);
  return [month, ...PERIODS.filter((period) => month >= (begins.get(period) ?? ""))];
}
