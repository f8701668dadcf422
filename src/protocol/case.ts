/**
 * A case at the desk: its key, its summary for the list, and the entries that caseworkers write
 * (docs/protocol.md, "Case"). The report's content key is the case key.
 */
import * as v from "valibot";
import { concat } from "./bytes.ts";
import type { Bytes } from "./bytes.ts";
import { ENTRY_BUCKET_BYTES, SUMMARY_PLAIN_BYTES } from "./constants.ts";
import { answersSchema } from "./content.ts";
import { CONTEXT } from "./domains.ts";
import { decryptUnder, encryptUnder, withSubkey } from "./encrypted.ts";
import { ProtocolError } from "./errors.ts";
import { dayText, decodeJson, encodeJson, text, wholeNumber } from "./json.ts";
import type { OpeningKey, PersonKeys } from "./keys.ts";
import { padTo, padToBucket, unpad } from "./padding.ts";
import { findMember } from "./roster.ts";
import type { RosterMember, VerifiedRoster } from "./roster.ts";
import { commitmentOf } from "./sealed-object.ts";
import { equalBytes } from "./bytes.ts";
import { makeSigned } from "./sign.ts";
import { parseSigned, verifySigned } from "./signed.ts";
import { unwrapKey } from "./wrap.ts";

const summaryBody = v.strictObject({
  format: v.literal(1),
  language: text(12),
  answers: answersSchema,
});

/** What the desk's list shows of a new case: a few answers without free text. */
export type CaseSummary = v.InferOutput<typeof summaryBody>;

/**
 * Encrypts the summary under a subkey of the case key.
 *
 * @returns 1064 bytes, whatever the answers.
 * @throws {@link ProtocolError} `too-long`.
 */
export function sealSummary(caseKey: Uint8Array, caseId: Uint8Array, summary: CaseSummary): Bytes {
  const padded = padTo(encodeJson(summary), SUMMARY_PLAIN_BYTES);
  return withSubkey(caseKey, CONTEXT.summary, (key) => encryptUnder(key, caseId, padded));
}

/**
 * Opens a summary.
 *
 * @throws {@link ProtocolError} `cannot-open`, `malformed`.
 */
export function openSummary(
  caseKey: Uint8Array,
  caseId: Uint8Array,
  bytes: Uint8Array,
): CaseSummary {
  const padded = withSubkey(caseKey, CONTEXT.summary, (key) => decryptUnder(key, caseId, bytes));
  return decodeJson(summaryBody, unpad(padded));
}

/**
 * Opens a wrap that the server keeps beside the report.
 *
 * @param prefix - First 58 bytes of the report, which the wrap is bound to.
 * @throws {@link ProtocolError} `cannot-open` also where the key does not match the commitment.
 */
export function openCaseKey(opening: OpeningKey, wrap: Uint8Array, prefix: Uint8Array): Bytes {
  const caseKey = unwrapKey(opening, wrap, prefix);
  if (!equalBytes(commitmentOf(caseKey), prefix.subarray(prefix.length - 32))) {
    throw new ProtocolError("cannot-open");
  }
  return caseKey;
}

const entryBody = v.variant("type", [
  v.strictObject({ type: v.literal("note"), day: dayText, text: text(100_000) }),
  v.strictObject({
    type: v.literal("reply"),
    day: dayText,
    /** Number of the reply in the mailbox of which this is the desk's copy. */
    reply: wholeNumber(1, 1_000_000),
    text: text(100_000),
  }),
]);

/** What a caseworker wrote into a case's history: a note, or the copy of a reply. */
export type EntryContent = v.InferOutput<typeof entryBody>;

/** An entry whose author was verified. */
export interface Entry {
  readonly sequence: number;
  readonly author: RosterMember;
  readonly content: EntryContent;
}

/**
 * Encrypts and signs an entry.
 *
 * @param sequence - One more than the newest entry of the case.
 */
export function sealEntry(
  caseKey: Uint8Array,
  caseId: Bytes,
  sequence: number,
  content: EntryContent,
  author: PersonKeys,
): Bytes {
  const aad = concat(caseId, author.keyId);
  const padded = padToBucket(encodeJson(content), ENTRY_BUCKET_BYTES);
  const payload = withSubkey(caseKey, CONTEXT.entry, (key) => encryptUnder(key, aad, padded));
  return makeSigned(
    "entry",
    { caseId, sequence, author: author.keyId, payload },
    author.signing.secretKey,
  );
}

/**
 * Verifies and opens an entry.
 *
 * @param sequence - Where it stands in the case's history.
 * @throws {@link ProtocolError} `unknown-author`, `bad-signature`, `out-of-order`, `cannot-open`.
 */
export function openEntry(
  bytes: Uint8Array,
  caseKey: Uint8Array,
  caseId: Uint8Array,
  sequence: number,
  roster: VerifiedRoster,
): Entry {
  const parts = parseSigned(bytes, "entry");
  const author = findMember(roster, parts.author);
  if (author?.role !== "caseworker") throw new ProtocolError("unknown-author");
  verifySigned(parts, "entry", author.signingKey);
  if (!equalBytes(parts.caseId, caseId) || parts.sequence !== sequence) {
    throw new ProtocolError("out-of-order");
  }
  const aad = concat(parts.caseId, parts.author);
  const padded = withSubkey(caseKey, CONTEXT.entry, (key) => decryptUnder(key, aad, parts.payload));
  return { sequence, author, content: decodeJson(entryBody, unpad(padded)) };
}
