/** Vectors of members: passphrase, vault, session, joining, the organisation's key. */
import {
  joinProof,
  openInvitationSecret,
  openingKeyOf,
  openOrganisationSeed,
  openPreferences,
  openVault,
  organisationKeyPair,
  passphraseKeys,
  recoveryKeyPair,
  sealInvitationSecret,
  sealOrganisationSeed,
  sealPreferences,
  sealVault,
  signSession,
} from "../../../src/protocol/index.ts";
import { organisationIdOf, recoveryKeyIdOf } from "../../../src/protocol/key-id.ts";
import { stretchPassphrase } from "../../../src/protocol/primitives/argon2.ts";
import { recoveryWords } from "../../../src/protocol/recovery-sheet.ts";
import { newPerson } from "../protocol/cast.ts";
import type { Draws } from "../protocol/seeded-primitives.ts";
import { refused } from "./vector-file.ts";
import type { Change, VectorFile } from "./vector-file.ts";

const ORGANISATION = new Uint8Array(16).fill(0x0f);

/** Passphrase, vault, session and preferences. */
export async function vaultVectors(): Promise<VectorFile> {
  const [passphrase, loginName] = ["mưa rơi trên mái", "sen"];
  const keys = await passphraseKeys(passphrase, loginName, ORGANISATION, stretchPassphrase);
  const vault = {
    format: 1 as const,
    organisationId: ORGANISATION,
    encryptionSeed: new Uint8Array(32).fill(4),
    signingSeed: new Uint8Array(32).fill(5),
    rosterVersion: 12,
  };
  const sealed = sealVault(vault, keys.vaultKey);
  const read = (bytes: Uint8Array) => openVault(bytes, keys.vaultKey);
  const no = (code: "wrong-passphrase" | "unknown-version", comment: string, change: Change) =>
    refused(sealed, read, code, comment, { change });
  const person = newPerson();
  const challenge = new Uint8Array(32).fill(6);
  const preferences = {
    format: 1 as const,
    views: [{ id: "1", name: "Việc của tôi", view: { assignee: "me" } }],
    watched: ["55555555-5555-4555-9555-555555555555"],
    seenMentions: { "55555555-5555-4555-9555-555555555555": 3 },
  };
  const kept = sealPreferences(person, preferences);
  const readKept = (bytes: Uint8Array) => openPreferences(person, bytes);
  return {
    comment: "A member's passphrase, vault, session and preferences.",
    spec: "Vault",
    vectors: [
      {
        comment: "both keys of a passphrase",
        inputs: { passphrase, loginName, organisationId: ORGANISATION },
        output: { ...keys },
      },
      {
        comment: "vault",
        inputs: { vaultKey: keys.vaultKey, nonce: sealed.slice(5, 29), ...vault },
        output: sealed,
        refused: [
          no("unknown-version", "wrong magic", { at: 0, xor: 1 }),
          no("unknown-version", "version 2", { at: 4, bytes: Uint8Array.of(2) }),
          no("wrong-passphrase", "nonce changed", { at: 5, xor: 1 }),
          no("wrong-passphrase", "ciphertext changed", { at: 40, xor: 1 }),
          no("wrong-passphrase", "cut", { cutTo: sealed.length - 1 }),
          no("wrong-passphrase", "a byte added", { append: Uint8Array.of(0) }),
          refused(
            sealed,
            (bytes) => openVault(bytes, keys.authKey),
            "wrong-passphrase",
            "under another key",
            { inputs: { vaultKey: keys.authKey } },
          ),
        ],
      },
      {
        comment: "session",
        inputs: { challenge, signingSeed: person.signing.secretKey.slice(0, 32) },
        output: signSession(challenge, person),
      },
      {
        comment: "preferences",
        inputs: {
          keyId: person.keyId,
          encryptionSeed: person.encryption.secretKey,
          nonce: kept.slice(0, 24),
          content: JSON.stringify(preferences),
        },
        output: kept,
        refused: [
          refused(kept, readKept, "cannot-open", "nonce changed", { change: { at: 0, xor: 1 } }),
          refused(kept, readKept, "cannot-open", "ciphertext changed", {
            change: { at: 24, xor: 1 },
          }),
          refused(kept, readKept, "cannot-open", "cut", { change: { cutTo: kept.length - 1 } }),
        ],
      },
    ],
  };
}

