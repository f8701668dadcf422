/** libsodium and noble give the same bytes, and each opens what the other sealed. */
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { noble } from "../../../src/protocol/primitives/noble.ts";
import { sealStreamWith } from "../../../src/protocol/primitives/noble-stream.ts";
import type { Primitives, Sha256 } from "../../../src/protocol/primitives/primitives.ts";
import { loadSodium } from "../../../src/protocol/primitives/sodium.ts";
import { loadWasmSha256 } from "../../../src/protocol/primitives/wasm-sha256.ts";

let sodium: Primitives;
let wasmSha256: () => Sha256;

beforeAll(async () => {
  sodium = await loadSodium();
  wasmSha256 = await loadWasmSha256();
});

const bytes = (length: number) => fc.uint8Array({ minLength: length, maxLength: length });
const anyBytes = fc.uint8Array({ maxLength: 300 });
const few = { numRuns: 20 };

/** Both implementations, in both orders. */
function bothWays(): readonly (readonly [Primitives, Primitives])[] {
  return [
    [sodium, noble],
    [noble, sodium],
  ];
}

describe("hashes and subkeys", () => {
  it("agree for every length, with and without a key", () => {
    const inputs = [anyBytes, fc.integer({ min: 16, max: 64 }), bytes(32)] as const;
    fc.assert(
      fc.property(...inputs, (message, length, key) => {
        expect(noble.hash(message, length)).toEqual(sodium.hash(message, length));
        expect(noble.hash(message, length, key)).toEqual(sodium.hash(message, length, key));
      }),
    );
  });

  it("agree on subkeys", () => {
    fc.assert(
      fc.property(
        bytes(32),
        fc.string({ unit: "grapheme-ascii", minLength: 8, maxLength: 8 }),
        (key, context) => {
          expect(noble.deriveKey(key, context)).toEqual(sodium.deriveKey(key, context));
        },
      ),
    );
  });

  it("agree on SHA-256 in pieces", () => {
    fc.assert(
      fc.property(fc.array(anyBytes, { maxLength: 5 }), (pieces) => {
        const [a, b, c] = [sodium.sha256(), noble.sha256(), wasmSha256()];
        for (const piece of pieces) {
          for (const hash of [a, b, c]) hash.update(piece);
        }
        const digest = a.digest();
        expect(b.digest()).toEqual(digest);
        expect(c.digest()).toEqual(digest);
      }),
    );
  });

  it("agree on SHA-256 of several inputs at once", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(2), anyBytes), { maxLength: 12 }), (pieces) => {
        const fast = [wasmSha256(), wasmSha256(), wasmSha256()];
        const slow = [noble.sha256(), noble.sha256(), noble.sha256()];
        for (const [which, piece] of pieces) {
          fast[which]?.update(piece);
          slow[which]?.update(piece);
        }
        expect(fast.map((hash) => hash.digest())).toEqual(slow.map((hash) => hash.digest()));
      }),
    );
  });
});

