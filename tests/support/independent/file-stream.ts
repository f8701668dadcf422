/** Encrypted files, step by step as the specification counts them. */
import { poly1305 } from "@noble/ciphers/_poly1305.js";
import { chacha20, hchacha } from "@noble/ciphers/chacha.js";
import { sha256 } from "@noble/hashes/sha2.js";
import { ascii, join, must, same } from "./basics.ts";

interface State {
  key: Uint8Array;
  inner: Uint8Array;
  counter: number;
}

function words(bytes: Uint8Array): Uint32Array {
  return new Uint32Array(Uint8Array.from(bytes).buffer);
}

function little(value: number, length: number): Uint8Array {
  return Uint8Array.from({ length }, (_, i) => Math.floor(value / 256 ** i) % 256);
}

function begin(key: Uint8Array, header: Uint8Array): State {
  const out = new Uint32Array(8);
  hchacha(words(ascii("expand 32-byte k")), words(key), words(header.slice(0, 16)), out);
  return { key: new Uint8Array(out.buffer), inner: header.slice(16, 24), counter: 1 };
}

function stream({ key, inner, counter }: State, block: number, bytes: Uint8Array): Uint8Array {
  return chacha20(key, join(little(counter, 4), inner), bytes, undefined, block);
}

function macOf(state: State, mark: number, ciphertext: Uint8Array): Uint8Array {
  const block = stream(state, 1, new Uint8Array(64));
  block[0] = mark;
  const text = join(
    block,
    ciphertext,
    new Uint8Array(ciphertext.length % 16),
    new Uint8Array(8),
    little(64 + ciphertext.length, 8),
  );
  return poly1305(text, stream(state, 0, new Uint8Array(32)));
}

function next(state: State, mac: Uint8Array, tag: number): State {
  const inner = state.inner.map((byte, i) => byte ^ (mac[i] ?? 0));
  const moved = { ...state, inner, counter: (state.counter + 1) % 2 ** 32 };
  if ((tag & 2) === 0 && moved.counter !== 0) return moved;
  const fresh = stream(moved, 0, join(moved.key, moved.inner));
  return { key: fresh.slice(0, 32), inner: fresh.slice(32, 40), counter: 1 };
}

/** Size of a file after padding. */
export function paddedSize(length: number): number {
  if (length <= 4096) return 4096;
  const e = Math.floor(Math.log2(length));
  const step = 2 ** (e - (Math.floor(Math.log2(e)) + 1));
  return Math.ceil(length / step) * step;
}

/** Encrypts a whole file. */
export function encryptFile(key: Uint8Array, header: Uint8Array, content: Uint8Array): Uint8Array {
  const padded = join(content, new Uint8Array(paddedSize(content.length) - content.length));
  const parts = [header];
  let state = begin(key, header);
  for (let at = 0; at < padded.length; at += 65_536) {
    const chunk = padded.slice(at, at + 65_536);
    const tag = at + 65_536 >= padded.length ? 3 : 0;
    const mark = stream(state, 1, Uint8Array.of(tag))[0] ?? 0;
    const ciphertext = stream(state, 2, chunk);
    const mac = macOf(state, mark, ciphertext);
    parts.push(Uint8Array.of(mark), ciphertext, mac);
    state = next(state, mac, tag);
  }
  return join(...parts);
}

/** Decrypts a whole file and checks its size and hash. */
export function decryptFile(
  key: Uint8Array,
  bytes: Uint8Array,
  length: number,
  hash: Uint8Array,
): Uint8Array {
  must(bytes.length >= 24, "cannot-open");
  let state = begin(key, bytes.slice(0, 24));
  const parts: Uint8Array[] = [];
  let isEnded = false;
  for (let at = 24; at < bytes.length; at += 65_553) {
    const sealed = bytes.slice(at, at + 65_553);
    must(!isEnded && sealed.length >= 17, "cannot-open");
    const [mark, ciphertext] = [sealed[0] ?? 0, sealed.slice(1, -16)];
    const mac = macOf(state, mark, ciphertext);
    must(same(mac, sealed.slice(-16)), "cannot-open");
    const tag = stream(state, 1, Uint8Array.of(mark))[0] ?? 0;
    parts.push(stream(state, 2, ciphertext));
    isEnded = tag === 3;
    state = next(state, mac, tag);
  }
  const content = join(...parts).slice(0, length);
  must(isEnded && content.length === length && same(sha256(content), hash), "cannot-open");
  return content;
}
