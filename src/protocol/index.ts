/**
 * The door for browsers and commands: everything that seals, opens, signs and verifies.
 * The server has a door of its own, `blind.ts`, and may not use this one.
 */
export * from "./blind.ts";
export { AUDIT_BREAKS, checkAudit, verifyRosters } from "./audit-chain.ts";
export type {
  AuditBreak,
  AuditBreakReason,
  AuditChecked,
  AuditKnown,
  AuditPin,
} from "./audit-chain.ts";
export { signAuditEntry } from "./audit-signing.ts";
export { concat, equalBytes, fromBase64url, fromHex, toBase64url, toHex, utf8 } from "./bytes.ts";
export { openCard, peekCard, sealCard } from "./card.ts";
export type { CardContent, PeekedCard, VerifiedCard } from "./card.ts";
export {
  hashEntries,
  keysNumberOfEntry,
  keysNumberOfMessage,
  openCaseKeys,
  sealCaseKeys,
} from "./case-keys.ts";
export type { KeysContent, KeyStep, KnownKey, StoredChange } from "./case-keys.ts";
export { casePairFrom, casePublicKey } from "./case-pair.ts";
export type { CasePair } from "./case-pair.ts";
export { openCaseKey, openSummary, sealSummary } from "./case.ts";
export type { CaseSummary } from "./case.ts";
export type { FileEntry, SealedAnswers } from "./content.ts";
export {
  openMessage,
  openReply,
  REPLY_PURPOSES,
  sealMessage,
  sealReply,
} from "./correspondence.ts";
export type {
  Message,
  MessageContent,
  Reply,
  ReplyContent,
  ReplyPurpose,
} from "./correspondence.ts";
export {
  draftLastDay,
  draftWords,
  newDraftSecret,
  openDraft,
  readDraftWords,
  sealDraft,
} from "./draft.ts";
export type { Draft, DraftSecret } from "./draft.ts";
export { hashTerms } from "./consent.ts";
export type { ConsentSaid } from "./consent.ts";
export { openEntry, openPersonal, sealEntry, sealPersonal } from "./entry.ts";
export type { Entry, EntryContent, WordsContent } from "./entry.ts";
export { encryptedFileBytes, hashFile, openFile, sealFile } from "./files.ts";
export type { SealedFile } from "./files.ts";
export { commitTo, hashIdentity, mailboxRecipient, openIdentity } from "./identity.ts";
export type { Identity, IdentityCommitments, IdentityField } from "./identity.ts";
export {
  hashIdentityRecord,
  MAX_GRANT_DAYS,
  openIdentityGrant,
  openIdentityRecord,
  requestedFields,
  sealIdentityRecord,
} from "./identity-records.ts";
export type {
  IdentityPlace,
  IdentityRecord,
  IdentityRecordContent,
  IdentityRecordKind,
  IdentityRequest,
  OpenedRequest,
} from "./identity-records.ts";
export {
  joinProof,
  newInvitationSecret,
  openInvitationSecret,
  sealInvitationSecret,
  verifyJoinProof,
} from "./invitation.ts";
export { invitationAccess } from "./invitation.ts";
export { fingerprintWords, newPersonSeeds, openingKeyOf, personKeysFrom } from "./keys.ts";
export type { OpeningKey, PersonKeys, Recipient } from "./keys.ts";
export { mailboxFrom, openMailboxNote, sealMailboxNote, signMailboxRequest } from "./mailbox.ts";
export type { Mailbox, MailboxNote } from "./mailbox.ts";
export { isNotice, MAX_WORDS, sealNotice, verifyNotice } from "./notice.ts";
export type { NoticeContent } from "./notice.ts";
export { offlineFilePieces, readOfflineFile } from "./offline-file.ts";
export type { CarriedFile, FileToCarry, OfflineFile } from "./offline-file.ts";
export {
  newOrganisationSeeds,
  openOrganisationSeed,
  organisationKeyPair,
  recoveryKeyPair,
  sealOrganisationSeed,
} from "./organisation.ts";
export type { OrganisationSeeds } from "./organisation.ts";
export { openPreferences, sealPreferences } from "./preferences.ts";
export type { Preferences, SavedView } from "./preferences.ts";
export { installPrimitives } from "./primitives/installed.ts";
export { hashQuestionnaire } from "./questionnaire-hash.ts";
export { newReceipt, readReceipt, receiptDigits, receiptWords } from "./receipt.ts";
export type { Receipt, ReceiptReading, WordList } from "./receipt.ts";
export {
  identityRecipients,
  identityRecordRecipients,
  keysRecipients,
  reportRecipients,
} from "./recipients.ts";
export {
  openRedactedReport,
  openRedaction,
  sealRedactedReport,
  sealRedaction,
} from "./redaction.ts";
export type { ErasedPassage, Redaction, RedactionContent } from "./redaction.ts";
export { readReport, sealReport } from "./report.ts";
export type { Report, ReportDraft, SealedSubmission } from "./report.ts";
export { groupNameIn } from "./group-names.ts";
export { isOfAny, membersOfGroups, movedInto, presentGroupOf } from "./roster-groups.ts";
export type { LeftOutGroup } from "./roster-groups.ts";
export { signFirstRoster, signNextRoster } from "./roster-signing.ts";
export type { RosterChange, SignedRoster } from "./roster-signing.ts";
export { signSession } from "./session-signing.ts";
export {
  openKeyringEntry,
  openVault,
  passphraseKeys,
  sealKeyringEntry,
  sealVault,
} from "./vault.ts";
export type { KeyringEntry, PassphraseKeys, StretchPassphrase, Vault } from "./vault.ts";
