/** What each break of the audit trail means, for whoever runs the server. */
import type { AuditBreak, AuditBreakReason } from "../../protocol/index.ts";

const SENTENCES: Readonly<Record<AuditBreakReason, string>> = {
  unreadable: "does not follow the format, or was written by a newer program",
  replaced: "is another one than was seen before",
  beginning: "should be an administrator's who vouches for the server's log key, and is not",
  gap: "is missing, or others stand in its place",
  chain: "does not name the entry before it: one of the two was put there later",
  "day-back": "has a day before that of the entry before it",
  "day-ahead": "has a day that has not come yet",
  "unknown-actor": "was signed by somebody whom no list of members names",
  "log-key": "was signed by the server with a key for which no administrator has vouched",
  signature: "has a signature that is not of whom it names",
  role: "tells of something that the role of whoever signed it may not do",
  "suspended-actor": "was signed by a member who was not active then",
  roster: "names a list of members that does not follow the one before",
  "roster-unrecorded": "is missing: the list of members was changed, and no entry says so",
  shorter: "and those after it were there before, and are gone",
};

/** One sentence, beginning with the number. */
export function breakSentence({ sequence, reason }: AuditBreak): string {
  return `Entry ${sequence} ${SENTENCES[reason]}.`;
}
