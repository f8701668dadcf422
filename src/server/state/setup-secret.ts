/**
 * The one-time secret of the set-up link: whoever can read the server's output sets the
 * organisation up. It is drawn anew at each start and lives in memory only.
 */
import { blind, equalBytes, KEY_BYTES } from "../../protocol/blind.ts";
import { ProblemError } from "../http/problems.ts";
import { textOf } from "../http/text.ts";
import type { CurrentRoster } from "./current-roster.ts";

/** Guards the set-up. */
export class SetupSecret {
  readonly #secret = blind().randomBytes(KEY_BYTES);
  readonly #roster: CurrentRoster;

  constructor(roster: CurrentRoster) {
    this.#roster = roster;
  }

  /** What stands in the link, or nothing once the organisation is set up. */
  get text(): string | undefined {
    return this.#roster.isSetUp ? undefined : textOf(this.#secret);
  }

  /**
   * Checks what somebody brings.
   *
   * @throws {@link ProblemError} `already-set-up`, `setup-link-wrong`.
   */
  check(secret: Uint8Array): void {
    if (this.#roster.isSetUp) throw new ProblemError("already-set-up");
    if (!equalBytes(secret, this.#secret)) throw new ProblemError("setup-link-wrong");
  }
}