/** Invitation, the organisation's key and the recovery sheet. */
export function joiningVectors(draws: Draws): VectorFile {
  const [invitationId, secret] = [new Uint8Array(16).fill(8), new Uint8Array(32).fill(9)];
  const [organisationSeed, recoverySeed] = [
    new Uint8Array(32).fill(10),
    new Uint8Array(32).fill(11),
  ];
  const { publicKey: organisationKey } = organisationKeyPair(organisationSeed);
  const organisationId = organisationIdOf(organisationKey);
  const person = newPerson();
  const keys = {
    encryptionKey: person.encryption.publicKey,
    signingKey: person.signing.publicKey,
  };
  const invited = { role: "caseworker", displayName: "Sen", loginName: "sen" } as const;
  const sealedSecret = sealInvitationSecret(organisationSeed, invitationId, invited, secret);
  const readSecret = (bytes: Uint8Array) =>
    openInvitationSecret(organisationSeed, invitationId, invited, bytes);
  draws.forget();
  const sealedSeed = sealOrganisationSeed(
    organisationSeed,
    { organisationId, rosterVersion: 1 },
    { keyId: person.keyId, encryptionKey: keys.encryptionKey },
  );
  const readSeed = (bytes: Uint8Array) =>
    openOrganisationSeed(bytes, openingKeyOf(person), organisationId);
  const recoveryKey = recoveryKeyPair(recoverySeed).publicKey;
  return {
    comment: "Set-up and joining.",
    spec: "Joining",
    vectors: [
      {
        comment: "proof of who made the keys",
        inputs: { secret, invitationId, ...keys },
        output: joinProof(secret, invitationId, keys),
      },
      {
        comment: "the invitation's secret, for administrators",
        inputs: {
          organisationSeed,
          invitationId,
          ...invited,
          secret,
          nonce: sealedSecret.slice(0, 24),
        },
        output: sealedSecret,
        refused: [
          refused(sealedSecret, readSecret, "cannot-open", "a byte changed", {
            change: { at: 30, xor: 1 },
          }),
          refused(
            sealedSecret,
            (bytes) => openInvitationSecret(organisationSeed, new Uint8Array(16), invited, bytes),
            "cannot-open",
            "of another invitation",
            { inputs: { invitationId: new Uint8Array(16) } },
          ),
        ],
      },
      {
        comment: "the organisation's seed, sealed to an administrator",
        inputs: {
          organisationSeed,
          organisationId,
          rosterVersion: 1,
          keyId: person.keyId,
          secretKey: person.encryption.secretKey,
          encryptionKey: keys.encryptionKey,
          random: draws.list(),
        },
        output: sealedSeed,
        refused: [
          refused(sealedSeed, readSeed, "wrong-kind", "another kind", {
            change: { at: 4, bytes: Uint8Array.of(1) },
          }),
          refused(
            sealedSeed,
            (bytes) => openOrganisationSeed(bytes, openingKeyOf(person), ORGANISATION),
            "cannot-open",
            "of another organisation",
            { inputs: { organisationId: ORGANISATION } },
          ),
        ],
      },
      {
        comment: "recovery sheet",
        inputs: { organisationSeed, recoverySeed },
        output: {
          organisationWords: recoveryWords(organisationSeed),
          recoveryWords: recoveryWords(recoverySeed),
          organisationKey,
          recoveryKey,
          recoveryKeyId: recoveryKeyIdOf(recoveryKey),
        },
      },
    ],
  };
}
