/** Bytes and their spellings: joining, comparing, hex, base64url, UTF-8, and a bounded reader. */
import { base64urlnopad, hex } from "@scure/base";
import { ProtocolError } from "./errors.ts";

/** Bytes that own a plain buffer, as WebCrypto and structured clone want them. */
export type Bytes = Uint8Array<ArrayBuffer>;

/** Joins byte arrays into a new one. */
export function concat(...parts: readonly Uint8Array[]): Bytes {
  const joined = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    joined.set(part, at);
    at += part.length;
  }
  return joined;
}

/** Compares without leaving early, so that timing tells nothing about where bytes differ. */
export function equalBytes(a: Uint8Array, b: Uint8Array): boolean {
  if (a.length !== b.length) return false;
  let difference = 0;
  for (let i = 0; i < a.length; i++) difference |= (a[i] ?? 0) ^ (b[i] ?? 0);
  return difference === 0;
}

const encoder = new TextEncoder();
const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/** Encodes text as UTF-8. */
export function utf8(text: string): Bytes {
  return encoder.encode(text);
}

/**
 * Decodes UTF-8 strictly.
 *
 * @throws {@link ProtocolError} `malformed` for bytes that are not UTF-8.
 */
export function fromUtf8(bytes: Uint8Array): string {
  try {
    return decoder.decode(bytes);
  } catch (cause) {
    throw new ProtocolError("malformed", { cause });
  }
}

/** Lower-case hex. */
export function toHex(bytes: Uint8Array): string {
  return hex.encode(bytes);
}

/**
 * Reads hex of an exact length.
 *
 * @param length - Expected number of bytes.
 * @throws {@link ProtocolError} `malformed`.
 */
export function fromHex(text: string, length: number): Bytes {
  if (text.length !== 2 * length) throw new ProtocolError("malformed");
  const bytes = new Uint8Array(length);
  for (let at = 0; at < length; at++) {
    const value = 16 * hexDigit(text.charCodeAt(2 * at)) + hexDigit(text.charCodeAt(2 * at + 1));
    // A list of cases reads ten thousand ids, so this is not left to a library.
    if (Number.isNaN(value)) throw new ProtocolError("malformed");
    bytes[at] = value;
  }
  return bytes;
}

function hexDigit(code: number): number {
  if (code >= 48 && code <= 57) return code - 48;
  const letter = code | 32;
  return letter >= 97 && letter <= 102 ? letter - 87 : NaN;
}

/** Base64url without padding. */
export function toBase64url(bytes: Uint8Array): string {
  return base64urlnopad.encode(bytes);
}

/**
 * Reads base64url without padding.
 *
 * @param length - Expected number of bytes; any length if left out.
 * @throws {@link ProtocolError} `malformed`.
 */
export function fromBase64url(text: string, length?: number): Bytes {
  return decodeExactly(() => base64urlnopad.decode(text), length);
}

function decodeExactly(decode: () => Uint8Array, length: number | undefined): Bytes {
  let bytes: Bytes;
  try {
    bytes = new Uint8Array(decode());
  } catch (cause) {
    throw new ProtocolError("malformed", { cause });
  }
  if (length !== undefined && bytes.length !== length) throw new ProtocolError("malformed");
  return bytes;
}

/** A four-byte big-endian number. */
export function u32(value: number): Bytes {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setUint32(0, value);
  return bytes;
}

/** Reads fields one after another and refuses to run past the end. */
export class ByteReader {
  readonly #bytes: Uint8Array;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  /** Bytes read so far. */
  get position(): number {
    return this.#at;
  }

  /**
   * Copies the next `length` bytes.
   *
   * @throws {@link ProtocolError} `malformed` if fewer are left.
   */
  take(length: number): Bytes {
    const end = this.#at + length;
    if (end > this.#bytes.length) throw new ProtocolError("malformed");
    const part = new Uint8Array(this.#bytes.subarray(this.#at, end));
    this.#at = end;
    return part;
  }

  /** Reads one byte. */
  u8(): number {
    return this.take(1)[0] ?? 0;
  }

  /** Reads a four-byte big-endian number. */
  u32(): number {
    return new DataView(this.take(4).buffer).getUint32(0);
  }

  /**
   * Reads a four-byte length and that many bytes.
   *
   * @param most - Largest length accepted.
   * @throws {@link ProtocolError} `malformed`.
   */
  block(most: number): Bytes {
    const length = this.u32();
    if (length > most) throw new ProtocolError("malformed");
    return this.take(length);
  }

  /** Expects a four-letter magic and a version byte. */
  expectMagic(magic: string): void {
    if (!equalBytes(this.take(magic.length), utf8(magic))) throw new ProtocolError("malformed");
  }

  /**
   * Expects that everything was read.
   *
   * @throws {@link ProtocolError} `malformed` if bytes are left over.
   */
  end(): void {
    if (this.#at !== this.#bytes.length) throw new ProtocolError("malformed");
  }
}