describe("X-Wing", () => {
  it("gives the same keys, ciphertexts and secrets from the same seeds", () => {
    fc.assert(
      fc.property(bytes(32), bytes(64), (seed, encapsulationSeed) => {
        const pair = sodium.kemKeyPair(seed);
        expect(noble.kemKeyPair(seed)).toEqual(pair);
        expect(pair.secretKey).toEqual(Uint8Array.from(seed));
        const sent = sodium.kemEncapsulate(pair.publicKey, encapsulationSeed);
        expect(noble.kemEncapsulate(pair.publicKey, encapsulationSeed)).toEqual(sent);
        for (const implementation of [sodium, noble]) {
          expect(implementation.kemDecapsulate(sent?.ciphertext ?? seed, seed)).toEqual(
            sent?.sharedSecret,
          );
        }
      }),
      few,
    );
  });

  it("gives another secret, the same one in both, for a ciphertext that was changed", () => {
    fc.assert(
      fc.property(bytes(32), bytes(64), fc.nat(1119), (seed, encapsulationSeed, at) => {
        const pair = sodium.kemKeyPair(seed);
        const sent = sodium.kemEncapsulate(pair.publicKey, encapsulationSeed);
        const changed = Uint8Array.from(sent?.ciphertext ?? []);
        changed[at] = (changed[at] ?? 0) ^ 1;
        const secret = sodium.kemDecapsulate(changed, seed);
        expect(secret).not.toEqual(sent?.sharedSecret);
        expect(noble.kemDecapsulate(changed, seed)).toEqual(secret);
      }),
      few,
    );
  });

  it("refuses points of small order and numbers out of range, without throwing", () => {
    const seed = new Uint8Array(32).fill(7);
    const encapsulationSeed = new Uint8Array(64).fill(9);
    for (const implementation of [sodium, noble]) {
      const { publicKey } = implementation.kemKeyPair(seed);
      const smallPoint = Uint8Array.from(publicKey).fill(0, 1184);
      const outOfRange = Uint8Array.from(publicKey).fill(255, 0, 1184);
      expect(implementation.kemEncapsulate(smallPoint, encapsulationSeed)).toBeUndefined();
      expect(implementation.kemEncapsulate(outOfRange, encapsulationSeed)).toBeUndefined();
      const sent = implementation.kemEncapsulate(publicKey, encapsulationSeed);
      const smallCiphertext = Uint8Array.from(sent?.ciphertext ?? []).fill(0, 1088);
      expect(implementation.kemDecapsulate(smallCiphertext, seed)).toBeUndefined();
      expect(implementation.kemDecapsulate(smallCiphertext.subarray(1), seed)).toBeUndefined();
    }
  });

  it("leaves the seed to its owner: wiping it spoils no key", () => {
    for (const implementation of [sodium, noble]) {
      const seed = new Uint8Array(32).fill(7);
      const pair = implementation.kemKeyPair(seed);
      const signing = implementation.signKeyPair(seed);
      implementation.wipe(seed);
      expect(seed).toEqual(new Uint8Array(32));
      expect(pair.secretKey).toEqual(new Uint8Array(32).fill(7));
      expect(signing.secretKey.subarray(0, 32)).toEqual(new Uint8Array(32).fill(7));
    }
  });
});

describe("Ed25519", () => {
  it("gives the same keys and signatures, and each verifies the other's", () => {
    fc.assert(
      fc.property(bytes(32), anyBytes, (seed, message) => {
        const pair = sodium.signKeyPair(seed);
        expect(noble.signKeyPair(seed)).toEqual(pair);
        const signature = sodium.sign(message, pair.secretKey);
        expect(noble.sign(message, pair.secretKey)).toEqual(signature);
        for (const implementation of [sodium, noble]) {
          expect(implementation.verify(signature, message, pair.publicKey)).toBe(true);
        }
      }),
      few,
    );
  });

  it("refuses changed, short and non-canonical signatures, and keys that are none", () => {
    const pair = sodium.signKeyPair(new Uint8Array(32).fill(3));
    const message = Uint8Array.of(1, 2, 3);
    const signature = sodium.sign(message, pair.secretKey);
    const changed = signature.map((byte, i) => (i === 40 ? byte ^ 1 : byte));
    const tooLarge = signature.map((byte, i) => (i === 63 ? byte | 0xe0 : byte));
    const identityKey = Uint8Array.of(1, ...new Uint8Array(31));
    const zeroSignature = Uint8Array.of(1, ...new Uint8Array(63));
    for (const implementation of [sodium, noble]) {
      expect(implementation.verify(changed, message, pair.publicKey)).toBe(false);
      expect(implementation.verify(tooLarge, message, pair.publicKey)).toBe(false);
      expect(implementation.verify(signature.subarray(1), message, pair.publicKey)).toBe(false);
      expect(implementation.verify(signature, message, pair.publicKey.subarray(1))).toBe(false);
      expect(implementation.verify(zeroSignature, message, identityKey)).toBe(false);
    }
  });
});

