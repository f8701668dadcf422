/** Measures how long work takes. The best of several tries tells least of what else ran. */

/** Tells milliseconds that have passed, on a clock or in the processor. */
type Watch = () => number;

const byClock: Watch = () => performance.now();

/** What this process has computed: of use where nothing is waited for and others compute too. */
const byProcessor: Watch = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

async function millisecondsOf(work: () => unknown, watch: Watch): Promise<number> {
  const start = watch();
  await work();
  return watch() - start;
}

/**
 * Runs work several times.
 *
 * @returns Milliseconds of the quickest.
 */
export async function bestOf(times: number, work: () => unknown, watch = byClock): Promise<number> {
  let best = Infinity;
  for (let time = 0; time < times; time++) {
    best = Math.min(best, await millisecondsOf(work, watch));
  }
  return best;
}

/** As {@link bestOf}, in milliseconds of the processor. */
export function bestComputing(times: number, work: () => unknown): Promise<number> {
  return bestOf(times, work, byProcessor);
}

/**
 * Runs quick work so often that it takes a while, several times over.
 *
 * @returns Milliseconds of the processor for one, in the quickest round.
 */
export async function bestComputingOne(work: () => unknown): Promise<number> {
  // The first runs of a function are slower; by the last of these it is compiled.
  let count = 1;
  while ((await millisecondsOf(() => repeat(work, count), byProcessor)) < ROUND_MS / 2) count *= 2;
  return (await bestComputing(ROUNDS, () => repeat(work, count))) / count;
}

const ROUND_MS = 150;
const ROUNDS = 5;

async function repeat(work: () => unknown, times: number): Promise<void> {
  for (let time = 0; time < times; time++) {
    const result = work();
    if (result instanceof Promise) await result;
  }
}

/** The value below which so many of a hundred lie. */
export function percentile(values: readonly number[], percent: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const place = Math.ceil((percent / 100) * sorted.length) - 1;
  return sorted[Math.max(0, place)] ?? NaN;
}
