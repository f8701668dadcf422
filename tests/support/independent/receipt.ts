/** The receipt and the mailbox that follows from it. */
import { pbkdf2Sync } from "node:crypto";
import { ed25519 } from "@noble/curves/ed25519.js";
import {
  ascii,
  decryptBytes,
  hashUnder,
  join,
  must,
  readJson,
  same,
  signWith,
  subkey,
  unpad,
} from "./basics.ts";
import { publicKeyOf } from "./x-wing.ts";

/** The secret of a receipt that was spelt as eight words of a list. */
export function secretOfWords(words: readonly string[], list: readonly string[]): Uint8Array {
  const number = words.reduce((sum, word) => sum * 2048n + BigInt(list.indexOf(word)), 0n);
  return secretOfNumber(number);
}

/** The secret of a receipt that was spelt as 27 digits. */
export function secretOfDigits(digits: string): Uint8Array {
  return secretOfNumber(BigInt(digits));
}

function secretOfNumber(number: bigint): Uint8Array {
  const bytes = new Uint8Array(11);
  let left = number;
  for (let i = 10; i >= 0; i--) {
    bytes[i] = Number(left & 255n);
    left >>= 8n;
  }
  must(left === 0n, "mistyped");
  const secret = bytes.slice(0, 10);
  const checksum = hashUnder("kin/v1/receipt-checksum", 16, secret).slice(0, 1);
  must(same(checksum, bytes.slice(10)), "mistyped");
  return secret;
}

/** Everything that follows from a receipt. */
export function mailboxOf(secret: Uint8Array, organisationId: Uint8Array) {
  const salt = join(ascii("kin/v1/receipt-salt"), organisationId);
  const master = new Uint8Array(pbkdf2Sync(secret, salt, 600_000, 32, "sha512"));
  const encryptionSeed = subkey(master, "kinmbenc");
  const signingSeed = subkey(master, "kinmbsgn");
  const encryptionKey = publicKeyOf(encryptionSeed);
  const signingKey = ed25519.getPublicKey(signingSeed);
  return {
    encryptionSeed,
    encryptionKey,
    signingSeed,
    signingKey,
    noteKey: subkey(master, "kinmbnot"),
    keyId: hashUnder("kin/v1/key-id", 16, join(encryptionKey, signingKey)),
    address: hashUnder("kin/v1/mailbox-address", 16, signingKey),
  };
}

/** Opens the note. */
export function openNote(noteKey: Uint8Array, address: Uint8Array, bytes: Uint8Array) {
  return readJson(unpad(decryptBytes(noteKey, address, bytes)));
}

/** Signs a request. */
export function signRequest(
  signingSeed: Uint8Array,
  action: string,
  challenge: Uint8Array,
  body: Uint8Array,
): Uint8Array {
  const number = ["open", "message", "erase"].indexOf(action) + 1;
  const covered = join(
    Uint8Array.of(number),
    challenge,
    hashUnder("kin/v1/mailbox-body", 32, body),
  );
  return signWith(signingSeed, "kin/v1/mailbox-request", covered);
}
