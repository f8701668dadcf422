/** Entries of the audit trail, as a member's desk signs them. */
import type { AuditPage, RosterPage } from "../../src/api/audit.ts";
import type { SetupChecked } from "../../src/api/desk.ts";
import { ROUTES } from "../../src/api/routes.ts";
import type { Day } from "../../src/domain/day.ts";
import { auditOldBefore } from "../../src/domain/retention.ts";
import {
  checkAudit,
  logKeyIdOf,
  NO_AUDIT_ENTRY,
  signAuditEntry,
  toBase64url,
  verifyRosters,
} from "../../src/protocol/index.ts";
import type { AuditAction, AuditChecked, Bytes, PersonKeys } from "../../src/protocol/index.ts";
import { succeedJson } from "./http.ts";
import type { Ask } from "./http.ts";
import { bytesOfText } from "./protocol.ts";

/** Who signs: a member's keys, and the token of their session. */
interface Signer {
  readonly keys: PersonKeys;
  readonly token: string;
}

/** Entries after a number, and where the next one goes. */
export async function fetchAudit(ask: Ask, { token }: Signer, after = 0): Promise<AuditPage> {
  return succeedJson<AuditPage>(ask, { path: `${ROUTES.audit}?after=${after}`, token });
}

/** Signs for an act, on top of what is newest, as it is sent. */
export async function signAct(
  ask: Ask,
  signer: Signer,
  action: AuditAction,
  target: Bytes,
): Promise<string> {
  const { newest, day } = await fetchAudit(ask, signer, 0xffff_ffff);
  const previous = bytesOfText(newest.hash);
  const fields = { sequence: newest.sequence + 1, previous, day, action, target };
  return toBase64url(signAuditEntry(fields, signer.keys));
}

/** The entry with which a founder vouches for the server's log key. */
export async function firstEntry(ask: Ask, secret: string, keys: PersonKeys): Promise<string> {
  const { day, logKey } = await succeedJson<SetupChecked>(ask, {
    method: "POST",
    path: ROUTES.setupCheck,
    json: { secret },
  });
  const target = logKeyIdOf(bytesOfText(logKey));
  const fields = { sequence: 1, previous: NO_AUDIT_ENTRY, day, target };
  return toBase64url(signAuditEntry({ ...fields, action: "log-begun" }, keys));
}

/** Everything that a member needs to check the trail, as the server gives it. */
export async function checkTrail(ask: Ask, signer: Signer): Promise<AuditChecked> {
  const { entries, logKey, day } = await fetchAudit(ask, signer);
  const path = `${ROUTES.rosters}?after=0`;
  const { rosters } = await succeedJson<RosterPage>(ask, { path, token: signer.token });
  return checkAudit(entries.map(bytesOfText), {
    rosters: verifyRosters(rosters.map(bytesOfText), { organisationId: undefined, version: 1 }),
    logKey: bytesOfText(logKey),
    latestDay: day,
    oldBefore: auditOldBefore(day as Day),
  });
}
