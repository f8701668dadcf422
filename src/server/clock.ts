/**
 * The server's only look at clocks. What leaves them is a day, a full hour for reminders, or a span
 * of time.
 */
import { dayOf, today, type Day } from "../domain/day.ts";

/** Tells today's day. Tests pass their own. */
export type DayClock = () => Day;

/** Tells today's day by the system's clock, in UTC. */
export const systemDay: DayClock = () => today(() => new Date());

/** A full hour of a day, 0 to 23, in UTC. Nothing that came from anybody is ever dated with it. */
export interface Hour {
  readonly day: Day;
  readonly hour: number;
}

/** Tells the hour that has begun. Tests pass their own. */
export type HourClock = () => Hour;

/** Tells the hour by the system's clock, in UTC. */
export const systemHour: HourClock = () => {
  const now = new Date();
  return { day: dayOf(now), hour: now.getUTCHours() };
};

/** Milliseconds since some moment that means nothing outside this run. */
export type Stopwatch = () => number;

/** Measures by the system, which does not jump when the clock is set. */
export const systemStopwatch: Stopwatch = () => performance.now();
