/**
 * Makes a chosen file ready to be sent: without its hidden details, unless the person keeps them.
 * What does the cleaning is fetched only when a file was chosen.
 */
import { hashFile } from "../../../src/protocol/index.ts";
import type { Bytes, FileEntry, SealedFile } from "../../../src/protocol/index.ts";
import type { CleanResult } from "../hidden-details/details.ts";
import type { FileDetails } from "./file-worker.ts";
import { inOrder } from "./read-part.ts";

const MAX_NAME = 255;
const MAX_TYPE = 127;
const OTHER_TYPE = "application/octet-stream";

/** What is sent of a file. */
export interface ReadyFile {
  readonly content: Blob;
  readonly name: string;
  /** Of the file as it was chosen, where something else is sent. */
  readonly originalSha256?: Bytes;
}

/** What became of a file. Without `ready` the person decides whether it goes as it is. */
export interface Preparation {
  readonly details: FileDetails;
  readonly ready?: ReadyFile;
}

/** A file's line in the sealed manifest. */
export function manifestEntry(
  { name, content, originalSha256 }: ReadyFile,
  uploadId: Bytes,
  sealed: SealedFile,
): FileEntry {
  const type = (content.type.length <= MAX_TYPE && content.type) || OTHER_TYPE;
  const entry = { ...sealed, uploadId, name: name.normalize("NFC").slice(-MAX_NAME), type };
  return originalSha256 ? { ...entry, originalSha256 } : entry;
}

/**
 * Prepares a file. Never rejects: what went wrong is in the result.
 *
 * @param keepsDetails - The person wants the file to go as it is.
 */
export async function prepareFile(
  file: File,
  keepsDetails: boolean,
  signal: AbortSignal,
): Promise<Preparation> {
  const asItIs = { content: file, name: file.name };
  if (keepsDetails) return { details: { kind: "kept" }, ready: asItIs };
  const result = await clean(file, signal);
  if (result.kind === "cleaned") return withHash(file, result);
  const isHarmless = result.kind === "unchanged" && result.reason === "nothing-hidden";
  return isHarmless ? { details: result, ready: asItIs } : { details: result };
}

async function clean(file: File, signal: AbortSignal): Promise<CleanResult> {
  try {
    const { cleanFile } = await import("../hidden-details/clean-file.ts");
    return await cleanFile(file, file.name, signal);
  } catch {
    return { kind: "failed", code: "not-loaded" };
  }
}

async function withHash(
  original: File,
  { file, ...details }: Extract<CleanResult, { kind: "cleaned" }>,
): Promise<Preparation> {
  try {
    const originalSha256 = await hashFile(original.size, inOrder(original));
    return { details, ready: { content: file, name: details.name, originalSha256 } };
  } catch {
    return { details: { kind: "failed", code: "unreadable" } };
  }
}
