/** Shapes that stand inside reports, messages and replies: answers and the manifest of files. */
import * as v from "valibot";
import { toBase64url, toHex } from "./bytes.ts";
import type { Bytes } from "./bytes.ts";
import { HASH_BYTES, KEY_BYTES, MAX_FILES, MAX_FILE_BYTES, UPLOAD_ID_BYTES } from "./constants.ts";
import { base64Bytes, hexBytes, text, wholeNumber } from "./json.ts";

/** Characters; the bucket limits bytes anyway. */
const MAX_TEXT = 200_000;

/** Schema of a field's id. */
export const fieldId = text(60);

/** One answer, loosely: the questionnaire's own rules are checked by `src/domain`. */
export const answerSchema = v.union([
  text(MAX_TEXT),
  v.boolean(),
  v.number(),
  v.pipe(v.array(text(200)), v.maxLength(64)),
  v.record(text(40), v.union([text(400), v.boolean(), v.number(), v.null()])),
]);

/** Schema of answers by field id. */
export const answersSchema = v.record(fieldId, answerSchema);

/** One answer as it travels. */
export type SealedAnswer = v.InferOutput<typeof answerSchema>;

/** Answers as they travel: field id to value. */
export type SealedAnswers = v.InferOutput<typeof answersSchema>;

const fileEntry = v.strictObject({
  uploadId: hexBytes(UPLOAD_ID_BYTES),
  key: base64Bytes(KEY_BYTES),
  name: text(255),
  type: text(127),
  bytes: wholeNumber(0, MAX_FILE_BYTES),
  sha256: hexBytes(HASH_BYTES),
  /** Of the file as it was chosen, where hidden details were removed from what is sent. */
  originalSha256: v.optional(hexBytes(HASH_BYTES)),
});

/** Schema of the manifest of files. */
export const filesSchema = v.pipe(v.array(fileEntry), v.maxLength(MAX_FILES));

/** One file in the sealed manifest: its key, true name, type, size and hash. */
export interface FileEntry {
  readonly uploadId: Bytes;
  /** Key of the file's stream, 32 bytes. Secret. */
  readonly key: Bytes;
  readonly name: string;
  readonly type: string;
  /** True size, without padding. */
  readonly bytes: number;
  readonly sha256: Bytes;
  readonly originalSha256?: Bytes | undefined;
}

/** The manifest as JSON can carry it. */
export function encodeFiles(files: readonly FileEntry[]): unknown[] {
  return files.map((file) => ({
    uploadId: toHex(file.uploadId),
    key: toBase64url(file.key),
    name: file.name,
    type: file.type,
    bytes: file.bytes,
    sha256: toHex(file.sha256),
    ...(file.originalSha256 && { originalSha256: toHex(file.originalSha256) }),
  }));
}
