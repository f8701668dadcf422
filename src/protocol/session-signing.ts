/** The member's half of starting a session. */
import type { Bytes } from "./bytes.ts";
import { DOMAIN } from "./domains.ts";
import type { PersonKeys } from "./keys.ts";
import { signUnder } from "./sign.ts";

/** Signs the server's challenge of 32 bytes. */
export function signSession(challenge: Uint8Array, keys: PersonKeys): Bytes {
  return signUnder(DOMAIN.session, challenge, keys.signing.secretKey);
}
