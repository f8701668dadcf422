/** Which uploads go on just now, in memory: no time is stored. */
import type { Stopwatch } from "../clock.ts";

/** An upload is quiet when nothing has come for so long. */
const QUIET_AFTER_MS = 15 * 60 * 1000;

/** Remembers when something last came for an upload. */
export class Activity {
  readonly #stopwatch: Stopwatch;
  /** In order: the first was noted longest ago. */
  readonly #notedMs = new Map<string, number>();

  constructor(stopwatch: Stopwatch) {
    this.#stopwatch = stopwatch;
  }

  /** Notes that something comes for an upload. */
  note(id: string): void {
    this.#notedMs.delete(id);
    this.#notedMs.set(id, this.#stopwatch());
  }

  /** The ids of uploads that are not quiet. */
  ids(): string[] {
    const sinceMs = this.#stopwatch() - QUIET_AFTER_MS;
    return [...this.#notedMs].filter(([, ms]) => ms > sinceMs).map(([id]) => id);
  }

  /**
   * Forgets whatever is quiet.
   *
   * @returns Those of the given ids that are. What an earlier run of the server knew is new here.
   */
  takeQuiet(ids: readonly string[]): string[] {
    const active = new Set(this.ids());
    const quiet = new Set(ids.filter((id) => this.#notedMs.has(id) && !active.has(id)));
    for (const id of this.#notedMs.keys()) if (!active.has(id)) this.#notedMs.delete(id);
    for (const id of ids) if (!active.has(id) && !quiet.has(id)) this.note(id);
    return [...quiet];
  }
}
