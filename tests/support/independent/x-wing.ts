/** X-Wing, put together from its two halves as its draft says. */
import { x25519 } from "@noble/curves/ed25519.js";
import { sha3_256, shake256 } from "@noble/hashes/sha3.js";
import { ml_kem768 } from "@noble/post-quantum/ml-kem.js";
import { ascii, join } from "./basics.ts";

const LABEL = ascii("\\.//^\\");
const ML_KEM_CIPHERTEXT_BYTES = 1088;
const ML_KEM_PUBLIC_KEY_BYTES = 1184;

function halvesOf(seed: Uint8Array) {
  const expanded = shake256(seed, { dkLen: 96 });
  const secretX = expanded.slice(64);
  return {
    ml: ml_kem768.keygen(expanded.slice(0, 64)),
    secretX,
    publicX: x25519.getPublicKey(secretX),
  };
}

function combine(
  sharedM: Uint8Array,
  sharedX: Uint8Array,
  sentX: Uint8Array,
  publicX: Uint8Array,
): Uint8Array {
  return sha3_256(join(sharedM, sharedX, sentX, publicX, LABEL));
}

/** Public key of a seed. */
export function publicKeyOf(seed: Uint8Array): Uint8Array {
  const { ml, publicX } = halvesOf(seed);
  return join(ml.publicKey, publicX);
}

/** Encapsulates with 64 random bytes. */
export function encapsulate(publicKey: Uint8Array, random: Uint8Array) {
  const publicX = publicKey.slice(ML_KEM_PUBLIC_KEY_BYTES);
  const ml = ml_kem768.encapsulate(
    publicKey.slice(0, ML_KEM_PUBLIC_KEY_BYTES),
    random.slice(0, 32),
  );
  const ephemeral = random.slice(32);
  const sentX = x25519.getPublicKey(ephemeral);
  const sharedX = x25519.getSharedSecret(ephemeral, publicX);
  return {
    ciphertext: join(ml.cipherText, sentX),
    sharedSecret: combine(ml.sharedSecret, sharedX, sentX, publicX),
  };
}

/** Decapsulates with a seed. Throws for a point of small order. */
export function decapsulate(ciphertext: Uint8Array, seed: Uint8Array): Uint8Array {
  const { ml, secretX, publicX } = halvesOf(seed);
  const sentX = ciphertext.slice(ML_KEM_CIPHERTEXT_BYTES);
  const sharedM = ml_kem768.decapsulate(ciphertext.slice(0, ML_KEM_CIPHERTEXT_BYTES), ml.secretKey);
  return combine(sharedM, x25519.getSharedSecret(secretX, sentX), sentX, publicX);
}
