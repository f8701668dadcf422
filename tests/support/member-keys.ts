/** What a member's browser makes when they join: keys, and a vault to keep them in. */
import {
  newPersonSeeds,
  passphraseKeys,
  personKeysFrom,
  sealVault,
  toBase64url,
} from "../../src/protocol/index.ts";
import type {
  Bytes,
  PassphraseKeys,
  PersonKeys,
  VerifiedRoster,
} from "../../src/protocol/index.ts";
import { stretchPassphrase } from "../../src/protocol/primitives/argon2.ts";
import { randomBytes } from "./protocol.ts";

/** Keys, and the seeds that they come from. Secret. */
export interface NewKeys {
  readonly seeds: ReturnType<typeof newPersonSeeds>;
  readonly keys: PersonKeys;
}

/** Draws keys. */
export function newKeys(): NewKeys {
  const seeds = newPersonSeeds();
  return { seeds, keys: personKeysFrom(seeds.encryptionSeed, seeds.signingSeed) };
}

/** The public halves. */
export function presentedKeys({ encryption, signing }: PersonKeys) {
  return { encryptionKey: encryption.publicKey, signingKey: signing.publicKey };
}

/** Keys of a passphrase; random ones where there is none, which is faster. */
export async function keysOfPassphrase(
  passphrase: string | undefined,
  loginName: string,
  organisationId: Bytes,
): Promise<PassphraseKeys> {
  if (passphrase !== undefined) {
    return passphraseKeys(passphrase, loginName, organisationId, stretchPassphrase);
  }
  return { authKey: randomBytes(32), vaultKey: randomBytes(32) };
}

/** A vault with the seeds, as it is sent. */
export function vaultOf({ seeds }: NewKeys, keys: PassphraseKeys, roster: VerifiedRoster): string {
  const { organisationId, version } = roster;
  const vault = { format: 1, organisationId, ...seeds, rosterVersion: version } as const;
  return toBase64url(sealVault(vault, keys.vaultKey));
}
