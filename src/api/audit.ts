/** The audit trail, as it is sent and fetched. */
import Type from "typebox";
import type { Static } from "typebox";
import { Exact, FixedBytes } from "./fields.ts";

const ENTRY_BYTES = 148;

/** The entry that goes with an act. Only without one `audit-missing` is answered. */
export const AuditEntry = Type.Optional(FixedBytes(ENTRY_BYTES));

/** Of entries or rosters, those with higher numbers. Digits: everything in a query is text. */
export const AfterQuery = Exact({ after: Type.String({ pattern: "^[0-9]{1,10}$" }) });
export type AfterQuery = Static<typeof AfterQuery>;

/** Rosters from a version on, at most so many as a page holds. Oldest first. */
export interface RosterPage {
  readonly rosters: readonly string[];
}

/** Entries of the audit trail from one on, at most so many as a page holds. */
export interface AuditPage {
  /** The day that an entry must have now. */
  readonly day: string;
  /** The server's log key, 32 bytes. */
  readonly logKey: string;
  /** Number and hash of the newest entry of all. */
  readonly newest: { readonly sequence: number; readonly hash: string };
  /** In order. */
  readonly entries: readonly string[];
}
