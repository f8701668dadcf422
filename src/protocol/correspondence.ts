/**
 * Messages of the complainant and replies of the desk (docs/protocol.md, "Correspondence").
 *
 * Each is a sealed object in an envelope signed by its author, numbered within its case, so that
 * a server can neither forge nor reorder nor drop one in the middle unnoticed.
 */
import * as v from "valibot";
import { concat, equalBytes, u32 } from "./bytes.ts";
import type { Bytes } from "./bytes.ts";
import { MAX_SEQUENCE, REPORT_BUCKET_BYTES, SMALL_BUCKET_BYTES } from "./constants.ts";
import { encodeFiles, filesSchema } from "./content.ts";
import type { FileEntry } from "./content.ts";
import { ProtocolError } from "./errors.ts";
import { dayText, decodeJson, encodeJson, text, wholeNumber } from "./json.ts";
import type { OpeningKey, PersonKeys, Recipient } from "./keys.ts";
import { openingKeyOf } from "./keys.ts";
import type { Mailbox } from "./mailbox.ts";
import { primitives } from "./primitives/installed.ts";
import { reportRecipients } from "./recipients.ts";
import { findMember } from "./roster.ts";
import type { RosterMember, VerifiedRoster } from "./roster.ts";
import { open, seal } from "./sealed-object.ts";
import type { SealedKind } from "./sealed-header.ts";
import { makeSigned } from "./sign.ts";
import { parseSigned, verifySigned } from "./signed.ts";
import type { SignedParts, SignedPurpose } from "./signed.ts";

const messageBody = v.strictObject({
  format: v.literal(1),
  day: dayText,
  text: text(100_000),
  files: filesSchema,
  /** Highest number of a reply that the complainant has seen. */
  repliesSeen: wholeNumber(0, MAX_SEQUENCE),
});

/** What the complainant wrote after the report. */
export type MessageContent = v.InferOutput<typeof messageBody>;

/** What a reply is for: so that the mailbox can tell which promise it keeps. */
export const REPLY_PURPOSES = ["received", "need", "feedback", "closing"] as const;

/** What a reply is for. */
export type ReplyPurpose = (typeof REPLY_PURPOSES)[number];

const replyBody = v.variant("type", [
  v.strictObject({
    format: v.literal(1),
    type: v.literal("opened"),
    day: dayText,
    messagesSeen: wholeNumber(0, MAX_SEQUENCE),
  }),
  v.strictObject({
    format: v.literal(1),
    type: v.literal("answer"),
    day: dayText,
    messagesSeen: wholeNumber(0, MAX_SEQUENCE),
    text: text(60_000),
    purpose: v.exactOptional(v.picklist(REPLY_PURPOSES)),
  }),
]);

/** What the desk told the complainant: that the report was opened, or an answer. */
export type ReplyContent = v.InferOutput<typeof replyBody>;

/** A verified message. */
export interface Message {
  readonly sequence: number;
  readonly content: MessageContent;
}

/** A verified reply and the member who signed it. */
export interface Reply {
  readonly sequence: number;
  readonly author: RosterMember;
  readonly content: ReplyContent;
}

/**
 * Seals a message to the caseworkers and signs it with the mailbox's key.
 *
 * @throws {@link ProtocolError} `no-recipient`, `too-long`.
 */
export function sealMessage(
  content: Omit<MessageContent, "format" | "files"> & { readonly files: readonly FileEntry[] },
  mailbox: Mailbox,
  roster: VerifiedRoster,
  caseId: Bytes,
  sequence: number,
): Bytes {
  const body = encodeJson({ format: 1, ...content, files: encodeFiles(content.files) });
  const place = { caseId, sequence, author: mailbox.address };
  const recipients = reportRecipients(roster);
  const payload = sealAt(place, "message", roster, recipients, body, REPORT_BUCKET_BYTES);
  return makeSigned("message", { ...place, payload }, mailbox.keys.signing.secretKey);
}

