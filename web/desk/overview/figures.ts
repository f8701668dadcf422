/**
 * The figures of the overview, computed from the rows that the list has. They are for the team:
 * nothing here is rounded or left out, as a publication would have to.
 */
import { BANDS } from "../../../src/domain/casework/urgency-scale.ts";
import type { Day } from "../../../src/domain/day.ts";
import { valuesOf } from "../case-list/dimensions.ts";
import type { CaseFilter } from "../case-list/dimensions.ts";
import { fitsChips } from "../case-list/dimensions.ts";
import { monthOf, monthsUpTo, PERIOD_MONTHS } from "../case-list/received-in.ts";
import type { Period } from "../case-list/received-in.ts";
import type { RowFacts } from "../case-list/row-facts.ts";
import { isInScope } from "../case-list/scopes.ts";
import type { Scope, Viewer } from "../case-list/scopes.ts";
import { countInto, mergeRows, rowOf } from "./count-table.ts";
import type { CountTable } from "./count-table.ts";

/** Bands as series, the most urgent first. */
export const BAND_SERIES: readonly string[] = [...BANDS].reverse();

/** What an open case waits for: somebody to begin, work that goes on, others. */
export const STAGES = ["new", "active", "waiting"] as const;

/** One of these. */
export type Stage = (typeof STAGES)[number];

/** The row of what is too old or too rare for a row of its own. */
export const OTHERS = "others";

/** So many places have a row of their own. */
const MOST_PLACES = 10;
/** So many months have a column of their own; what is older shares one. */
const MOST_MONTHS = 24;

/** The period that is looked at. */
export type OverviewPeriod = Period | "all";

/** The filter of the list that shows the same cases. */
export function filterOf(period: OverviewPeriod, assignee: string | undefined): CaseFilter {
  return {
    ...(period !== "all" && { received: [period] }),
    ...(assignee !== undefined && { assignee: [assignee] }),
  };
}

/** The cases of a view of the list under a filter: what a figure counts, a link can open. */
export function casesOf(
  list: readonly RowFacts[],
  scope: Scope,
  { viewer, filter }: { readonly viewer: Viewer; readonly filter: CaseFilter },
): readonly RowFacts[] {
  return list.filter((facts) => isInScope(facts, scope, viewer) && fitsChips(facts, filter));
}

const bandOf = ({ row }: RowFacts): string => row.card?.band ?? "";

/** Who cannot open a case does not know its band; such cases have a series where there are any. */
function bandSeries(list: readonly RowFacts[]): readonly string[] {
  return list.some(({ row }) => row.card === undefined) ? [...BAND_SERIES, ""] : BAND_SERIES;
}

/** What came, by month and urgency: every month of the period, also those without a case. */
export function cameByMonth(
  list: readonly RowFacts[],
  period: OverviewPeriod,
  today: Day,
): CountTable {
  const months = monthsUpTo(today, period === "all" ? MOST_MONTHS : PERIOD_MONTHS[period]);
  const first = months[0] ?? "";
  const { series, rows } = countInto(list, {
    series: bandSeries(list),
    keysOf: ({ row }) => [monthOf(row.receivedDay)],
    seriesOf: bandOf,
    keys: months,
  });
  // A clock that goes wrong may put a case into a month to come.
  const shown = rows.filter(({ key }) => key >= first);
  shown.sort((a, b) => (a.key < b.key ? -1 : 1));
  const older = rows.filter(({ key }) => key < first);
  if (period !== "all") return { series, rows: shown };
  // Without older cases, the months before the first case say nothing.
  if (older.length > 0) return { series, rows: [mergeRows(OTHERS, older), ...shown] };
  const begin = shown.findIndex(({ total }) => total > 0);
  return { series, rows: begin < 0 ? shown.slice(-1) : shown.slice(begin) };
}

/** Cases by rights area and urgency, the most cases first. A case counts in each of its areas. */
export function byArea(list: readonly RowFacts[]): CountTable {
  return mostFirst(
    countInto(list, {
      series: bandSeries(list),
      keysOf: (facts) => valuesOf(facts, "area"),
      seriesOf: bandOf,
    }),
  );
}

/** Cases by province or country and urgency: those with the most cases, and the others in one. */
export function byPlace(list: readonly RowFacts[]): CountTable {
  const { series, rows } = mostFirst(
    countInto(list, {
      series: bandSeries(list),
      keysOf: (facts) => valuesOf(facts, "place"),
      seriesOf: bandOf,
    }),
  );
  const known = rows.filter(({ key }) => key !== "");
  const unknown = rows.filter(({ key }) => key === "");
  const others = known.slice(MOST_PLACES);
  return {
    series,
    rows: [
      ...known.slice(0, MOST_PLACES),
      ...(others.length > 0 ? [mergeRows(OTHERS, others)] : []),
      ...unknown,
    ],
  };
}

/** Open cases by urgency, and what they wait for. */
export function byBand(list: readonly RowFacts[], viewer: Viewer): CountTable {
  return countInto(list, {
    series: STAGES,
    keysOf: (facts) => [bandOf(facts)],
    seriesOf: (facts) => stageOf(facts, viewer),
    keys: BAND_SERIES,
  });
}

function stageOf(facts: RowFacts, viewer: Viewer): Stage {
  if (isInScope(facts, "new", viewer)) return "new";
  return isInScope(facts, "waiting", viewer) ? "waiting" : "active";
}

/**
 * Open cases by who looks after them, with how many are overdue and how many wait for others.
 *
 * @param people - Key ids in hex of those who have a row even without a case; `""` is nobody.
 */
export function workload(
  list: readonly RowFacts[],
  people: readonly string[],
  viewer: Viewer,
): CountTable {
  const assigneeOf = ({ row }: RowFacts): string => row.card?.assignee ?? "";
  const count = (key: string, scope: Scope): number =>
    list.filter((facts) => assigneeOf(facts) === key && isInScope(facts, scope, viewer)).length;
  const { series, rows } = countInto(list, {
    series: BAND_SERIES,
    keysOf: (facts) => [assigneeOf(facts)],
    seriesOf: bandOf,
    keys: people,
  });
  return {
    series,
    rows: nobodyLast(rows).map(({ key, values }) =>
      rowOf(key, values, { extras: [count(key, "overdue"), count(key, "waiting")] }),
    ),
  };
}

function nobodyLast(rows: CountTable["rows"]): CountTable["rows"] {
  return [...rows.filter(({ key }) => key !== ""), ...rows.filter(({ key }) => key === "")];
}

function mostFirst({ series, rows }: CountTable): CountTable {
  return { series, rows: [...rows].sort((a, b) => b.total - a.total) };
}
