/** Waiting for changes: a request that is held open until something has happened. */
import { ChangesQuery } from "../../api/desk.ts";
import type { Changes } from "../../api/desk.ts";
import { CHANGES_WAIT_SECONDS, ROUTES } from "../../api/routes.ts";
import { MEMBER_ROLES } from "../../protocol/blind.ts";
import type { App } from "../http/app-type.ts";
import type { Context } from "../context.ts";
import { markSeen } from "../store/members.ts";
import { seatOf } from "../http/signed-in.ts";

/** Registers the long poll. */
export function registerChanges(app: App, context: Context): void {
  const { changes, presence, sessions, stopwatch, store, today, unseen } = context;
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
        const { member, session } = sessions.require(request, MEMBER_ROLES);
        unseen.clear(member.keyId);
        // A session may last past midnight.
        if (session.seenDay !== today()) {
          session.seenDay = today();
          await markSeen(store, member.keyId, session.seenDay);
        }
        const seat = seatOf(member);
        const patienceMs = untilMs - stopwatch();
        const isOver = patienceMs <= 0 || changes.isEnded || gone.signal.aborted;
        const missed =
          changes.since(epoch, Number(revision), seat) ?? (isOver ? changes.nothing() : undefined);
        if (missed) return { ...missed, present: presence.seenFrom(seat, member.keyId) };
        await changes.next(patienceMs, gone.signal);
      }
    },
  );
  app.addHook("preClose", (done) => {
    changes.end();
    done();
  });
}
