/**
 * Puts an act into the audit trail: its entry is stored in the act's own transaction, so that
 * there is neither an act without an entry nor an entry without an act.
 */
import { parseDay } from "../../domain/day.ts";
import type { Day } from "../../domain/day.ts";
import {
  auditSignedBytes,
  equalBytes,
  hashAuditEntry,
  maySignAudit,
  NO_AUDIT_ENTRY,
  parseAuditEntry,
  verifyAuditEntry,
} from "../../protocol/blind.ts";
import type { AuditAction, Bytes, RosterMember } from "../../protocol/blind.ts";
import type { Context } from "../context.ts";
import { ProblemError } from "../http/problems.ts";
import { bytesOf } from "../http/text.ts";
import { addAudit, findNewestAudit, lockAudit } from "../store/audit.ts";
import { isActiveMember } from "../store/members.ts";
import type { Transaction } from "../store/transaction.ts";

/** What is done, and to what. */
export interface Act {
  readonly action: AuditAction;
  /** 16 bytes: case id, roster id or log key id, as `AUDIT_ACTIONS` says. */
  readonly target: Bytes;
}

/** Where the next entry goes. */
export interface AuditHead {
  /** Number of the newest entry; 0 where there is none. */
  readonly sequence: number;
  /** Its hash. */
  readonly hash: Bytes;
  /** The day that the next entry must have: today, or the newest entry's if that is later. */
  readonly day: Day;
}

/**
 * Stores the entry with which a member signs for an act. Call it as the last thing in the act's
 * transaction: the trail stays locked from here on. For several acts at once call it for each, in
 * the order in which the client has chained their entries.
 *
 * @param member - Whose session it is.
 * @param text - The entry as it came beside the request's body, in base64url.
 * @throws {@link ProblemError} `audit-missing`; `audit-wrong` for another act, target, member or
 *   day, or a member whose role may not; `member-suspended`; `audit-outdated` if it is not on top of the newest entry;
 *   `ProtocolError` for what does not parse or verify.
 */
export async function recordAct(
  tx: Transaction,
  { today }: Pick<Context, "today">,
  member: RosterMember,
  { action, target }: Act,
  text: string | undefined,
): Promise<void> {
  if (text === undefined) throw new ProblemError("audit-missing");
  const bytes = bytesOf(text);
  const parts = parseAuditEntry(bytes);
  const isOfAct =
    parts.action === action &&
    equalBytes(parts.target, target) &&
    equalBytes(parts.actor, member.keyId) &&
    maySignAudit(action, member.role);
  if (!isOfAct) throw new ProblemError("audit-wrong");
  verifyAuditEntry(parts, member.signingKey);
  await lockAudit(tx);
  // Another roster may have come since the session was looked at. Whoever signs one sees to it.
  if (action !== "roster-changed" && !(await isActiveMember(tx, member.keyId))) {
    throw new ProblemError("member-suspended");
  }
  const head = await readHead(tx, today());
  const { sequence } = parts;
  if (sequence !== head.sequence + 1 || !equalBytes(parts.previous, head.hash)) {
    throw new ProblemError("audit-outdated");
  }
  if (parts.day !== head.day) throw new ProblemError("audit-wrong");
  await addAudit(tx, { sequence, bytes, day: head.day });
}

/**
 * Stores an entry for what the server does by itself, signed with its log key. As
 * {@link recordAct}, the last thing in the act's transaction.
 */
export async function recordOwnAct(
  tx: Transaction,
  { today, logKey }: Pick<Context, "today" | "logKey">,
  { action, target }: Act,
): Promise<void> {
  await lockAudit(tx);
  const { sequence: newest, hash: previous, day } = await readHead(tx, today());
  const sequence = newest + 1;
  const covered = auditSignedBytes({ sequence, previous, day, actor: logKey.id, action, target });
  const bytes = new Uint8Array([...covered, ...logKey.sign(covered)]);
  await addAudit(tx, { sequence, bytes, day });
}

/** The newest entry's number and hash, and the day of the next. */
export async function readHead(
  store: Parameters<typeof findNewestAudit>[0],
  today: Day,
): Promise<AuditHead> {
  const newest = await findNewestAudit(store);
  if (!newest) return { sequence: 0, hash: NO_AUDIT_ENTRY, day: today };
  // Days do not go back, also where the server's clock was set back.
  const last = parseDay(parseAuditEntry(newest.bytes).day) ?? today;
  const day = last > today ? last : today;
  return { sequence: newest.sequence, hash: hashAuditEntry(newest.bytes), day };
}
