/**
 * A day of the calendar, without a time of day.
 *
 * This is the only module of the domain that touches `Date`. Everything that is stored, sent or
 * shown about time has type {@link Day}, so that no hour can slip in. Days are in UTC: a day
 * that moved with the reader's time zone would say something about where the reader is.
 */
import { LANGUAGE_FACTS, type Language } from "./language.ts";

declare const dayBrand: unique symbol;

/** A day as `YYYY-MM-DD`, checked to exist. Compares in order of time with `<` and `>`. */
export type Day = string & { readonly [dayBrand]: true };

/** Tells the present. Given from outside, so that tests can say which day it is. */
export type Clock = () => Date;

/** The clock of the device or the server. */
export const systemClock: Clock = () => new Date();

const MS_PER_DAY = 86_400_000;
const SHAPE = /^\d{4}-\d{2}-\d{2}$/;
const MONTH_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

/** Tells whether a text is a day that exists: `2026-02-30` is none. */
export function isDay(text: string): text is Day {
  // By its numbers and not by `Date`, which takes ten times as long: lists ask ten thousand times.
  if (!SHAPE.test(text)) return false;
  const day = Number(text.slice(8));
  return day >= 1 && day <= daysInMonth(Number(text.slice(0, 4)), Number(text.slice(5, 7)));
}

/**
 * Reads a day from `YYYY-MM-DD`.
 *
 * @returns The day, or `undefined` if the text is not one.
 */
export function parseDay(text: string): Day | undefined {
  return isDay(text) ? text : undefined;
}

/**
 * Gives the day of a moment, in UTC, and forgets the hour.
 *
 * @throws RangeError if the moment is invalid or its year has not four digits.
 */
export function dayOf(moment: Date): Day {
  const text = moment.toISOString().slice(0, 10);
  if (!SHAPE.test(text)) throw new RangeError("The year of a day has four digits");
  return text as Day;
}

/** Gives today's day, in UTC. */
export function today(clock: Clock): Day {
  return dayOf(clock());
}

/**
 * Gives the day that comes so many days later, or earlier if `days` is negative.
 *
 * @throws RangeError if the result is before year 0 or after year 9999.
 */
export function addDays(day: Day, days: number): Day {
  return dayOf(new Date(startOf(day) + days * MS_PER_DAY));
}

/**
 * Gives the day that comes so many months later. Where that month is shorter, its last day.
 *
 * @throws RangeError if the result is before year 0 or after year 9999.
 */
export function addMonths(day: Day, months: number): Day {
  const start = new Date(startOf(day));
  const moved = new Date(start);
  moved.setUTCMonth(start.getUTCMonth() + months);
  // Where the day does not exist, Date runs over into the month after: day 0 steps back.
  if (moved.getUTCDate() !== start.getUTCDate()) moved.setUTCDate(0);
  return dayOf(moved);
}

/** Gives the last day of the month in which a day lies. */
export function endOfMonth(day: Day): Day {
  const start = new Date(startOf(day));
  return dayOf(new Date(Date.UTC(start.getUTCFullYear(), start.getUTCMonth() + 1, 0)));
}

/** Counts the days from one day to another; negative if `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return (startOf(to) - startOf(from)) / MS_PER_DAY;
}

/** Gives the Monday of the week in which a day lies. */
export function mondayOf(day: Day): Day {
  return addDays(day, -weekdayOf(day));
}

/** Gives the day of the week: 0 for Monday to 6 for Sunday. */
export function weekdayOf(day: Day): number {
  return (new Date(startOf(day)).getUTCDay() + 6) % 7;
}

/** Writes a day out: "24 tháng 11 năm 2026", "24 November 2026". */
export function formatDay(day: Day, language: Language): string {
  if (!LANGUAGE_FACTS[language].locale.startsWith("vi")) {
    return formatIn(language, { dateStyle: "long" }, startOf(day));
  }
  // The browser's "24 tháng 11, 2026" is not how Vietnamese is written, and its comma breaks a
  // sentence where the date stands in one.
  const month = formatMonth(Number(day.slice(0, 4)), Number(day.slice(5, 7)), language);
  return `${String(Number(day.slice(8)))} ${month}`;
}

/** Writes a day in short, with its year only if it is not `todayDay`'s: "24 thg 11", "24 Nov". */
export function formatShortDay(day: Day, language: Language, todayDay: Day): string {
  const isThisYear = day.slice(0, 4) === todayDay.slice(0, 4);
  const year = isThisYear ? {} : ({ year: "numeric" } as const);
  return formatIn(language, { day: "numeric", month: "short", ...year }, startOf(day));
}

/** Writes a weekday: "Thứ Ba", "Tuesday". */
export function formatWeekday(day: Day, language: Language, style: "long" | "short"): string {
  return formatIn(language, { weekday: style }, startOf(day));
}

/** Writes a month out: "tháng 11 năm 2026", "November 2026". Months count from 1. */
export function formatMonth(year: number, month: number, language: Language): string {
  // Date.UTC takes years below 100 for the twentieth century; no such year passes the checks.
  return formatIn(language, { month: "long", year: "numeric" }, Date.UTC(year, month - 1, 1));
}

/** Writes a month in short, without its year: "thg 11", "Nov". Months count from 1. */
export function formatShortMonth(year: number, month: number, language: Language): string {
  return formatIn(language, { month: "short" }, Date.UTC(year, month - 1, 1));
}

/** A date without a time is in UTC. */
function startOf(day: Day): number {
  return Date.parse(day);
}

/** 0 for a month that does not exist. */
function daysInMonth(year: number, month: number): number {
  if (month !== 2) return MONTH_DAYS[month - 1] ?? 0;
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return isLeap ? 29 : 28;
}

function formatIn(language: Language, style: Intl.DateTimeFormatOptions, moment: number): string {
  return new Intl.DateTimeFormat(LANGUAGE_FACTS[language].locale, {
    ...style,
    timeZone: "UTC",
  }).format(moment);
}
