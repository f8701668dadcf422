/**
 * The acts that the audit trail tells of: the one table of their numbers, of who may sign each, and
 * of what each is done to (docs/protocol.md, "Audit trail"). Numbers stay for ever.
 */
import type { MemberRole } from "./roster.ts";

/** Who signs an entry: a member in a role, or the server with its log key. */
export type AuditSigner = MemberRole | "log-key";

/** What the 16 bytes of a target name. */
export type AuditTarget = "case" | "roster" | "log-key";

interface ActionFacts {
  readonly number: number;
  readonly by: readonly AuditSigner[];
  readonly target: AuditTarget;
}

const BY_CASEWORKER = ["caseworker"] as const;
const BY_CUSTODIAN = ["custodian"] as const;
const BY_ADMINISTRATOR = ["administrator"] as const;
const BY_SERVER = ["log-key"] as const;

export const AUDIT_ACTIONS = {
  /** At set-up, and only in the first entry: vouches for the server's log key. */
  "log-begun": { number: 1, by: BY_ADMINISTRATOR, target: "log-key" },
  "roster-changed": { number: 2, by: BY_ADMINISTRATOR, target: "roster" },
  /** Share, hand over, end access, step back from a conflict. */
  "keys-changed": { number: 3, by: BY_CASEWORKER, target: "case" },
  "identity-asked": { number: 4, by: BY_CASEWORKER, target: "case" },
  "identity-opened": { number: 5, by: BY_CUSTODIAN, target: "case" },
  "identity-granted": { number: 6, by: BY_CUSTODIAN, target: "case" },
  "identity-refused": { number: 7, by: BY_CUSTODIAN, target: "case" },
  /** Fetched what a custodian had granted. */
  "identity-read": { number: 8, by: BY_CASEWORKER, target: "case" },
  "identity-reviewed": { number: 9, by: BY_CUSTODIAN, target: "case" },
  exported: { number: 10, by: BY_CASEWORKER, target: "case" },
  "erased-by-desk": { number: 11, by: BY_CASEWORKER, target: "case" },
  "erased-by-person": { number: 12, by: BY_SERVER, target: "case" },
  "erased-on-day": { number: 13, by: BY_SERVER, target: "case" },
  "extension-asked": { number: 14, by: BY_CASEWORKER, target: "case" },
  extended: { number: 15, by: BY_CASEWORKER, target: "case" },
  "hold-begun": { number: 16, by: BY_CASEWORKER, target: "case" },
  "hold-ended": { number: 17, by: BY_CASEWORKER, target: "case" },
  "passage-erased": { number: 18, by: BY_CASEWORKER, target: "case" },
  "erase-day-set": { number: 19, by: BY_CASEWORKER, target: "case" },
  "identity-erased": { number: 20, by: ["log-key", "caseworker"], target: "case" },
  "extension-refused": { number: 21, by: BY_CASEWORKER, target: "case" },
} as const satisfies Readonly<Record<string, ActionFacts>>;

/** Name of an act. */
export type AuditAction = keyof typeof AUDIT_ACTIONS;

const BY_NUMBER: ReadonlyMap<number, AuditAction> = new Map(
  (Object.keys(AUDIT_ACTIONS) as AuditAction[]).map((action) => [
    AUDIT_ACTIONS[action].number,
    action,
  ]),
);

/** The act with this number, if this program knows it. */
export function auditActionOf(number: number): AuditAction | undefined {
  return BY_NUMBER.get(number);
}

/** Whether somebody may sign for an act. */
export function maySignAudit(action: AuditAction, signer: AuditSigner): boolean {
  const { by }: ActionFacts = AUDIT_ACTIONS[action];
  return by.includes(signer);
}
