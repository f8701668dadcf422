/** What the page gets of when a case is erased, and what it can have done about it. */
import type { RetentionShown } from "../../src/api/retention.ts";

export type { RetentionShown };

/** What is done about the days of a case. */
export type RetentionActWrite =
  | {
      readonly act: "erase-day-set" | "extended";
      readonly eraseDay: string;
      readonly identityEraseDay: string | null;
    }
  | {
      readonly act:
        | "extension-asked"
        | "extension-refused"
        | "hold-begun"
        | "hold-ended"
        | "identity-erased"
        | "erased-by-desk";
    };

/** Who has begun what takes two people, in the last 30 days: key ids in hex. */
export interface RetentionAskedShown {
  readonly extensionBy: readonly string[];
  readonly daySetBy: readonly string[];
}

/** The calls about when a case is erased. */
export interface RetentionCalls {
  /** Sets, extends or stops the days on which a case is erased, or erases now. */
  actOnRetention(id: string, act: RetentionActWrite): Promise<void>;
  /** Does what a case's state asks for and that failed when it came into that state. */
  settleRetention(id: string): Promise<void>;
  /** Who has begun what takes two people. */
  askedRetention(id: string): Promise<RetentionAskedShown>;
}
