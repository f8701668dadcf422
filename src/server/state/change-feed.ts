/**
 * What has changed since a desk last asked. Numbers and ids in memory; another run of the server
 * has another epoch, and then desks load everything again.
 */
import type { Changes } from "../../api/desk.ts";
import { blind } from "../../protocol/blind.ts";
import { textOf } from "../http/text.ts";

/** Which envelope of a case a member may hold a key to. */
export type Envelope = "report" | "identity";

/** Names who may know of a case: `envelope:key id in hex`. */
export type Seat = `${Envelope}:${string}`;

type Change = { readonly revision: number } & (
  | { readonly kind: "case"; readonly caseId: string; readonly seats: ReadonlySet<Seat> }
  | { readonly kind: "presence"; readonly seats: ReadonlySet<Seat> }
  | { readonly kind: "roster" }
);

/** What the feed knows of an answer; who is present stands in `presence.ts`. */
type Missed = Omit<Changes, "present">;

/** So many changes are remembered; who has missed more loads the whole list. */
const REMEMBERED = 4000;

/** The changes, in order, and those who wait for the next. */
export class ChangeFeed {
  readonly epoch = textOf(blind().randomBytes(16));
  #revision = 0;
  #changes: Change[] = [];
  readonly #waiting = new Set<() => void>();
  #isEnded = false;

  /** Number of the newest change. */
  get revision(): number {
    return this.#revision;
  }

  /** Whether the server stops, and nobody should wait any more. */
  get isEnded(): boolean {
    return this.#isEnded;
  }

  /**
   * Tells that a case is new, changed or erased.
   *
   * @param seats - Who may know of it. Taken before an erasure, since nothing is left after it.
   */
  publishCase(caseId: string, seats: Iterable<Seat>): void {
    this.#publish({ revision: this.#revision + 1, kind: "case", caseId, seats: new Set(seats) });
  }

  /** Tells that there is a new roster. */
  publishRoster(): void {
    this.#publish({ revision: this.#revision + 1, kind: "roster" });
  }

  /**
   * Tells that somebody has opened or closed a case.
   *
   * @param seats - Whom this is news to; if nobody, nothing is told.
   */
  publishPresence(seats: ReadonlySet<Seat>): void {
    if (seats.size === 0) return;
    this.#publish({ revision: this.#revision + 1, kind: "presence", seats });
  }

  /**
   * What one member has missed.
   *
   * @returns `undefined` if there was nothing for this seat.
   */
  since(epoch: string, revision: number, seat: Seat | undefined): Missed | undefined {
    const head = { epoch: this.epoch, revision: this.#revision };
    const oldest = this.#changes[0]?.revision ?? this.#revision + 1;
    if (epoch !== this.epoch || revision > this.#revision || revision < oldest - 1) {
      return { ...head, reload: true, caseIds: [], rosterChanged: false };
    }
    const caseIds = new Set<string>();
    let [rosterChanged, presenceChanged] = [false, false];
    for (const change of this.#changes.slice(revision - oldest + 1)) {
      if (change.kind === "roster") rosterChanged = true;
      else if (seat === undefined || !change.seats.has(seat)) continue;
      else if (change.kind === "case") caseIds.add(change.caseId);
      else presenceChanged = true;
    }
    if (caseIds.size === 0 && !rosterChanged && !presenceChanged) return undefined;
    return { ...head, reload: false, caseIds: [...caseIds], rosterChanged };
  }

  /** The answer that nothing has changed. */
  nothing(): Missed {
    const { epoch, revision } = this;
    return { epoch, revision, reload: false, caseIds: [], rosterChanged: false };
  }

  /** Waits for the next change, the end of the server, or the end of patience. */
  async next(patienceMs: number, isGone: AbortSignal): Promise<void> {
    if (this.#isEnded || isGone.aborted) return;
    await new Promise<void>((resolve) => {
      const wake = (): void => {
        clearTimeout(timer);
        this.#waiting.delete(wake);
        isGone.removeEventListener("abort", wake);
        resolve();
      };
      const timer = setTimeout(wake, patienceMs);
      this.#waiting.add(wake);
      isGone.addEventListener("abort", wake);
    });
  }

  /** Ends all waiting, for good. */
  end(): void {
    this.#isEnded = true;
    for (const wake of [...this.#waiting]) wake();
  }

  #publish(change: Change): void {
    this.#revision = change.revision;
    this.#changes.push(change);
    if (this.#changes.length > REMEMBERED) this.#changes = this.#changes.slice(-REMEMBERED / 2);
    for (const wake of [...this.#waiting]) wake();
  }
}
