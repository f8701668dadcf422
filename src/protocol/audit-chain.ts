/**
 * Checks the audit trail as a whole and names the first break (docs/protocol.md,
 * "Checking the trail"). Command and desk both use it; whoever calls gets the entries from a server
 * or a database that is not trusted.
 */
import { maySignAudit } from "./audit-actions.ts";
import type { AuditSigner } from "./audit-actions.ts";
import {
  hashAuditEntry,
  logKeyIdOf,
  NO_AUDIT_ENTRY,
  parseAuditEntry,
  rosterIdOf,
  verifyAuditEntry,
} from "./audit.ts";
import type { AuditParts } from "./audit.ts";
import { equalBytes } from "./bytes.ts";
import type { Bytes } from "./bytes.ts";
import { ProtocolError } from "./errors.ts";
import { findMember, verifyNextRoster, verifyRoster } from "./roster.ts";
import type { VerifiedRoster } from "./roster.ts";

/** What is wrong with an entry, in the order in which it is looked for. */
export const AUDIT_BREAKS = [
  /** It does not follow the format, or is of an act that this program does not know. */
  "unreadable",
  /** It is another one than was seen before under this number. */
  "replaced",
  /** The record does not begin with an administrator's entry that vouches for the log key. */
  "beginning",
  /** This number is missing, or stands in the wrong place. */
  "gap",
  /** It does not name the entry before it. */
  "chain",
  /** Its day is before that of the entry before. */
  "day-back",
  /** Its day has not come yet. */
  "day-ahead",
  /** Nobody of the organisation is its actor. */
  "unknown-actor",
  /** The server signed it with a key that nobody vouches for. */
  "log-key",
  "signature",
  /** Its actor's role may not do this. */
  "role",
  /** Its actor was not an active member then. */
  "suspended-actor",
  /** It names a roster that does not follow the one before. */
  "roster",
  /** A roster was changed, and no entry says so. */
  "roster-unrecorded",
  /** Entries from this number on were seen before, and are not there any more. */
  "shorter",
] as const;

/** Why the record cannot be believed from an entry on. */
export type AuditBreakReason = (typeof AUDIT_BREAKS)[number];

/** The first break. */
export interface AuditBreak {
  /** Number of the entry that is wrong or missing. */
  readonly sequence: number;
  readonly reason: AuditBreakReason;
}

/** Where a check has ended: what the next one goes on from. */
export interface AuditPin {
  readonly sequence: number;
  readonly hash: Bytes;
  readonly day: string;
  /** Version of the roster in force. */
  readonly rosterVersion: number;
  /** Id of the log key that an administrator has vouched for. */
  readonly logKeyId: Bytes;
}

/** What an entry is checked against. */
export interface AuditKnown {
  /** Consecutive versions, from the one in force at the first entry to the newest. */
  readonly rosters: readonly VerifiedRoster[];
  /** The server's log key, as the server gives it. */
  readonly logKey: Uint8Array;
  /** No entry can have a later day. */
  readonly latestDay: string;
  /** Entries before this day may have been removed. */
  readonly oldBefore: string;
  /** What was checked before. */
  readonly pin?: AuditPin | undefined;
}

/** What came of a check. */
export interface AuditChecked {
  /** Those that are right, in order; with a pin, those after it. */
  readonly entries: readonly AuditParts[];
  /** Where the check has ended; none if not even the first entry is right. */
  readonly head: AuditPin | undefined;
  /** The first break, if there is one. Nothing after it is believed. */
  readonly broken: AuditBreak | undefined;
}

/** Ends the check. Never leaves this file. */
class BreakError extends Error {
  readonly reason: AuditBreakReason;
  constructor(reason: AuditBreakReason) {
    super(reason);
    this.reason = reason;
  }
}

/** Where a check stands. */
interface Standing {
  sequence: number;
  /** Unknown right after a part of the record that was removed. */
  hash: Bytes | undefined;
  day: string;
  /** Unknown where the first entries were removed, until one names a roster. */
  rosterVersion: number | undefined;
  logKeyId: Bytes | undefined;
}

/**
 * Checks entries, and the whole record if they begin with the first one there is.
 *
 * @param entries - In order, to the newest; with a pin, from the pinned one or from the first on.
 */
export function checkAudit(entries: readonly Uint8Array[], known: AuditKnown): AuditChecked {
  const { pin } = known;
  const right: AuditParts[] = [];
  const at: Standing = {
    sequence: 0,
    hash: NO_AUDIT_ENTRY,
    day: "",
    rosterVersion: 1,
    logKeyId: undefined,
  };
  const end = (reason?: AuditBreakReason, sequence = at.sequence + 1): AuditChecked => ({
    entries: right,
    head: pinOf(at, known),
    broken: reason && { sequence, reason },
  });
  let rest = entries;
  try {
    const [first] = entries;
    if (pin && first && read(first).sequence === pin.sequence) {
      if (!equalBytes(hashAuditEntry(first), pin.hash)) return end("replaced", pin.sequence);
      Object.assign(at, pin);
      rest = entries.slice(1);
    }
    for (const bytes of rest) right.push(checkNext(bytes, at, known));
  } catch (error) {
    if (!(error instanceof BreakError)) throw error;
    return end(error.reason);
  }
  if (pin && at.sequence < pin.sequence) return end("shorter");
  if (at.sequence === 0) return end("beginning");
  const newest = known.rosters.at(-1)?.version;
  return end((at.rosterVersion ?? newest) === newest ? undefined : "roster-unrecorded");
}

