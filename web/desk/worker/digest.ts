/** A member's own reminders by e-mail. */
import type { DigestShown } from "../../../src/api/digest.ts";
import { ROUTES } from "../../../src/api/routes.ts";
import type { DigestCalls } from "../digest-api.ts";
import type { Session } from "./session.ts";

/**
 * Asks for them and sets them.
 *
 * @param session - Gives the session that there is then.
 */
export function digestCalls(session: () => Session): DigestCalls {
  return {
    digest: () => session().json<DigestShown>({ method: "GET", route: ROUTES.digest }),
    setDigest: (given) =>
      session().nothing(
        given
          ? { method: "PUT", route: ROUTES.digest, json: given }
          : { method: "DELETE", route: ROUTES.digest },
      ),
    tryDigest: () => session().nothing({ method: "POST", route: ROUTES.digestTrial }),
  };
}
