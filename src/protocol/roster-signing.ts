/** Making rosters: only where the organisation's key is, in an administrator's unlocked browser. */
import { concat, u32, utf8 } from "./bytes.ts";
import { toBase64url, toHex } from "./bytes.ts";
import type { Bytes } from "./bytes.ts";
import { FORMAT_VERSION } from "./constants.ts";
import { DOMAIN } from "./domains.ts";
import { encodeJson } from "./json.ts";
import type { KeyPair } from "./primitives/primitives.ts";
import { ROSTER_MAGIC, verifyNextRoster, verifyRoster } from "./roster.ts";
import type { Roster, VerifiedRoster } from "./roster.ts";
import { signUnder } from "./sign.ts";

/** A roster's bytes and what they say, already verified. */
export interface SignedRoster {
  readonly bytes: Bytes;
  readonly roster: VerifiedRoster;
}

/** What an administrator decides; version and chain are set here. */
export type RosterChange = Omit<Roster, "version" | "previous">;

/**
 * Signs the organisation's first roster.
 *
 * @throws {@link ProtocolError} `roster-invalid` if the content breaks a rule.
 */
export function signFirstRoster(content: RosterChange, organisation: KeyPair): SignedRoster {
  const bytes = encodeAndSign({ ...content, version: 1, previous: null }, organisation);
  return { bytes, roster: verifyRoster(bytes, {}) };
}

/**
 * Signs the roster that follows `current`.
 *
 * @throws {@link ProtocolError} `roster-invalid`, `roster-wrong-organisation` for another's key.
 */
export function signNextRoster(
  current: VerifiedRoster,
  change: RosterChange,
  organisation: KeyPair,
): SignedRoster {
  const next = { ...change, version: current.version + 1, previous: current.hash };
  const bytes = encodeAndSign(next, organisation);
  return { bytes, roster: verifyNextRoster(bytes, current) };
}

function encodeAndSign(roster: Roster, organisation: KeyPair): Bytes {
  const body = encodeJson({
    version: roster.version,
    previous: roster.previous && toHex(roster.previous),
    day: roster.day,
    organisation: roster.organisation,
    groups: roster.groups,
    members: roster.members.map((member) => ({
      keyId: toHex(member.keyId),
      displayName: member.displayName,
      role: member.role,
      status: member.status,
      encryptionKey: toBase64url(member.encryptionKey),
      signingKey: toBase64url(member.signingKey),
      groups: member.groups,
    })),
    recoveryKey: toBase64url(roster.recoveryKey),
    policies: roster.policies,
    questionnaireHash: toHex(roster.questionnaireHash),
  });
  const covered = concat(
    utf8(ROSTER_MAGIC),
    Uint8Array.of(FORMAT_VERSION),
    organisation.publicKey,
    u32(body.length),
    body,
  );
  return concat(covered, signUnder(DOMAIN.roster, covered, organisation.secretKey));
}
