/** A member's session begins with a signed challenge, so that a stolen auth key alone opens none. */
import { DOMAIN, withDomain } from "./domains.ts";
import { blind } from "./primitives/installed.ts";

/** Whether a member signed this challenge of 32 bytes. */
export function verifySession(
  challenge: Uint8Array,
  signature: Uint8Array,
  signingKey: Uint8Array,
): boolean {
  return blind().verify(signature, withDomain(DOMAIN.session, challenge), signingKey);
}
