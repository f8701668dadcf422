/**
 * What a custodian tells the person who reported: that their identity was opened, and why. It
 * travels as a reply (docs/protocol.md, "Identity").
 */
import * as v from "valibot";
import type { Bytes } from "./bytes.ts";
import { SMALL_BUCKET_BYTES } from "./constants.ts";
import { fieldId } from "./content.ts";
import { ProtocolError } from "./errors.ts";
import { dayText, encodeJson, text } from "./json.ts";
import type { PersonKeys, Recipient } from "./keys.ts";
import { sealAt, verifiedAt } from "./place.ts";
import { primitives } from "./primitives/installed.ts";
import { findMember } from "./roster.ts";
import type { RosterMember, VerifiedRoster } from "./roster.ts";
import { makeSigned } from "./sign.ts";
import { parseSigned } from "./signed.ts";

/** Characters of what is told to the person. */
export const MAX_WORDS = 600;
/** Fields in one envelope that can be asked for. */
export const MAX_IDENTITY_FIELDS = 32;

const everyNotice = {
  format: v.literal(1),
  day: dayText,
  /** Why, in words for the person. */
  words: v.pipe(text(MAX_WORDS), v.minLength(1)),
};

/** Schema of fields that are named. */
export const namedFields = v.pipe(
  v.array(fieldId),
  v.minLength(1),
  v.maxLength(MAX_IDENTITY_FIELDS),
);

/** The replies that custodians write, and nobody else. */
export const noticeBodies = [
  /** A caseworker was given some fields, up to a day. */
  v.strictObject({
    ...everyNotice,
    type: v.literal("identity-granted"),
    fields: namedFields,
    lastDay: dayText,
    isEmergency: v.boolean(),
  }),
  /** A custodian has opened all of it, because of danger to life. */
  v.strictObject({ ...everyNotice, type: v.literal("identity-opened") }),
] as const;

/** What a custodian tells the person who reported. */
export type NoticeContent = v.InferOutput<(typeof noticeBodies)[number]>;

/** Whether a reply is a notice. */
export function isNotice<T extends { readonly type: string }>(
  content: T,
): content is Extract<T, { readonly type: NoticeContent["type"] }> {
  return content.type === "identity-granted" || content.type === "identity-opened";
}

/**
 * Seals a notice to the mailbox and signs it with the custodian's key.
 *
 * @param mailbox - As the identity envelope names it, see `mailboxRecipient`.
 * @param sequence - Number of the reply.
 * @throws {@link ProtocolError} `malformed` for a mailbox key that is none.
 */
export function sealNotice(
  content: NoticeContent,
  mailbox: Recipient,
  roster: VerifiedRoster,
  caseId: Bytes,
  sequence: number,
  author: PersonKeys,
): Bytes {
  const place = { caseId, sequence, author: author.keyId };
  const body = encodeJson(content);
  const sealed = sealAt(place, "reply", roster, [mailbox], body, SMALL_BUCKET_BYTES);
  primitives().wipe(sealed.contentKey);
  return makeSigned("reply", { ...place, payload: sealed.object }, author.signing.secretKey);
}

/**
 * Verifies that a reply is a custodian's, without opening it: readers of a case so see who has told
 * the person of an opening.
 *
 * @throws {@link ProtocolError} `unknown-author`, `bad-signature`, `out-of-order`, `malformed`.
 */
export function verifyNotice(
  bytes: Uint8Array,
  roster: VerifiedRoster,
  caseId: Uint8Array,
  sequence: number,
): RosterMember {
  const author = findMember(roster, parseSigned(bytes, "reply").author);
  if (author?.role !== "custodian") throw new ProtocolError("unknown-author");
  verifiedAt(bytes, "reply", author.signingKey, caseId, sequence);
  return author;
}
