/** The audit trail, for every member: whoever may act may see who acted. */
import { AuditQuery } from "../../api/audit.ts";
import type { AuditPage } from "../../api/audit.ts";
import { AUDIT_PAGE_MOST, ROUTES } from "../../api/routes.ts";
import { readHead } from "../audit/record-act.ts";
import type { Context } from "../context.ts";
import type { App } from "../http/app-type.ts";
import { textOf } from "../http/text.ts";
import { listAudit } from "../store/audit.ts";

const MAX_SEQUENCE = 0x7fff_ffff;

/** Registers `GET` of entries from a number on. */
export function registerAudit(app: App, { store, today, logKey }: Context): void {
  app.get(ROUTES.audit, { schema: { querystring: AuditQuery } }, async ({ query }) => {
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
}
