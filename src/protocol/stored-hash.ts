/** Hashes under which the server keeps secrets that are shown to it: never the secrets. */
import type { Bytes } from "./bytes.ts";
import { HASH_BYTES } from "./constants.ts";
import { DOMAIN, domainHash } from "./domains.ts";

/** Hash of a member's auth key, which is stretched already. */
export function hashAuthKey(authKey: Uint8Array): Bytes {
  return domainHash(DOMAIN.authHash, HASH_BYTES, authKey);
}

/** Hash of what an invitee shows. */
export function hashInvitationAccess(access: Uint8Array): Bytes {
  return domainHash(DOMAIN.invitationHash, HASH_BYTES, access);
}
