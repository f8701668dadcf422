/** Rows of the list, for tests. */
import type { Card } from "../../../src/domain/casework/card.ts";
import { suggestCard } from "../../../src/domain/casework/suggest-card.ts";
import { parseDay } from "../../../src/domain/day.ts";
import type { Day } from "../../../src/domain/day.ts";
import { DEFAULT_RETENTION_TERMS } from "../../../src/domain/retention.ts";
import { factsOf } from "../../../web/desk/case-list/row-facts.ts";
import type { CaseRow } from "../../../web/desk/worker-api.ts";
import { KEPT } from "./kept.ts";

/** Today, for every row. */
export const TODAY = day("2026-11-24");
const CONTEXT = { today: TODAY, terms: DEFAULT_RETENTION_TERMS };
/** Whoever looks at the list, and somebody else. */
export const ME = "a".repeat(32);
export const OTHER = "b".repeat(32);

/** A day as it is written. */
export function day(text: string): Day {
  const parsed = parseDay(text);
  if (!parsed) throw new Error(text);
  return parsed;
}

/** A row of a case that says nothing, with changes to its card and to itself. */
export function row(change: Partial<Card> = {}, rest: Partial<CaseRow> = {}): CaseRow {
  const receivedDay = change.receivedDay ?? TODAY;
  const source = { basis: "summary", language: "vi", answers: {} } as const;
  return {
    id: crypto.randomUUID(),
    receivedDay,
    retention: KEPT,
    isUnread: false,
    newMessages: 0,
    newEntries: 0,
    messageCount: 0,
    replyCount: 0,
    fileCount: 0,
    entryCount: 0,
    card: { ...suggestCard(source, receivedDay), ...change },
    isSuggested: true,
    isCardRight: true,
    mentionedIn: 0,
    summary: undefined,
    isDeclared: true,
    isClosed: false,
    ...rest,
  };
}

/** What is known of a row. */
export const facts = (one: CaseRow) => factsOf(one, CONTEXT);
