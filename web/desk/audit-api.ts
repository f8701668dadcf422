/** What the page gets of the audit trail: the part of worker-api.ts that is about the record of acts. */
import type { AuditAction } from "../../src/protocol/audit-actions.ts";
import type { AuditBreak } from "../../src/protocol/audit-chain.ts";
import type { ProtocolErrorCode } from "../../src/protocol/errors.ts";
import type { Spellings } from "./worker-api.ts";

export type { AuditAction } from "../../src/protocol/audit-actions.ts";
export type { AuditBreak, AuditBreakReason } from "../../src/protocol/audit-chain.ts";

/** What came of looking at the record. */
export interface AuditState {
  /** Number of the newest entry that is right; 0 if none is. */
  readonly newest: number;
  /** Words of that entry, which must be the same at every desk. */
  readonly words: Spellings | undefined;
  readonly broken: AuditBreak | undefined;
  /** The lists of members cannot be believed, so that no signature can be checked. */
  readonly refusal?: ProtocolErrorCode;
}

/** What a new list of members changed: names of those who came, left, and came back. */
export interface RosterChangeShown {
  readonly version: number;
  readonly joined: readonly string[];
  readonly suspended: readonly string[];
  readonly returned: readonly string[];
}

/** One line of the record. */
export interface ActShown {
  readonly sequence: number;
  readonly day: string;
  /** Key id in hex; none where the server signed. */
  readonly actor: { readonly keyId: string; readonly name: string } | undefined;
  readonly action: AuditAction;
  /** Id of the case it was done to, if it was done to one. */
  readonly caseId?: string;
  readonly roster?: RosterChangeShown;
}

/** The whole record. */
export interface AuditRecord extends AuditState {
  /** Newest first. */
  readonly acts: readonly ActShown[];
  /** The record goes from this number on; older ones were removed after 24 months. */
  readonly removedBefore?: number;
}

/** The calls about it. */
export interface AuditCalls {
  /** Checks the whole record of acts, and shows it. */
  auditRecord(): Promise<AuditRecord>;
  /** Goes on from the record as it is, if it is right by itself, whatever was seen before. */
  acceptAudit(): Promise<AuditState>;
}
