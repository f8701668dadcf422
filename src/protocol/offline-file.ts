/**
 * A `.kin` file: a submission and its encrypted files in one, made without a network and handed
 * in by anybody (docs/protocol.md, "Offline file").
 *
 * ```text
 * magic               4   "KINF"
 * version             1
 * submissionLength    4
 * submission              see submission.ts
 * fileCount           1   as many as the submission names
 * fileCount ×
 *   uploadId         16   in the submission's order
 *   length            8
 *   bytes                 the encrypted file
 * zeros                   up to the Padmé size of all before
 * ```
 */
import { ByteReader, concat, equalBytes, u32, utf8 } from "./bytes.ts";
import type { Bytes } from "./bytes.ts";
import { FORMAT_VERSION, MAX_FILES, MAX_FILE_BYTES, UPLOAD_ID_BYTES } from "./constants.ts";
import { ProtocolError } from "./errors.ts";
import { encryptedFileBytes } from "./files.ts";
import { paddedFileBytes } from "./padding.ts";
import { MAX_SUBMISSION_BYTES, parseSubmission } from "./submission.ts";
import type { Submission } from "./submission.ts";

const MAGIC = "KINF";
const HEAD_BYTES = 4 + 1 + 4;
const FILE_HEAD_BYTES = UPLOAD_ID_BYTES + 8;
const TWO_TO_32 = 2 ** 32;
/** Zeros are read so many at once. */
const READ_BYTES = 64 * 1024;

/** An encrypted file that goes into an offline file. */
export interface FileToCarry {
  readonly uploadId: Bytes;
  /** The stream of `sealFile`, in order. */
  readonly pieces: readonly Bytes[];
}

/** Where an encrypted file lies within an offline file. */
export interface CarriedFile {
  readonly uploadId: Bytes;
  /** Position of its first byte. */
  readonly start: number;
  /** Bytes. */
  readonly length: number;
}

/** An offline file whose structure and signature were checked. Nothing in it can be read. */
export interface OfflineFile {
  readonly submission: Submission;
  /** The submission's own bytes, to be passed on as they are. */
  readonly submissionBytes: Bytes;
  readonly files: readonly CarriedFile[];
}

/**
 * Writes an offline file.
 *
 * @param submission - The bytes of a sealed submission.
 * @param files - Every file that it names, in its order.
 * @returns Pieces that joined are the file. They are not joined here, because that would need the
 *   memory twice.
 */
export function offlineFilePieces(submission: Bytes, files: readonly FileToCarry[]): Bytes[] {
  const pieces = [
    concat(utf8(MAGIC), Uint8Array.of(FORMAT_VERSION), u32(submission.length)),
    submission,
    Uint8Array.of(files.length),
    ...files.flatMap((file) => [concat(file.uploadId, u64(lengthOf(file.pieces))), ...file.pieces]),
  ];
  const length = lengthOf(pieces);
  return [...pieces, new Uint8Array(paddedFileBytes(length) - length)];
}

/**
 * Takes an offline file apart without holding it in memory, and checks the submission's signature.
 * Whether the encrypted files are whole only those see who can open them.
 *
 * @param size - Of the whole file, in bytes.
 * @param read - Gives the bytes from `start` to `end`.
 * @throws {@link ProtocolError} `malformed`, `unknown-version`, and as `parseSubmission`.
 */
export async function readOfflineFile(
  size: number,
  read: (start: number, end: number) => Promise<Uint8Array>,
): Promise<OfflineFile> {
  let at = 0;
  const take = async (length: number): Promise<ByteReader> => {
    const end = at + length;
    if (end > size) throw new ProtocolError("malformed");
    const bytes = await read(at, end);
    if (bytes.length !== length) throw new ProtocolError("malformed");
    at = end;
    return new ByteReader(bytes);
  };

  const head = await take(HEAD_BYTES);
  head.expectMagic(MAGIC);
  if (head.u8() !== FORMAT_VERSION) throw new ProtocolError("unknown-version");
  const submissionLength = head.u32();
  if (submissionLength > MAX_SUBMISSION_BYTES) throw new ProtocolError("malformed");
  const submissionBytes = (await take(submissionLength)).take(submissionLength);
  const submission = parseSubmission(submissionBytes);

  const fileCount = (await take(1)).u8();
  if (fileCount > MAX_FILES || fileCount !== submission.uploadIds.length) {
    throw new ProtocolError("malformed");
  }
  const files: CarriedFile[] = [];
  for (const named of submission.uploadIds) {
    const fileHead = await take(FILE_HEAD_BYTES);
    const uploadId = fileHead.take(UPLOAD_ID_BYTES);
    const length = fileHead.u32() * TWO_TO_32 + fileHead.u32();
    const isPossible = length > 0 && length <= encryptedFileBytes(MAX_FILE_BYTES);
    if (!equalBytes(uploadId, named) || !isPossible || at + length > size) {
      throw new ProtocolError("malformed");
    }
    files.push({ uploadId, start: at, length });
    at += length;
  }

  if (size !== paddedFileBytes(at)) throw new ProtocolError("malformed");
  while (at < size) {
    const length = Math.min(READ_BYTES, size - at);
    const zeros = (await take(length)).take(length);
    if (zeros.some((byte) => byte !== 0)) throw new ProtocolError("malformed");
  }
  return { submission, submissionBytes, files };
}

function lengthOf(pieces: readonly Uint8Array[]): number {
  return pieces.reduce((sum, { length }) => sum + length, 0);
}

function u64(value: number): Bytes {
  return concat(u32(Math.floor(value / TWO_TO_32)), u32(value % TWO_TO_32));
}