/**
 * Verifies and opens a message.
 *
 * @param mailboxSigningKey - From the opened report, not from the server.
 * @returns The message, or `undefined` if it was not sealed to this member.
 * @throws {@link ProtocolError} `bad-signature`, `out-of-order`, `cannot-open`, `malformed`.
 */
export function openMessage(
  bytes: Uint8Array,
  opening: OpeningKey,
  mailboxSigningKey: Uint8Array,
  caseId: Uint8Array,
  sequence: number,
): Message | undefined {
  const parts = verifiedAt(bytes, "message", mailboxSigningKey, caseId, sequence);
  const opened = open(parts.payload, "message", opening, placeBytes(parts));
  if (opened.kind === "not-for-me") return undefined;
  primitives().wipe(opened.contentKey);
  return { sequence, content: decodeJson(messageBody, opened.content) };
}

/**
 * Seals a reply to the mailbox and signs it with the caseworker's key.
 *
 * @param mailbox - The mailbox's public keys, from the opened report.
 * @throws {@link ProtocolError} `too-long`, `malformed` for a mailbox key that is none.
 */
export function sealReply(
  content: ReplyContent,
  mailbox: Recipient,
  roster: VerifiedRoster,
  caseId: Bytes,
  sequence: number,
  author: PersonKeys,
): Bytes {
  const place = { caseId, sequence, author: author.keyId };
  const body = encodeJson(content);
  const payload = sealAt(place, "reply", roster, [mailbox], body, SMALL_BUCKET_BYTES);
  return makeSigned("reply", { ...place, payload }, author.signing.secretKey);
}

/**
 * Verifies and opens a reply.
 *
 * @throws {@link ProtocolError} `unknown-author`, `bad-signature`, `out-of-order`, `cannot-open`,
 *   `malformed`.
 */
export function openReply(
  bytes: Uint8Array,
  mailbox: Mailbox,
  roster: VerifiedRoster,
  caseId: Uint8Array,
  sequence: number,
): Reply {
  const author = findMember(roster, parseSigned(bytes, "reply").author);
  // A member who was suspended since may have written earlier replies.
  if (author?.role !== "caseworker") throw new ProtocolError("unknown-author");
  const parts = verifiedAt(bytes, "reply", author.signingKey, caseId, sequence);
  const opened = open(parts.payload, "reply", openingKeyOf(mailbox.keys), placeBytes(parts));
  if (opened.kind === "not-for-me") throw new ProtocolError("cannot-open");
  primitives().wipe(opened.contentKey);
  return { sequence, author, content: decodeJson(replyBody, opened.content) };
}

/** Case, number and author of an envelope. */
type Place = Pick<SignedParts, "caseId" | "sequence" | "author">;

/**
 * Binds a sealed object to its envelope. The signature alone would not: whoever gets hold of
 * somebody else's ciphertext could sign it as their own, and have it read aloud in a reply.
 */
function placeBytes({ caseId, sequence, author }: Place): Bytes {
  return concat(caseId, u32(sequence), author);
}

function sealAt(
  place: Place,
  kind: SealedKind,
  roster: VerifiedRoster,
  recipients: readonly Recipient[],
  body: Uint8Array,
  bucketBytes: number,
): Bytes {
  const context = { organisationId: roster.organisationId, rosterVersion: roster.version };
  const { object, contentKey } = seal(
    kind,
    context,
    recipients,
    body,
    bucketBytes,
    placeBytes(place),
  );
  primitives().wipe(contentKey);
  return object;
}

function verifiedAt(
  bytes: Uint8Array,
  purpose: SignedPurpose,
  signingKey: Uint8Array,
  caseId: Uint8Array,
  sequence: number,
): SignedParts {
  const parts = parseSigned(bytes, purpose);
  verifySigned(parts, purpose, signingKey);
  if (!equalBytes(parts.caseId, caseId) || parts.sequence !== sequence) {
    throw new ProtocolError("out-of-order");
  }
  return parts;
}
