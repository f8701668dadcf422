/**
 * File streams as libsodium's `crypto_secretstream_xchacha20poly1305` makes them, so that either
 * implementation opens what the other sealed (docs/protocol.md, "Files").
 *
 * The header's first 16 bytes turn the key into the stream's own by HChaCha20; its last 8 are the
 * inner nonce. Each chunk is ChaCha20 with nonce `counter (4, little-endian) || inner nonce (8)`:
 * block 0 keys Poly1305, block 1 hides the tag byte, the chunk begins at block 2.
 */
import { poly1305 } from "@noble/ciphers/_poly1305.js";
import { chacha20, hchacha } from "@noble/ciphers/chacha.js";
import { concat, equalBytes } from "../bytes.ts";
import type { Bytes } from "../bytes.ts";
import {
  FILE_CHUNK_OVERHEAD_BYTES,
  FILE_HEADER_BYTES,
  KEY_BYTES,
  TAG_BYTES,
} from "../constants.ts";
import type { StreamOpener, StreamSealer } from "./primitives.ts";

const HCHACHA_INPUT_BYTES = 16;
const INNER_NONCE_BYTES = 8;
const COUNTER_BYTES = 4;
const BLOCK_BYTES = 64;
/** "expand 32-byte k", ChaCha20's constant, as little-endian words. */
const SIGMA = Uint32Array.of(0x61707865, 0x3320646e, 0x79622d32, 0x6b206574);

const TAG_MESSAGE = 0;
const TAG_REKEY = 2;
/** A push and a new key at once: libsodium's mark of the last chunk. */
const TAG_FINAL = 3;

/** Starts an encrypting stream with 24 random bytes for its header. */
export function sealStreamWith(key: Uint8Array, header: Bytes): StreamSealer {
  const state = new StreamState(header, key);
  return {
    header,
    push(chunk, isLast) {
      const tag = isLast ? TAG_FINAL : TAG_MESSAGE;
      const hiddenTag = state.hide(tag);
      const ciphertext = state.xor(chunk, 2);
      const mac = state.authenticate(hiddenTag, ciphertext);
      state.advance(mac, tag);
      return concat(Uint8Array.of(hiddenTag), ciphertext, mac);
    },
  };
}

/** Starts a decrypting stream. */
export function openStreamWith(header: Uint8Array, key: Uint8Array): StreamOpener {
  const state = new StreamState(header, key);
  return {
    pull(chunk) {
      if (chunk.length < FILE_CHUNK_OVERHEAD_BYTES) return undefined;
      const hiddenTag = chunk[0] ?? 0;
      const ciphertext = chunk.subarray(1, chunk.length - TAG_BYTES);
      const mac = state.authenticate(hiddenTag, ciphertext);
      if (!equalBytes(mac, chunk.subarray(chunk.length - TAG_BYTES))) return undefined;
      const tag = state.hide(hiddenTag);
      const plaintext = state.xor(ciphertext, 2);
      state.advance(mac, tag);
      return { chunk: plaintext, isLast: tag === TAG_FINAL };
    },
  };
}

/** Key, counter and inner nonce: they change with every chunk, in both directions alike. */
class StreamState {
  readonly #key: Bytes;
  /** `counter (4, little-endian) || inner nonce (8)` */
  readonly #nonce = new Uint8Array(COUNTER_BYTES + INNER_NONCE_BYTES);

  constructor(header: Uint8Array, key: Uint8Array) {
    if (header.length !== FILE_HEADER_BYTES) throw new Error("a stream's header has 24 bytes");
    this.#key = hchacha20(key, header.slice(0, HCHACHA_INPUT_BYTES));
    this.#restart(header.subarray(HCHACHA_INPUT_BYTES));
  }

  /** Applies the key stream from one block on. */
  xor(bytes: Uint8Array, block: number): Bytes {
    return chacha20(this.#key, this.#nonce, bytes, undefined, block);
  }

  /** Hides a tag byte, or shows a hidden one. */
  hide(tag: number): number {
    return this.xor(Uint8Array.of(tag), 1)[0] ?? 0;
  }

  /** Poly1305 of the hidden tag's block, the ciphertext, its padding, and both lengths. */
  authenticate(hiddenTag: number, ciphertext: Uint8Array): Bytes {
    const block = this.xor(new Uint8Array(BLOCK_BYTES), 1);
    block[0] = hiddenTag;
    const lengths = new Uint8Array(16);
    new DataView(lengths.buffer).setBigUint64(8, BigInt(BLOCK_BYTES + ciphertext.length), true);
    const macKey = this.xor(new Uint8Array(KEY_BYTES), 0);
    // libsodium fills up with `length mod 16` zeros, where one would expect what lacks to 16.
    const padding = new Uint8Array(ciphertext.length % 16);
    const mac = poly1305
      .create(macKey)
      .update(block)
      .update(ciphertext)
      .update(padding)
      .update(lengths)
      .digest();
    macKey.fill(0);
    return mac;
  }

  /** Moves on to the next chunk; takes a new key after a rekeying tag or 2^32 chunks. */
  advance(mac: Uint8Array, tag: number): void {
    const view = new DataView(this.#nonce.buffer);
    for (let i = 0; i < INNER_NONCE_BYTES; i++) {
      const at = COUNTER_BYTES + i;
      this.#nonce[at] = (this.#nonce[at] ?? 0) ^ (mac[i] ?? 0);
    }
    const counter = (view.getUint32(0, true) + 1) >>> 0;
    view.setUint32(0, counter, true);
    if (counter === 0 || (tag & TAG_REKEY) !== 0) this.#rekey();
  }

  #rekey(): void {
    const fresh = this.xor(concat(this.#key, this.#nonce.subarray(COUNTER_BYTES)), 0);
    this.#key.set(fresh.subarray(0, KEY_BYTES));
    this.#restart(fresh.subarray(KEY_BYTES));
    fresh.fill(0);
  }

  #restart(innerNonce: Uint8Array): void {
    new DataView(this.#nonce.buffer).setUint32(0, 1, true);
    this.#nonce.set(innerNonce, COUNTER_BYTES);
  }
}

function hchacha20(key: Uint8Array, input: Uint8Array): Bytes {
  const out = new Uint32Array(8);
  hchacha(SIGMA, wordsOf(key), wordsOf(input), out);
  return new Uint8Array(out.buffer);
}

/** Bytes as 32-bit words in memory, in an aligned copy. */
function wordsOf(bytes: Uint8Array): Uint32Array {
  return new Uint32Array(new Uint8Array(bytes).buffer);
}
