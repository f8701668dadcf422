/**
 * Who has which case open at this moment, so that two people do not work against each other. In
 * memory only: on the disk it would tell who works when, and on what.
 */
import type { KeyId } from "../../protocol/blind.ts";
import type { Stopwatch } from "../clock.ts";
import type { PresentCase } from "../../api/presence.ts";
import { hexOf, textOf } from "../http/text.ts";
import type { Seat } from "./change-feed.ts";
import type { Session } from "./sessions.ts";

/** A desk of which nothing was heard for so long has gone without saying so. */
const FORGET_MS = 60_000;

interface Entry {
  readonly keyId: KeyId;
  readonly caseId: string;
  /** Who may know of the case, as it was when the desk was last heard. */
  readonly seats: ReadonlySet<Seat>;
  readonly heardMs: number;
}

/** Remembers which desk has which case open. A desk has one at most. */
export class Presence {
  readonly #stopwatch: Stopwatch;
  readonly #entries = new Map<Session, Entry>();

  constructor(stopwatch: Stopwatch) {
    this.#stopwatch = stopwatch;
  }

  /**
   * A desk has a case open, or still has it.
   *
   * @param seats - Who may know of the case.
   * @returns Whom this is news to; nobody where nothing has changed.
   */
  open(session: Session, caseId: string, seats: Iterable<Seat>): ReadonlySet<Seat> {
    const before = this.#alive(session);
    const entry = {
      keyId: session.keyId,
      caseId,
      seats: new Set(seats),
      heardMs: this.#stopwatch(),
    };
    this.#entries.set(session, entry);
    if (before?.caseId === caseId) return new Set();
    return new Set([...entry.seats, ...(before?.seats ?? [])]);
  }

  /**
   * A desk has no case open any more.
   *
   * @returns Whom this is news to.
   */
  close(session: Session): ReadonlySet<Seat> {
    const before = this.#alive(session);
    this.#entries.delete(session);
    return before?.seats ?? new Set();
  }

  /** What a member may know: others who have a case open that this member may know of. */
  seenFrom(seat: Seat | undefined, keyId: KeyId): PresentCase[] {
    if (seat === undefined) return [];
    const own = hexOf(keyId);
    const people = new Map<string, Set<string>>();
    for (const [session, entry] of this.#entries) {
      if (!this.#alive(session) || !entry.seats.has(seat) || hexOf(entry.keyId) === own) continue;
      const known = people.get(entry.caseId) ?? new Set();
      people.set(entry.caseId, known.add(textOf(entry.keyId)));
    }
    return [...people].map(([caseId, keyIds]) => ({ caseId, keyIds: [...keyIds] }));
  }

  /** The desk's entry; one that was not heard for too long is forgotten. */
  #alive(session: Session): Entry | undefined {
    const entry = this.#entries.get(session);
    if (!entry) return undefined;
    if (this.#stopwatch() - entry.heardMs <= FORGET_MS) return entry;
    this.#entries.delete(session);
    return undefined;
  }
}
