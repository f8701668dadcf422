/**
 * What is kept, for how long, and what happens then: the one table that the rules follow and that
 * the desk shows (docs/decisions/0021).
 */
import { MAX_BACKUP_DAYS } from "./retention.ts";

/** How long something is kept. */
export type Term =
  | { readonly days: number }
  | { readonly months: number }
  | { readonly years: number }
  /** As long as the thing that it belongs to. */
  | "with-case"
  | "never-kept";

/** From when a term counts. */
export type TermStart =
  | "arrival"
  | "closing"
  | "answer"
  | "last-visit"
  | "writing"
  | "upload"
  | "making"
  | "entry"
  | "extension";

/** What happens at the end of a term. */
export type TermEnd = "erased" | "alert" | "key-destroyed" | "two-people" | "nothing";

/** One line of the schedule. */
export interface ScheduleLine {
  readonly item:
    | "draft"
    | "unopened"
    | "not-ours"
    | "identity"
    | "mailbox"
    | "case"
    | "extension"
    | "hard-limit"
    | "files"
    | "statistics"
    | "lone-upload"
    | "audit"
    | "backup"
    | "visits";
  readonly term: Term;
  /** Left out where the term is not a span. */
  readonly from?: TermStart;
  readonly then: TermEnd;
}

/** The schedule, in the order in which it is shown. */
export const RETENTION_SCHEDULE: readonly ScheduleLine[] = [
  { item: "case", term: { months: 12 }, from: "closing", then: "erased" },
  { item: "identity", term: { days: 90 }, from: "closing", then: "erased" },
  { item: "not-ours", term: { days: 30 }, from: "answer", then: "erased" },
  { item: "extension", term: { months: 12 }, from: "extension", then: "two-people" },
  { item: "hard-limit", term: { years: 5 }, from: "arrival", then: "erased" },
  { item: "mailbox", term: { months: 12 }, from: "last-visit", then: "erased" },
  { item: "unopened", term: { days: 2 }, from: "arrival", then: "alert" },
  { item: "files", term: "with-case", then: "erased" },
  { item: "statistics", term: "with-case", then: "erased" },
  { item: "lone-upload", term: { days: 2 }, from: "upload", then: "erased" },
  { item: "draft", term: { days: 3 }, from: "writing", then: "erased" },
  { item: "audit", term: { months: 24 }, from: "entry", then: "erased" },
  { item: "backup", term: { days: MAX_BACKUP_DAYS }, from: "making", then: "key-destroyed" },
  { item: "visits", term: "never-kept", then: "nothing" },
];
