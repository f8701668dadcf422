/** Opens a case's messages, each once: opening is slow, and more than one part needs them. */
import { parseDay } from "../../../src/domain/day.ts";
import type { Testimony } from "../../../src/domain/consent/weigh.ts";
import { ProtocolError, fromBase64url, openMessage, toHex } from "../../../src/protocol/index.ts";
import type { Message, ProtocolErrorCode } from "../../../src/protocol/index.ts";
import type { ReadCase } from "./read-case.ts";

/** A message, or the reason why it is not shown. */
export type OpenedMessage =
  | { readonly message: Message; readonly receivedDay: string }
  | { readonly sequence: number; readonly code: ProtocolErrorCode };

const known = new WeakMap<ReadCase, readonly OpenedMessage[]>();

/** Verifies and opens all of them. */
export function openMessages(read: ReadCase): readonly OpenedMessage[] {
  const before = known.get(read);
  if (before) return before;
  const { report, caseId, pairs, whole } = read;
  const opened = whole.messages.map(({ sequence, receivedDay, bytes }): OpenedMessage => {
    try {
      const { signingKey } = report.mailbox;
      const message = openMessage(fromBase64url(bytes), pairs, signingKey, caseId, sequence);
      return { message, receivedDay };
    } catch (error) {
      if (error instanceof ProtocolError) return { sequence, code: error.code };
      throw error;
    }
  });
  known.set(read, opened);
  return opened;
}

/** What the mailbox has said about consents, in the order of its messages. */
export function testimoniesIn(read: ReadCase): Testimony[] {
  return openMessages(read).flatMap((one): Testimony[] => {
    if (!("message" in one)) return [];
    const { sequence, content } = one.message;
    const day = parseDay(content.day);
    if (!content.consent || !day) return [];
    const { terms, answer } = content.consent;
    return [{ message: sequence, day, terms: toHex(terms), answer }];
  });
}
