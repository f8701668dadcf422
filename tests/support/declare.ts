/** Declaring over HTTP, in all cases at once, that somebody knows of no conflict of interest. */
import { ROUTES } from "../../src/api/routes.ts";
import { sealKeyringEntry, toBase64url } from "../../src/protocol/index.ts";
import { caseKeyOf, listCases } from "./desk.ts";
import { succeed } from "./http.ts";
import type { Ask } from "./http.ts";
import type { Person } from "./people.ts";
import { bytesOfUuid } from "./protocol.ts";

/** Keeps it in the keyring of somebody who has not unlocked the desk yet, as their desk would. */
export async function declareAll(ask: Ask, person: Person): Promise<void> {
  const { cases } = await listCases(ask, person);
  const marks = { isRead: false, messagesRead: 0, entriesRead: 0, isDeclared: true };
  const entries = cases.map((listed) => {
    const entry = { caseKey: caseKeyOf(person, listed), keysNumber: 0, ...marks };
    const { vaultKey } = person.passphrase;
    const bytes = toBase64url(sealKeyringEntry(vaultKey, bytesOfUuid(listed.id), entry));
    return { caseId: listed.id, bytes };
  });
  const { token } = person;
  await succeed(ask, { method: "POST", path: ROUTES.keyring, token, json: { entries } });
}
