/**
 * What is written about an identity envelope: who asks for which fields and why, what a custodian
 * decides, openings in an emergency and their reviews (docs/protocol.md, "Identity records").
 *
 * They are numbered within their case, all together. A decision and a review name what they are
 * about by its hash, so that neither can be moved to another request or another case.
 */
import * as v from "valibot";
import { equalBytes, toBase64url, toHex } from "./bytes.ts";
import type { Bytes } from "./bytes.ts";
import { HASH_BYTES, SMALL_BUCKET_BYTES } from "./constants.ts";
import { fieldId } from "./content.ts";
import { DOMAIN, domainHash } from "./domains.ts";
import { ProtocolError } from "./errors.ts";
import { commitTo, identityCommitments, identityField } from "./identity.ts";
import type { Identity, IdentityCommitments, IdentityField } from "./identity.ts";
import { dayText, decodeJson, encodeJson, hexBytes, text, wholeNumber } from "./json.ts";
import type { OpeningKey, PersonKeys, Recipient } from "./keys.ts";
import { MAX_IDENTITY_FIELDS, MAX_WORDS } from "./notice.ts";
import { placeBytes, sealAt, verifiedAt } from "./place.ts";
import { primitives } from "./primitives/installed.ts";
import { findMember } from "./roster.ts";
import type { MemberRole, RosterMember, VerifiedRoster } from "./roster.ts";
import { open } from "./sealed-object.ts";
import { makeSigned } from "./sign.ts";
import { parseSigned } from "./signed.ts";

/** Longest that fields are handed over for, in days. */
export const MAX_GRANT_DAYS = 30;

const reasonText = v.pipe(text(2000), v.minLength(1));
const every = { format: v.literal(1), day: dayText };

const requestBody = v.strictObject({
  ...every,
  /** The fields asked for, each with its commitment: only who has read the report knows it. */
  fields: v.pipe(identityCommitments, v.minEntries(1), v.maxEntries(MAX_IDENTITY_FIELDS)),
  days: wholeNumber(1, MAX_GRANT_DAYS),
  isEmergency: v.boolean(),
  purpose: reasonText,
  /** What the person who reported is to be told, in their language. */
  words: v.pipe(text(MAX_WORDS), v.minLength(1)),
  language: text(12),
});

const grantBody = v.strictObject({
  ...every,
  requestHash: hexBytes(HASH_BYTES),
  /** The last day on which they may be read. */
  lastDay: dayText,
  fields: v.pipe(
    v.record(fieldId, identityField),
    v.minEntries(1),
    v.maxEntries(MAX_IDENTITY_FIELDS),
  ),
});

const refusalBody = v.strictObject({
  ...every,
  requestHash: hexBytes(HASH_BYTES),
  reason: reasonText,
});

const openingBody = v.strictObject({
  ...every,
  reason: reasonText,
  words: v.pipe(text(MAX_WORDS), v.minLength(1)),
});

const reviewBody = v.strictObject({
  ...every,
  openingHash: hexBytes(HASH_BYTES),
  isJustified: v.boolean(),
  reason: reasonText,
});

const BODIES = {
  "identity-request": requestBody,
  "identity-grant": grantBody,
  "identity-refusal": refusalBody,
  "identity-opening": openingBody,
  "identity-review": reviewBody,
} as const;

/** Which record it is. */
export type IdentityRecordKind = keyof typeof BODIES;

/** What each kind of record says. */
export type IdentityRecordContent<K extends IdentityRecordKind> = v.InferOutput<(typeof BODIES)[K]>;

/** What a caseworker asks for. */
export type IdentityRequest = IdentityRecordContent<"identity-request">;

/** Whose signature belongs under which record. */
const AUTHORS = {
  "identity-request": "caseworker",
  "identity-grant": "custodian",
  "identity-refusal": "custodian",
  "identity-opening": "custodian",
  "identity-review": "custodian",
} as const satisfies Record<IdentityRecordKind, MemberRole>;

/** A verified record. */
export interface IdentityRecord<K extends IdentityRecordKind> {
  readonly author: RosterMember;
  /** `undefined`: it was sealed to others. */
  readonly content: IdentityRecordContent<K> | undefined;
}

/** Where a record belongs. */
export interface IdentityPlace {
  readonly roster: VerifiedRoster;
  readonly caseId: Bytes;
  /** Within the case, whatever the kind. */
  readonly sequence: number;
}

/**
 * Seals a record and signs it.
 *
 * @param recipients - A grant's is the asker alone; see docs/protocol.md for the others.
 * @throws {@link ProtocolError} `no-recipient`, `too-long`.
 */
