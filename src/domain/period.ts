/**
 * A time as coarse as the person likes: a day, a week, a month, a quarter, a year, or "since".
 *
 * Nothing finer than a day exists, so that no part of the project can ask for, keep or show an
 * hour.
 */
import { addDays, formatDay, formatMonth, isDay, mondayOf, type Day } from "./day.ts";
import type { Language } from "./language.ts";

/** A period of time. Months and quarters count from 1; `firstDay` of a week is its Monday. */
export type Period =
  | { readonly precision: "day"; readonly day: Day }
  | { readonly precision: "week"; readonly firstDay: Day }
  | { readonly precision: "month"; readonly year: number; readonly month: number }
  | { readonly precision: "quarter"; readonly year: number; readonly quarter: number }
  | { readonly precision: "year"; readonly year: number }
  | { readonly precision: "since"; readonly year: number; readonly month?: number };

/** How exactly a time is given. */
export type Precision = Period["precision"];

/** The years that a period may name: living memory, and what is announced for later. */
export const PERIOD_YEARS = { first: 1900, last: 2199 } as const;

/** What a value turns out to be when it is read as a period. */
export type PeriodReading =
  | { readonly kind: "period"; readonly period: Period }
  /** A period with a day that does not exist. */
  | { readonly kind: "not-a-day" }
  | { readonly kind: "not-a-period" };

const NOT_A_PERIOD: PeriodReading = { kind: "not-a-period" };

/**
 * Reads a value of unknown origin as a period. A week may name any of its days; the reading
 * starts on the Monday. Further properties are left out.
 *
 * @param value - May be anything, also what came out of a sealed report.
 */
export function readPeriod(value: unknown): PeriodReading {
  if (typeof value !== "object" || value === null) return NOT_A_PERIOD;
  const { precision, day, firstDay, year, month, quarter } = value as Record<string, unknown>;
  switch (precision) {
    case "day":
      return readDay(day, (found) => ({ precision, day: found }));
    case "week":
      return readDay(firstDay, (found) => ({ precision, firstDay: mondayOf(found) }));
    case "month":
      return isYear(year) && isWithin(month, 1, 12)
        ? found({ precision, year, month })
        : NOT_A_PERIOD;
    case "quarter":
      return isYear(year) && isWithin(quarter, 1, 4)
        ? found({ precision, year, quarter })
        : NOT_A_PERIOD;
    case "year":
      return isYear(year) ? found({ precision, year }) : NOT_A_PERIOD;
    case "since":
      if (!isYear(year)) return NOT_A_PERIOD;
      if (month === undefined) return found({ precision, year });
      return isWithin(month, 1, 12) ? found({ precision, year, month }) : NOT_A_PERIOD;
    default:
      return NOT_A_PERIOD;
  }
}

/** How periods are written in a language; what stands in braces is put in. */
export interface PeriodTexts {
  /** Takes `{first}` and `{last}`, days. */
  readonly week: string;
  /** Takes `{quarter}` and `{year}`, numbers. */
  readonly quarter: string;
  /** Takes `{year}`. */
  readonly year: string;
  /** Takes `{start}`, a month or a year. */
  readonly since: string;
}

/** Writes a period out: "quý 2 năm 2026", "from May 2025 until now". */
export function formatPeriod(period: Period, language: Language, texts: PeriodTexts): string {
  switch (period.precision) {
    case "day":
      return formatDay(period.day, language);
    case "week":
      return fill(texts.week, {
        first: formatDay(period.firstDay, language),
        last: formatDay(addDays(period.firstDay, 6), language),
      });
    case "month":
      return formatMonth(period.year, period.month, language);
    case "quarter":
      return fill(texts.quarter, { quarter: period.quarter, year: period.year });
    case "year":
      return fill(texts.year, { year: period.year });
    case "since":
      return fill(texts.since, {
        start:
          period.month === undefined
            ? fill(texts.year, { year: period.year })
            : formatMonth(period.year, period.month, language),
      });
  }
}

/** Gives the last day that belongs to a period; none for `since`, which has no end. */
export function lastDayOf(period: Period): Day | undefined {
  switch (period.precision) {
    case "day":
      return period.day;
    case "week":
      return addDays(period.firstDay, 6);
    case "month":
      return lastDayOfMonth(period.year, period.month);
    case "quarter":
      return lastDayOfMonth(period.year, period.quarter * 3);
    case "year":
      return lastDayOfMonth(period.year, 12);
    case "since":
      return undefined;
  }
}

function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replaceAll(/\{(\w+)\}/g, (mark, name: string) => String(values[name] ?? mark));
}

function readDay(value: unknown, make: (day: Day) => Period): PeriodReading {
  if (typeof value !== "string" || !isDay(value)) return { kind: "not-a-day" };
  return isYear(Number(value.slice(0, 4))) ? found(make(value)) : NOT_A_PERIOD;
}

function found(period: Period): PeriodReading {
  return { kind: "period", period };
}

function isYear(value: unknown): value is number {
  return isWithin(value, PERIOD_YEARS.first, PERIOD_YEARS.last);
}

function isWithin(value: unknown, first: number, last: number): value is number {
  return typeof value === "number" && Number.isInteger(value) && value >= first && value <= last;
}

function lastDayOfMonth(year: number, month: number): Day | undefined {
  // The day before the first of the month after.
  const next = month === 12 ? `${String(year + 1)}-01-01` : `${String(year)}-${pad(month + 1)}-01`;
  return isDay(next) ? addDays(next, -1) : undefined;
}

function pad(month: number): string {
  return String(month).padStart(2, "0");
}
