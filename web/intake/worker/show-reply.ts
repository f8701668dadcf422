/** A reply for the page, once it was verified; or the reason why it is not shown. */
import { ProtocolError, isNotice, openReply } from "../../../src/protocol/index.ts";
import type { Bytes, Mailbox, VerifiedRoster } from "../../../src/protocol/index.ts";
import type { ReplyShown } from "../worker-api.ts";
import { showConsentReply, showNotedReply } from "./mailbox-consents.ts";

/** A reply, and the case's pair that it names. */
export interface ShownReply {
  readonly reply: ReplyShown;
  /** Absent where it does not verify; without an id where it names none. */
  readonly named?: { readonly caseKeyId: Bytes | undefined };
}

/** Verifies and opens a reply. */
export function showReply(
  bytes: Bytes,
  sequence: number,
  caseId: Bytes,
  mailbox: Mailbox,
  roster: VerifiedRoster,
): ShownReply {
  try {
    const { author, content } = openReply(bytes, mailbox, roster, caseId, sequence);
    const common = { sequence, author: author.displayName, day: content.day };
    if (isNotice(content)) {
      return {
        reply: { kind: "notice", ...common, notice: content },
        named: { caseKeyId: undefined },
      };
    }
    const named = { caseKeyId: content.caseKeyId };
    switch (content.type) {
      case "opened":
      case "keys":
        return { reply: { kind: content.type, ...common }, named };
      case "answer": {
        const { text, purpose } = content;
        return {
          reply: { kind: "answer", ...common, text, ...(purpose && { purpose }) },
          named,
        };
      }
      case "consent":
        return { reply: showConsentReply(content, common, caseId), named };
      case "consent-noted":
        return { reply: showNotedReply(content, common), named };
    }
  } catch (error) {
    if (error instanceof ProtocolError) {
      return { reply: { kind: "refused", sequence, code: error.code } };
    }
    throw error;
  }
}

/**
 * Numbers of replies that should be there and are not, newest first.
 *
 * @param oldest - From this number on they were asked for.
 * @param count - How many there are, as the server says.
 */
export function missingReplies(
  replies: ReadonlyMap<number, ReplyShown>,
  oldest: number,
  count: number,
): number[] {
  const numbers = Array.from({ length: count }, (_, i) => count - i);
  // Where nothing came at all, all of them are missing.
  if (replies.size === 0) return numbers;
  return numbers.filter((number) => number >= oldest && !replies.has(number));
}
