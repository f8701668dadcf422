/** What a custodian reads of a case: its identity envelope alone. */
import type { WholeCase } from "../../../src/api/desk.ts";
import { ROUTES } from "../../../src/api/routes.ts";
import { ProtocolError, fromBase64url, openIdentity } from "../../../src/protocol/index.ts";
import { ApiError } from "../../shared/api-client.ts";
import { uuidBytes } from "../../shared/uuid.ts";
import type { IdentityShown } from "../worker-api.ts";
import type { CaseList } from "./case-list.ts";
import type { Session } from "./session.ts";

/**
 * Fetches and opens the envelope (docs/protocol.md, "Reading, by a caseworker").
 *
 * @throws {@link ProtocolError} `cannot-open`; {@link ApiError}.
 */
export async function showIdentity(
  id: string,
  session: Session,
  list: CaseList,
): Promise<IdentityShown> {
  try {
    const whole = await session.json<WholeCase>({
      method: "GET",
      route: ROUTES.case,
      parameters: { caseId: id },
    });
    if (whole.identity === null) throw new ProtocolError("cannot-open");
    const identity = fromBase64url(whole.identity);
    const opened = openIdentity(identity, session.opening, uuidBytes(id));
    return { id, receivedDay: whole.receivedDay, answers: opened?.answers };
  } catch (error) {
    if (error instanceof ApiError && error.code === "not-found") list.forget([id]);
    throw error;
  }
}
