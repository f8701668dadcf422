/**
 * Slows down guessing of one member's passphrase. Nobody is locked out for good, and names that
 * do not exist are treated like those that do.
 */
import type { Stopwatch } from "../clock.ts";
import { ProblemError } from "../http/problems.ts";

const FREE_TRIES = 5;
const FIRST_PAUSE_MS = 1000;
const LONGEST_PAUSE_MS = 60 * 1000;
/** When so many names are remembered, the one untouched for longest goes. */
const MOST_NAMES = 10_000;

/** Counts failures by login name, in memory. */
export class UnlockThrottle {
  readonly #stopwatch: Stopwatch;
  readonly #names = new Map<string, { failures: number; pausedUntilMs: number }>();

  constructor(stopwatch: Stopwatch) {
    this.#stopwatch = stopwatch;
  }

  /**
   * Call before a try is judged.
   *
   * @throws {@link ProblemError} `busy` during a pause.
   */
  check(loginName: string): void {
    const pausedUntilMs = this.#names.get(loginName)?.pausedUntilMs ?? 0;
    const leftMs = pausedUntilMs - this.#stopwatch();
    if (leftMs > 0) {
      throw new ProblemError("busy", { retryAfterSeconds: Math.ceil(leftMs / 1000) });
    }
  }

  /** Call after a wrong try. Each pause is twice as long as the one before, up to a minute. */
  failed(loginName: string): void {
    const failures = (this.#names.get(loginName)?.failures ?? 0) + 1;
    const doublings = failures - FREE_TRIES;
    const pauseMs =
      doublings <= 0 ? 0 : Math.min(FIRST_PAUSE_MS * 2 ** (doublings - 1), LONGEST_PAUSE_MS);
    // Deleting first moves the name to the end: the first in the map is the longest untouched.
    this.#names.delete(loginName);
    this.#names.set(loginName, { failures, pausedUntilMs: this.#stopwatch() + pauseMs });
    const oldest = this.#names.keys().next().value;
    if (this.#names.size > MOST_NAMES && oldest !== undefined) this.#names.delete(oldest);
  }

  /** Call after a right try. */
  succeeded(loginName: string): void {
    this.#names.delete(loginName);
  }
}
