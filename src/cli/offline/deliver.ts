/** Hands a file that was checked in: uploads what is missing, then sends the submission. */
import type { FileHandle } from "node:fs/promises";
import { solveChallenge } from "altcha-lib";
import type { Challenge } from "altcha-lib";
import { deriveKey } from "altcha-lib/algorithms/web/pbkdf2";
import type { ProofPurpose, ReportReceived, UploadState } from "../../api/intake.ts";
import {
  OFFSET_HEADER,
  pathOf,
  PROOF_HEADER,
  ROUTES,
  UPLOAD_PIECE_BYTES,
} from "../../api/routes.ts";
import { toBase64url, toHex, utf8 } from "../../protocol/index.ts";
import type { Bytes, CarriedFile, OfflineFile } from "../../protocol/index.ts";
import { CommandError } from "./command-error.ts";
import { askServer, parseJson, RefusedError } from "./server-request.ts";

const CREATED = 201;

/** What became of it. */
export interface Delivered {
  readonly receivedDay: string;
  /** The server had it before. */
  readonly isRepeated: boolean;
}

/**
 * Hands in.
 *
 * @param handle - The offline file, open for reading.
 * @throws {@link RefusedError}, {@link CommandError}. It can be handed in again, and goes on.
 */
export async function deliver(
  origin: string,
  handle: FileHandle,
  { submission, submissionBytes, files }: OfflineFile,
): Promise<Delivered> {
  for (const file of files) await upload(origin, handle, file);
  const { status, bytes, isRetry } = await askServer(origin, {
    method: "PUT",
    path: pathOf(ROUTES.report, { caseId: uuidText(submission.caseId) }),
    bytes: submissionBytes,
    headers: await proofHeader(origin, "report"),
  });
  const { receivedDay } = parseJson(bytes) as ReportReceived;
  return { receivedDay, isRepeated: status !== CREATED && !isRetry };
}

async function upload(
  origin: string,
  handle: FileHandle,
  { uploadId, start, length }: CarriedFile,
): Promise<void> {
  const path = pathOf(ROUTES.upload, { uploadId: uuidText(uploadId) });
  try {
    const begun = await askServer(origin, {
      method: "POST",
      path,
      json: { paddedBytes: length },
      headers: await proofHeader(origin, "upload"),
    });
    let at = (parseJson(begun.bytes) as UploadState).receivedBytes;
    while (at < length) {
      const end = Math.min(at + UPLOAD_PIECE_BYTES, length);
      const bytes = await readAt(handle, start + at, start + end);
      at = await sendPiece(origin, path, at, bytes);
    }
  } catch (error) {
    // It belongs to a case already: most likely to this one, which the submission will tell.
    if (!(error instanceof RefusedError) || error.code !== "upload-taken") throw error;
  }
}

async function sendPiece(origin: string, path: string, at: number, bytes: Bytes): Promise<number> {
  try {
    const headers = { [OFFSET_HEADER]: String(at) };
    const sent = await askServer(origin, { method: "PATCH", path, bytes, headers });
    return (parseJson(sent.bytes) as UploadState).receivedBytes;
  } catch (error) {
    // The answer to an earlier try was lost: go on where the server stands.
    const isElsewhere = error instanceof RefusedError && error.code === "upload-offset";
    if (!isElsewhere || error.expected === undefined) throw error;
    return error.expected;
  }
}

async function proofHeader(origin: string, purpose: ProofPurpose): Promise<Record<string, string>> {
  const asked = await askServer(origin, {
    method: "POST",
    path: ROUTES.proofs,
    json: { purpose },
  });
  const challenge = parseJson(asked.bytes) as Challenge;
  const solution = await solveChallenge({ challenge, deriveKey });
  if (!solution) throw new CommandError("The server's calculation could not be solved. Try again.");
  return { [PROOF_HEADER]: toBase64url(utf8(JSON.stringify({ challenge, solution }))) };
}

/** Reads a part of a file. */
export async function readAt(handle: FileHandle, start: number, end: number): Promise<Bytes> {
  const bytes = new Uint8Array(end - start);
  let filled = 0;
  while (filled < bytes.length) {
    const { bytesRead } = await handle.read(bytes, filled, bytes.length - filled, start + filled);
    if (bytesRead === 0) break;
    filled += bytesRead;
  }
  return bytes.slice(0, filled);
}

function uuidText(id: Uint8Array): string {
  return toHex(id).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}
