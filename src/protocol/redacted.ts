/**
 * Redactions as anybody sees them: what stands in the place of a part of a case after a passage of
 * it was erased (docs/protocol.md, "Redactions").
 */
import { ByteReader } from "./bytes.ts";
import type { Bytes } from "./bytes.ts";
import { HASH_BYTES } from "./constants.ts";
import { DOMAIN, domainHash } from "./domains.ts";
import { ProtocolError } from "./errors.ts";
import { looksSigned, parseSigned, SIGNED_HEAD_BYTES } from "./signed.ts";
import type { SignedParts } from "./signed.ts";

/** Parts of a case that a passage can be erased of, and the purpose of the envelope then. */
export const REDACTED = {
  report: "redacted-report",
  message: "redacted-message",
  entry: "redacted-entry",
} as const;

/** A part of a case that a passage can be erased of. */
export type RedactedPart = keyof typeof REDACTED;

/** Whether bytes say of themselves that they are a redaction of such a part. */
export function looksRedacted(bytes: Uint8Array, part: RedactedPart): boolean {
  return looksSigned(bytes, REDACTED[part]);
}

/**
 * Names a part of a case by its stored bytes. They hold a random nonce and what it made of the
 * text, so nobody finds out by trying what a part said that is gone.
 */
export function hashPart(bytes: Uint8Array): Bytes {
  return domainHash(DOMAIN.partHash, HASH_BYTES, bytes);
}

/** What stands before the rest in a redaction's payload, readable for everybody. */
export interface RedactedHead {
  /** Of the message or the entry; 0 for the report. */
  readonly number: number;
  /** Hash of the part as it was written first. */
  readonly original: Bytes;
}

/** A redaction's payload, taken apart. */
export interface RedactedPayload extends RedactedHead {
  /** A sealed object in a report's redaction, encrypted bytes in any other. */
  readonly body: Bytes;
}

/** Bytes of a redaction before what is sealed or encrypted in it. */
export const REDACTED_HEAD_BYTES = SIGNED_HEAD_BYTES + 4 + HASH_BYTES;

/**
 * Takes a redaction's payload apart.
 *
 * @throws {@link ProtocolError} `malformed`, also for a report with a number or another part
 *   without one.
 */
export function parseRedacted(
  { payload }: Pick<SignedParts, "payload">,
  part: RedactedPart,
): RedactedPayload {
  const reader = new ByteReader(payload);
  const number = reader.u32();
  if ((number === 0) !== (part === "report")) throw new ProtocolError("malformed");
  const original = reader.take(HASH_BYTES);
  return { number, original, body: reader.take(payload.length - reader.position) };
}

/**
 * The sealed object of a report, whether or not a passage of it was erased. Its head, with keys and
 * recipients, is the same.
 *
 * @throws {@link ProtocolError} `malformed`, `unknown-version`.
 */
export function sealedReportOf(stored: Uint8Array): Uint8Array {
  if (!looksRedacted(stored, "report")) return stored;
  return parseRedacted(parseSigned(stored, REDACTED.report), "report").body;
}

/**
 * Hash of a part as it was written first, also where a passage was erased of it since.
 *
 * @throws {@link ProtocolError} `malformed`.
 */
export function originalHash(stored: Uint8Array, part: RedactedPart): Bytes {
  if (!looksRedacted(stored, part)) return hashPart(stored);
  return parseRedacted(parseSigned(stored, REDACTED[part]), part).original;
}
