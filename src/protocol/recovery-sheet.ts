/** The recovery sheet's words: 32 bytes as 24 words with a checksum (BIP-39). Desk only. */
import { entropyToMnemonic, mnemonicToEntropy, validateMnemonic } from "@scure/bip39";
import { wordlist } from "@scure/bip39/wordlists/english.js";
import type { Bytes } from "./bytes.ts";
import { ProtocolError } from "./errors.ts";

/** Spells 32 bytes as 24 English words. */
export function recoveryWords(seed: Uint8Array): string[] {
  return entropyToMnemonic(seed, wordlist).split(" ");
}

/**
 * Reads 24 words back.
 *
 * @throws {@link ProtocolError} `malformed` for a wrong word, number of words, or checksum.
 */
export function readRecoveryWords(typed: string): Bytes {
  const words = typed.trim().toLowerCase().split(/\s+/).join(" ");
  if (!validateMnemonic(words, wordlist)) throw new ProtocolError("malformed");
  const seed = mnemonicToEntropy(words, wordlist);
  if (seed.length !== 32) throw new ProtocolError("malformed");
  return new Uint8Array(seed);
}
