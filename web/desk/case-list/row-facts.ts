/**
 * What the list computes of a row, once for each row as it came: by it rows are put in order,
 * grouped and filtered. Nothing here is in a language.
 */
import type { Day } from "../../../src/domain/day.ts";
import { dueState, dutiesOf } from "../../../src/domain/casework/service-days.ts";
import type { Duty, DueState } from "../../../src/domain/casework/service-days.ts";
import { STATE_IDS } from "../../../src/domain/casework/states.ts";
import { BANDS } from "../../../src/domain/casework/urgency-scale.ts";
import type { RetentionTerms } from "../../../src/domain/retention.ts";
import type { CaseRow } from "../worker-api.ts";
import { receivedIn } from "./received-in.ts";

/** The kinds of duties, in the order in which they come up in a case. */
export const DUTY_KINDS = [
  "first_look",
  "acknowledge",
  "feedback",
  "deadline",
  "task",
  "waiting",
] as const satisfies readonly Duty["kind"][];

/** What facts depend on besides the row; the same object as long as nothing of it changes. */
export interface FactsContext {
  readonly today: Day;
  readonly terms: RetentionTerms;
}

/** What is known of a row. */
export interface RowFacts {
  readonly row: CaseRow;
  /** 0 unread, 1 something new, 2 neither. */
  readonly newsRank: number;
  /** 0 for the most urgent; one more than there are where there is no card. */
  readonly bandRank: number;
  readonly stateRank: number;
  /** What is still to be done, the earliest first. */
  readonly duties: readonly Duty[];
  readonly due: Duty | undefined;
  readonly dueState: DueState | undefined;
  /** Kinds of what is late, once each. */
  readonly late: readonly Duty["kind"][];
  /** `vn.48` for a listed province, `THA` for another country, empty where none is known. */
  readonly place: string;
  /** The month of its arrival, `2026-11`, and the periods up to today in which that month lies. */
  readonly receivedIn: readonly string[];
}

const known = new WeakMap<CaseRow, { readonly context: FactsContext; readonly facts: RowFacts }>();

/** The facts of a row. */
export function factsOf(row: CaseRow, context: FactsContext): RowFacts {
  const before = known.get(row);
  if (before?.context === context) return before.facts;
  const facts = computeFacts(row, context);
  known.set(row, { context, facts });
  return facts;
}

function computeFacts(row: CaseRow, { today, terms }: FactsContext): RowFacts {
  const { card } = row;
  const duties = card ? dutiesOf(card, terms).filter(({ doneDay }) => doneDay === undefined) : [];
  const [due] = duties;
  return {
    row,
    newsRank: row.isUnread ? 0 : row.newMessages > 0 || row.newEntries > 0 ? 1 : 2,
    bandRank: card ? BANDS.length - 1 - BANDS.indexOf(card.band) : BANDS.length,
    stateRank: card ? STATE_IDS.indexOf(card.state) : STATE_IDS.length,
    duties,
    due,
    dueState: due && dueState(due.day, today),
    late: [...new Set(duties.filter(({ day }) => day < today).map(({ kind }) => kind))],
    place: placeKeyOf(row),
    receivedIn: receivedIn(row.receivedDay, today),
  };
}

function placeKeyOf({ card }: CaseRow): string {
  if (card?.country === undefined) return "";
  const { country, province } = card;
  return country === "VNM" && province && "listed" in province ? province.listed : country;
}
