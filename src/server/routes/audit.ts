/** The audit trail, and the rosters to check it by, for every member. */
import { AfterQuery } from "../../api/audit.ts";
import type { AuditPage, RosterPage } from "../../api/audit.ts";
import { AUDIT_PAGE_MOST, ROSTERS_PAGE_MOST, ROUTES } from "../../api/routes.ts";
import { readHead } from "../audit/record-act.ts";
import type { Context } from "../context.ts";
import type { App } from "../http/app-type.ts";
import { textOf } from "../http/text.ts";
import { listAudit } from "../store/audit.ts";
import { listRosters } from "../store/rosters.ts";

const MAX_SEQUENCE = 0x7fff_ffff;

/** Registers `GET` of entries, and of rosters, from a number on. */
export function registerAudit(app: App, { store, today, logKey }: Context): void {
  app.get(ROUTES.audit, { schema: { querystring: AfterQuery } }, async ({ query }) => {
    const after = Math.min(Number(query.after), MAX_SEQUENCE);
    const entries = await listAudit(store, after, AUDIT_PAGE_MOST);
    // Read afterwards, so that it is never older than what is listed.
    const { day, sequence, hash } = await readHead(store, today());
    return {
      day,
      logKey: textOf(logKey.publicKey),
      newest: { sequence, hash: textOf(hash) },
      entries: entries.map(({ bytes }) => textOf(bytes)),
    } satisfies AuditPage;
  });

  app.get(ROUTES.rosters, { schema: { querystring: AfterQuery } }, async ({ query }) => {
    const after = Math.min(Number(query.after), MAX_SEQUENCE);
    const rosters = await listRosters(store, after, ROSTERS_PAGE_MOST);
    return { rosters: rosters.map(textOf) } satisfies RosterPage;
  });
}
