/** The server's only look at clocks. What leaves them is a day, or a span of time. */
import { today, type Day } from "../domain/day.ts";

/** Tells today's day. Tests pass their own. */
export type DayClock = () => Day;

/** Tells today's day by the system's clock, in UTC. */
export const systemDay: DayClock = () => today(() => new Date());

/** Milliseconds since some moment that means nothing outside this run. */
export type Stopwatch = () => number;

/** Measures by the system, which does not jump when the clock is set. */
export const systemStopwatch: Stopwatch = () => performance.now();
