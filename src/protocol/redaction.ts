/**
 * Erasing a passage: the part of a case in which it stood is sealed anew without it, by a
 * caseworker, who from then on vouches for what is left (docs/protocol.md, "Redactions").
 */
import * as v from "valibot";
import { concat, equalBytes, u32 } from "./bytes.ts";
import type { Bytes } from "./bytes.ts";
import { ENTRY_BUCKET_BYTES, MAX_SEQUENCE, REPORT_BUCKET_BYTES } from "./constants.ts";
import { fieldId } from "./content.ts";
import { messageBody, messageWithText } from "./correspondence.ts";
import { CONTEXT } from "./domains.ts";
import { decryptUnder, encryptUnder, withSubkey } from "./encrypted.ts";
import { wordsBody } from "./entry.ts";
import { ProtocolError } from "./errors.ts";
import { decodeJson, encodeJson, keyIdText, wholeNumber } from "./json.ts";
import type { PersonKeys } from "./keys.ts";
import { padToBucket, unpad } from "./padding.ts";
import { placeBytes } from "./place.ts";
import { originalHash, parseRedacted, REDACTED, sealedReportOf } from "./redacted.ts";
import type { RedactedHead, RedactedPart, RedactedPayload } from "./redacted.ts";
import { reportBody, reportWithText } from "./report.ts";
import { findMember } from "./roster.ts";
import type { RosterMember, VerifiedRoster } from "./roster.ts";
import { openWithKey, sealAgain } from "./sealed-object.ts";
import { makeSigned } from "./sign.ts";
import { parseSigned, verifySigned } from "./signed.ts";

const MAX_PASSAGES = 64;

const everyRedaction = {
  format: v.literal(1),
  /** What was erased, in the order in which the marks stand in each text. */
  passages: v.pipe(
    v.array(
      v.strictObject({
        /** Number of the entry that tells who erased it, when and why. */
        entry: wholeNumber(1, MAX_SEQUENCE),
        /** Id of the answer, in a report. */
        field: v.exactOptional(fieldId),
      }),
    ),
    v.minLength(1),
    v.maxLength(MAX_PASSAGES),
  ),
};

const BODIES = {
  report: v.strictObject({ ...everyRedaction, content: reportBody }),
  message: v.strictObject({
    ...everyRedaction,
    /** Which of the case's keys the person had sealed it to. */
    keysNumber: wholeNumber(0, MAX_SEQUENCE),
    content: messageBody,
  }),
  entry: v.strictObject({
    ...everyRedaction,
    /** Key id, in hex, of the member who wrote the entry. */
    writer: keyIdText,
    content: wordsBody,
  }),
} as const;

const PART = { report: 1, message: 2, entry: 3 } as const;

const BUCKETS = { message: REPORT_BUCKET_BYTES, entry: ENTRY_BUCKET_BYTES } as const;

/** A part that is encrypted under the key of the entry that tells of it. */
type NumberedPart = Exclude<RedactedPart, "report">;

/** What a redaction says: the part without the passages, and which entries tell of them. */
export type RedactionContent<P extends RedactedPart> = v.InferOutput<(typeof BODIES)[P]>;

/** One passage that was erased. */
export type ErasedPassage = RedactionContent<"report">["passages"][number];

/** A redaction that its author has signed. */
export interface Redaction<P extends RedactedPart> {
  /** The caseworker who vouches for what is left. */
  readonly author: RosterMember;
  /** Number of the entry that tells of it. */
  readonly sequence: number;
  /** Hash of the part as it was written first. */
  readonly original: Bytes;
  readonly content: RedactionContent<P>;
}

/** Where a redaction belongs. */
export interface RedactionPlace {
  readonly caseId: Bytes;
  /** Number of the entry that tells of it. */
  readonly sequence: number;
  /** Number of the message or entry; 0 for the report. */
  readonly number: number;
  /** The part's bytes as they stand there, redacted before or not. */
  readonly stored: Uint8Array;
}

/**
 * Seals a report without a passage, under the key and to the people that it had.
 *
 * @param caseKey - The report's content key.
 * @throws {@link ProtocolError} `too-long`, `cannot-open`.
 */
export function sealRedactedReport(
  caseKey: Uint8Array,
  content: RedactionContent<"report">,
  place: Omit<RedactionPlace, "number">,
  author: PersonKeys,
): Bytes {
  const sealed = sealedReportOf(place.stored);
  return makeRedaction("report", { ...place, number: 0 }, author, (aad) =>
    sealAgain(sealed, "report", caseKey, encodeRedaction(content), REPORT_BUCKET_BYTES, aad),
  );
}

