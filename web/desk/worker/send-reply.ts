/** Seals a reply to a case's mailbox and sends it, with the desk's copy: both or neither. */
import type { ReplyWrite } from "../../../src/api/desk.ts";
import { ROUTES } from "../../../src/api/routes.ts";
import { systemClock, today } from "../../../src/domain/day.ts";
import { casePairFrom, sealReply, toBase64url } from "../../../src/protocol/index.ts";
import type { EntryContent, ReplyContent } from "../../../src/protocol/index.ts";
import { lastOf } from "./case-writer.ts";
import type { CaseWriter } from "./case-writer.ts";
import { mailboxOf } from "./read-case.ts";
import type { ReadCase } from "./read-case.ts";
import type { Session } from "./session.ts";

type Without<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never;

/** What a reply says, apart from what every reply has. */
export type ReplyMeant = Without<ReplyContent, "format" | "day" | "messagesSeen" | "caseKeyId">;

/** Number of a case's next reply. */
export function nextReply({ whole }: ReadCase): number {
  return lastOf(whole.replies) + 1;
}

/**
 * Sends one.
 *
 * @param copyOf - Makes the desk's copy, given the reply's number; left out where there is none.
 * @throws {@link ApiError}, {@link ProtocolError}.
 */
export async function sendToMailbox(
  read: ReadCase,
  meant: ReplyMeant,
  { session, writer }: { readonly session: Session; readonly writer: CaseWriter },
  copyOf?: (reply: number, day: string) => EntryContent,
): Promise<void> {
  const { keys, rosters } = session;
  const { whole, report, caseId } = read;
  const day = today(systemClock);
  const sequence = nextReply(read);
  const messagesSeen = lastOf(whole.messages);
  const caseKeyId = casePairFrom(read.caseKey).keyId;
  const content: ReplyContent = { format: 1, day, messagesSeen, caseKeyId, ...meant };
  const reply = sealReply(content, mailboxOf(report), rosters.current, caseId, sequence, keys);
  const copy = copyOf && writer.seal(read, copyOf(sequence, day));
  await session.nothing({
    method: "POST",
    route: ROUTES.replies,
    parameters: { caseId: whole.id },
    json: {
      reply: toBase64url(reply),
      copy: copy?.bytes ?? null,
      ...(copy?.card !== undefined && { card: copy.card }),
    } satisfies ReplyWrite,
  });
}
