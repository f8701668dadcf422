/** Key pairs of members, mailboxes and the organisation, their ids, and words to compare them by. */
import type { Bytes } from "./bytes.ts";
import { KEM_SEED_BYTES, SIGN_SEED_BYTES } from "./constants.ts";
import { DOMAIN, domainHash } from "./domains.ts";
import { elevenBitNumbers } from "./eleven-bits.ts";
import { keyIdOf } from "./key-id.ts";
import type { KeyId } from "./key-id.ts";
import { primitives } from "./primitives/installed.ts";
import type { KeyPair } from "./primitives/primitives.ts";

/** Somebody to whom a key can be sealed. */
export interface Recipient {
  readonly keyId: KeyId;
  /** X-Wing public key, 1216 bytes. */
  readonly encryptionKey: Bytes;
}

/** What opens things sealed to one recipient. Secret. */
export interface OpeningKey {
  readonly keyId: KeyId;
  /** X-Wing secret key, 32 bytes. */
  readonly secretKey: Bytes;
}

/** The two pairs of a member or of a mailbox. Secret. */
export interface PersonKeys {
  readonly keyId: KeyId;
  readonly encryption: KeyPair;
  readonly signing: KeyPair;
}

/** Both pairs from their two 32-byte seeds. */
export function personKeysFrom(encryptionSeed: Uint8Array, signingSeed: Uint8Array): PersonKeys {
  const encryption = primitives().kemKeyPair(encryptionSeed);
  const signing = primitives().signKeyPair(signingSeed);
  return { keyId: keyIdOf(encryption.publicKey, signing.publicKey), encryption, signing };
}

/** Two fresh seeds for {@link personKeysFrom}. Secret. */
export function newPersonSeeds(): { readonly encryptionSeed: Bytes; readonly signingSeed: Bytes } {
  return {
    encryptionSeed: primitives().randomBytes(KEM_SEED_BYTES),
    signingSeed: primitives().randomBytes(SIGN_SEED_BYTES),
  };
}

/** The opening half of somebody's keys. */
export function openingKeyOf(keys: PersonKeys): OpeningKey {
  return { keyId: keys.keyId, secretKey: keys.encryption.secretKey };
}

/**
 * Words that two people can compare by voice: eight words carry 88 bits of a hash of the bytes.
 *
 * @param words - A list of 2,048 words.
 */
export function fingerprintWords(bytes: Uint8Array, words: readonly string[]): string[] {
  const hash = domainHash(DOMAIN.fingerprint, 32, bytes);
  return elevenBitNumbers(hash.subarray(0, 11)).map((index) => words[index] ?? "");
}
