/**
 * A time as coarse as the person likes: a day, a week, a month, a quarter, a year, or "since".
 *
 * Nothing finer than a day exists, so that no part of the project can ask for, keep or show an
 * hour.
 */
import type { Day } from "./day.ts";

/** A period of time. Months and quarters count from 1; `firstDay` of a week is its Monday. */
export type Period =
  | { readonly precision: "day"; readonly day: Day }
  | { readonly precision: "week"; readonly firstDay: Day }
  | { readonly precision: "month"; readonly year: number; readonly month: number }
  | { readonly precision: "quarter"; readonly year: number; readonly quarter: number }
  | { readonly precision: "year"; readonly year: number }
  | { readonly precision: "since"; readonly year: number; readonly month?: number };
