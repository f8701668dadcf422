/** A caseworker's session with a running server, outside of any browser. */
import { readRecord, type DemoRecord } from "../../cli/demo/demo-record.ts";
import { startSession } from "../../cli/demo/found-organisation.ts";
import { keysInVault, stretch } from "../../cli/demo/member.ts";
import type { PastRequest, PastServer } from "../../cli/demo/past-server.ts";
import { pathOf } from "../../api/routes.ts";
import { systemDay } from "../../server/clock.ts";
import {
  fromBase64url,
  fromHex,
  ORGANISATION_ID_BYTES,
  type Bytes,
  type PersonKeys,
} from "../../protocol/index.ts";

/** Somebody whose desk is unlocked. Secret. */
export interface SignedIn {
  readonly loginName: string;
  readonly passphrase: string;
  readonly keys: PersonKeys;
  readonly vaultKey: Bytes;
  readonly token: string;
}

/** Unlocks the desk of the demo's first active caseworker. */
export async function signIn(origin: string, dataFolder: string): Promise<SignedIn> {
  const record = await readRecord(dataFolder);
  if (!record) throw new Error("the folder holds no demo");
  const member = caseworkerOf(record);
  const organisationId = fromHex(record.organisation.id, ORGANISATION_ID_BYTES);
  const { authKey, vaultKey } = await stretch(member, organisationId);
  let keys: PersonKeys | undefined;
  const { loginName, passphrase } = member;
  const login = { loginName, authKey };
  const token = await startSession(
    serverAt(origin),
    login,
    ({ vault }) => (keys = keysInVault(fromBase64url(vault), vaultKey)),
    systemDay(),
  );
  if (!keys) throw new Error("the vault was not opened");
  return { loginName, passphrase, keys, vaultKey, token };
}

function caseworkerOf({ members }: DemoRecord) {
  const found = members.find(({ role, status }) => role === "caseworker" && status === "active");
  if (!found) throw new Error("the demo has no caseworker");
  return found;
}

/** The same requests over HTTP; the day is the server's own. */
function serverAt(origin: string): PastServer {
  const ask = async <T>(_day: unknown, request: PastRequest): Promise<T> => {
    const { method, route, parameters, json, token } = request;
    const answer = await fetch(origin + pathOf(route, parameters), {
      method,
      headers: {
        "content-type": "application/json",
        ...(token !== undefined && { authorization: `Bearer ${token}` }),
      },
      ...(json && { body: JSON.stringify(json) }),
    });
    if (!answer.ok) throw new Error(`the server refused ${route} with ${answer.status}`);
    return (await answer.json()) as T;
  };
  return { ask, setupSecret: () => undefined, close: () => Promise.resolve() };
}
