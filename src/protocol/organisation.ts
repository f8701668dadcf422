/** The organisation's signing key and the recovery key (docs/protocol.md, "Keys"). */
import { equalBytes } from "./bytes.ts";
import type { Bytes } from "./bytes.ts";
import { KEM_SEED_BYTES, SIGN_SEED_BYTES, SMALL_BUCKET_BYTES } from "./constants.ts";
import { organisationIdOf } from "./key-id.ts";
import type { OpeningKey, Recipient } from "./keys.ts";
import { primitives } from "./primitives/installed.ts";
import type { KeyPair } from "./primitives/primitives.ts";
import { open, seal } from "./sealed-object.ts";
import type { SealedObject, SealingContext } from "./sealed-object.ts";
import { ProtocolError } from "./errors.ts";

/** The two seeds that a recovery sheet prints. Secret. */
export interface OrganisationSeeds {
  /** Of the Ed25519 key that signs rosters. */
  readonly organisationSeed: Bytes;
  /** Of the X-Wing key that every report is also sealed to. */
  readonly recoverySeed: Bytes;
}

/** Draws both seeds. */
export function newOrganisationSeeds(): OrganisationSeeds {
  return {
    organisationSeed: primitives().randomBytes(SIGN_SEED_BYTES),
    recoverySeed: primitives().randomBytes(KEM_SEED_BYTES),
  };
}

/** The organisation's signing pair. */
export function organisationKeyPair(organisationSeed: Uint8Array): KeyPair {
  return primitives().signKeyPair(organisationSeed);
}

/** The recovery pair. */
export function recoveryKeyPair(recoverySeed: Uint8Array): KeyPair {
  return primitives().kemKeyPair(recoverySeed);
}

/** Seals the organisation's seed to an administrator, who then can sign rosters. */
export function sealOrganisationSeed(
  organisationSeed: Uint8Array,
  context: SealingContext,
  administrator: Recipient,
): SealedObject<"organisation-key"> {
  return seal("organisation-key", context, [administrator], organisationSeed, SMALL_BUCKET_BYTES)
    .object;
}

/**
 * Opens the organisation's seed.
 *
 * Anybody can seal a seed to an administrator, so it counts only if it is the organisation's.
 *
 * @param organisationId - Of the verified roster.
 * @throws {@link ProtocolError} `cannot-open` also where it was sealed to somebody else, or is
 *   another seed.
 */
export function openOrganisationSeed(
  bytes: Uint8Array,
  opening: OpeningKey,
  organisationId: Uint8Array,
): Bytes {
  const opened = open(bytes, "organisation-key", opening);
  if (opened.kind === "not-for-me" || opened.content.length !== SIGN_SEED_BYTES) {
    throw new ProtocolError("cannot-open");
  }
  const { publicKey } = organisationKeyPair(opened.content);
  if (!equalBytes(organisationIdOf(publicKey), organisationId)) {
    throw new ProtocolError("cannot-open");
  }
  return opened.content;
}
