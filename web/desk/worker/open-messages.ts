/** Opens a case's messages, each once: opening is slow, and more than one part needs them. */
import { parseDay } from "../../../src/domain/day.ts";
import type { Testimony } from "../../../src/domain/consent/weigh.ts";
import {
  ProtocolError,
  fromBase64url,
  looksRedacted,
  openMessage,
  toHex,
} from "../../../src/protocol/index.ts";
import type { Bytes, Message, ProtocolErrorCode } from "../../../src/protocol/index.ts";
import { openRedactedMessage, standingOf } from "./open-redactions.ts";
import type { Vouching } from "./open-redactions.ts";
import type { ReadCase } from "./read-case.ts";

/** A message, or the reason why it is not shown. */
export type OpenedMessage =
  | {
      readonly message: Message;
      readonly receivedDay: string;
      /** Who erased passages of it and vouches for the rest: no more its writer. */
      readonly redaction?: Vouching;
    }
  | { readonly sequence: number; readonly code: ProtocolErrorCode };

const known = new WeakMap<ReadCase, readonly OpenedMessage[]>();

/** Verifies and opens all of them. */
export function openMessages(read: ReadCase): readonly OpenedMessage[] {
  const before = known.get(read);
  if (before) return before;
  const { whole } = read;
  const opened = whole.messages.map(({ sequence, receivedDay, bytes }): OpenedMessage => {
    try {
      return { ...openOne(read, sequence, fromBase64url(bytes)), receivedDay };
    } catch (error) {
      if (error instanceof ProtocolError) return { sequence, code: error.code };
      throw error;
    }
  });
  known.set(read, opened);
  return opened;
}

function openOne(
  { report, caseId, pairs, keys, told, roster }: ReadCase,
  sequence: number,
  bytes: Bytes,
): { readonly message: Message; readonly redaction?: Vouching } {
  const place = { steps: keys, caseId, roster };
  const opened = looksRedacted(bytes, "message")
    ? openRedactedMessage(bytes, sequence, place)
    : { message: openMessage(bytes, pairs, report.mailbox.signingKey, caseId, sequence) };
  const standing = standingOf(bytes, "redaction" in opened ? opened.redaction : undefined);
  if (!told.isAsTold("message", sequence, standing)) throw new ProtocolError("not-as-erased");
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
    // The person does not sign for it any more: a no still counts, a yes does not.
    if (one.redaction && answer === "yes") return [];
    return [{ message: sequence, day, terms: toHex(terms), answer }];
  });
}
