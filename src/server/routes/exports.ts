/**
 * Exports: the entry that tells what is handed on is stored together with the act's entry in the
 * audit trail. The server reads neither what is handed on nor to whom; it never sees the file.
 */
import { CaseParameters, ExportWrite } from "../../api/desk.ts";
import { ROUTES } from "../../api/routes.ts";
import { recordAct } from "../audit/record-act.ts";
import type { Context } from "../context.ts";
import type { App } from "../http/app-type.ts";
import { memberOf, requireCase, requireHolder } from "../http/signed-in.ts";
import { bytesOf, bytesOfUuid } from "../http/text.ts";
import { lockCase, seatsOf } from "../store/cases.ts";
import { durably } from "../store/transaction.ts";
import { appendEntry, requireCard, requireSigned } from "./entries.ts";

const MAX_BODY_BYTES = 100_000;

/** Registers `POST` of an export. */
export function registerExports(app: App, context: Context): void {
  const { store, changes, unseen } = context;
  app.post(
    ROUTES.exports,
    { schema: { params: CaseParameters, body: ExportWrite }, bodyLimit: MAX_BODY_BYTES },
    async (request, reply) => {
      const { caseId } = request.params;
      const member = memberOf(context, request);
      const bytes = bytesOf(request.body.bytes);
      const parts = requireSigned(bytes, "entry", caseId, member);
      const card = requireCard(request.body.card, parts, caseId, member);
      const act = { action: "exported", target: bytesOfUuid(caseId) } as const;
      const seats = await durably(store, async (tx) => {
        await lockCase(tx, caseId);
        await requireCase(tx, caseId, requireHolder(member));
        await appendEntry(tx, caseId, parts, bytes, card);
        await recordAct(tx, context, member, act, request.body.audit);
        return seatsOf(tx, caseId);
      });
      unseen.add(seats, member.keyId);
      changes.publishCase(caseId, seats);
      return reply.code(204).send();
    },
  );
}
