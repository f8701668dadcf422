/** Finds exports that the history tells of and the audit trail does not. */
import type { AuditPage } from "../../../src/api/audit.ts";
import { ROUTES } from "../../../src/api/routes.ts";
import type { ExportRecord } from "../../../src/domain/casework/folding.ts";
import {
  HASH_BYTES,
  ProtocolError,
  equalBytes,
  findMember,
  fromBase64url,
  fromHex,
  hashAuditEntry,
  parseAuditEntry,
  toHex,
  verifyAuditEntry,
} from "../../../src/protocol/index.ts";
import { ApiError } from "../../shared/api-client.ts";
import type { ReadCase } from "./read-case.ts";
import type { Session } from "./session.ts";

/** Numbers of entries that tell of an export for which no entry of the audit trail is found. */
export async function unauditedExports(read: ReadCase, session: Session): Promise<number[]> {
  const missing: number[] = [];
  const used = new Set<number>();
  for (const one of read.history.folded.details.exports) {
    // One entry of the trail is for one export.
    const isFirst = !used.has(one.event.audit);
    used.add(one.event.audit);
    if (!isFirst || !(await isAudited(read, one, session))) missing.push(one.sequence);
  }
  return missing;
}

async function isAudited(
  { caseId }: ReadCase,
  { event, author }: ExportRecord,
  session: Session,
): Promise<boolean> {
  try {
    const page = await session.json<AuditPage>({
      method: "GET",
      route: ROUTES.audit,
      query: { after: String(event.audit - 1) },
    });
    const [first] = page.entries;
    if (first === undefined) return false;
    const bytes = fromBase64url(first);
    const parts = parseAuditEntry(bytes);
    const member = findMember(session.rosters.current, parts.actor);
    if (!member || toHex(member.keyId) !== author) return false;
    verifyAuditEntry(parts, member.signingKey);
    return (
      parts.action === "exported" &&
      equalBytes(parts.target, caseId) &&
      equalBytes(hashAuditEntry(bytes), fromHex(event.auditHash, HASH_BYTES))
    );
  } catch (error) {
    // What the server does not show is as good as not there.
    if (error instanceof ApiError || error instanceof ProtocolError) return false;
    throw error;
  }
}
