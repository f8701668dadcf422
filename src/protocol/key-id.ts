/** Ids of keys and of the organisation: short hashes of public keys. */
import type { Bytes } from "./bytes.ts";
import { KEY_ID_BYTES, ORGANISATION_ID_BYTES } from "./constants.ts";
import { DOMAIN, domainHash } from "./domains.ts";

declare const keyIdBrand: unique symbol;

/** 16 bytes that name a member's, mailbox's, case's or recovery key. */
export type KeyId = Bytes & { readonly [keyIdBrand]: true };

/** Brands 16 bytes as a key id. */
export function asKeyId(bytes: Bytes): KeyId {
  return bytes as KeyId;
}

/** Key id over both public keys of a member or mailbox. */
export function keyIdOf(encryptionKey: Uint8Array, signingKey: Uint8Array): KeyId {
  return asKeyId(domainHash(DOMAIN.keyId, KEY_ID_BYTES, encryptionKey, signingKey));
}

/** Key id of the recovery key, which has no signing half. */
export function recoveryKeyIdOf(encryptionKey: Uint8Array): KeyId {
  return asKeyId(domainHash(DOMAIN.recoveryKeyId, KEY_ID_BYTES, encryptionKey));
}

/** Key id of a case's pair, which has no signing half. */
export function caseKeyIdOf(encryptionKey: Uint8Array): KeyId {
  return asKeyId(domainHash(DOMAIN.caseKeyId, KEY_ID_BYTES, encryptionKey));
}

/** Organisation id: the name of its Ed25519 key. */
export function organisationIdOf(organisationKey: Uint8Array): Bytes {
  return domainHash(DOMAIN.organisationId, ORGANISATION_ID_BYTES, organisationKey);
}
