/** Whether something was sealed for those whom the roster lists, and for nobody else. */
import { activeMembers, equalBytes } from "../../protocol/blind.ts";
import type { KeyId, MemberRole, SealedParts, VerifiedRoster } from "../../protocol/blind.ts";
import { ProblemError } from "./problems.ts";
import { hexOf } from "./text.ts";

/** Who may be among the recipients, and whether one of them must be. */
interface Expected {
  readonly role: MemberRole;
  readonly atLeast: 0 | 1;
}

/** Recipients of reports and messages. */
export const FOR_CASEWORKERS: Expected = { role: "caseworker", atLeast: 1 };
/** Recipients of identity envelopes; an organisation may have no custodian yet. */
export const FOR_CUSTODIANS: Expected = { role: "custodian", atLeast: 0 };

/**
 * Checks a sealed object's recipients against the current roster. Members may be left out, the
 * recovery key may not.
 *
 * @throws {@link ProblemError} `unknown-recipient`, `missing-recipient`, `roster-outdated`.
 */
export function checkRecipients(
  { organisationId, rosterVersion, wraps }: SealedParts,
  roster: VerifiedRoster,
  { role, atLeast }: Expected,
): void {
  if (!equalBytes(organisationId, roster.organisationId)) {
    throw new ProblemError("unknown-recipient");
  }
  if (rosterVersion !== roster.version) throw new ProblemError("roster-outdated");
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
