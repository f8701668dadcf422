/** Days as the database's client wants them. */
import { dayOf } from "../../domain/day.ts";
import type { Day } from "../../domain/day.ts";

/** A day as the start of it in UTC, of which a `date` column keeps the day. */
export function dateOf(day: Day): Date {
  return new Date(`${day}T00:00:00Z`);
}

/** The day out of a `date` column. */
export function dayFrom(date: Date): Day {
  return dayOf(date);
}
