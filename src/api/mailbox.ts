/** What a mailbox's owner sends and gets. */
import Type from "typebox";
import type { Static } from "typebox";
import { BytesUpTo, DayText, Exact, FixedBytes, Uuid } from "./fields.ts";

export const MailboxChallengeRequest = Exact({ address: FixedBytes(16) });
export type MailboxChallengeRequest = Static<typeof MailboxChallengeRequest>;

export const MailboxChallenge = Exact({ challenge: FixedBytes(32) });
export type MailboxChallenge = Static<typeof MailboxChallenge>;

const request = {
  address: FixedBytes(16),
  challenge: FixedBytes(32),
  signature: FixedBytes(64),
};

export const MailboxOpenRequest = Exact({
  ...request,
  /** Only replies with a lower number; 0 for the newest. Signed as four bytes. */
  before: Type.Integer({ minimum: 0, maximum: 1_000_000 }),
});
export type MailboxOpenRequest = Static<typeof MailboxOpenRequest>;

export const MailboxMessageRequest = Exact({
  ...request,
  /** A signed envelope. The request's signature covers it and the upload ids after it. */
  message: BytesUpTo(400_000),
  uploadIds: Type.Array(Uuid, { maxItems: 32 }),
});
export type MailboxMessageRequest = Static<typeof MailboxMessageRequest>;

export const MailboxEraseRequest = Exact(request);
export type MailboxEraseRequest = Static<typeof MailboxEraseRequest>;

/**
 * What a mailbox shows its owner, and the answer to opening, writing and erasing. It travels as
 * `length (4) || JSON || zeros`, exactly `MAILBOX_PAGE_BYTES` long, also where no such mailbox
 * exists or the signature is wrong. Only a reply that is longer by itself makes the page longer:
 * the next power of two.
 */
export const MailboxPage = Type.Union([
  Exact({ found: Type.Literal(false) }),
  Exact({
    found: Type.Literal(true),
    caseId: Uuid,
    note: BytesUpTo(400),
    /** Public half of the case's newest pair. */
    caseEncryptionKey: FixedBytes(1216),
    receivedDay: DayText,
    acknowledgeByDay: DayText,
    feedbackByDay: DayText,
    eraseDay: DayText,
    /** The mailbox alone, unless it is opened again. */
    mailboxEraseDay: DayText,
    /** A submission is pending: nothing is erased on its day. */
    isHeld: Type.Boolean(),
    /** Messages that the owner has sent. */
    messageCount: Type.Integer(),
    /** Replies in the mailbox, shown here or not. */
    replyCount: Type.Integer(),
    /** As many as fit, the newest of those asked for, in order of their numbers. */
    replies: Type.Array(Exact({ sequence: Type.Integer(), bytes: BytesUpTo(400_000) })),
  }),
]);
export type MailboxPage = Static<typeof MailboxPage>;
