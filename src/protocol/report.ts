/** A report: what a complainant sends, and how the desk reads it (docs/protocol.md, "Report"). */
import * as v from "valibot";
import { equalBytes, toBase64url, toHex } from "./bytes.ts";
import type { Bytes } from "./bytes.ts";
import {
  CASE_ID_BYTES,
  HASH_BYTES,
  KEM_PUBLIC_KEY_BYTES,
  REPORT_BUCKET_BYTES,
  SIGN_PUBLIC_KEY_BYTES,
} from "./constants.ts";
import { casePairFrom } from "./case-pair.ts";
import { sealSummary } from "./case.ts";
import type { CaseSummary } from "./case.ts";
import { answersSchema, encodeFiles, filesSchema } from "./content.ts";
import type { FileEntry, SealedAnswers } from "./content.ts";
import { DOMAIN } from "./domains.ts";
import { concat } from "./bytes.ts";
import { ProtocolError } from "./errors.ts";
import {
  base64Bytes,
  dayText,
  decodeJson,
  encodeJson,
  hexBytes,
  text,
  wholeNumber,
} from "./json.ts";
import { hashIdentity, identityCommitments, sealIdentity } from "./identity.ts";
import type { KeyId } from "./key-id.ts";
import { sealMailboxNote } from "./mailbox.ts";
import type { Mailbox } from "./mailbox.ts";
import { primitives } from "./primitives/installed.ts";
import { identityRecipients, reportRecipients } from "./recipients.ts";
import { leftOutBody, membersOfGroups } from "./roster-groups.ts";
import type { LeftOutGroup } from "./roster-groups.ts";
import type { VerifiedRoster } from "./roster.ts";
import { openWithKey, seal } from "./sealed-object.ts";
import { signUnder } from "./sign.ts";
import { submissionBytes } from "./submission.ts";

/** Schema of a report. */
export const reportBody = v.strictObject({
  format: v.literal(1),
  caseId: hexBytes(CASE_ID_BYTES),
  day: dayText,
  language: text(12),
  questionnaireVersion: wholeNumber(1, 1_000_000),
  questionnaireHash: hexBytes(HASH_BYTES),
  mailbox: v.strictObject({
    signingKey: base64Bytes(SIGN_PUBLIC_KEY_BYTES),
    encryptionKey: base64Bytes(KEM_PUBLIC_KEY_BYTES),
  }),
  /** Hash of the identity envelope's bytes, see {@link hashIdentity}. */
  identityHash: hexBytes(HASH_BYTES),
  /** Commitment to each field in the identity envelope. */
  identityFields: identityCommitments,
  answers: answersSchema,
  files: filesSchema,
  /** Groups to whom nobody may show it, with the names that the complainant was shown. */
  leftOut: leftOutBody,
});

/** An opened report. */
export type Report = v.InferOutput<typeof reportBody>;

/** What goes into a submission. */
export interface ReportDraft {
  /** Answers for caseworkers. */
  readonly answers: SealedAnswers;
  /** Answers that identify, for custodians only. */
  readonly identity: SealedAnswers;
  readonly summary: CaseSummary;
  readonly files: readonly FileEntry[];
  readonly language: string;
  readonly questionnaireVersion: number;
  readonly questionnaireHash: Bytes;
  readonly day: string;
  /** Groups whose members, present and former, get no wrap; none if absent. */
  readonly leftOut?: readonly LeftOutGroup[] | undefined;
}

/** A finished submission. Holds no secret. */
export interface SealedSubmission {
  readonly caseId: Bytes;
  readonly bytes: Bytes;
}

/**
 * Seals a report, its identity envelope, its summary and the mailbox's note, and signs them as one.
 *
 * Recipients come from the verified roster, never from the server's answer.
 *
 * @param caseId - 16 random bytes; the same for every retry, so that none makes a second case.
 * @param members - Members for whom no wrap is made, besides those of the groups in the draft.
 * @throws {@link ProtocolError} `too-long`, `no-recipient`, `questionnaire-changed`.
 */
