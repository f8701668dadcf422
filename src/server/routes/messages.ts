/** Messages: what a complainant adds to their report. */
import {
  equalBytes,
  hashMailboxBody,
  mailboxAddressOf,
  parseSealed,
  parseSigned,
  verifySigned,
} from "../../protocol/blind.ts";
import type { Bytes, SignedParts } from "../../protocol/blind.ts";
import type { Context } from "../context.ts";
import { ProblemError } from "../http/problems.ts";
import { checkMessageRecipients } from "../http/recipients.ts";
import { bytesOfUuid } from "../http/text.ts";
import { lockCase, seatsOf } from "../store/cases.ts";
import { findCasePair } from "../store/keys.ts";
import type { Mailbox } from "../store/mailboxes.ts";
import { addMessage, findMessageHash, measureMessages } from "../store/messages.ts";
import { durably } from "../store/transaction.ts";
import { bindUploads } from "../store/uploads.ts";

/** Far more than a conversation needs, and too little to fill a disk with one mailbox. */
const MOST_MESSAGES = 500;
const MOST_MESSAGE_BYTES = 32 * 1024 * 1024;

/**
 * Stores a message, or finds that it is stored already.
 *
 * @param request - All bytes that the owner has signed: the message and the upload ids.
 * @returns Whether the case still exists.
 * @throws {@link ProblemError} `bad-request` for another's message, `out-of-order`,
 *   `storage-full`, `mailbox-full`, and as {@link checkMessageRecipients} and for uploads.
 */
export async function receiveMessage(
  { store, roster, today, changes, unseen, uploads }: Context,
  mailbox: Mailbox,
  bytes: Bytes,
  uploadIds: readonly string[],
  request: Uint8Array,
): Promise<boolean> {
  const { caseId, signingKey } = mailbox;
  const parts = parseSigned(bytes, "message");
  checkAuthor(parts, mailbox);
  verifySigned(parts, "message", signingKey);
  const sealed = parseSealed(parts.payload, "message");
  if (new Set(uploadIds).size !== uploadIds.length) throw new ProblemError("bad-request");
  const { sequence } = parts;
  const submissionHash = hashMailboxBody(request);
  await uploads.requireReserve(bytes.length);

  const seats = await durably(store, async (tx) => {
    if (!(await lockCase(tx, caseId))) return undefined;
    const known = await findMessageHash(tx, caseId, sequence);
    // A retry whose first answer was lost.
    if (known && equalBytes(known, submissionHash)) return [];
    const kept = await measureMessages(tx, caseId);
    const expected = kept.count + 1;
    if (sequence !== expected) throw new ProblemError("out-of-order", { expected });
    const isFull = expected > MOST_MESSAGES || kept.bytes + bytes.length > MOST_MESSAGE_BYTES;
    if (isFull) throw new ProblemError("mailbox-full");
    const casePair = await findCasePair(tx, caseId);
    checkMessageRecipients(sealed, roster.get().roster, casePair);
    await addMessage(tx, { caseId, sequence, receivedDay: today(), bytes, submissionHash });
    const binding = await bindUploads(tx, caseId, uploadIds);
    if (binding !== "bound") throw new ProblemError(binding);
    return seatsOf(tx, caseId);
  });
  if (seats && seats.length > 0) {
    unseen.add(seats);
    changes.publishCase(caseId, seats);
  }
  return seats !== undefined;
}

function checkAuthor({ author, caseId }: SignedParts, mailbox: Mailbox): void {
  const isOwn =
    equalBytes(author, mailboxAddressOf(mailbox.signingKey)) &&
    equalBytes(caseId, bytesOfUuid(mailbox.caseId));
  if (!isOwn) throw new ProblemError("bad-request");
}
