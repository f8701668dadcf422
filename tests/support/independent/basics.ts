/**
 * An independent implementation of docs/protocol.md, written from that page with noble's functions
 * and nothing of src/protocol. It exists to show that the page is enough.
 */
import { xchacha20poly1305 } from "@noble/ciphers/chacha.js";
import { ed25519 } from "@noble/curves/ed25519.js";
import { blake2b } from "@noble/hashes/blake2.js";
import { bytesToHex, concatBytes, hexToBytes, utf8ToBytes } from "@noble/hashes/utils.js";

export { bytesToHex as hex, concatBytes as join, hexToBytes as unhex, utf8ToBytes as ascii };

/** A refusal with the code that the specification names. */
export class Refusal extends Error {
  readonly code: string;

  constructor(code: string) {
    super(code);
    this.code = code;
  }
}

/** Stops with a code unless something holds. */
export function must(holds: boolean, code: string): asserts holds {
  if (!holds) throw new Refusal(code);
}

/** Four bytes, big-endian. */
export function u32(value: number): Uint8Array {
  return Uint8Array.of(value >>> 24, value >>> 16, value >>> 8, value);
}

/** Reads fields in the order of a table. */
export class Fields {
  readonly bytes: Uint8Array;
  at = 0;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
  }

  take(length: number): Uint8Array {
    must(this.at + length <= this.bytes.length, "malformed");
    this.at += length;
    return this.bytes.slice(this.at - length, this.at);
  }

  byte(): number {
    return this.take(1)[0] ?? 0;
  }

  number(): number {
    return this.take(4).reduce((sum, byte) => sum * 256 + byte, 0);
  }

  /** A length and what it counts. */
  block(most: number): Uint8Array {
    const length = this.number();
    must(length <= most, "malformed");
    return this.take(length);
  }

  magic(letters: string): void {
    must(same(this.take(4), utf8ToBytes(letters)), "malformed");
  }

  end(): void {
    must(this.at === this.bytes.length, "malformed");
  }
}

/** Whether bytes are the same. */
export function same(a: Uint8Array, b: Uint8Array): boolean {
  return bytesToHex(a) === bytesToHex(b);
}

/** What a hash or a signature under a domain covers. */
export function under(domain: string, ...parts: readonly Uint8Array[]): Uint8Array {
  return concatBytes(Uint8Array.of(domain.length), utf8ToBytes(domain), ...parts);
}

/** H(domain, length, bytes), keyed if a key is given. */
export function hashUnder(
  domain: string,
  length: number,
  bytes: Uint8Array,
  key?: Uint8Array,
): Uint8Array {
  return blake2b(under(domain, bytes), key ? { dkLen: length, key } : { dkLen: length });
}

/** The subkey of a key for a context. */
export function subkey(key: Uint8Array, context: string): Uint8Array {
  const salt = concatBytes(Uint8Array.of(1), new Uint8Array(15));
  const personalization = concatBytes(utf8ToBytes(context), new Uint8Array(8));
  return blake2b(new Uint8Array(0), { dkLen: 32, key, salt, personalization });
}

/** Refuses a signature that does not verify. */
export function mustVerify(
  domain: string,
  covered: Uint8Array,
  signature: Uint8Array,
  key: Uint8Array,
): void {
  let isRight = false;
  try {
    isRight = ed25519.verify(signature, under(domain, covered), key, { zip215: false });
  } catch {
    isRight = false;
  }
  must(isRight, "bad-signature");
}

/** Signs with a 32-byte seed. */
export function signWith(seed: Uint8Array, domain: string, covered: Uint8Array): Uint8Array {
  return ed25519.sign(under(domain, covered), seed);
}

/** XChaCha20-Poly1305 with a nonce given. */
export function encryptWith(
  key: Uint8Array,
  nonce: Uint8Array,
  data: Uint8Array,
  plaintext: Uint8Array,
): Uint8Array {
  return xchacha20poly1305(key, nonce, data).encrypt(plaintext);
}

/** The inverse of {@link encryptWith}. */
export function decryptWith(
  key: Uint8Array,
  nonce: Uint8Array,
  data: Uint8Array,
  ciphertext: Uint8Array,
): Uint8Array {
  try {
    return xchacha20poly1305(key, nonce, data).decrypt(ciphertext);
  } catch {
    throw new Refusal("cannot-open");
  }
}

/** Decrypts `nonce || ciphertext || tag`. */
export function decryptBytes(key: Uint8Array, data: Uint8Array, bytes: Uint8Array): Uint8Array {
  must(bytes.length >= 40, "cannot-open");
  return decryptWith(key, bytes.slice(0, 24), data, bytes.slice(24));
}

/** Pads to one length. */
export function pad(content: Uint8Array, length: number): Uint8Array {
  must(content.length + 4 <= length, "too-long");
  return concatBytes(u32(content.length), content, new Uint8Array(length - 4 - content.length));
}

/** Takes padding off. */
export function unpad(padded: Uint8Array): Uint8Array {
  const fields = new Fields(padded);
  const content = fields.block(padded.length);
  must(
    padded.slice(fields.at).every((byte) => byte === 0),
    "malformed",
  );
  return content;
}

/** JSON as an object. The vectors' own values are known, so no schema is needed here. */
export function readJson(bytes: Uint8Array): Record<string, unknown> {
  try {
    const text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
    return JSON.parse(text) as Record<string, unknown>;
  } catch {
    throw new Refusal("malformed");
  }
}
