/**
 * The roster: who reads reports, signed by the organisation (docs/protocol.md, "Roster").
 *
 * ```text
 * magic           4   "KINR"
 * version         1   of the format
 * organisation   32   Ed25519 public key
 * length          4
 * body                JSON, see `rosterBody`
 * signature      64   by the organisation, over all bytes before it
 * ```
 *
 * Only {@link verifyRoster} makes a {@link VerifiedRoster}, and nothing can be sealed without one.
 */
import * as v from "valibot";
import { ByteReader, equalBytes } from "./bytes.ts";
import type { Bytes } from "./bytes.ts";
import {
  FORMAT_VERSION,
  HASH_BYTES,
  KEM_PUBLIC_KEY_BYTES,
  KEY_ID_BYTES,
  MAX_LANGUAGES,
  MAX_MEMBERS,
  MAX_ROSTER_BYTES,
  SIGNATURE_BYTES,
  SIGN_PUBLIC_KEY_BYTES,
} from "./constants.ts";
import { DOMAIN, domainHash, withDomain } from "./domains.ts";
import { ProtocolError } from "./errors.ts";
import { base64Bytes, dayText, decodeJson, hexBytes, text, wholeNumber } from "./json.ts";
import { asKeyId, keyIdOf, organisationIdOf, recoveryKeyIdOf } from "./key-id.ts";
import type { KeyId } from "./key-id.ts";
import { blind } from "./primitives/installed.ts";
import {
  areGroupsRight,
  groupsBody,
  keepsGroups,
  languageId,
  memberGroups,
} from "./roster-groups.ts";
import type { RosterGroup } from "./group-names.ts";

export const ROSTER_MAGIC = "KINR";

/** What a member may do. One role each: administrators hold no content keys. */
export const MEMBER_ROLES = ["administrator", "caseworker", "custodian"] as const;

/** A member's role. */
export type MemberRole = (typeof MEMBER_ROLES)[number];

const memberBody = v.strictObject({
  keyId: hexBytes(KEY_ID_BYTES),
  displayName: v.pipe(text(80), v.minLength(1)),
  role: v.picklist(MEMBER_ROLES),
  status: v.picklist(["active", "suspended"]),
  encryptionKey: base64Bytes(KEM_PUBLIC_KEY_BYTES),
  signingKey: base64Bytes(SIGN_PUBLIC_KEY_BYTES),
  groups: memberGroups,
});

/** Schema of the signed JSON. */
const rosterBody = v.strictObject({
  version: wholeNumber(1, 0xffff_ffff),
  previous: v.nullable(hexBytes(HASH_BYTES)),
  day: dayText,
  organisation: v.strictObject({
    name: v.pipe(text(120), v.minLength(1)),
    languages: v.pipe(v.array(languageId), v.minLength(1), v.maxLength(MAX_LANGUAGES)),
  }),
  groups: groupsBody,
  members: v.pipe(v.array(memberBody), v.minLength(1), v.maxLength(MAX_MEMBERS)),
  recoveryKey: base64Bytes(KEM_PUBLIC_KEY_BYTES),
  policies: v.strictObject({
    acknowledgeDays: wholeNumber(1, 60),
    feedbackDays: wholeNumber(1, 365),
    retentionDays: wholeNumber(30, 3660),
  }),
  questionnaireHash: hexBytes(HASH_BYTES),
});

/** A member as the roster lists them. */
export interface RosterMember {
  readonly keyId: KeyId;
  readonly displayName: string;
  readonly role: MemberRole;
  readonly status: "active" | "suspended";
  readonly encryptionKey: Bytes;
  readonly signingKey: Bytes;
  /** The one they are in, if any, then those they were in before; for administrators none. */
  readonly groups: readonly number[];
}

/** Promises that the organisation makes, in days. */
export interface RosterPolicies {
  readonly acknowledgeDays: number;
  readonly feedbackDays: number;
  readonly retentionDays: number;
}

/** What a roster says. */
export interface Roster {
  readonly version: number;
  readonly previous: Bytes | null;
  readonly day: string;
  readonly organisation: { readonly name: string; readonly languages: readonly string[] };
  readonly groups: readonly RosterGroup[];
  readonly members: readonly RosterMember[];
  readonly recoveryKey: Bytes;
  readonly policies: RosterPolicies;
  readonly questionnaireHash: Bytes;
}

declare const verifiedBrand: unique symbol;

/** A roster whose signature and rules were checked. */
export type VerifiedRoster = Roster & {
  readonly [verifiedBrand]: true;
  readonly organisationKey: Bytes;
  readonly organisationId: Bytes;
  readonly recoveryKeyId: KeyId;
  /** Hash of the roster's bytes: what the next roster names as its previous one. */
  readonly hash: Bytes;
};

