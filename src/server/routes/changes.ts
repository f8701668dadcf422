/** Waiting for changes: a request that is held open until something has happened. */
import { ChangesQuery } from "../../api/desk.ts";
import type { Changes } from "../../api/desk.ts";
import { CHANGES_WAIT_SECONDS, ROUTES } from "../../api/routes.ts";
import { MEMBER_ROLES } from "../../protocol/blind.ts";
import type { RosterMember } from "../../protocol/blind.ts";
import type { App } from "../http/app-type.ts";
import type { Context } from "../context.ts";
import { hexOf } from "../http/text.ts";
import type { Envelope, Seat } from "../state/change-feed.ts";

/** Registers the long poll. */
export function registerChanges(app: App, { changes, sessions, stopwatch }: Context): void {
  app.get(
    ROUTES.changes,
    { schema: { querystring: ChangesQuery } },
    async (request, reply): Promise<Changes> => {
      const { epoch, revision } = request.query;
      const untilMs = stopwatch() + CHANGES_WAIT_SECONDS * 1000;
      const gone = new AbortController();
      reply.raw.once("close", () => gone.abort());
      for (;;) {
        // Asked anew each time: a member who was suspended meanwhile learns nothing.
        const { member } = sessions.require(request, MEMBER_ROLES);
        const missed = changes.since(epoch, Number(revision), seatOf(member));
        if (missed) return missed;
        const patienceMs = untilMs - stopwatch();
        if (patienceMs <= 0 || changes.isEnded || gone.signal.aborted) return changes.nothing();
        await changes.next(patienceMs, gone.signal);
      }
    },
  );
  app.addHook("preClose", (done) => {
    changes.end();
    done();
  });
}

/** Which envelope a member of this role may hold a key to. */
export function envelopeOf({ role }: RosterMember): Envelope | undefined {
  if (role === "caseworker") return "report";
  return role === "custodian" ? "identity" : undefined;
}

/** Where a member sits among those who hear of cases. */
export function seatOf(member: RosterMember): Seat | undefined {
  const envelope = envelopeOf(member);
  return envelope && `${envelope}:${hexOf(member.keyId)}`;
}
