/** What the overview shows: its filter, and its figures. */
import { batch, computed, signal } from "@preact/signals";
import type { CaseFilter } from "../case-list/dimensions.ts";
import { monthOf } from "../case-list/received-in.ts";
import { builtInView } from "../case-list/list-view.ts";
import type { Scope } from "../case-list/scopes.ts";
import { byArea, byBand, byPlace, cameByMonth, casesOf } from "../overview/figures.ts";
import { filterOf, workload } from "../overview/figures.ts";
import type { OverviewPeriod } from "../overview/figures.ts";
import { lateDuties } from "../overview/late-duties.ts";
import { chooseView, countedFacts, view, viewer } from "./case-list.ts";
import { closeCase } from "./cases.ts";
import { activeCaseworkers } from "./colleagues.ts";
import { onForget, section } from "./desk.ts";
import { today } from "./today.ts";

/** The period in which the cases came that are counted. */
export const overviewPeriod = signal<OverviewPeriod>("12m");
/** Whose cases are counted. */
export const overviewFor = signal<"all" | "me">("all");

const filter = computed(() =>
  filterOf(overviewPeriod.value, overviewFor.value === "me" ? viewer.value.keyId : undefined),
);

const cases = (scope: Scope) =>
  casesOf(countedFacts.value, scope, { viewer: viewer.value, filter: filter.value });

/** A number that stands by itself, and the list that it counts. */
export interface Headline {
  readonly id: "month" | Scope;
  readonly count: number;
  readonly scope: Scope;
  readonly filter: CaseFilter;
}

/** The numbers on top. */
export const headlines = computed<readonly Headline[]>(() => {
  const month: CaseFilter = { ...filter.value, received: [monthOf(today.value)] };
  const options = { viewer: viewer.value, filter: month };
  return [
    {
      id: "month",
      scope: "all",
      filter: month,
      count: casesOf(countedFacts.value, "all", options).length,
    },
    ...(["open", "new", "waiting", "overdue"] as const).map((scope) => ({
      id: scope,
      scope,
      filter: filter.value,
      count: cases(scope).length,
    })),
  ];
});

export const monthFigure = computed(() =>
  cameByMonth(cases("all"), overviewPeriod.value, today.value),
);
export const areaFigure = computed(() => byArea(cases("open")));
export const placeFigure = computed(() => byPlace(cases("open")));
export const bandFigure = computed(() => byBand(cases("open"), viewer.value));
export const lateFigure = computed(() => lateDuties(cases("open"), today.value));

/** Everybody's work, whosever cases the other figures count. */
export const workFigure = computed(() => {
  const options = { viewer: viewer.value, filter: filterOf(overviewPeriod.value, undefined) };
  const open = casesOf(countedFacts.value, "open", options);
  const people = [...activeCaseworkers().map(({ keyId }) => keyId), ""];
  return workload(open, people, viewer.value);
});

/** Opens the list with the cases that a number counts. */
export function openList(scope: Scope, chosen: CaseFilter): void {
  batch(() => {
    closeCase();
    chooseView(scope);
    view.value = { ...builtInView(scope), filter: chosen };
    section.value = "cases";
  });
}

/** Opens the list with the cases of a row, under the page's own filter. */
export function openRowOf(scope: Scope, more: CaseFilter): void {
  openList(scope, { ...filter.peek(), ...more });
}

/** Opens the list with one person's cases, whosever cases the other figures count. */
export function openWorkOf(keyId: string): void {
  openList("open", { ...filterOf(overviewPeriod.peek(), undefined), assignee: [keyId] });
}

onForget(() => {
  overviewPeriod.value = "12m";
  overviewFor.value = "all";
});
