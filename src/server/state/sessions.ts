/** Members' sessions. They live in memory only: when the server stops, everybody is locked. */
import type { FastifyRequest } from "fastify";
import type { Day } from "../../domain/day.ts";
import { blind, HASH_BYTES, KEY_BYTES } from "../../protocol/blind.ts";
import type { Bytes, KeyId, MemberRole, RosterMember } from "../../protocol/blind.ts";
import type { Stopwatch } from "../clock.ts";
import { ProblemError } from "../http/problems.ts";
import { bytesOf, hexOf } from "../http/text.ts";
import type { CurrentRoster } from "./current-roster.ts";

const IDLE_MS = 30 * 60 * 1000;
const LONGEST_MS = 12 * 60 * 60 * 1000;
const BEARER = /^Bearer ([A-Za-z0-9_-]{43})$/;

/** One member's session. */
export interface Session {
  readonly keyId: KeyId;
  readonly startedMs: number;
  usedMs: number;
  /** Day that was last written down for the member. */
  seenDay: Day;
}

/** Who asks. */
export interface SignedIn {
  readonly session: Session;
  readonly member: RosterMember;
}

/** Starts, finds and ends sessions. Tokens are kept as hashes. */
export class Sessions {
  readonly #stopwatch: Stopwatch;
  readonly #roster: CurrentRoster;
  readonly #sessions = new Map<string, Session>();

  constructor(stopwatch: Stopwatch, roster: CurrentRoster) {
    this.#stopwatch = stopwatch;
    this.#roster = roster;
  }

  /**
   * Starts a session.
   *
   * @returns The token, 32 bytes. Secret.
   */
  start(keyId: KeyId, seenDay: Day): Bytes {
    const token = blind().randomBytes(KEY_BYTES);
    const nowMs = this.#stopwatch();
    for (const [key, session] of this.#sessions) {
      if (!this.#isAlive(session, nowMs)) this.#sessions.delete(key);
    }
    this.#sessions.set(hashOf(token), { keyId, startedMs: nowMs, usedMs: nowMs, seenDay });
    return token;
  }

  /**
   * Finds out who asks. The roster is looked at each time, so that a suspension counts at once.
   *
   * @throws {@link ProblemError} `session-ended`, `member-suspended`, `not-allowed`.
   */
  require(request: FastifyRequest, roles: readonly MemberRole[]): SignedIn {
    const key = keyOf(request);
    const session = key === undefined ? undefined : this.#sessions.get(key);
    const nowMs = this.#stopwatch();
    if (!session || !this.#isAlive(session, nowMs)) throw new ProblemError("session-ended");
    const member = this.#roster.member(session.keyId);
    if (member?.status !== "active") throw new ProblemError("member-suspended");
    if (!roles.includes(member.role)) throw new ProblemError("not-allowed");
    session.usedMs = nowMs;
    return { session, member };
  }

  /** Ends the session that asks; gives it, if there was one. */
  end(request: FastifyRequest): Session | undefined {
    const key = keyOf(request);
    if (key === undefined) return undefined;
    const ended = this.#sessions.get(key);
    this.#sessions.delete(key);
    return ended;
  }

  #isAlive({ startedMs, usedMs }: Session, nowMs: number): boolean {
    return nowMs - usedMs <= IDLE_MS && nowMs - startedMs <= LONGEST_MS;
  }
}

function keyOf({ headers }: FastifyRequest): string | undefined {
  const [, token] = BEARER.exec(headers.authorization ?? "") ?? [];
  return token === undefined ? undefined : hashOf(bytesOf(token, KEY_BYTES));
}

function hashOf(token: Uint8Array): string {
  return hexOf(blind().hash(token, HASH_BYTES));
}