export function sealIdentityRecord<K extends IdentityRecordKind>(
  kind: K,
  content: IdentityRecordContent<K>,
  recipients: readonly Recipient[],
  { roster, caseId, sequence }: IdentityPlace,
  author: PersonKeys,
): Bytes {
  const place = { caseId, sequence, author: author.keyId };
  const body = encodeJson(withText(content));
  const sealed = sealAt(place, kind, roster, recipients, body, SMALL_BUCKET_BYTES);
  primitives().wipe(sealed.contentKey);
  return makeSigned(kind, { ...place, payload: sealed.object }, author.signing.secretKey);
}

/**
 * Verifies a record and opens it, if it was sealed to this key.
 *
 * @throws {@link ProtocolError} `unknown-author`, `bad-signature`, `out-of-order`, `cannot-open`,
 *   `malformed`.
 */
export function openIdentityRecord<K extends IdentityRecordKind>(
  bytes: Uint8Array,
  kind: K,
  opening: OpeningKey,
  { roster, caseId, sequence }: IdentityPlace,
): IdentityRecord<K> {
  const author = findMember(roster, parseSigned(bytes, kind).author);
  // Who was suspended since may have written it before.
  if (author?.role !== AUTHORS[kind]) throw new ProtocolError("unknown-author");
  const parts = verifiedAt(bytes, kind, author.signingKey, caseId, sequence);
  const opened = open(parts.payload, kind, opening, placeBytes(parts));
  if (opened.kind === "not-for-me") return { author, content: undefined };
  primitives().wipe(opened.contentKey);
  const content = decodeJson(BODIES[kind], opened.content) as IdentityRecordContent<K>;
  return { author, content };
}

/** Names a record: what a decision or a review is about. */
export function hashIdentityRecord(record: Uint8Array): Bytes {
  return domainHash(DOMAIN.identityRecordHash, HASH_BYTES, record);
}

/**
 * The fields that a request asks for, out of an opened envelope. The commitments in the request
 * show that its author has read the report, and that this is the envelope that came with it.
 *
 * @throws {@link ProtocolError} `cannot-open` where they do not fit.
 */
export function requestedFields(
  { fields: asked }: Pick<IdentityRequest, "fields">,
  { fields }: Pick<Identity, "fields">,
): Record<string, IdentityField> {
  const found = Object.entries(asked).map(([id, commitment]) => {
    const field = Object.hasOwn(fields, id) ? fields[id] : undefined;
    if (!field || !equalBytes(commitTo(id, field), commitment)) {
      throw new ProtocolError("cannot-open");
    }
    return [id, field] as const;
  });
  return Object.fromEntries(found);
}

/** A request that was verified and opened. */
export interface OpenedRequest {
  /** Exact bytes. */
  readonly bytes: Uint8Array;
  readonly content: IdentityRequest;
}

/**
 * Verifies and opens a grant: of this request, with nothing but fields that it asks for, and these
 * as the report commits to them.
 *
 * @param report - The opened report's commitments.
 * @returns The custodian, and the fields with their last day.
 * @throws {@link ProtocolError} as {@link openIdentityRecord}; `cannot-open` where it is another's,
 *   of another request, or not what came with the report.
 */
export function openIdentityGrant(
  bytes: Uint8Array,
  opening: OpeningKey,
  place: IdentityPlace,
  request: OpenedRequest,
  report: IdentityCommitments,
): { readonly author: RosterMember; readonly content: IdentityRecordContent<"identity-grant"> } {
  const { author, content } = openIdentityRecord(bytes, "identity-grant", opening, place);
  if (!content || !equalBytes(content.requestHash, hashIdentityRecord(request.bytes))) {
    throw new ProtocolError("cannot-open");
  }
  for (const [id, field] of Object.entries(content.fields)) {
    const isAsked = Object.hasOwn(request.content.fields, id) && Object.hasOwn(report, id);
    const commitment = isAsked ? report[id] : undefined;
    if (!commitment || !equalBytes(commitTo(id, field), commitment)) {
      throw new ProtocolError("cannot-open");
    }
  }
  return { author, content };
}

/** A content as JSON can carry it. */
function withText(content: IdentityRecordContent<IdentityRecordKind>): unknown {
  if ("openingHash" in content) return { ...content, openingHash: toHex(content.openingHash) };
  if ("days" in content) return { ...content, fields: mapped(content.fields, toHex) };
  if (!("requestHash" in content)) return content;
  const requestHash = toHex(content.requestHash);
  if (!("fields" in content)) return { ...content, requestHash };
  const fields = mapped(content.fields, ({ key, value }) => ({ key: toBase64url(key), value }));
  return { ...content, requestHash, fields };
}

function mapped<T, U>(record: Readonly<Record<string, T>>, change: (value: T) => U) {
  return Object.fromEntries(Object.entries(record).map(([id, value]) => [id, change(value)]));
}
