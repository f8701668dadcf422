/**
 * The pair that belongs to a case key (docs/protocol.md, "Case"). Complainants seal messages
 * to its public half; whoever holds the case key has the other.
 */
import type { Bytes } from "./bytes.ts";
import { CONTEXT } from "./domains.ts";
import { withSubkey } from "./encrypted.ts";
import { caseKeyIdOf } from "./key-id.ts";
import type { OpeningKey, Recipient } from "./keys.ts";
import { primitives } from "./primitives/installed.ts";

/** Both halves, with the id that names them. Secret. */
export type CasePair = OpeningKey & Recipient;

/** The pair of a case key. */
export function casePairFrom(caseKey: Uint8Array): CasePair {
  const { publicKey, secretKey } = withSubkey(caseKey, CONTEXT.casePair, (seed) =>
    primitives().kemKeyPair(seed),
  );
  return { keyId: caseKeyIdOf(publicKey), encryptionKey: publicKey, secretKey };
}

/** A case's public key, as somebody who may not open anything gets it. */
export function casePublicKey(encryptionKey: Bytes): Recipient {
  return { keyId: caseKeyIdOf(encryptionKey), encryptionKey };
}
