/** A desk tells which case it has open, again and again, and that it has closed it. */
import { PresenceWrite } from "../../api/presence.ts";
import { ROUTES } from "../../api/routes.ts";
import type { Context } from "../context.ts";
import type { App } from "../http/app-type.ts";
import { ProblemError } from "../http/problems.ts";
import { seatOf } from "../http/signed-in.ts";
import { seatsOf } from "../store/cases.ts";

/** Registers `PUT` and `DELETE` of what this desk has open. */
export function registerPresence(app: App, context: Context): void {
  const { changes, presence, sessions, store } = context;
  app.put(ROUTES.presence, { schema: { body: PresenceWrite } }, async (request, reply) => {
    const { caseId } = request.body;
    const readers = await seatsOf(store, caseId);
    // Asked now: what ended while the database was asked is not opened again.
    const { member, session } = sessions.require(request, ["caseworker"]);
    const seat = seatOf(member);
    if (seat === undefined || !readers.includes(seat)) {
      changes.publishPresence(presence.close(session));
      throw new ProblemError("not-found");
    }
    changes.publishPresence(presence.open(session, caseId, readers));
    return reply.code(204).send();
  });

  app.delete(ROUTES.presence, (request, reply) => {
    const { session } = sessions.require(request, ["caseworker"]);
    changes.publishPresence(presence.close(session));
    return reply.code(204).send();
  });
}
