/** The server's answer about a mailbox: always one size, checked strictly before it is believed. */
import * as v from "valibot";
import { MAILBOX_PAGE_BYTES } from "../../../src/api/routes.ts";
import { base64Bytes, dayText, decodeJson, wholeNumber } from "../../../src/protocol/json.ts";
import { KEM_PUBLIC_KEY_BYTES, ProtocolError, fromBase64url } from "../../../src/protocol/index.ts";
import type { Bytes } from "../../../src/protocol/index.ts";
import { unpad } from "../../../src/protocol/padding.ts";
import { uuidBytes } from "../../shared/uuid.ts";

const NOTE_BYTES = 296;
const count = wholeNumber(0, 1_000_000);
const anyBytes = v.pipe(
  v.string(),
  v.regex(/^[A-Za-z0-9_-]+$/),
  v.transform((text): Bytes => fromBase64url(text)),
);

/** The same as `MailboxPage` in src/api, with bytes instead of text. */
const answer = v.variant("found", [
  v.strictObject({ found: v.literal(false) }),
  v.strictObject({
    found: v.literal(true),
    caseId: v.pipe(
      v.string(),
      v.uuid(),
      v.transform((text): Bytes => uuidBytes(text)),
    ),
    note: base64Bytes(NOTE_BYTES),
    caseEncryptionKey: base64Bytes(KEM_PUBLIC_KEY_BYTES),
    receivedDay: dayText,
    acknowledgeByDay: dayText,
    feedbackByDay: dayText,
    eraseDay: dayText,
    mailboxEraseDay: dayText,
    isHeld: v.boolean(),
    messageCount: count,
    replyCount: count,
    replies: v.array(v.strictObject({ sequence: count, bytes: anyBytes })),
  }),
]);

/** What the server says of a mailbox. */
export type MailboxAnswer = v.InferOutput<typeof answer>;

/** What it says of one that exists. */
export type FoundMailbox = Extract<MailboxAnswer, { found: true }>;

/**
 * Reads the answer.
 *
 * @throws {@link ProtocolError} `malformed`, also for an answer of another size. A reply too long
 *   for one page doubles it.
 */
export function readMailboxAnswer(bytes: Uint8Array): MailboxAnswer {
  const pages = bytes.length / MAILBOX_PAGE_BYTES;
  if (pages < 1 || !Number.isInteger(Math.log2(pages))) throw new ProtocolError("malformed");
  return decodeJson(answer, unpad(bytes));
}
