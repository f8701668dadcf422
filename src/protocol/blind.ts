/**
 * The door for the server: parsing heads, verifying signatures, hashing. Nothing here can open
 * anything, so reading this file tells what a server that holds the database can do.
 */
export {
  auditMessage,
  auditSignedBytes,
  hashAuditEntry,
  logKeyIdOf,
  NO_AUDIT_ENTRY,
  parseAuditEntry,
  rosterIdOf,
  verifyAuditEntry,
} from "./audit.ts";
export type { AuditFields, AuditParts } from "./audit.ts";
export { AUDIT_ACTIONS, maySignAudit } from "./audit-actions.ts";
export type { AuditAction } from "./audit-actions.ts";
export { equalBytes, fromBase64url, fromHex, toBase64url, toHex } from "./bytes.ts";
export type { Bytes } from "./bytes.ts";
export * from "./constants.ts";
export { ProtocolError, PROTOCOL_ERROR_CODES } from "./errors.ts";
export type { ProtocolErrorCode } from "./errors.ts";
export { decodeJson } from "./json.ts";
export { asKeyId, caseKeyIdOf, keyIdOf } from "./key-id.ts";
export type { KeyId } from "./key-id.ts";
export { hashMailboxBody, mailboxAddressOf, verifyMailboxRequest } from "./mailbox-request.ts";
export type { MailboxAction } from "./mailbox-request.ts";
export { blind, installBlind } from "./primitives/installed.ts";
export {
  hashPart,
  looksRedacted,
  originalHash,
  parseRedacted,
  REDACTED,
  REDACTED_HEAD_BYTES,
  sealedReportOf,
} from "./redacted.ts";
export type { RedactedPart } from "./redacted.ts";
export {
  activeMembers,
  findMember,
  MEMBER_ROLES,
  verifyNextRoster,
  verifyRoster,
} from "./roster.ts";
export type {
  MemberRole,
  Roster,
  RosterMember,
  RosterPin,
  RosterPolicies,
  VerifiedRoster,
} from "./roster.ts";
export type { RosterGroup } from "./group-names.ts";
export { parseSealed, SEALED_PREFIX_BYTES } from "./sealed-header.ts";
export type { SealedParts, SealedWrap } from "./sealed-header.ts";
export { verifySession } from "./session.ts";
export { parseSigned, SIGNED_HEAD_BYTES, verifySigned } from "./signed.ts";
export type { SignedParts, SignedPurpose } from "./signed.ts";
export { hashAuthKey, hashInvitationAccess } from "./stored-hash.ts";
export { MAX_SUBMISSION_BYTES, parseSubmission } from "./submission.ts";
export type { Submission } from "./submission.ts";
