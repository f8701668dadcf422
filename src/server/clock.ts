/** The server's only look at a clock. What leaves it is a day. */
import { today, type Day } from "../domain/day.ts";

/** Tells today's day. Tests pass their own. */
export type DayClock = () => Day;

/** Tells today's day by the system's clock, in UTC. */
export const systemDay: DayClock = () => today(() => new Date());
