/**
 * What the protocol needs from a cryptographic library, as one interface with two implementations
 * (libsodium and noble), both held to `tests/vectors/`.
 */
import type { Bytes } from "../bytes.ts";

/** A public and a secret key. */
export interface KeyPair {
  readonly publicKey: Bytes;
  readonly secretKey: Bytes;
}

/** All that a blind server may do: hash, verify, draw random bytes. */
export interface BlindPrimitives {
  /** BLAKE2b with `length` bytes of output (16 to 64) and an optional key. */
  hash(message: Uint8Array, length: number, key?: Uint8Array): Bytes;
  /** Whether an Ed25519 signature verifies. */
  verify(signature: Uint8Array, message: Uint8Array, publicKey: Uint8Array): boolean;
  /** Random bytes from the platform's generator. */
  randomBytes(length: number): Bytes;
}

/** An encrypting file stream (secretstream). */
export interface StreamSealer {
  /** 24 bytes that come first. */
  readonly header: Bytes;
  /** Encrypts one chunk; the result is 17 bytes longer. */
  push(chunk: Uint8Array, isLast: boolean): Bytes;
}

/** A decrypting file stream. */
export interface StreamOpener {
  /** Decrypts one chunk, or gives `undefined` if it was changed or is out of order. */
  pull(chunk: Uint8Array): { readonly chunk: Bytes; readonly isLast: boolean } | undefined;
}

/** An incremental SHA-256. */
export interface Sha256 {
  update(chunk: Uint8Array): void;
  digest(): Bytes;
}

/** All that a browser that seals and opens needs. */
export interface Primitives extends BlindPrimitives {
  /** X-Wing pair from a 32-byte seed; the seed is the secret key. */
  kemKeyPair(seed: Uint8Array): KeyPair;
  /**
   * X-Wing encapsulation with 64 bytes of randomness given by the caller, or `undefined` if the
   * public key is none: ML-KEM's numbers out of range, or an X25519 point of small order.
   */
  kemEncapsulate(
    publicKey: Uint8Array,
    seed: Uint8Array,
  ): { readonly ciphertext: Bytes; readonly sharedSecret: Bytes } | undefined;
  /**
   * X-Wing decapsulation, or `undefined` for an X25519 point of small order. Any other ciphertext
   * that was made for somebody else gives another secret.
   */
  kemDecapsulate(ciphertext: Uint8Array, secretKey: Uint8Array): Bytes | undefined;
  /** Ed25519 pair from a 32-byte seed; the secret key is 64 bytes. */
  signKeyPair(seed: Uint8Array): KeyPair;
  /** Detached Ed25519 signature. */
  sign(message: Uint8Array, secretKey: Uint8Array): Bytes;
  /** XChaCha20-Poly1305; the result is 16 bytes longer than the plaintext. */
  encrypt(key: Uint8Array, nonce: Uint8Array, aad: Uint8Array, plaintext: Uint8Array): Bytes;
  /** The inverse of `encrypt`, or `undefined` if anything was changed. */
  decrypt(
    key: Uint8Array,
    nonce: Uint8Array,
    aad: Uint8Array,
    ciphertext: Uint8Array,
  ): Bytes | undefined;
  /** 32-byte subkey number 1 of `key` for an eight-letter context. */
  deriveKey(key: Uint8Array, context: string): Bytes;
  /** Starts an encrypting file stream. */
  sealStream(key: Uint8Array): StreamSealer;
  /** Starts a decrypting file stream. */
  openStream(header: Uint8Array, key: Uint8Array): StreamOpener;
  /** Starts an incremental SHA-256. */
  sha256(): Sha256;
  /** Overwrites a secret that is no longer needed. */
  wipe(bytes: Uint8Array): void;
}
