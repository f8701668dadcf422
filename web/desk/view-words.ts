/** Words for views, sides, columns and orders of the list. */
import * as m from "../../build/messages/messages.js";
import type { Column, OrderId } from "./case-list/list-view.ts";
import type { Dimension, Grouping } from "./case-list/dimensions.ts";
import type { Period } from "./case-list/received-in.ts";
import type { Scope } from "./case-list/scopes.ts";

const SCOPES = {
  all: () => m.desk_view_all(),
  open: () => m.desk_view_open(),
  new: () => m.desk_view_new(),
  mine: () => m.desk_view_mine(),
  mentions: () => m.desk_view_mentions(),
  urgent: () => m.desk_view_urgent(),
  overdue: () => m.desk_view_overdue(),
  waiting: () => m.desk_view_waiting(),
  unassigned: () => m.desk_view_unassigned(),
  watched: () => m.desk_view_watched(),
  approval: () => m.desk_view_approval(),
  aside: () => m.desk_view_aside(),
} as const satisfies Record<Scope, () => string>;

const EMPTY = {
  all: () => m.desk_no_cases(),
  open: () => m.desk_view_open_empty(),
  new: () => m.desk_view_new_empty(),
  mine: () => m.desk_view_mine_empty(),
  mentions: () => m.desk_view_mentions_empty(),
  urgent: () => m.desk_view_urgent_empty(),
  overdue: () => m.desk_view_overdue_empty(),
  waiting: () => m.desk_view_waiting_empty(),
  unassigned: () => m.desk_view_unassigned_empty(),
  watched: () => m.desk_view_watched_empty(),
  approval: () => m.desk_view_approval_empty(),
  aside: () => m.desk_view_aside_empty(),
} as const satisfies Record<Scope, () => string>;

const SIDES = {
  band: () => m.desk_side_band(),
  state: () => m.desk_side_state(),
  assignee: () => m.desk_side_assignee(),
  area: () => m.desk_side_area(),
  place: () => m.desk_side_place(),
  tag: () => m.desk_side_tag(),
  due: () => m.desk_side_due(),
  late: () => m.desk_side_late(),
  received: () => m.desk_fact_received(),
} as const satisfies Record<Dimension, () => string>;

const NONE = {
  band: () => m.desk_none_band(),
  state: () => m.desk_none_band(),
  assignee: () => m.desk_none_assignee(),
  area: () => m.desk_none_area(),
  place: () => m.desk_none_place(),
  tag: () => m.desk_none_tag(),
  due: () => m.desk_none_due(),
  late: () => m.desk_none_late(),
  received: () => m.desk_none_band(),
} as const satisfies Record<Dimension, () => string>;

const COLUMNS = {
  name: () => m.desk_column_name(),
  about: () => m.desk_column_about(),
  received: SIDES.received,
  tags: () => m.desk_column_tags(),
  band: SIDES.band,
  place: SIDES.place,
  state: SIDES.state,
  assignee: SIDES.assignee,
  due: SIDES.due,
  news: () => m.desk_order_news(),
} as const satisfies Record<Column | OrderId, () => string>;

/** The name of a built-in view. */
export const scopeName = (scope: Scope): string => SCOPES[scope]();

/** What is said where a built-in view has no case. */
export const emptyWords = (scope: Scope): string => EMPTY[scope]();

const PERIODS = {
  "3m": () => m.desk_period_3m(),
  "12m": () => m.desk_period_12m(),
} as const satisfies Record<Period, () => string>;

/** The name of a period up to today. */
export const periodName = (period: Period): string => PERIODS[period]();

/** The name of a side. */
export const sideName = (dimension: Dimension): string => SIDES[dimension]();

/** What a side says of a case that has nothing there. */
export const noneName = (dimension: Dimension): string => NONE[dimension]();

/** The name of a column, or of an order. */
export const columnName = (column: Column | OrderId): string => COLUMNS[column]();

/** The name of a grouping. */
export const groupingName = (grouping: Grouping): string =>
  grouping === "none" ? m.desk_group_none() : SIDES[grouping]();
