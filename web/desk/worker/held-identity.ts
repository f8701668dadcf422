/** A case's identity as a custodian has it before anything is opened: records, and whose it is said to be. */
import type { IdentityShownToCustodian } from "../../../src/api/identity.ts";
import {
  KEM_PUBLIC_KEY_BYTES,
  ProtocolError,
  SIGN_PUBLIC_KEY_BYTES,
  fromBase64url,
  keyIdOf,
  mailboxRecipient,
} from "../../../src/protocol/index.ts";
import type { Bytes, Identity, IdentityRequest, Recipient } from "../../../src/protocol/index.ts";
import type { IdentityLog, ReadRecord } from "./identity-records.ts";

/** A case's identity, as far as a custodian sees it before it is opened. */
export interface Held {
  readonly id: string;
  readonly caseId: Bytes;
  readonly state: IdentityShownToCustodian;
  readonly log: IdentityLog;
}

/** A request that this custodian can read. */
type OpenRequest = ReadRecord<"identity-request"> & { readonly content: IdentityRequest };

/**
 * The request with a number.
 *
 * @throws {@link ProtocolError} `cannot-open` where there is none that was sealed to this custodian.
 */
export function requestIn(log: IdentityLog, number: number): OpenRequest {
  const found = log.requests.find(({ listed }) => listed.sequence === number);
  if (!found?.content) throw new ProtocolError("cannot-open");
  return { ...found, content: found.content };
}

function keysOf(state: IdentityShownToCustodian): readonly [Bytes, Bytes] {
  return [
    fromBase64url(state.mailboxEncryptionKey, KEM_PUBLIC_KEY_BYTES),
    fromBase64url(state.mailboxSigningKey, SIGN_PUBLIC_KEY_BYTES),
  ];
}

/**
 * The mailbox that an opened envelope names.
 *
 * @throws {@link ProtocolError} `wrong-mailbox` where the server names another.
 */
export function mailboxOf(state: IdentityShownToCustodian, identity: Identity): Recipient {
  return mailboxRecipient(...keysOf(state), identity);
}

/** The mailbox that the server names. Only the opened envelope tells whether it is the person's. */
export function claimedMailbox(state: IdentityShownToCustodian): Recipient {
  const [encryptionKey, signingKey] = keysOf(state);
  return { keyId: keyIdOf(encryptionKey, signingKey), encryptionKey };
}

/** Key ids of everybody whom the envelope was sealed to. */
export function custodiansIn({ custodians }: IdentityShownToCustodian): Bytes[] {
  return custodians.map((keyId) => fromBase64url(keyId));
}
