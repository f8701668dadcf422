/** The date that the form asks about: what comes, and when it may come first. */
import { daysBetween, isDay, type Day } from "../day.ts";
import { lastDayOf, type Period } from "../period.ts";
import type { Answers } from "../questionnaire/answers.ts";
import { DATED_EVENTS, type DatedEvent } from "./card.ts";
import { chosen, periodAt, type Reason } from "./reasons.ts";

/** What comes. Without a day nobody knows when. */
export interface UpcomingDate {
  readonly what: DatedEvent;
  /** The first day on which it may be; a week or a month may begin before today. */
  readonly firstDay?: Day;
  readonly lastDay?: Day;
  readonly because: readonly Reason[];
}

/** Reads the date from the answers; `undefined` if none is named. */
export function findUpcomingDate(answers: Answers): UpcomingDate | undefined {
  const [reason] = chosen(answers, "upcoming_date_kind", ...DATED_EVENTS);
  const what = DATED_EVENTS.find((event) => event === reason?.value);
  if (reason === undefined || what === undefined) return undefined;
  const period = periodAt(answers, "upcoming_date");
  const firstDay = period === undefined ? undefined : firstDayOf(period);
  const lastDay = period === undefined ? undefined : lastDayOf(period);
  if (firstDay === undefined || lastDay === undefined) return { what, because: [reason] };
  const value = firstDay === lastDay ? firstDay : `${firstDay}/${lastDay}`;
  return { what, firstDay, lastDay, because: [reason, { field: "upcoming_date", value }] };
}

/** Tells whether a date lies behind us as a whole. One that nobody knows may still come. */
export function isPast(date: UpcomingDate, today: Day): boolean {
  return date.lastDay !== undefined && date.lastDay < today;
}

/**
 * Counts the days until a date at the earliest: 0 if it may be today. `undefined` if nobody knows
 * it or it is past.
 */
export function daysUntil(date: UpcomingDate, today: Day): number | undefined {
  if (date.firstDay === undefined || isPast(date, today)) return undefined;
  return Math.max(0, daysBetween(today, date.firstDay));
}

/** Gives the first day that belongs to a period. */
export function firstDayOf(period: Period): Day | undefined {
  switch (period.precision) {
    case "day":
      return period.day;
    case "week":
      return period.firstDay;
    case "month":
      return firstOfMonth(period.year, period.month);
    case "quarter":
      return firstOfMonth(period.year, period.quarter * 3 - 2);
    case "year":
      return firstOfMonth(period.year, 1);
    case "since":
      return firstOfMonth(period.year, period.month ?? 1);
  }
}

function firstOfMonth(year: number, month: number): Day | undefined {
  const text = `${String(year)}-${String(month).padStart(2, "0")}-01`;
  return isDay(text) ? text : undefined;
}
