/**
 * Messages of the complainant and replies of the desk (docs/protocol.md, "Correspondence").
 *
 * Each is a sealed object in an envelope signed by its author, numbered within its case, so that
 * a server can neither forge nor reorder nor drop one in the middle unnoticed.
 */
import * as v from "valibot";
import { toHex } from "./bytes.ts";
import type { Bytes } from "./bytes.ts";
import {
  KEY_ID_BYTES,
  MAX_SEQUENCE,
  REPORT_BUCKET_BYTES,
  SMALL_BUCKET_BYTES,
} from "./constants.ts";
import { consentAnswer, consentReplies, encodeSaid } from "./consent.ts";
import { encodeFiles, filesSchema } from "./content.ts";
import type { FileEntry } from "./content.ts";
import { ProtocolError } from "./errors.ts";
import { dayText, decodeJson, encodeJson, hexBytes, text, wholeNumber } from "./json.ts";
import type { OpeningKey, PersonKeys, Recipient } from "./keys.ts";
import { openingKeyOf } from "./keys.ts";
import type { Mailbox } from "./mailbox.ts";
import { primitives } from "./primitives/installed.ts";
import { isNotice, noticeBodies } from "./notice.ts";
import type { NoticeContent } from "./notice.ts";
import { placeBytes, sealAt, verifiedAt } from "./place.ts";
import { messageRecipients } from "./recipients.ts";
import { findMember } from "./roster.ts";
import type { RosterMember, VerifiedRoster } from "./roster.ts";
import { open } from "./sealed-object.ts";
import { makeSigned } from "./sign.ts";
import { parseSigned } from "./signed.ts";

/** Schema of a message. */
export const messageBody = v.strictObject({
  format: v.literal(1),
  day: dayText,
  text: text(100_000),
  files: filesSchema,
  /** Highest number of a reply that the complainant has seen. */
  repliesSeen: wholeNumber(0, MAX_SEQUENCE),
  /** The message answers terms; its text is empty then, or adds something. */
  consent: v.exactOptional(consentAnswer),
});

/** What the complainant wrote after the report. */
export type MessageContent = v.InferOutput<typeof messageBody>;

/** What a reply is for: so that the mailbox can tell which promise it keeps. */
export const REPLY_PURPOSES = ["received", "need", "feedback", "closing"] as const;

/** What a reply is for. */
export type ReplyPurpose = (typeof REPLY_PURPOSES)[number];

const everyReply = {
  format: v.literal(1),
  day: dayText,
  messagesSeen: wholeNumber(0, MAX_SEQUENCE),
  /** Of the case's pair from now on: what the next message is sealed to. */
  caseKeyId: hexBytes(KEY_ID_BYTES),
};

const deskReplies = [
  v.strictObject({ ...everyReply, type: v.literal("opened") }),
  /** Says nothing but that the case's keys have changed. */
  v.strictObject({ ...everyReply, type: v.literal("keys") }),
  v.strictObject({
    ...everyReply,
    type: v.literal("answer"),
    text: text(60_000),
    purpose: v.exactOptional(v.picklist(REPLY_PURPOSES)),
  }),
  ...consentReplies(everyReply),
] as const;

const replyBody = v.variant("type", [...deskReplies, ...noticeBodies]);

/** What the desk told the complainant: that the report was opened, an answer, what is asked. */
export type ReplyContent = v.InferOutput<(typeof deskReplies)[number]>;

/** A verified message. */
export interface Message {
  readonly sequence: number;
  /** Which of the case's keys it was sealed to: the place in the list that was given. */
  readonly keysNumber: number;
  readonly content: MessageContent;
}

/** A verified reply and the member who signed it: a notice if that is a custodian. */
export interface Reply {
  readonly sequence: number;
  readonly author: RosterMember;
  readonly content: ReplyContent | NoticeContent;
}

/**
 * Seals a message to whoever holds the case key and signs it with the mailbox's key.
 *
 * @param casePair - The case's public key. Whoever calls has checked its id.
 * @throws {@link ProtocolError} `no-recipient`, `too-long`.
 */
export function sealMessage(
  content: Omit<MessageContent, "format" | "files"> & { readonly files: readonly FileEntry[] },
  mailbox: Mailbox,
  casePair: Recipient,
  roster: VerifiedRoster,
  caseId: Bytes,
  sequence: number,
): Bytes {
  const body = encodeJson(messageWithText({ format: 1, ...content }));
  const place = { caseId, sequence, author: mailbox.address };
  const recipients = messageRecipients(roster, casePair);
  const sealed = sealAt(place, "message", roster, recipients, body, REPORT_BUCKET_BYTES);
  primitives().wipe(sealed.contentKey);
  const payload = sealed.object;
  return makeSigned("message", { ...place, payload }, mailbox.keys.signing.secretKey);
}

/** A message as JSON can carry it. */
export function messageWithText(
  content: Omit<MessageContent, "files"> & { readonly files: readonly FileEntry[] },
): unknown {
  const { consent } = content;
  return {
    ...content,
    files: encodeFiles(content.files),
    ...(consent && { consent: encodeSaid(consent) }),
  };
}

/**
 * Verifies and opens a message.
 *
 * @param openings - What opens things sealed to the case's pairs, from its first key to its newest.
 * @param mailboxSigningKey - From the opened report, not from the server.
 * @throws {@link ProtocolError} `bad-signature`, `out-of-order`, `malformed`; `cannot-open` also
 *   where it was sealed to none of them.
 */
export function openMessage(
  bytes: Uint8Array,
  openings: readonly OpeningKey[],
  mailboxSigningKey: Uint8Array,
  caseId: Uint8Array,
  sequence: number,
): Message {
  const parts = verifiedAt(bytes, "message", mailboxSigningKey, caseId, sequence);
  for (const [keysNumber, opening] of openings.entries()) {
    const opened = open(parts.payload, "message", opening, placeBytes(parts));
    if (opened.kind === "not-for-me") continue;
    primitives().wipe(opened.contentKey);
    return { sequence, keysNumber, content: decodeJson(messageBody, opened.content) };
  }
  throw new ProtocolError("cannot-open");
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
  const body = encodeJson({
    ...content,
    caseKeyId: toHex(content.caseKeyId),
    ...(content.type === "consent-noted" && {
      noted: content.noted.map((one) => ({ ...one, terms: toHex(one.terms) })),
    }),
  });
  const sealed = sealAt(place, "reply", roster, [mailbox], body, SMALL_BUCKET_BYTES);
  primitives().wipe(sealed.contentKey);
  const payload = sealed.object;
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
  if (author?.role !== "caseworker" && author?.role !== "custodian") {
    throw new ProtocolError("unknown-author");
  }
  const parts = verifiedAt(bytes, "reply", author.signingKey, caseId, sequence);
  const opened = open(parts.payload, "reply", openingKeyOf(mailbox.keys), placeBytes(parts));
  if (opened.kind === "not-for-me") throw new ProtocolError("cannot-open");
  primitives().wipe(opened.contentKey);
  const content = decodeJson(replyBody, opened.content);
  // Custodians tell of openings, and nobody else does; above all they never name a case's pair.
  if (isNotice(content) !== (author.role === "custodian")) {
    throw new ProtocolError("unknown-author");
  }
  return { sequence, author, content };
}
