/** The current roster, in memory: every request needs it. */
import { findMember, verifyRoster } from "../../protocol/blind.ts";
import type { Bytes, RosterMember, VerifiedRoster } from "../../protocol/blind.ts";
import { ProblemError } from "../http/problems.ts";
import type { StoreClient } from "../store/client.ts";
import { readNewestRoster } from "../store/rosters.ts";

/** A roster and the bytes that were signed. */
export interface RosterInUse {
  readonly roster: VerifiedRoster;
  readonly bytes: Bytes;
}

/** Holds the newest roster. Whoever stores a newer one sets it here after the commit. */
export class CurrentRoster {
  #inUse: RosterInUse | undefined;
  readonly #listeners: (() => void)[] = [];

  /** Reads the newest roster from the store. */
  static async load(store: StoreClient): Promise<CurrentRoster> {
    const current = new CurrentRoster();
    const bytes = await readNewestRoster(store);
    if (bytes) current.#inUse = { bytes, roster: verifyRoster(bytes, {}) };
    return current;
  }

  /** Whether the organisation was set up. */
  get isSetUp(): boolean {
    return this.#inUse !== undefined;
  }

  /**
   * The roster in use.
   *
   * @throws {@link ProblemError} `not-set-up`.
   */
  get(): RosterInUse {
    if (!this.#inUse) throw new ProblemError("not-set-up");
    return this.#inUse;
  }

  /** Takes a newer roster into use. */
  set(inUse: RosterInUse): void {
    this.#inUse = inUse;
    for (const listener of this.#listeners) listener();
  }

  /** Calls back after each change. */
  onChange(listener: () => void): void {
    this.#listeners.push(listener);
  }

  /** The member with this key, suspended ones too. */
  member(keyId: Uint8Array): RosterMember | undefined {
    return this.#inUse && findMember(this.#inUse.roster, keyId);
  }
}
