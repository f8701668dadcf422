/** The views that every desk has: which cases belong to each. */
import type { StateId } from "../../../src/domain/casework/states.ts";
import type { CaseRow } from "../worker-api.ts";
import type { RowFacts } from "./row-facts.ts";

/** The built-in views, in the order in which they are shown. */
export const SCOPES = [
  "all",
  "open",
  "new",
  "mine",
  "mentions",
  "urgent",
  "overdue",
  "waiting",
  "unassigned",
  "watched",
  "approval",
  "aside",
] as const;

/** The id of a built-in view. */
export type Scope = (typeof SCOPES)[number];

/** Who looks at the list. */
export interface Viewer {
  /** In hex. */
  readonly keyId: string;
  readonly watched: ReadonlySet<string>;
  /** By case, the number of the newest entry whose mention of this member was seen. */
  readonly seenMentions: Readonly<Record<string, number>>;
}

const ENDED: ReadonlySet<StateId> = new Set(["closed", "withdrawn", "duplicate"]);
const NEW: ReadonlySet<StateId> = new Set(["received", "acknowledged"]);
const WAITING: ReadonlySet<StateId> = new Set([
  "needs_info",
  "waiting_until",
  "consent_asked",
  "sent",
  "submitted",
]);

/** Tells whether a text names a built-in view. */
export function isScope(text: string): text is Scope {
  return SCOPES.some((scope) => scope === text);
}

/**
 * Tells whether a case belongs to a built-in view. What was set aside is only among what was set
 * aside; what has ended is only among all, the watched, and those that mention the member.
 */
export function isInScope(facts: RowFacts, scope: Scope, viewer: Viewer): boolean {
  const { card, id } = facts.row;
  // What cannot be opened is shown among all: somebody must see that it is there.
  if (!card) return scope === "all";
  if (scope === "aside") return card.isSetAside;
  if (card.isSetAside) return false;
  if (scope === "all") return true;
  if (scope === "watched") return viewer.watched.has(id);
  if (scope === "mentions") return hasUnseenMention(facts.row, viewer.seenMentions);
  if (scope === "approval") return waitsFor(facts, viewer.keyId);
  if (ENDED.has(card.state)) return false;
  switch (scope) {
    case "open":
      return true;
    case "new":
      return NEW.has(card.state);
    case "mine":
      return card.assignee === viewer.keyId;
    case "urgent":
      return card.band === "red" || card.band === "orange";
    case "overdue":
      return facts.dueState === "overdue";
    case "waiting":
      return WAITING.has(card.state);
    case "unassigned":
      return card.assignee === undefined;
  }
}

/** Tells whether a note that this member has not seen mentions them. */
export function hasUnseenMention(
  { id, mentionedIn }: Pick<CaseRow, "id" | "mentionedIn">,
  seenMentions: Viewer["seenMentions"],
): boolean {
  return mentionedIn > (seenMentions[id] ?? 0);
}

/** What another person proposed, or wrote and wants checked, waits for a second one. */
function waitsFor({ row: { card } }: RowFacts, keyId: string): boolean {
  if (!card || card.state === "closed") return false;
  if (card.proposals.some(({ author }) => author !== keyId)) return true;
  return card.state === "second_review" && card.stateAuthor !== keyId;
}
