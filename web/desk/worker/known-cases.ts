/** What a session knows of cases for itself, whatever a row says that the server sends or sends late. */
import type { Bytes, KnownKey } from "../../../src/protocol/index.ts";
import type { CaseRow } from "../worker-api.ts";
import type { unverifiedCard } from "./list-card.ts";

/** What is known of one case. */
export interface KnownCase {
  /** A key to which the way was verified. */
  readonly pinned: KnownKey | undefined;
  /** Whether this member has declared to know of no conflict. */
  readonly isDeclared: boolean;
  /** The most entries that the server has counted. */
  readonly counted: number;
  /** What all answers suggest, where it was opened and nobody has touched it. */
  readonly suggested: CaseRow["card"];
  /** The card whose signature was verified. */
  readonly verified: Parameters<typeof unverifiedCard>[1];
}

/** All of it, by id of the case. */
export class KnownCases {
  readonly verified = new Map<string, Bytes>();
  readonly counted = new Map<string, number>();
  readonly suggested = new Map<string, CaseRow["card"]>();
  readonly pinned = new Map<string, KnownKey>();
  readonly declared = new Set<string>();

  of(id: string): KnownCase {
    return {
      pinned: this.pinned.get(id),
      isDeclared: this.declared.has(id),
      counted: this.counted.get(id) ?? 0,
      suggested: this.suggested.get(id),
      verified: this.verified.get(id),
    };
  }
}
