/**
 * The English receipt words: the 2,048 words of BIP-39, distinct in their first four letters.
 * Their order is part of protocol v1.
 */
import { wordlist } from "@scure/bip39/wordlists/english.js";

/** 2,048 English words, in protocol order. */
export const englishWords: readonly string[] = wordlist;
