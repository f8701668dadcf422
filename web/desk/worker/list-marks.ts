/** What is new in a row since its case was marked as read. */
import type { KeyringEntry } from "../../../src/protocol/index.ts";
import type { CaseRow } from "../worker-api.ts";

/** How far a case was read. */
export type ReadMarks = Pick<
  KeyringEntry,
  "isRead" | "messagesRead" | "entriesRead" | "isDeclared"
>;

/** Read marks of a case, by the numbers of its newest message and entry. */
export function marksOf(
  ring: ReadMarks | undefined,
  messageCount: number,
  entryCount: number,
): Pick<CaseRow, "isUnread" | "newMessages" | "newEntries"> {
  if (!ring) return { isUnread: false, newMessages: 0, newEntries: 0 };
  return {
    isUnread: !ring.isRead,
    newMessages: Math.max(0, messageCount - ring.messagesRead),
    newEntries: Math.max(0, entryCount - ring.entriesRead),
  };
}
