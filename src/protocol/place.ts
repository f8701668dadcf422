/**
 * Sealed objects inside signed envelopes: each is bound to the place of its envelope
 * (docs/protocol.md, "Correspondence").
 */
import { concat, equalBytes, u32 } from "./bytes.ts";
import type { Bytes } from "./bytes.ts";
import { ProtocolError } from "./errors.ts";
import type { Recipient } from "./keys.ts";
import type { VerifiedRoster } from "./roster.ts";
import { seal } from "./sealed-object.ts";
import type { Sealed } from "./sealed-object.ts";
import type { SealedKind } from "./sealed-header.ts";
import { parseSigned, verifySigned } from "./signed.ts";
import type { SignedParts, SignedPurpose } from "./signed.ts";

/** Case, number and author of an envelope. */
export type Place = Pick<SignedParts, "caseId" | "sequence" | "author">;

/**
 * Binds a sealed object to its envelope. The signature alone would not: whoever gets hold of
 * somebody else's ciphertext could sign it as their own, and have it read aloud in a reply.
 */
export function placeBytes({ caseId, sequence, author }: Place): Bytes {
  return concat(caseId, u32(sequence), author);
}

/** Seals an object that opens in one place only. */
export function sealAt<K extends SealedKind>(
  place: Place,
  kind: K,
  roster: VerifiedRoster,
  recipients: readonly Recipient[],
  body: Uint8Array,
  bucketBytes: number,
): Sealed<K> {
  const context = { organisationId: roster.organisationId, rosterVersion: roster.version };
  return seal(kind, context, recipients, body, bucketBytes, placeBytes(place));
}

/**
 * Takes an envelope apart and checks signature, case and number.
 *
 * @throws {@link ProtocolError} `malformed`, `unknown-version`, `wrong-kind`, `bad-signature`,
 *   `out-of-order`.
 */
export function verifiedAt(
  bytes: Uint8Array,
  purpose: SignedPurpose,
  signingKey: Uint8Array,
  caseId: Uint8Array,
  sequence: number,
): SignedParts {
  const parts = parseSigned(bytes, purpose);
  verifySigned(parts, purpose, signingKey);
  if (!equalBytes(parts.caseId, caseId) || parts.sequence !== sequence) {
    throw new ProtocolError("out-of-order");
  }
  return parts;
}
