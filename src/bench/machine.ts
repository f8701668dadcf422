/** What the numbers were measured on: a time means nothing without it. */
import { availableParallelism, cpus, loadavg, release, totalmem, type } from "node:os";

/** The machine, and how busy it is with other things. */
export interface Machine {
  readonly processor: string;
  readonly cores: number;
  readonly memoryGigabytes: number;
  readonly system: string;
  readonly node: string;
  /** Programs that want to run, on average over the last minute. */
  readonly load: number;
}

/** Describes this machine now. */
export function describeMachine(): Machine {
  return {
    processor: cpus()[0]?.model ?? "unknown",
    cores: availableParallelism(),
    memoryGigabytes: Math.round(totalmem() / 2 ** 30),
    system: `${type()} ${release()}`,
    node: process.version,
    load: Number((loadavg()[0] ?? NaN).toFixed(1)),
  };
}
