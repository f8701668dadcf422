/** Signing entries of the audit trail: in a member's unlocked browser. */
import { auditSignedBytes } from "./audit.ts";
import type { AuditFields } from "./audit.ts";
import { concat } from "./bytes.ts";
import type { Bytes } from "./bytes.ts";
import { DOMAIN } from "./domains.ts";
import type { PersonKeys } from "./keys.ts";
import { signUnder } from "./sign.ts";

/**
 * Signs an entry.
 *
 * @param actor - The member who acts.
 * @returns 148 bytes.
 */
export function signAuditEntry(fields: Omit<AuditFields, "actor">, actor: PersonKeys): Bytes {
  const covered = auditSignedBytes({ ...fields, actor: actor.keyId });
  return concat(covered, signUnder(DOMAIN.audit, covered, actor.signing.secretKey));
}
