/** What of a case tells whether another one may be about the same: where, when, what, who. */
import type { Card } from "../../../src/domain/casework/card.ts";
import { readPeriod } from "../../../src/domain/period.ts";
import type { Period } from "../../../src/domain/period.ts";
import { fold } from "../../../src/domain/places/search-places.ts";
import { provinceOf } from "../case-rows.ts";
import type { CaseShown } from "../case-api.ts";

/** Months, counted from the year 0. */
interface Months {
  readonly first: number;
  readonly last: number;
}

/** The traits of a case. */
export interface CaseTraits {
  /** False for a case that is never put beside another: put aside, or perhaps a trap. */
  readonly canBeLinked: boolean;
  /** Its contents are veiled until somebody asks for them. */
  readonly isHeavy: boolean;
  /** A province, folded; empty where none is known. */
  readonly place: string;
  /** `undefined` where the time is not known, or no closer than a year. */
  readonly months: Months | undefined;
  readonly acts: readonly string[];
  readonly actors: readonly string[];
}

/** Gathers them. */
export function traitsOf({ card, answers }: Pick<CaseShown, "card" | "answers">): CaseTraits {
  const reading = readPeriod(answers["period"]);
  return {
    canBeLinked: canBeLinked(card),
    isHeavy: card.heavy.length > 0,
    place: fold(provinceOf(card.province)),
    months: reading.kind === "period" ? monthsOf(reading.period) : undefined,
    acts: card.acts,
    actors: card.actors,
  };
}

/** A case that may be a trap is never linked, and one put aside was never read. */
export function canBeLinked({ isSetAside, state }: Pick<Card, "isSetAside" | "state">): boolean {
  return !isSetAside && state !== "suspected_hostile";
}

/** Whether two times may be the same. */
export function isSameTime(a: Months | undefined, b: Months | undefined): boolean {
  return a !== undefined && b !== undefined && a.first <= b.last && b.first <= a.last;
}

/** The months in which something happened or began. */
function monthsOf(period: Period): Months | undefined {
  const from = (year: number, month: number, count = 1): Months => {
    const first = year * 12 + month - 1;
    return { first, last: first + count - 1 };
  };
  switch (period.precision) {
    case "day":
    case "week": {
      const day = period.precision === "day" ? period.day : period.firstDay;
      return from(Number(day.slice(0, 4)), Number(day.slice(5, 7)));
    }
    case "month":
      return from(period.year, period.month);
    case "quarter":
      return from(period.year, period.quarter * 3 - 2, 3);
    case "since":
      return period.month === undefined ? undefined : from(period.year, period.month);
    case "year":
      return undefined;
  }
}
