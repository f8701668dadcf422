/** Notes that mention this member, and whether they were seen. */
import { hasUnseenMention } from "../case-list/scopes.ts";
import { heldRows } from "./cases.ts";
import { changePreferences, preferences } from "./preferences.ts";

/** Keeps that the mentions in a case were seen, up to the newest there is now. */
export function sawMentions(caseId: string): void {
  const row = heldRows().get(caseId);
  if (!row || !hasUnseenMention(row, preferences.peek().seenMentions)) return;
  const sequence = row.mentionedIn;
  // A failure means that the case stays among those that mention the member.
  changePreferences({ kind: "seen-mentions", caseId, sequence }).catch(() => undefined);
}
