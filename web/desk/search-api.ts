/** What the page gets of the search: the part of worker-api.ts that is about finding. */
import type { Where } from "./search/passages.ts";

export type { Where } from "./search/passages.ts";

/** A piece of a text around words that were found. */
export interface SnippetPart {
  readonly text: string;
  readonly isMatch: boolean;
}

/** Where something was found. */
export interface FoundPlace {
  readonly where: Where;
  /** Id of the question, where it is an answer that was chosen. */
  readonly field?: string;
  readonly parts: readonly SnippetPart[];
}

/** A case that fits. */
export interface FoundCase {
  readonly id: string;
  /** Its contents may be hard to read, by all answers and not only by those in the list. */
  readonly isHeavy: boolean;
  /** The best places, best first. */
  readonly places: readonly FoundPlace[];
}

/** What was found, best first. */
export interface SearchFound {
  /** How many cases fit; `cases` holds the first of them. */
  readonly total: number;
  readonly cases: readonly FoundCase[];
}

/** How far the search is. */
export interface SearchProgress {
  /** `idle`: nobody has asked yet. */
  readonly state: "idle" | "reading" | "done";
  /** Cases that can be searched. */
  readonly ready: number;
  /** Cases that there are. */
  readonly total: number;
  /** Cases that do not open, so that nothing of them can be searched. */
  readonly closed: number;
  /** Cases of which something does not verify, and is left out. */
  readonly partial: number;
}

/** Why two cases may be about the same. */
export interface AlikeBecause {
  /** Words that stand side by side in both, and in few others. */
  readonly words: readonly string[];
  readonly isSamePlace: boolean;
  readonly isSameTime: boolean;
  /** Ids of acts and of kinds of actors. */
  readonly acts: readonly string[];
  readonly actors: readonly string[];
}

/** A case that may be about the same. */
export interface AlikeCase {
  readonly id: string;
  readonly because: AlikeBecause;
}
