/** A view of the list: which cases, in which order and groups, with which columns. */
import { DIMENSIONS, GROUPINGS } from "./dimensions.ts";
import type { CaseFilter, Grouping } from "./dimensions.ts";
import { isScope } from "./scopes.ts";
import type { Scope } from "./scopes.ts";

/** The columns that can be chosen, in the order in which they stand. The name is always there. */
export const COLUMNS = [
  "band",
  "about",
  "place",
  "state",
  "assignee",
  "due",
  "tags",
  "received",
] as const;

/** A column that can be chosen. */
export type Column = (typeof COLUMNS)[number];

/** By what rows can be put in order: `news` is what is unread, then what is new. */
export const ORDERS = ["news", "name", ...COLUMNS] as const;

/** By what rows are put in order. */
export type OrderId = (typeof ORDERS)[number];

/** The order of rows. */
export interface ListOrder {
  readonly by: OrderId;
  readonly isDescending: boolean;
}

/** A view. */
export interface ListView {
  readonly scope: Scope;
  readonly filter: CaseFilter;
  /** What was typed into the filter. */
  readonly text: string;
  readonly grouping: Grouping;
  readonly order: ListOrder;
  readonly columns: readonly Column[];
}

const DEFAULT_COLUMNS: readonly Column[] = COLUMNS.filter((column) => column !== "received");

/** Urgent and late cases are read from the most pressing on, everything else by what is new. */
const DEFAULT_ORDERS: Partial<Record<Scope, OrderId>> = {
  urgent: "band",
  overdue: "due",
  waiting: "due",
};

/** A built-in view as it is before anybody changes it. */
export function builtInView(scope: Scope, grouping: Grouping = "none"): ListView {
  return {
    scope,
    filter: {},
    text: "",
    grouping,
    order: { by: DEFAULT_ORDERS[scope] ?? "news", isDescending: false },
    columns: DEFAULT_COLUMNS,
  };
}

/** Tells whether two views show the same. */
export function isSameView(a: ListView, b: ListView): boolean {
  return JSON.stringify(packView(a)) === JSON.stringify(packView(b));
}

/** A view as it is kept in a member's preferences. */
export function packView(view: ListView): Record<string, unknown> {
  const filter = DIMENSIONS.flatMap((dimension) => {
    const chosen = view.filter[dimension] ?? [];
    return chosen.length === 0 ? [] : [[dimension, [...chosen].sort()] as const];
  });
  return {
    version: 1,
    scope: view.scope,
    filter: Object.fromEntries(filter),
    text: view.text,
    grouping: view.grouping,
    order: { by: view.order.by, isDescending: view.order.isDescending },
    columns: COLUMNS.filter((column) => view.columns.includes(column)),
  };
}

/** Reads a view from preferences. What a newer desk wrote, and this one does not know, is left out. */
export function unpackView(packed: Readonly<Record<string, unknown>>): ListView {
  const { scope, filter, text, grouping, order, columns } = packed;
  const known = builtInView(typeof scope === "string" && isScope(scope) ? scope : "all");
  return {
    scope: known.scope,
    filter: unpackFilter(filter),
    text: typeof text === "string" ? text : "",
    grouping: GROUPINGS.find((one) => one === grouping) ?? "none",
    order: unpackOrder(order) ?? known.order,
    columns: Array.isArray(columns)
      ? COLUMNS.filter((column) => columns.includes(column))
      : known.columns,
  };
}

function unpackFilter(packed: unknown): CaseFilter {
  if (typeof packed !== "object" || packed === null) return {};
  const entries = DIMENSIONS.flatMap((dimension) => {
    const chosen = Object.entries(packed).find(([key]) => key === dimension)?.[1] as unknown;
    if (!Array.isArray(chosen)) return [];
    const texts = chosen.filter((one) => typeof one === "string");
    return texts.length === 0 ? [] : [[dimension, texts] as const];
  });
  return Object.fromEntries(entries);
}

function unpackOrder(packed: unknown): ListOrder | undefined {
  if (typeof packed !== "object" || packed === null) return undefined;
  const by = "by" in packed ? ORDERS.find((one) => one === packed.by) : undefined;
  if (!by) return undefined;
  return { by, isDescending: "isDescending" in packed && packed.isDescending === true };
}
