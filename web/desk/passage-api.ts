/** Passages that were erased, and what the page asks of the worker to have one erased. */
import type { ErasureReason } from "../../src/domain/casework/events.ts";

/** One passage that was erased. */
export interface PassageShown {
  /** Number of the entry that tells of it. */
  readonly sequence: number;
  readonly day: string;
  /** Name of whoever erased it. */
  readonly author: string;
  readonly reason: ErasureReason;
  readonly words?: string;
  /** Id of the answer, in the report. */
  readonly field?: string;
}

/** What was erased of a part of a case. */
export interface ErasedShown {
  /** Name of whoever vouches for the words that are left: its writer does not any more. */
  readonly vouchedBy: string;
  /** In the order of their marks in the text. */
  readonly passages: readonly PassageShown[];
}

/** Where a passage stands: in an answer of the report, in a message, in a note or a reply's copy. */
export type PassagePlace =
  | { readonly part: "report"; readonly field: string }
  | { readonly part: "message" | "entry"; readonly number: number };

/** A passage that is to be erased, and why. */
export interface PassageDraft {
  readonly place: PassagePlace;
  /** In UTF-16 units. */
  readonly start: number;
  readonly end: number;
  /** What stands between them, as the person saw it. */
  readonly passage: string;
  readonly reason: ErasureReason;
  readonly words?: string;
}

/** The calls. */
export interface PassageCalls {
  /**
   * Erases a passage, for everybody who reads the case.
   *
   * @throws `ApiError` `part-changed` where other words stand there by now.
   */
  erasePassage(id: string, draft: PassageDraft): Promise<void>;
}
