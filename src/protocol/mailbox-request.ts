/** What a mailbox's owner signs to be let in; the server verifies it and learns nothing else. */
import { concat } from "./bytes.ts";
import type { Bytes } from "./bytes.ts";
import { HASH_BYTES, MAILBOX_ADDRESS_BYTES } from "./constants.ts";
import { DOMAIN, domainHash, withDomain } from "./domains.ts";
import { blind } from "./primitives/installed.ts";

const ACTION = { open: 1, message: 2, erase: 3 } as const;

/** What a mailbox's owner can ask for. */
export type MailboxAction = keyof typeof ACTION;

/** Mailbox address: a short hash of its Ed25519 key. */
export function mailboxAddressOf(signingKey: Uint8Array): Bytes {
  return domainHash(DOMAIN.mailboxAddress, MAILBOX_ADDRESS_BYTES, signingKey);
}

/** Hash of a request's exact bytes: what is signed, and what tells a retry from another request. */
export function hashMailboxBody(body: Uint8Array): Bytes {
  return domainHash(DOMAIN.mailboxBody, HASH_BYTES, body);
}

/** `action (1) || challenge (32) || BLAKE2b-256 of the body`. */
export function mailboxRequestBytes(
  action: MailboxAction,
  challenge: Uint8Array,
  body: Uint8Array,
): Bytes {
  return concat(Uint8Array.of(ACTION[action]), challenge, hashMailboxBody(body));
}

/** Whether a request was signed by the mailbox's owner. */
export function verifyMailboxRequest(
  action: MailboxAction,
  challenge: Uint8Array,
  body: Uint8Array,
  signature: Uint8Array,
  signingKey: Uint8Array,
): boolean {
  const bytes = mailboxRequestBytes(action, challenge, body);
  return blind().verify(signature, withDomain(DOMAIN.mailboxRequest, bytes), signingKey);
}