export function sealReport(
  draft: ReportDraft,
  mailbox: Mailbox,
  roster: VerifiedRoster,
  caseId: Bytes,
  members: readonly KeyId[] = [],
): SealedSubmission {
  if (!equalBytes(draft.questionnaireHash, roster.questionnaireHash)) {
    throw new ProtocolError("questionnaire-changed");
  }
  const leftOut = draft.leftOut ?? [];
  const groups = leftOut.map(({ group }) => group);
  const leaveOut = [...members, ...membersOfGroups(roster, groups)];
  const context = { organisationId: roster.organisationId, rosterVersion: roster.version };
  const custodians = identityRecipients(roster, leaveOut);
  const { keyId } = mailbox.keys;
  const identity = sealIdentity(draft.identity, keyId, caseId, context, custodians);
  const body = reportWithText({
    format: 1,
    caseId,
    day: draft.day,
    language: draft.language,
    questionnaireVersion: draft.questionnaireVersion,
    questionnaireHash: draft.questionnaireHash,
    mailbox: {
      signingKey: mailbox.keys.signing.publicKey,
      encryptionKey: mailbox.keys.encryption.publicKey,
    },
    identityHash: hashIdentity(identity.object),
    identityFields: identity.commitments,
    answers: draft.answers,
    files: draft.files,
    leftOut,
  });
  const content = encodeJson(body);
  const recipients = reportRecipients(roster, leaveOut);
  const report = seal("report", context, recipients, content, REPORT_BUCKET_BYTES);
  const pair = casePairFrom(report.contentKey);
  const covered = submissionBytes({
    caseId,
    mailboxSigningKey: mailbox.keys.signing.publicKey,
    mailboxEncryptionKey: mailbox.keys.encryption.publicKey,
    caseEncryptionKey: pair.encryptionKey,
    note: sealMailboxNote(mailbox, {
      organisationId: roster.organisationId,
      rosterVersion: roster.version,
      rosterHash: roster.hash,
      day: draft.day,
      caseKeyId: pair.keyId,
    }),
    summary: sealSummary(report.contentKey, caseId, draft.summary),
    report: report.object,
    identity: identity.object,
    uploadIds: draft.files.map(({ uploadId }) => uploadId),
    // So that a report is as long on its way, whoever was left out of it.
    fillerCount:
      reportRecipients(roster).length +
      identityRecipients(roster).length -
      recipients.length -
      custodians.length,
  });
  primitives().wipe(pair.secretKey);
  primitives().wipe(report.contentKey);
  const signature = signUnder(DOMAIN.submission, covered, mailbox.keys.signing.secretKey);
  return { caseId, bytes: concat(covered, signature) };
}

/** A report as JSON can carry it. */
export function reportWithText(
  report: Omit<Report, "files" | "leftOut"> & {
    readonly files: readonly FileEntry[];
    readonly leftOut: readonly LeftOutGroup[];
  },
): unknown {
  const { mailbox, identityFields } = report;
  const commitments = Object.entries(identityFields);
  return {
    format: report.format,
    caseId: toHex(report.caseId),
    day: report.day,
    language: report.language,
    questionnaireVersion: report.questionnaireVersion,
    questionnaireHash: toHex(report.questionnaireHash),
    mailbox: {
      signingKey: toBase64url(mailbox.signingKey),
      encryptionKey: toBase64url(mailbox.encryptionKey),
    },
    identityHash: toHex(report.identityHash),
    identityFields: Object.fromEntries(commitments.map(([id, hash]) => [id, toHex(hash)])),
    answers: report.answers,
    files: encodeFiles(report.files),
    leftOut: report.leftOut,
  };
}

/**
 * Reads a report with its case key.
 *
 * @param caseId - The case it was fetched for; a report of another case is refused.
 * @throws {@link ProtocolError} `cannot-open`, `malformed`, `wrong-kind`.
 */
export function readReport(bytes: Uint8Array, caseKey: Uint8Array, caseId: Uint8Array): Report {
  const report = decodeJson(reportBody, openWithKey(bytes, "report", caseKey));
  if (!equalBytes(report.caseId, caseId)) throw new ProtocolError("cannot-open");
  return report;
}
