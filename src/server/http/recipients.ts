/** Whether something was sealed for those whom the roster lists, and for nobody else. */
import { activeMembers, equalBytes } from "../../protocol/blind.ts";
import type {
  KeyId,
  MemberRole,
  SealedParts,
  Submission,
  VerifiedRoster,
} from "../../protocol/blind.ts";
import { ProblemError } from "./problems.ts";
import { hexOf } from "./text.ts";

/** Who may be among the recipients, and whether one of them must be. */
interface Expected {
  readonly role: MemberRole;
  readonly atLeast: 0 | 1;
}

/** Recipients of reports and changes of keys. */
export const FOR_CASEWORKERS: Expected = { role: "caseworker", atLeast: 1 };
/** Recipients of identity envelopes; an organisation may have no custodian yet. */
const FOR_CUSTODIANS: Expected = { role: "custodian", atLeast: 0 };

/**
 * Checks a sealed object's recipients against the current roster, under which it must have been
 * sealed. Members may be left out, the recovery key may not.
 *
 * @throws {@link ProblemError} `unknown-recipient`, `missing-recipient`, `roster-outdated`.
 */
export function checkRecipients(
  parts: SealedParts,
  roster: VerifiedRoster,
  expected: Expected,
): void {
  const isOurs = equalBytes(parts.organisationId, roster.organisationId);
  if (isOurs && parts.rosterVersion !== roster.version) throw new ProblemError("roster-outdated");
  checkReaders(parts, roster, expected);
}

/**
 * Checks for whom a report was sealed. It may have been sealed under an earlier roster, offline,
 * as long as everybody whom it was sealed for still reads: whoever was suspended since gets
 * nothing new (docs/decisions/0008).
 *
 * @throws {@link ProblemError} as {@link checkRecipients}, and `bad-request` for two rosters.
 */
export function checkReportRecipients(
  { reportParts, identityParts }: Pick<Submission, "reportParts" | "identityParts">,
  roster: VerifiedRoster,
): void {
  const { rosterVersion } = reportParts;
  if (identityParts.rosterVersion !== rosterVersion) throw new ProblemError("bad-request");
  if (rosterVersion > roster.version) throw new ProblemError("roster-outdated");
  checkReaders(reportParts, roster, FOR_CASEWORKERS);
  checkReaders(identityParts, roster, FOR_CUSTODIANS);
}

function checkReaders(
  { organisationId, wraps }: SealedParts,
  roster: VerifiedRoster,
  { role, atLeast }: Expected,
): void {
  if (!equalBytes(organisationId, roster.organisationId)) {
    throw new ProblemError("unknown-recipient");
  }
  const members = new Set(activeMembers(roster, role).map(({ keyId }) => hexOf(keyId)));
  const recovery = hexOf(roster.recoveryKeyId);
  const recipients = new Set(wraps.map(({ keyId }) => hexOf(keyId)));
  if (recipients.size !== wraps.length) throw new ProblemError("bad-request");
  if (!recipients.delete(recovery)) throw new ProblemError("missing-recipient");
  for (const recipient of recipients) {
    if (!members.has(recipient)) throw new ProblemError("unknown-recipient");
  }
  if (recipients.size < atLeast) throw new ProblemError("missing-recipient");
}

/**
 * Checks that a message was sealed to the case's newest pair and to recovery, and to nobody else.
 *
 * @throws {@link ProblemError} `keys-changed` for another pair; as {@link checkRecipients}.
 */
export function checkMessageRecipients(
  { organisationId, rosterVersion, wraps }: SealedParts,
  roster: VerifiedRoster,
  casePair: KeyId,
): void {
  if (!equalBytes(organisationId, roster.organisationId)) {
    throw new ProblemError("unknown-recipient");
  }
  if (rosterVersion !== roster.version) throw new ProblemError("roster-outdated");
  const [pair, recovery, ...others] = wraps;
  if (!pair || !equalBytes(pair.keyId, casePair)) throw new ProblemError("keys-changed");
  if (!recovery) throw new ProblemError("missing-recipient");
  if (!equalBytes(recovery.keyId, roster.recoveryKeyId) || others.length > 0) {
    throw new ProblemError("unknown-recipient");
  }
}

/**
 * Checks that a reply was sealed to its mailbox alone.
 *
 * @throws {@link ProblemError} `unknown-recipient`.
 */
export function checkOnlyRecipient(
  { organisationId, wraps }: SealedParts,
  roster: VerifiedRoster,
  mailbox: KeyId,
): void {
  const [wrap, ...others] = wraps;
  const isTheirs = wrap !== undefined && others.length === 0 && equalBytes(wrap.keyId, mailbox);
  if (!isTheirs || !equalBytes(organisationId, roster.organisationId)) {
    throw new ProblemError("unknown-recipient");
  }
}

/**
 * Checks for whom something about an identity was sealed: for some of these and nobody else.
 *
 * @param allowed - Key ids; who is not active in the current roster is none of them.
 * @param needed - One of these has to be among them, as a member of that role.
 * @throws {@link ProblemError} `unknown-recipient`, `missing-recipient`, `roster-outdated`.
 */
export function checkIdentityRecipients(
  { organisationId, rosterVersion, wraps }: SealedParts,
  roster: VerifiedRoster,
  allowed: readonly Uint8Array[],
  needed: MemberRole,
): void {
  if (!equalBytes(organisationId, roster.organisationId)) {
    throw new ProblemError("unknown-recipient");
  }
  if (rosterVersion !== roster.version) throw new ProblemError("roster-outdated");
  const recipients = new Set(wraps.map(({ keyId }) => hexOf(keyId)));
  if (recipients.size !== wraps.length) throw new ProblemError("bad-request");
  const known = new Set(allowed.map(hexOf));
  const members = roster.members.filter(
    ({ keyId, status }) => status === "active" && known.has(hexOf(keyId)),
  );
  const active = new Set(members.map(({ keyId }) => hexOf(keyId)));
  for (const recipient of recipients) {
    if (!active.has(recipient)) throw new ProblemError("unknown-recipient");
  }
  const isThere = members.some(
    ({ keyId, role }) => role === needed && recipients.has(hexOf(keyId)),
  );
  if (!isThere) throw new ProblemError("missing-recipient");
}
