/** Members of the demo: what their browsers would make and hold. */
import {
  hashQuestionnaire,
  newPersonSeeds,
  newReceipt,
  openVault,
  passphraseKeys,
  personKeysFrom,
  receiptWords,
  sealVault,
  type Bytes,
  type MemberRole,
  type PersonKeys,
  type RosterMember,
} from "../../protocol/index.ts";
import { stretchPassphrase } from "../../protocol/primitives/argon2.ts";
import { englishWords } from "../../protocol/receipt-words/english.ts";
import { hashInputOf } from "../../domain/questionnaire/hash-input.ts";
import { PUBLIC_FORM } from "../../domain/questionnaire/public-form.ts";
import { DEFAULT_RETENTION_TERMS } from "../../domain/retention.ts";
import type { Part } from "./cast.ts";

/** Words of a passphrase: 66 random bits, stretched by Argon2id. */
const PASSPHRASE_WORDS = 6;

/** A member with a passphrase and keys. Secret. */
export interface Member extends Part {
  readonly passphrase: string;
  readonly keys: PersonKeys;
  readonly authKey: Bytes;
  readonly vaultKey: Bytes;
  readonly vault: Bytes;
}

/** What unlocks a member. */
export interface Credentials {
  readonly loginName: string;
  readonly passphrase: string;
}

/**
 * Draws a passphrase and keys, as an invited person's browser does. Takes about a second.
 *
 * @param rosterVersion - The newest roster there is.
 */
export async function makeMember(
  part: Part,
  organisationId: Bytes,
  rosterVersion: number,
): Promise<Member> {
  // The first words of a receipt are random; only the last carries its checksum.
  const passphrase = receiptWords(newReceipt(), englishWords).slice(0, PASSPHRASE_WORDS).join(" ");
  const seeds = newPersonSeeds();
  const keys = personKeysFrom(seeds.encryptionSeed, seeds.signingSeed);
  const { authKey, vaultKey } = await stretch({ ...part, passphrase }, organisationId);
  const vault = sealVault({ format: 1, organisationId, ...seeds, rosterVersion }, vaultKey);
  return { ...part, passphrase, keys, authKey, vaultKey, vault };
}

/** Stretches a passphrase into its two keys. Takes about a second. */
export function stretch({ loginName, passphrase }: Credentials, organisationId: Bytes) {
  return passphraseKeys(passphrase, loginName, organisationId, stretchPassphrase);
}

/** Opens a vault and gives the keys in it. */
export function keysInVault(vault: Bytes, vaultKey: Bytes): PersonKeys {
  const { encryptionSeed, signingSeed } = openVault(vault, vaultKey);
  return personKeysFrom(encryptionSeed, signingSeed);
}

/** A member's line in the roster. */
export function rosterLine(member: Member, status: RosterMember["status"]): RosterMember {
  const { displayName, keys, group } = member;
  const role: MemberRole = member.role;
  return {
    keyId: keys.keyId,
    displayName,
    role,
    status,
    encryptionKey: keys.encryption.publicKey,
    signingKey: keys.signing.publicKey,
    groups: group === undefined ? [] : [group],
  };
}

/** What every roster of the demo says beside its members. */
export function rosterTerms() {
  const { acknowledgementDays, feedbackDays, hardLimitDays } = DEFAULT_RETENTION_TERMS;
  return {
    policies: {
      acknowledgeDays: acknowledgementDays,
      feedbackDays,
      retentionDays: hardLimitDays,
    },
    questionnaireHash: hashQuestionnaire(hashInputOf(PUBLIC_FORM)),
  };
}
