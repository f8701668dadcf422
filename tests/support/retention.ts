/** Days to erase on, as caseworkers' desks set them over HTTP. */
import type { RetentionActName, RetentionAsked } from "../../src/api/retention.ts";
import { ROUTES } from "../../src/api/routes.ts";
import { signAct } from "./audit.ts";
import { at, succeed, succeedJson } from "./http.ts";
import type { Answer, Ask } from "./http.ts";
import type { Person } from "./people.ts";
import { bytesOfUuid } from "./protocol.ts";

/** Does an act, with its entry in the audit trail. */
export async function actOnCase(
  ask: Ask,
  person: Person,
  caseId: string,
  act: RetentionActName,
  days: { readonly eraseDay?: string; readonly identityEraseDay?: string | null } = {},
): Promise<Answer> {
  return succeed(ask, {
    method: "POST",
    path: at(ROUTES.retention, { caseId }),
    token: person.token,
    json: { act, ...days, audit: await signAct(ask, person, act, bytesOfUuid(caseId)) },
  });
}

/** Who waits for a second person. */
export async function fetchAsked(
  ask: Ask,
  person: Person,
  caseId: string,
): Promise<RetentionAsked> {
  const path = at(ROUTES.retention, { caseId });
  return succeedJson<RetentionAsked>(ask, { path, token: person.token });
}
