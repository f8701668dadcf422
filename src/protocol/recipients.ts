/** Who can open what, decided by the verified roster alone (docs/protocol.md, "Recipients"). */
import type { KeyId } from "./key-id.ts";
import type { Recipient } from "./keys.ts";
import { activeMembers } from "./roster.ts";
import type { MemberRole, VerifiedRoster } from "./roster.ts";
import { equalBytes } from "./bytes.ts";
import { ProtocolError } from "./errors.ts";

/**
 * Recipients of a report: active caseworkers and the recovery key.
 *
 * @param leaveOut - Members for whom no wrap is made. The recovery key cannot be left out.
 * @throws {@link ProtocolError} `no-recipient` if no caseworker is left.
 */
export function reportRecipients(
  roster: VerifiedRoster,
  leaveOut: readonly KeyId[] = [],
): Recipient[] {
  const caseworkers = membersOf(roster, "caseworker", leaveOut);
  if (caseworkers.length === 0) throw new ProtocolError("no-recipient");
  return [...caseworkers, recoveryRecipient(roster)];
}

/**
 * Recipients of a case's new key: those of the readers who are active caseworkers, and recovery.
 *
 * @throws {@link ProtocolError} `no-recipient` if no caseworker is left.
 */
export function keysRecipients(
  roster: VerifiedRoster,
  readers: readonly Uint8Array[],
): Recipient[] {
  const caseworkers = activeMembers(roster, "caseworker").filter(({ keyId }) =>
    readers.some((reader) => equalBytes(reader, keyId)),
  );
  if (caseworkers.length === 0) throw new ProtocolError("no-recipient");
  return [...caseworkers, recoveryRecipient(roster)];
}

/** Recipients of a message: whoever holds the case key, and recovery. */
export function messageRecipients(roster: VerifiedRoster, casePair: Recipient): Recipient[] {
  return [casePair, recoveryRecipient(roster)];
}

/** Recipients of an identity envelope: active custodians and the recovery key. */
export function identityRecipients(
  roster: VerifiedRoster,
  leaveOut: readonly KeyId[] = [],
): Recipient[] {
  return [...membersOf(roster, "custodian", leaveOut), recoveryRecipient(roster)];
}

/**
 * Recipients of what is written about an identity: those of some members who are active and no
 * administrators. Recovery has no part in it: these are words between colleagues, and nothing is
 * lost with them.
 *
 * @param members - Custodians and, where they are meant, readers of the case.
 * @throws {@link ProtocolError} `no-recipient` if no custodian is among them.
 */
export function identityRecordRecipients(
  roster: VerifiedRoster,
  members: readonly Uint8Array[],
): Recipient[] {
  const isMeant = ({ keyId }: Recipient): boolean =>
    members.some((member) => equalBytes(member, keyId));
  const custodians = activeMembers(roster, "custodian").filter(isMeant);
  if (custodians.length === 0) throw new ProtocolError("no-recipient");
  return [...custodians, ...activeMembers(roster, "caseworker").filter(isMeant)];
}

function membersOf(
  roster: VerifiedRoster,
  role: MemberRole,
  leaveOut: readonly KeyId[],
): Recipient[] {
  return activeMembers(roster, role).filter(
    (member) => !leaveOut.some((keyId) => equalBytes(keyId, member.keyId)),
  );
}

function recoveryRecipient(roster: VerifiedRoster): Recipient {
  return { keyId: roster.recoveryKeyId, encryptionKey: roster.recoveryKey };
}