/** What is known of the roster already, and must not be contradicted. */
export interface RosterPin {
  readonly organisationId?: Uint8Array | undefined;
  readonly version?: number | undefined;
  /** Hash of the roster of exactly that version. */
  readonly hash?: Uint8Array | undefined;
}

/**
 * Verifies a roster.
 *
 * @param bytes - As they came from a server that is not trusted.
 * @param pin - What the caller knows from the release, from earlier in the visit, or from a note
 *   under the receipt.
 * @throws {@link ProtocolError} `bad-signature`, `roster-wrong-organisation`, `roster-older`,
 *   `roster-forked`, `roster-invalid`, `malformed`, `unknown-version`.
 */
export function verifyRoster(bytes: Uint8Array, pin: RosterPin): VerifiedRoster {
  if (bytes.length > MAX_ROSTER_BYTES) throw new ProtocolError("malformed");
  const reader = new ByteReader(bytes);
  reader.expectMagic(ROSTER_MAGIC);
  if (reader.u8() !== FORMAT_VERSION) throw new ProtocolError("unknown-version");
  const organisationKey = reader.take(SIGN_PUBLIC_KEY_BYTES);
  const body = reader.block(MAX_ROSTER_BYTES);
  const covered = bytes.subarray(0, reader.position);
  const signature = reader.take(SIGNATURE_BYTES);
  reader.end();

  const organisationId = organisationIdOf(organisationKey);
  if (pin.organisationId && !equalBytes(pin.organisationId, organisationId)) {
    throw new ProtocolError("roster-wrong-organisation");
  }
  if (!blind().verify(signature, withDomain(DOMAIN.roster, covered), organisationKey)) {
    throw new ProtocolError("bad-signature");
  }
  const decoded = decodeJson(rosterBody, body);
  const roster: Roster = {
    ...decoded,
    members: decoded.members.map((member) => ({ ...member, keyId: asKeyId(member.keyId) })),
  };
  checkRules(roster);
  const hash = domainHash(DOMAIN.rosterHash, HASH_BYTES, bytes);
  if (pin.version !== undefined) {
    if (roster.version < pin.version) throw new ProtocolError("roster-older");
    if (roster.version === pin.version && pin.hash && !equalBytes(pin.hash, hash)) {
      throw new ProtocolError("roster-forked");
    }
  }
  return {
    ...roster,
    organisationKey,
    organisationId,
    recoveryKeyId: recoveryKeyIdOf(roster.recoveryKey),
    hash,
  } as VerifiedRoster;
}

/**
 * Verifies the roster that follows one already verified: next number, chained by hash, nobody gone
 * or in another role, no group gone, and nobody out of a group as if they had never been in it.
 *
 * @throws {@link ProtocolError} as {@link verifyRoster}, and `roster-forked`.
 */
export function verifyNextRoster(bytes: Uint8Array, current: VerifiedRoster): VerifiedRoster {
  const next = verifyRoster(bytes, { organisationId: current.organisationId });
  if (next.version <= current.version) throw new ProtocolError("roster-older");
  if (next.version !== current.version + 1) throw new ProtocolError("roster-invalid");
  if (!next.previous || !equalBytes(next.previous, current.hash)) {
    throw new ProtocolError("roster-forked");
  }
  // What a member signed is verified under a later roster, so nobody vanishes or turns into
  // somebody else: who leaves is suspended, and a new role needs new keys.
  for (const member of current.members) {
    const same = findMember(next, member.keyId);
    if (same?.role !== member.role || !keepsGroups(member, same)) {
      throw new ProtocolError("roster-invalid");
    }
  }
  // Reports name groups, so that none may vanish; it can be renamed, and be empty.
  if (!current.groups.every(({ id }) => next.groups.some((group) => group.id === id))) {
    throw new ProtocolError("roster-invalid");
  }
  return next;
}

/** The member with this key id, suspended ones too. */
export function findMember(roster: Roster, keyId: Uint8Array): RosterMember | undefined {
  return roster.members.find((member) => equalBytes(member.keyId, keyId));
}

/** Active members of one role: the people to whom something is sealed. */
export function activeMembers(roster: Roster, role: MemberRole): RosterMember[] {
  return roster.members.filter((member) => member.role === role && member.status === "active");
}

/**
 * What the signature cannot say: ids fit their keys, nobody twice, somebody can sign the next, and
 * groups are those that there are.
 */
function checkRules(roster: Roster): void {
  const ids = new Set<string>();
  for (const member of roster.members) {
    if (!equalBytes(member.keyId, keyIdOf(member.encryptionKey, member.signingKey))) {
      throw new ProtocolError("roster-invalid");
    }
    ids.add(member.keyId.join());
  }
  const first = roster.version === 1;
  if (
    ids.size !== roster.members.length ||
    first !== (roster.previous === null) ||
    activeMembers(roster, "administrator").length === 0 ||
    !areGroupsRight(roster)
  ) {
    throw new ProtocolError("roster-invalid");
  }
}
