/**
 * Joining: an invitation's secret travels in a URL fragment, outside the server's reach, and
 * authenticates the keys that the invitee's browser makes (docs/protocol.md, "Joining").
 */
import { concat, equalBytes } from "./bytes.ts";
import type { Bytes } from "./bytes.ts";
import { HASH_BYTES, KEY_BYTES } from "./constants.ts";
import { CONTEXT, DOMAIN, domainHash, withDomain } from "./domains.ts";
import { decryptUnder, encryptUnder, withSubkey } from "./encrypted.ts";
import { primitives } from "./primitives/installed.ts";

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

/** Encrypts the secret for administrators, so that any of them can check who joined. */
export function sealInvitationSecret(
  organisationSeed: Uint8Array,
  invitationId: Uint8Array,
  secret: Uint8Array,
): Bytes {
  return withSubkey(organisationSeed, CONTEXT.invitation, (key) =>
    encryptUnder(key, invitationId, secret),
  );
}

/**
 * Opens an invitation's secret.
 *
 * @throws {@link ProtocolError} `cannot-open`.
 */
export function openInvitationSecret(
  organisationSeed: Uint8Array,
  invitationId: Uint8Array,
  bytes: Uint8Array,
): Bytes {
  return withSubkey(organisationSeed, CONTEXT.invitation, (key) =>
    decryptUnder(key, invitationId, bytes),
  );
}
