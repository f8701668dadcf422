/** Random challenges that can be answered once. */
import { blind, CHALLENGE_BYTES } from "../../protocol/blind.ts";
import type { Bytes } from "../../protocol/blind.ts";
import type { Stopwatch } from "../clock.ts";
import { hexOf } from "../http/text.ts";

const VALID_MS = 5 * 60 * 1000;
/** When so many wait, the oldest go: memory is bounded whatever comes. */
const MOST = 100_000;

/** Challenges of one purpose, in memory. */
export class Challenges {
  readonly #stopwatch: Stopwatch;
  readonly #waiting = new Map<string, { readonly boundTo: string; readonly untilMs: number }>();

  constructor(stopwatch: Stopwatch) {
    this.#stopwatch = stopwatch;
  }

  /**
   * Draws a challenge.
   *
   * @param boundTo - Whose answer counts: a key id or a mailbox's address.
   * @returns 32 bytes.
   */
  issue(boundTo: Uint8Array): Bytes {
    const challenge = blind().randomBytes(CHALLENGE_BYTES);
    const nowMs = this.#stopwatch();
    for (const [key, { untilMs }] of this.#waiting) {
      if (untilMs >= nowMs && this.#waiting.size < MOST) break;
      this.#waiting.delete(key);
    }
    this.#waiting.set(hexOf(challenge), { boundTo: hexOf(boundTo), untilMs: nowMs + VALID_MS });
    return challenge;
  }

  /** Takes a challenge away. Whether it was waiting, for this one, and not too long. */
  take(challenge: Uint8Array, boundTo: Uint8Array): boolean {
    const key = hexOf(challenge);
    const found = this.#waiting.get(key);
    this.#waiting.delete(key);
    return found?.boundTo === hexOf(boundTo) && found.untilMs >= this.#stopwatch();
  }
}
