/** Acts of the demo's members with their entries in the audit trail, as the desk signs them. */
import type { AuditPage } from "../../api/audit.ts";
import { ROUTES } from "../../api/routes.ts";
import type { Day } from "../../domain/day.ts";
import { fromBase64url, signAuditEntry, toBase64url } from "../../protocol/index.ts";
import type { AuditAction, Bytes, PersonKeys } from "../../protocol/index.ts";
import { RefusedError } from "./past-server.ts";
import type { PastRequest, PastServer } from "./past-server.ts";

/** Cases that are on their way at the same time change hands at the same time. */
const TRIES = 50;

/** Who acts. Secret. */
export interface Signer {
  readonly keys: PersonKeys;
  readonly token: string;
}

/**
 * Sends an act with its entry.
 *
 * The trail's days do not go back, and the demo makes one case after the other: an act of a case
 * may stand there with the later day of an act of the case before.
 */
export async function askAudited(
  server: PastServer,
  today: Day,
  { keys, token }: Signer,
  { action, target }: { readonly action: AuditAction; readonly target: Bytes },
  request: PastRequest,
): Promise<void> {
  for (let left = TRIES; ; left--) {
    const { newest, day } = await server.ask<AuditPage>(today, {
      method: "GET",
      route: ROUTES.audit,
      query: "?after=4294967295",
      token,
    });
    const previous = fromBase64url(newest.hash);
    const fields = { sequence: newest.sequence + 1, previous, day, action, target };
    const audit = toBase64url(signAuditEntry(fields, keys));
    try {
      await server.ask(today, { ...request, token, json: { ...request.json, audit } });
      return;
    } catch (error) {
      const isOutdated = error instanceof RefusedError && error.code === "audit-outdated";
      if (!isOutdated || left <= 1) throw error;
    }
  }
}
