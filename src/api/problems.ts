/**
 * Everything that the server can refuse, as RFC 9457 problem types `urn:kin:problem:<code>`.
 * The web client has a sentence for each code in each language (checked by type).
 */

/** HTTP status of each problem. */
export const PROBLEM_STATUS = {
  /** The body does not follow the route's schema, or its bytes do not follow their format. */
  "bad-request": 400,
  "too-large": 413,
  "not-found": 404,
  "method-not-allowed": 405,
  internal: 500,
  /** Too much at once; the answer says when to try again. */
  busy: 503,
  "storage-full": 507,
  /** A case has as many messages as it can take. */
  "mailbox-full": 409,
  "unknown-version": 422,
  "wrong-kind": 422,
  "bad-signature": 422,
  /** A proof of work is missing, wrong or stale. */
  "proof-invalid": 403,
  /** A proof of work was used before. */
  "proof-replayed": 403,
  "not-set-up": 404,
  "already-set-up": 409,
  "setup-link-wrong": 403,
  /** Sealed under a roster that is not the current one: fetch it, seal again. */
  "roster-outdated": 409,
  "roster-invalid": 422,
  /** Sealed for somebody whom the roster does not list for this, or no more: seal again. */
  "unknown-recipient": 422,
  /** A recipient whom the roster demands is missing. */
  "missing-recipient": 422,
  /** This id was used for other bytes. */
  "already-exists": 409,
  "out-of-order": 409,
  /** Sealed to a case's pair that was replaced meanwhile: open the mailbox again, seal again. */
  "keys-changed": 409,
  /** The act needs an entry of the audit trail, signed by whoever acts. */
  "audit-missing": 422,
  /** Others acted meanwhile: fetch the newest entry, sign again on top of it. */
  "audit-outdated": 409,
  /** The entry tells of another act, target, member or day. */
  "audit-wrong": 422,
  /** A submission is pending: nothing of the case is erased. */
  "case-held": 409,
  /** What takes two people was begun by nobody, by the same person, or too long ago. */
  "second-person-missing": 409,
  /** Others have erased something of this part meanwhile: fetch the case, erase again. */
  "part-changed": 409,
  /** A day to erase on that is not earlier, not later, too near or too far. */
  "day-not-allowed": 422,
  "upload-unknown": 404,
  "upload-incomplete": 409,
  /** The offset is not where the upload stands; the answer says where. */
  "upload-offset": 409,
  "upload-taken": 409,
  /** A challenge is unknown, used, or too old. */
  "challenge-invalid": 403,
  "wrong-login": 403,
  "session-ended": 401,
  "not-allowed": 403,
  "member-suspended": 403,
  "member-pending": 403,
  "login-name-taken": 409,
  "invitation-invalid": 403,
  "invitation-used": 409,
  "invitation-expired": 410,
  /** The operator offers no reminders by e-mail. */
  "digests-off": 409,
  /** No address is stored to which a reminder could go. */
  "digest-address-missing": 409,
  /** The mail server has not taken a reminder. */
  "mail-not-sent": 502,
} as const satisfies Record<string, number>;

/** A problem's code. */
export type ProblemCode = keyof typeof PROBLEM_STATUS;

/** What an answer with a problem carries (media type `application/problem+json`). */
export interface Problem {
  readonly type: `urn:kin:problem:${ProblemCode}`;
  readonly status: number;
  /** Bytes or sequence number that the server expects next. */
  readonly expected?: number;
  readonly retryAfterSeconds?: number;
}

const PREFIX = "urn:kin:problem:";

/** The code in a problem's type, or `undefined` if it is not one of ours. */
export function problemCodeOf(type: string): ProblemCode | undefined {
  const code = type.startsWith(PREFIX) ? type.slice(PREFIX.length) : "";
  return Object.hasOwn(PROBLEM_STATUS, code) ? (code as ProblemCode) : undefined;
}

/** The type that carries a code. */
export function problemTypeOf(code: ProblemCode): Problem["type"] {
  return `${PREFIX}${code}`;
}
