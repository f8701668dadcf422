/** What the list shows: the view that is chosen, its rows in order, and its lines. */
import { batch, computed, signal } from "@preact/signals";
import { DEFAULT_RETENTION_TERMS } from "../../../src/domain/retention.ts";
import { arrangeRows } from "../case-list/arrange-rows.ts";
import type { Arrangement, Arranger } from "../case-list/arrange-rows.ts";
import { compareValues } from "../case-list/compare-values.ts";
import { fitsChips, isFilterEmpty } from "../case-list/dimensions.ts";
import { groupRows } from "../case-list/group-rows.ts";
import { builtInView, isSameView, packView, unpackView } from "../case-list/list-view.ts";
import type { ListView } from "../case-list/list-view.ts";
import { keyOf } from "../case-list/order-keys.ts";
import { factsOf } from "../case-list/row-facts.ts";
import type { FactsContext, RowFacts } from "../case-list/row-facts.ts";
import { isInScope, isScope, SCOPES } from "../case-list/scopes.ts";
import type { Scope, Viewer } from "../case-list/scopes.ts";
import { filterWords, fitsFilter } from "../case-rows.ts";
import { caseLabels } from "./case-labels.ts";
import { heldRows, listState, rows } from "./cases.ts";
import { memberName } from "./colleagues.ts";
import { me, onForget } from "./desk.ts";
import { formTexts, language } from "./language.ts";
import { preferences, watched } from "./preferences.ts";
import { today } from "./today.ts";

/** Views that are built in beside the scopes: everything by area, everything by place. */
export const BY_GROUP = { "by-area": "area", "by-place": "place" } as const;

/** The id of the chosen view: of a built-in or a saved one. */
export const viewId = signal("all");
/** The view as it is now, perhaps changed since it was chosen. */
export const view = signal<ListView>(builtInView("all"));
/** Values of groups that are closed. */
export const collapsed = signal<ReadonlySet<string>>(new Set());

/** What facts of rows depend on. */
export const factsContext = computed<FactsContext>(() => {
  const promises = me.value?.organisation.promises;
  const terms = promises
    ? {
        ...DEFAULT_RETENTION_TERMS,
        acknowledgementDays: promises.acknowledgeDays,
        feedbackDays: promises.feedbackDays,
      }
    : DEFAULT_RETENTION_TERMS;
  return { today: today.value, terms };
});

/** Who looks at the list. */
export const viewer = computed<Viewer>(() => ({
  keyId: me.value?.keyId ?? "",
  watched: watched.value,
  seenMentions: preferences.value.seenMentions,
}));

const order = computed(() => {
  const { by, isDescending } = view.value.order;
  return `${by} ${String(isDescending)}`;
});

const arranger = computed<Arranger>(() => {
  // Read by its text, so that another filter does not put everything in order anew.
  const isDescending = order.value.endsWith("true");
  const { by } = view.peek().order;
  const context = factsContext.value;
  const texts = { language: language.value, formTexts: formTexts.value, nameOf: memberName };
  return {
    factsOf: (row) => factsOf(row, context),
    keyOf: (facts) => keyOf(facts, by, texts),
    isDescending,
  };
});

let before: Arrangement | undefined;

const arranged = computed<readonly RowFacts[]>(() => {
  before = arrangeRows(heldRows(), arranger.value, before);
  return before.list;
});

/** Everything, for the calendar and for counting. */
export const allFacts = arranged;

const shownScope = computed(() => view.value.scope);

const scoped = computed(() => {
  const scope = shownScope.value;
  const viewed = viewer.value;
  return arranged.value.filter((facts) => isInScope(facts, scope, viewed));
});

/** The cases of the view before anything is filtered out. */
export const scopedFacts = scoped;

// Parts of the view by themselves: whatever else of it changes, these compute nothing anew.
const shownFilter = computed(() => view.value.filter);
const shownText = computed(() => view.value.text);
const shownGrouping = computed(() => view.value.grouping);

/** The cases that are shown, in order; also those in groups that are closed. */
export const shownFacts = computed(() =>
  filtered(scoped.value, { filter: shownFilter.value, text: shownText.value }),
);

/** Ids of the shown cases. */
export const shownIds = computed<ReadonlySet<string>>(
  () => new Set(shownFacts.value.map(({ row }) => row.id)),
);

/** The lines. */
export const lines = computed(() => {
  const grouping = shownGrouping.value;
  const labels = caseLabels.value;
  const compare = compareValues(grouping, { labels, nameOf: memberName, me: viewer.value.keyId });
  return groupRows(shownFacts.value, grouping, compare, collapsed.value);
});

function filtered(
  list: readonly RowFacts[],
  { filter, text }: Pick<ListView, "filter" | "text">,
): readonly RowFacts[] {
  const words = filterWords(text);
  const hasChips = !isFilterEmpty(filter);
  if (words.length === 0 && !hasChips) return list;
  const [spoken, texts] = [language.value, formTexts.value];
  return list.filter(
    (facts) =>
      (!hasChips || fitsChips(facts, filter)) && fitsFilter(facts.row, words, spoken, texts),
  );
}

/** Everything in no order, for counting: another order does not count anew. */
export const countedFacts = computed<readonly RowFacts[]>(() => {
  // While thousands come in, nobody reads how many of them are where.
  if (listState.value.kind === "loading") return [];
  const context = factsContext.value;
  return rows.value.map((row) => factsOf(row, context));
});

/** How many cases each built-in view has. */
export const scopeCounts = computed<Readonly<Record<Scope, number>>>(() => {
  const counts = Object.fromEntries(SCOPES.map((scope) => [scope, 0])) as Record<Scope, number>;
  const [list, viewed] = [countedFacts.value, viewer.value];
  for (const facts of list) {
    for (const scope of SCOPES) if (isInScope(facts, scope, viewed)) counts[scope] += 1;
  }
  return counts;
});

/** The saved views, with how many cases each has. */
export const savedViews = computed(() =>
  preferences.value.views.map(({ id, name, view: packed }) => {
    const saved = unpackView(packed);
    const inScope = countedFacts.value.filter((facts) =>
      isInScope(facts, saved.scope, viewer.value),
    );
    return { id, name, view: saved, count: filtered(inScope, saved).length };
  }),
);

/** The chosen view as it was chosen. */
export const chosenView = computed<ListView>(() => viewOf(viewId.value));

/** Whether the view was changed since it was chosen. */
export const isViewChanged = computed(() => !isSameView(view.value, chosenView.value));

function viewOf(id: string): ListView {
  if (isScope(id)) return builtInView(id);
  if (id === "by-area" || id === "by-place") return builtInView("all", BY_GROUP[id]);
  const saved = preferences.value.views.find((one) => one.id === id);
  return saved ? unpackView(saved.view) : builtInView("all");
}

/** Chooses a view. */
export function chooseView(id: string): void {
  batch(() => {
    viewId.value = id;
    view.value = viewOf(id);
    collapsed.value = new Set();
  });
}

/** Changes something of what is shown. */
export function changeView(change: Partial<ListView>): void {
  view.value = { ...view.peek(), ...change };
}

/** Opens or closes a group. */
export function toggleGroup(value: string, isOpen?: boolean): void {
  const next = new Set(collapsed.peek());
  if (isOpen ?? next.has(value)) next.delete(value);
  else next.add(value);
  collapsed.value = next;
}

/** The view as preferences keep it. */
export const packedView = (): Record<string, unknown> => packView(view.peek());

onForget(() => {
  before = undefined;
  chooseView("all");
});
