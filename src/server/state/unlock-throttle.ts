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
const NEW_NAME = { failures: 0, pausedUntilMs: Number.NEGATIVE_INFINITY };

/** Counts failures by login name, in memory. */
export class UnlockThrottle {
  readonly #stopwatch: Stopwatch;
  readonly #names = new Map<string, { failures: number; pausedUntilMs: number }>();

  constructor(stopwatch: Stopwatch) {
    this.#stopwatch = stopwatch;
  }

  /**
   * Call before a try is judged. It counts as wrong from here on, so that tries which are judged
   * at the same time know of each other; {@link UnlockThrottle.succeeded} takes that back. Each
   * pause is twice as long as the one before, up to a minute.
   *
   * @throws {@link ProblemError} `busy` during a pause; such a try does not count.
   */
  begin(loginName: string): void {
    const { failures, pausedUntilMs } = this.#names.get(loginName) ?? NEW_NAME;
    const nowMs = this.#stopwatch();
    const leftMs = pausedUntilMs - nowMs;
    if (leftMs > 0) {
      throw new ProblemError("busy", { retryAfterSeconds: Math.ceil(leftMs / 1000) });
    }
    const doublings = failures + 1 - FREE_TRIES;
    const pauseMs =
      doublings <= 0 ? 0 : Math.min(FIRST_PAUSE_MS * 2 ** (doublings - 1), LONGEST_PAUSE_MS);
    // Deleting first moves the name to the end: the first in the map is the longest untouched.
    this.#names.delete(loginName);
    this.#names.set(loginName, { failures: failures + 1, pausedUntilMs: nowMs + pauseMs });
    const oldest = this.#names.keys().next().value;
    if (this.#names.size > MOST_NAMES && oldest !== undefined) this.#names.delete(oldest);
  }

  /** Call after a right try. */
  succeeded(loginName: string): void {
    this.#names.delete(loginName);
  }
}
