/**
 * Every domain string and subkey context of protocol v1, each used for one purpose.
 *
 * A hash or signature covers `length(domain) (1 byte) || domain || bytes`, so that bytes signed or
 * hashed for one purpose mean nothing for another (docs/protocol.md, "Domain separation").
 */
import { concat, utf8 } from "./bytes.ts";
import type { Bytes } from "./bytes.ts";
import { blind } from "./primitives/installed.ts";

export const DOMAIN = {
  organisationId: "kin/v1/organisation-id",
  keyId: "kin/v1/key-id",
  recoveryKeyId: "kin/v1/recovery-key-id",
  caseKeyId: "kin/v1/case-key-id",
  fingerprint: "kin/v1/fingerprint",
  roster: "kin/v1/roster",
  rosterHash: "kin/v1/roster-hash",
  questionnaire: "kin/v1/questionnaire",
  commitment: "kin/v1/commitment",
  wrap: "kin/v1/wrap",
  identityHash: "kin/v1/identity-hash",
  identityKey: "kin/v1/identity-key",
  identityField: "kin/v1/identity-field",
  submission: "kin/v1/submission",
  submissionHash: "kin/v1/submission-hash",
  message: "kin/v1/message",
  reply: "kin/v1/reply",
  entry: "kin/v1/entry",
  card: "kin/v1/card",
  keys: "kin/v1/keys",
  entriesHash: "kin/v1/entries-hash",
  partHash: "kin/v1/part-hash",
  "redacted-report": "kin/v1/redacted-report",
  "redacted-message": "kin/v1/redacted-message",
  "redacted-entry": "kin/v1/redacted-entry",
  "identity-request": "kin/v1/identity-request",
  "identity-grant": "kin/v1/identity-grant",
  "identity-refusal": "kin/v1/identity-refusal",
  "identity-opening": "kin/v1/identity-opening",
  "identity-review": "kin/v1/identity-review",
  identityRecordHash: "kin/v1/identity-record-hash",
  consent: "kin/v1/consent",
  receiptChecksum: "kin/v1/receipt-checksum",
  receiptSalt: "kin/v1/receipt-salt",
  draftSalt: "kin/v1/draft-salt",
  mailboxAddress: "kin/v1/mailbox-address",
  mailboxRequest: "kin/v1/mailbox-request",
  mailboxBody: "kin/v1/mailbox-body",
  vaultSalt: "kin/v1/vault-salt",
  authHash: "kin/v1/auth-hash",
  session: "kin/v1/session",
  invitationAccess: "kin/v1/invitation-access",
  invitationHash: "kin/v1/invitation-hash",
  join: "kin/v1/join",
  backup: "kin/v1/backup",
  audit: "kin/v1/audit",
  auditHash: "kin/v1/audit-hash",
  logKeyId: "kin/v1/log-key-id",
} as const;

/** A domain string. */
export type Domain = (typeof DOMAIN)[keyof typeof DOMAIN];

/** Eight-byte contexts for `crypto_kdf_derive_from_key`, one for each kind of subkey. */
export const CONTEXT = {
  content: "kincontn",
  identityFields: "kinidnty",
  summary: "kinsumry",
  entry: "kinentry",
  redaction: "kinredac",
  card: "kincards",
  casePair: "kincpair",
  personal: "kinprsnl",
  preferences: "kinprefs",
  mailboxEncryption: "kinmbenc",
  mailboxSigning: "kinmbsgn",
  mailboxNote: "kinmbnot",
  draft: "kindraft",
  auth: "kinauthk",
  vault: "kinvault",
  keyring: "kinkring",
  invitation: "kininvit",
} as const;

/** A subkey context. */
export type Context = (typeof CONTEXT)[keyof typeof CONTEXT];

/**
 * Puts a domain string before bytes that are to be hashed or signed.
 *
 * @param domain - At most 255 ASCII characters.
 * @param parts - Concatenated; callers pass fixed-length parts, or one part of free length last.
 */
export function withDomain(domain: Domain, ...parts: readonly Uint8Array[]): Bytes {
  const name = utf8(domain);
  return concat(Uint8Array.of(name.length), name, ...parts);
}

/**
 * BLAKE2b of bytes under a domain.
 *
 * @param length - Bytes of output, 16 to 64.
 */
export function domainHash(domain: Domain, length: number, ...parts: readonly Uint8Array[]): Bytes {
  return blind().hash(withDomain(domain, ...parts), length);
}
