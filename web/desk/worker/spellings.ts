/** Fingerprints in words of both languages, and passphrases drawn from the same words. */
import { blind, fingerprintWords, toHex } from "../../../src/protocol/index.ts";
import type { RosterMember, VerifiedRoster } from "../../../src/protocol/index.ts";
import { concat } from "../../../src/protocol/bytes.ts";
import { englishWords } from "../../../src/protocol/receipt-words/english.ts";
import { foldWord } from "../../../src/protocol/receipt-words/fold.ts";
import { vietnameseWords } from "../../../src/protocol/receipt-words/vietnamese.ts";
import { wordListOf, type Language, type WordList } from "../../../src/domain/language.ts";
import type { OrganisationShown, Spellings } from "../worker-api.ts";

const WORDS = { vi: vietnameseWords, en: englishWords } as const satisfies Record<
  WordList,
  readonly string[]
>;
/** 66 random bits. Argon2id makes each try at them dear. */
const PASSPHRASE_WORDS = 6;
const WORD_MASK = WORDS.en.length - 1;

/** Spells a fingerprint of bytes in both languages. */
export function spellingsOf(bytes: Uint8Array): Spellings {
  return { vi: fingerprintWords(bytes, WORDS.vi), en: fingerprintWords(bytes, WORDS.en) };
}

/** Spells the fingerprint of somebody's public keys. */
export function personSpellings(
  keys: Pick<RosterMember, "encryptionKey" | "signingKey">,
): Spellings {
  return spellingsOf(concat(keys.encryptionKey, keys.signingKey));
}

/** Shows what a verified roster says of its organisation. */
export function showOrganisation(roster: VerifiedRoster): OrganisationShown {
  const { name, languages } = roster.organisation;
  const fingerprint = spellingsOf(roster.organisationKey);
  const { acknowledgeDays, feedbackDays } = roster.policies;
  const promises = { acknowledgeDays, feedbackDays };
  const { groups } = roster;
  return { id: toHex(roster.organisationId), name, languages, groups, fingerprint, promises };
}

/**
 * Draws a passphrase of six words. Vietnamese words come without diacritics: a field for
 * passphrases switches off the keyboards that make them.
 */
export function drawPassphrase(language: Language): string {
  const random = new DataView(blind().randomBytes(PASSPHRASE_WORDS * 2).buffer);
  const words = Array.from({ length: PASSPHRASE_WORDS }, (_, i) => {
    const word = WORDS[wordListOf(language)][random.getUint16(i * 2) & WORD_MASK] ?? "";
    return foldWord(word);
  });
  return words.join(" ");
}