/**
 * Encrypts a message or an entry without a passage.
 *
 * @param caseKey - The key of the entry that tells of it.
 * @throws {@link ProtocolError} `too-long`.
 */
export function sealRedaction<P extends NumberedPart>(
  part: P,
  caseKey: Uint8Array,
  content: RedactionContent<P>,
  place: RedactionPlace,
  author: PersonKeys,
): Bytes {
  const padded = padToBucket(encodeRedaction(content), BUCKETS[part]);
  return makeRedaction(part, place, author, (aad) =>
    withSubkey(caseKey, CONTEXT.redaction, (key) => encryptUnder(key, aad, padded)),
  );
}

/**
 * Verifies and opens what stands in a report's place. Whether the history tells of it, the caller
 * has to see.
 *
 * @param caseKey - The report's content key.
 * @throws {@link ProtocolError} `unknown-author`, `bad-signature`, `out-of-order`, `cannot-open`,
 *   `malformed`.
 */
export function openRedactedReport(
  bytes: Uint8Array,
  caseKey: Uint8Array,
  caseId: Uint8Array,
  roster: VerifiedRoster,
): Redaction<"report"> {
  const { body, aad, ...verified } = verifiedRedaction(bytes, "report", caseId, roster);
  const content = decodeJson(BODIES.report, openWithKey(body, "report", caseKey, aad));
  if (!equalBytes(content.content.caseId, caseId)) throw new ProtocolError("cannot-open");
  return { ...verified, content };
}

/**
 * Verifies and opens what stands in the place of a message or an entry. Whether the history tells
 * of it, the caller has to see.
 *
 * @param keyOf - Gives the case key that belongs to the entry with a number.
 * @param number - Of the message or entry in whose place it stands.
 * @throws {@link ProtocolError} as {@link openRedactedReport}.
 */
export function openRedaction<P extends NumberedPart>(
  bytes: Uint8Array,
  part: P,
  keyOf: (entry: number) => Uint8Array | undefined,
  caseId: Uint8Array,
  number: number,
  roster: VerifiedRoster,
): Redaction<P> {
  const { body, aad, number: said, ...verified } = verifiedRedaction(bytes, part, caseId, roster);
  if (said !== number) throw new ProtocolError("out-of-order");
  const caseKey = keyOf(verified.sequence);
  if (!caseKey) throw new ProtocolError("cannot-open");
  const padded = withSubkey(caseKey, CONTEXT.redaction, (key) => decryptUnder(key, aad, body));
  const content = decodeJson(BODIES[part], unpad(padded)) as RedactionContent<P>;
  return { ...verified, content };
}

function verifiedRedaction(
  bytes: Uint8Array,
  part: RedactedPart,
  caseId: Uint8Array,
  roster: VerifiedRoster,
): Omit<Redaction<RedactedPart>, "content"> & RedactedPayload & { readonly aad: Bytes } {
  const parts = parseSigned(bytes, REDACTED[part]);
  const author = findMember(roster, parts.author);
  // Who was suspended since may have erased it before.
  if (author?.role !== "caseworker") throw new ProtocolError("unknown-author");
  verifySigned(parts, REDACTED[part], author.signingKey);
  if (!equalBytes(parts.caseId, caseId)) throw new ProtocolError("out-of-order");
  const payload = parseRedacted(parts, part);
  return { author, sequence: parts.sequence, ...payload, aad: aadOf(parts, part, payload) };
}

function makeRedaction(
  part: RedactedPart,
  { caseId, sequence, number, stored }: RedactionPlace,
  author: PersonKeys,
  seal: (aad: Bytes) => Bytes,
): Bytes {
  const place = { caseId, sequence, author: author.keyId };
  const head = { number, original: originalHash(stored, part) };
  const body = seal(aadOf(place, part, head));
  const payload = concat(u32(number), head.original, body);
  return makeSigned(REDACTED[part], { ...place, payload }, author.signing.secretKey);
}

/** A redaction opens in its own place only. */
function aadOf(
  place: Parameters<typeof placeBytes>[0],
  part: RedactedPart,
  { number, original }: RedactedHead,
): Bytes {
  return concat(placeBytes(place), Uint8Array.of(PART[part]), u32(number), original);
}

/** A redaction as JSON can carry it. */
function encodeRedaction(redaction: RedactionContent<RedactedPart>): Bytes {
  if ("writer" in redaction) return encodeJson(redaction);
  const content =
    "keysNumber" in redaction
      ? messageWithText(redaction.content)
      : reportWithText(redaction.content);
  return encodeJson({ ...redaction, content });
}
