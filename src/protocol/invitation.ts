/**
 * Joining: an invitation's secret travels in a URL fragment, outside the server's reach, and
 * authenticates the keys that the invitee's browser makes (docs/protocol.md, "Joining").
 */
import { concat, equalBytes } from "./bytes.ts";
import type { Bytes } from "./bytes.ts";
import { HASH_BYTES, KEY_BYTES } from "./constants.ts";
import { CONTEXT, DOMAIN, domainHash, withDomain } from "./domains.ts";
import { decryptUnder, encryptUnder, withSubkey } from "./encrypted.ts";
import { encodeJson } from "./json.ts";
import { primitives } from "./primitives/installed.ts";
import type { MemberRole } from "./roster.ts";

/** Public keys that an invitee presents. */
export interface PresentedKeys {
  readonly encryptionKey: Uint8Array;
  readonly signingKey: Uint8Array;
}

/** Draws an invitation secret, 32 bytes. */
export function newInvitationSecret(): Bytes {
  return primitives().randomBytes(KEY_BYTES);
}

/** What the invitee shows the server to be let in once; the server keeps its hash. */
export function invitationAccess(secret: Uint8Array): Bytes {
  return domainHash(DOMAIN.invitationAccess, HASH_BYTES, secret);
}

/** Proof that presented keys come from whoever holds the secret; the server cannot make one. */
export function joinProof(
  secret: Uint8Array,
  invitationId: Uint8Array,
  keys: PresentedKeys,
): Bytes {
  const message = withDomain(
    DOMAIN.join,
    concat(invitationId, keys.encryptionKey, keys.signingKey),
  );
  return primitives().hash(message, HASH_BYTES, secret);
}

/** Whether a join proof is right: the server did not swap the keys. */
export function verifyJoinProof(
  secret: Uint8Array,
  invitationId: Uint8Array,
  keys: PresentedKeys,
  proof: Uint8Array,
): boolean {
  return equalBytes(joinProof(secret, invitationId, keys), proof);
}

/** What an administrator invited somebody as. */
export interface InvitedAs {
  readonly role: MemberRole;
  readonly displayName: string;
  readonly loginName: string;
}

/**
 * Encrypts the secret for administrators, so that any of them can check who joined, and as what:
 * a server that changes the role or a name afterwards makes it unreadable.
 *
 * @returns 72 bytes.
 */
export function sealInvitationSecret(
  organisationSeed: Uint8Array,
  invitationId: Uint8Array,
  invited: InvitedAs,
  secret: Uint8Array,
): Bytes {
  return withSubkey(organisationSeed, CONTEXT.invitation, (key) =>
    encryptUnder(key, invitationAad(invitationId, invited), secret),
  );
}

/**
 * Opens an invitation's secret.
 *
 * @param invited - As the server tells it now.
 * @throws {@link ProtocolError} `cannot-open` also where the role or a name was changed.
 */
export function openInvitationSecret(
  organisationSeed: Uint8Array,
  invitationId: Uint8Array,
  invited: InvitedAs,
  bytes: Uint8Array,
): Bytes {
  return withSubkey(organisationSeed, CONTEXT.invitation, (key) =>
    decryptUnder(key, invitationAad(invitationId, invited), bytes),
  );
}

function invitationAad(
  invitationId: Uint8Array,
  { role, displayName, loginName }: InvitedAs,
): Bytes {
  return concat(invitationId, encodeJson([role, displayName, loginName]));
}
