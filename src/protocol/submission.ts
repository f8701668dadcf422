/**
 * A submission: everything of one report in one run of bytes, signed by its mailbox
 * (docs/protocol.md, "Submission"). Also the content of an offline `.kin` file.
 *
 * ```text
 * magic                 4   "KINP"
 * version               1
 * caseId               16   random
 * mailboxSigningKey    32
 * mailboxEncryptionKey 1216
 * caseEncryptionKey 1216   of the case's first pair
 * note                296   for the mailbox's owner
 * summary            1064   for the desk's list, under the case key
 * reportLength          4
 * report                    sealed object
 * identityLength        4
 * identity                  sealed object
 * uploadCount           1
 * uploadCount × 16          ids of encrypted files, uploaded before
 * fillerCount           1   as many members as were left out
 * fillerCount × 1184        zeros, in place of their wraps
 * signature            64   by the mailbox, over all bytes before it
 * ```
 */
import { ByteReader, concat, u32, utf8 } from "./bytes.ts";
import type { Bytes } from "./bytes.ts";
import {
  CASE_ID_BYTES,
  FORMAT_VERSION,
  HASH_BYTES,
  KEM_PUBLIC_KEY_BYTES,
  MAILBOX_NOTE_BYTES,
  MAX_BUCKET_BYTES,
  MAX_FILES,
  MAX_MEMBERS,
  SIGNATURE_BYTES,
  SIGN_PUBLIC_KEY_BYTES,
  SUMMARY_BYTES,
  UPLOAD_ID_BYTES,
  WRAP_BYTES,
} from "./constants.ts";
import { DOMAIN, domainHash, withDomain } from "./domains.ts";
import { ProtocolError } from "./errors.ts";
import { mailboxAddressOf } from "./mailbox-request.ts";
import { blind } from "./primitives/installed.ts";
import { parseSealed } from "./sealed-header.ts";
import type { SealedParts } from "./sealed-header.ts";

const MAGIC = "KINP";
/** Every member but one caseworker may be left out. */
const MAX_FILLERS = MAX_MEMBERS;
const MAX_OBJECT_BYTES = MAX_BUCKET_BYTES + 128 * 1024;
/** Largest submission that a server accepts. */
export const MAX_SUBMISSION_BYTES = 2 * MAX_OBJECT_BYTES + 8 * 1024;

/** The fields of a submission, before it is signed. */
export interface SubmissionFields {
  readonly caseId: Bytes;
  readonly mailboxSigningKey: Bytes;
  readonly mailboxEncryptionKey: Bytes;
  /** Of the pair that the report's content key makes. */
  readonly caseEncryptionKey: Bytes;
  readonly note: Bytes;
  readonly summary: Bytes;
  readonly report: Bytes;
  readonly identity: Bytes;
  readonly uploadIds: readonly Bytes[];
  /** How many wraps fewer there are than if nobody had been left out. */
  readonly fillerCount: number;
}

/** A submission whose signature and structure were checked. Nothing in it can be read. */
export interface Submission extends SubmissionFields {
  readonly mailboxAddress: Bytes;
  readonly reportParts: SealedParts;
  readonly identityParts: SealedParts;
  /** Hash of all bytes: tells a retry from another report. */
  readonly hash: Bytes;
}

/** The bytes that the mailbox signs. */
export function submissionBytes(fields: SubmissionFields): Bytes {
  return concat(
    utf8(MAGIC),
    Uint8Array.of(FORMAT_VERSION),
    fields.caseId,
    fields.mailboxSigningKey,
    fields.mailboxEncryptionKey,
    fields.caseEncryptionKey,
    fields.note,
    fields.summary,
    u32(fields.report.length),
    fields.report,
    u32(fields.identity.length),
    fields.identity,
    Uint8Array.of(fields.uploadIds.length),
    ...fields.uploadIds,
    Uint8Array.of(fields.fillerCount),
    new Uint8Array(fields.fillerCount * WRAP_BYTES),
  );
}

/**
 * Takes a submission apart and checks its signature.
 *
 * @throws {@link ProtocolError} `malformed`, `unknown-version`, `wrong-kind`, `bad-signature`.
 */
export function parseSubmission(bytes: Uint8Array): Submission {
  const reader = new ByteReader(bytes);
  reader.expectMagic(MAGIC);
  if (reader.u8() !== FORMAT_VERSION) throw new ProtocolError("unknown-version");
  const caseId = reader.take(CASE_ID_BYTES);
  const mailboxSigningKey = reader.take(SIGN_PUBLIC_KEY_BYTES);
  const mailboxEncryptionKey = reader.take(KEM_PUBLIC_KEY_BYTES);
  const caseEncryptionKey = reader.take(KEM_PUBLIC_KEY_BYTES);
  const note = reader.take(MAILBOX_NOTE_BYTES);
  const summary = reader.take(SUMMARY_BYTES);
  const report = reader.block(MAX_OBJECT_BYTES);
  const identity = reader.block(MAX_OBJECT_BYTES);
  const uploadCount = reader.u8();
  if (uploadCount > MAX_FILES) throw new ProtocolError("malformed");
  const uploadIds = Array.from({ length: uploadCount }, () => reader.take(UPLOAD_ID_BYTES));
  const fillerCount = reader.u8();
  if (fillerCount > MAX_FILLERS) throw new ProtocolError("malformed");
  if (reader.take(fillerCount * WRAP_BYTES).some((byte) => byte !== 0)) {
    throw new ProtocolError("malformed");
  }
  const covered = bytes.subarray(0, reader.position);
  const signature = reader.take(SIGNATURE_BYTES);
  reader.end();
  if (!blind().verify(signature, withDomain(DOMAIN.submission, covered), mailboxSigningKey)) {
    throw new ProtocolError("bad-signature");
  }
  return {
    caseId,
    mailboxSigningKey,
    mailboxEncryptionKey,
    caseEncryptionKey,
    note,
    summary,
    report,
    identity,
    uploadIds,
    fillerCount,
    mailboxAddress: mailboxAddressOf(mailboxSigningKey),
    reportParts: parseSealed(report, "report"),
    identityParts: parseSealed(identity, "identity"),
    hash: domainHash(DOMAIN.submissionHash, HASH_BYTES, bytes),
  };
}