describe("XChaCha20-Poly1305", () => {
  it("gives the same ciphertext, and each opens the other's", () => {
    fc.assert(
      fc.property(bytes(32), bytes(24), anyBytes, anyBytes, (key, nonce, aad, plaintext) => {
        const ciphertext = sodium.encrypt(key, nonce, aad, plaintext);
        expect(noble.encrypt(key, nonce, aad, plaintext)).toEqual(ciphertext);
        for (const implementation of [sodium, noble]) {
          expect(implementation.decrypt(key, nonce, aad, ciphertext)).toEqual(
            Uint8Array.from(plaintext),
          );
        }
      }),
    );
  });

  it("opens nothing that was changed or is too short", () => {
    const key = new Uint8Array(32).fill(1);
    const nonce = new Uint8Array(24).fill(2);
    const ciphertext = sodium.encrypt(key, nonce, nonce, Uint8Array.of(1, 2, 3));
    for (const implementation of [sodium, noble]) {
      for (const wrong of [ciphertext.subarray(1), ciphertext.subarray(0, 15), new Uint8Array(0)]) {
        expect(implementation.decrypt(key, nonce, nonce, wrong)).toBeUndefined();
      }
    }
  });
});

describe("file streams", () => {
  it("opens with either what the other sealed", () => {
    const chunks = fc.array(fc.uint8Array({ maxLength: 200 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(bytes(32), chunks, (key, plain) => {
        for (const [sealer, opener] of bothWays()) {
          const stream = sealer.sealStream(key);
          const sealed = plain.map((chunk, i) => stream.push(chunk, i === plain.length - 1));
          const opening = opener.openStream(stream.header, key);
          expect(sealed.map((chunk) => opening.pull(chunk))).toEqual(
            plain.map((chunk, i) => ({
              chunk: Uint8Array.from(chunk),
              isLast: i === plain.length - 1,
            })),
          );
        }
      }),
    );
  });

  it("goes on alike after a last chunk, which takes a new key", () => {
    const key = new Uint8Array(32).fill(5);
    for (const [sealer, opener] of bothWays()) {
      const stream = sealer.sealStream(key);
      const sealed = [true, true, false].map((isLast) => stream.push(Uint8Array.of(1), isLast));
      const opening = opener.openStream(stream.header, key);
      expect(sealed.map((chunk) => opening.pull(chunk)?.isLast)).toEqual([true, true, false]);
    }
  });

  it("refuses chunks that were changed, cut, swapped or left out", () => {
    const key = new Uint8Array(32).fill(5);
    for (const [sealer, opener] of bothWays()) {
      const stream = sealer.sealStream(key);
      const first = stream.push(Uint8Array.of(1, 2, 3), false);
      const second = stream.push(Uint8Array.of(4, 5, 6), true);
      for (const wrong of [
        ...Array.from(first, (_, at) => first.map((byte, i) => (i === at ? byte ^ 128 : byte))),
        first.subarray(1),
        first.subarray(0, 16),
        new Uint8Array(0),
        second,
      ]) {
        expect(opener.openStream(stream.header, key).pull(wrong)).toBeUndefined();
      }
    }
  });

  it("gives the same bytes for the same header", () => {
    const key = new Uint8Array(32).fill(5);
    const header = new Uint8Array(24).fill(6);
    const sealed = sealStreamWith(key, header).push(Uint8Array.of(1, 2, 3), true);
    expect(sodium.openStream(header, key).pull(sealed)).toEqual({
      chunk: Uint8Array.of(1, 2, 3),
      isLast: true,
    });
  });
});

describe("random bytes", () => {
  it("come in any length, also beyond what the platform gives at once", () => {
    for (const implementation of [sodium, noble]) {
      for (const length of [0, 1, 32, 65_536, 70_000]) {
        expect(implementation.randomBytes(length)).toHaveLength(length);
      }
      const tail = implementation.randomBytes(70_000).subarray(65_536);
      expect(tail.some((byte) => byte !== 0)).toBe(true);
    }
  });
});
