/** Signing under a domain, and signed envelopes. Needs a secret key: never on the server. */
import { concat } from "./bytes.ts";
import type { Bytes } from "./bytes.ts";
import { DOMAIN, withDomain } from "./domains.ts";
import type { Domain } from "./domains.ts";
import { primitives } from "./primitives/installed.ts";
import { signedBytes } from "./signed.ts";
import type { SignedPurpose } from "./signed.ts";

/**
 * Ed25519 signature over bytes under a domain.
 *
 * @param secretKey - 64 bytes.
 */
export function signUnder(domain: Domain, bytes: Uint8Array, secretKey: Uint8Array): Bytes {
  return primitives().sign(withDomain(domain, bytes), secretKey);
}

/** Puts a payload into a signed envelope. */
export function makeSigned(
  purpose: SignedPurpose,
  fields: {
    readonly caseId: Bytes;
    readonly sequence: number;
    readonly author: Bytes;
    readonly payload: Bytes;
  },
  secretKey: Uint8Array,
): Bytes {
  const covered = signedBytes(purpose, fields);
  return concat(covered, signUnder(DOMAIN[purpose], covered, secretKey));
}