/**
 * Verifies rosters that follow each other.
 *
 * @param first - The version that the first one must have, and its organisation.
 * @throws {@link ProtocolError} as `verifyNextRoster`; `roster-invalid` for another first version.
 */
export function verifyRosters(
  rosters: readonly Uint8Array[],
  first: { readonly organisationId: Uint8Array | undefined; readonly version: number },
): VerifiedRoster[] {
  const verified: VerifiedRoster[] = [];
  for (const bytes of rosters) {
    const before = verified.at(-1);
    const { organisationId } = first;
    const next = before ? verifyNextRoster(bytes, before) : verifyRoster(bytes, { organisationId });
    if (!before && next.version !== first.version) throw new ProtocolError("roster-invalid");
    verified.push(next);
  }
  return verified;
}

function checkNext(bytes: Uint8Array, at: Standing, known: AuditKnown): AuditParts {
  const parts = read(bytes);
  const hash = hashAuditEntry(bytes);
  const { pin, latestDay } = known;
  const isPinned = pin?.sequence === parts.sequence;
  if (isPinned && !equalBytes(hash, pin.hash)) throw new BreakError("replaced");
  skipRemoved(parts, at, known);
  if (at.sequence === 0 && parts.action !== "log-begun" && parts.sequence === 1) {
    throw new BreakError("beginning");
  }
  if (parts.sequence !== at.sequence + 1) throw new BreakError("gap");
  if (at.hash && !equalBytes(parts.previous, at.hash)) throw new BreakError("chain");
  if (parts.day < at.day) throw new BreakError("day-back");
  if (parts.day > latestDay) throw new BreakError("day-ahead");
  checkActor(parts, at, known);
  Object.assign(at, { sequence: parts.sequence, hash, day: parts.day });
  return parts;
}

/**
 * Entries older than 24 months are removed, but for the one that vouches for the log key, and for
 * the last that is as old: by its day everybody sees that what is missing before it was old too.
 */
function skipRemoved(parts: AuditParts, at: Standing, { oldBefore }: AuditKnown): void {
  const isAtStart = at.sequence <= 1;
  if (!isAtStart || parts.sequence <= at.sequence + 1 || parts.day >= oldBefore) return;
  Object.assign(at, { sequence: parts.sequence - 1, hash: undefined, rosterVersion: undefined });
}

/** Who signed, whether they might, and what follows from it. */
function checkActor(parts: AuditParts, at: Standing, known: AuditKnown): void {
  const { key, signer, isActive } = actorOf(parts, at, known);
  try {
    verifyAuditEntry(parts, key);
  } catch (cause) {
    if (cause instanceof ProtocolError) throw new BreakError("signature");
    throw cause;
  }
  const isSecondBeginning = parts.action === "log-begun" && parts.sequence !== 1;
  if (!maySignAudit(parts.action, signer) || isSecondBeginning) throw new BreakError("role");
  if (!isActive) throw new BreakError("suspended-actor");
  if (parts.action === "log-begun") at.logKeyId = parts.target;
  if (parts.action === "roster-changed") at.rosterVersion = nextRoster(parts, at, known);
}

interface Actor {
  readonly key: Bytes;
  readonly signer: AuditSigner;
  readonly isActive: boolean;
}

function actorOf({ actor }: AuditParts, at: Standing, { rosters, logKey }: AuditKnown): Actor {
  // Nobody vanishes from a roster or changes role, so the newest one names everybody.
  const newest = rosters.at(-1);
  const member = newest && findMember(newest, actor);
  if (member) {
    const { signingKey: key, role: signer } = member;
    const inForce = rosters.find(({ version }) => version === at.rosterVersion);
    // Where the beginning was removed, nobody can say who was active then.
    const isActive = !inForce || findMember(inForce, actor)?.status === "active";
    return { key, signer, isActive };
  }
  const isServers = equalBytes(logKeyIdOf(logKey), actor);
  if (at.logKeyId && equalBytes(at.logKeyId, actor)) {
    if (!isServers) throw new BreakError("log-key");
    return { key: new Uint8Array(logKey), signer: "log-key", isActive: true };
  }
  throw new BreakError(isServers ? "log-key" : "unknown-actor");
}

function nextRoster({ target }: AuditParts, at: Standing, { rosters }: AuditKnown): number {
  const named = rosters.find(({ hash }) => equalBytes(rosterIdOf(hash), target));
  const isNext = at.rosterVersion === undefined || named?.version === at.rosterVersion + 1;
  if (!named || !isNext) throw new BreakError("roster");
  return named.version;
}

function read(bytes: Uint8Array): AuditParts {
  try {
    return parseAuditEntry(bytes);
  } catch (cause) {
    if (cause instanceof ProtocolError) throw new BreakError("unreadable");
    throw cause;
  }
}

function pinOf(at: Standing, { rosters }: AuditKnown): AuditPin | undefined {
  const { sequence, hash, day, logKeyId } = at;
  const rosterVersion = at.rosterVersion ?? rosters.at(-1)?.version;
  if (sequence === 0 || !hash || !logKeyId || rosterVersion === undefined) return undefined;
  return { sequence, hash, day, rosterVersion, logKeyId };
}
