/**
 * Keeps rows in order while some of them change. A key is made once for each row and order;
 * where few rows have changed they are merged into those that stand in order already.
 */
import type { CaseRow } from "../worker-api.ts";
import type { RowFacts } from "./row-facts.ts";

/** How rows are put in order. The same object means the same order. */
export interface Arranger {
  readonly factsOf: (row: CaseRow) => RowFacts;
  /** What decides; all keys of one arranger are of one type. */
  readonly keyOf: (facts: RowFacts) => string | number;
  readonly isDescending: boolean;
}

interface Arranged {
  readonly facts: RowFacts;
  readonly key: string | number;
  readonly tie: number;
}

/** Rows in order. */
export interface Arrangement {
  readonly arranger: Arranger;
  readonly list: readonly RowFacts[];
  readonly arranged: readonly Arranged[];
}

/** More changes than this part of all rows are sorted as a whole. */
const FEW = 1 / 8;

/** Puts rows in order, starting from how they stood before. */
export function arrangeRows(
  rows: ReadonlyMap<string, CaseRow>,
  arranger: Arranger,
  before?: Arrangement,
): Arrangement {
  const kept =
    before?.arranger === arranger
      ? before.arranged.filter(({ facts }) => rows.get(facts.row.id) === facts.row)
      : [];
  if (before && kept.length === rows.size && kept.length === before.arranged.length) return before;
  const isKept = new Set(kept.map(({ facts }) => facts.row.id));
  const fresh: Arranged[] = [];
  for (const row of rows.values()) if (!isKept.has(row.id)) fresh.push(arrangedOf(row, arranger));
  const compare = comparing(arranger.isDescending ? -1 : 1);
  const arranged =
    fresh.length > rows.size * FEW
      ? [...kept, ...fresh].sort(compare)
      : merged(kept, fresh.sort(compare), compare);
  return { arranger, arranged, list: arranged.map(({ facts }) => facts) };
}

function arrangedOf(row: CaseRow, { factsOf, keyOf }: Arranger): Arranged {
  const facts = factsOf(row);
  return { facts, key: keyOf(facts), tie: newsKey(facts) };
}

/** A number by which unread rows come first, then those with something new, then newer ones. */
export function newsKey({ newsRank, row }: RowFacts): number {
  const day = Number(row.receivedDay.replaceAll("-", ""));
  return newsRank * 1e8 + (99_999_999 - (Number.isFinite(day) ? day : 0));
}

function comparing(direction: number) {
  return (a: Arranged, b: Arranged): number => {
    if (a.key !== b.key) return a.key < b.key ? -direction : direction;
    if (a.tie !== b.tie) return a.tie - b.tie;
    return a.facts.row.id < b.facts.row.id ? -1 : 1;
  };
}

function merged(
  long: readonly Arranged[],
  short: readonly Arranged[],
  compare: (a: Arranged, b: Arranged) => number,
): readonly Arranged[] {
  const result: Arranged[] = [];
  let at = 0;
  for (const one of long) {
    for (let next = short[at]; next && compare(next, one) < 0; next = short[at]) {
      result.push(next);
      at += 1;
    }
    result.push(one);
  }
  return result.concat(short.slice(at));
}
