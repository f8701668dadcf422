/** Exports: history and audit trail together, or neither. */
import { beforeAll, expect, it } from "vitest";
import { ROUTES } from "../../../src/api/routes.ts";
import { toBase64url } from "../../../src/protocol/index.ts";
import { fetchAudit, signAct } from "../../support/audit.ts";
import { sendReport } from "../../support/complainants.ts";
import { fetchCase, makeNote, readCase } from "../../support/desk.ts";
import { at, refusalOf, succeed } from "../../support/http.ts";
import type { Ask } from "../../support/http.ts";
import { inviteAndJoin } from "../../support/people.ts";
import type { Person } from "../../support/people.ts";
import { bytesOfUuid } from "../../support/protocol.ts";
import { createOrganisation } from "../../support/test-server.ts";

let ask: Ask;
let lan: Person;
let hoa: Person;
let minh: Person;

beforeAll(async () => {
  const { server, organisation } = await createOrganisation();
  ({ ask } = server);
  lan = await inviteAndJoin(organisation, { loginName: "lan", role: "caseworker" });
  hoa = await inviteAndJoin(organisation, { loginName: "hoa", role: "caseworker" });
  minh = await inviteAndJoin(organisation, { loginName: "minh", role: "custodian" });
});

async function made(caseId: string, sequence = 1) {
  const { caseKey } = await readCase(ask, lan, caseId);
  const entry = makeNote(lan, caseKey, caseId, sequence, "exported");
  const audit = await signAct(ask, lan, "exported", bytesOfUuid(caseId));
  return { bytes: toBase64url(entry), audit };
}

const post = (caseId: string, json: object, { token } = lan) => ({
  method: "POST" as const,
  path: at(ROUTES.exports, { caseId }),
  token,
  json,
});

it("stores both", async () => {
  const { caseId } = await sendReport(ask);
  const before = (await fetchAudit(ask, lan)).newest.sequence;
  await succeed(ask, post(caseId, await made(caseId)));
  expect((await fetchCase(ask, lan, caseId)).entries).toHaveLength(1);
  expect((await fetchAudit(ask, lan)).newest.sequence).toBe(before + 1);
});

it("stores neither where one of them is missing or wrong", async () => {
  const { caseId } = await sendReport(ask);
  const { caseId: otherId } = await sendReport(ask);
  const right = await made(caseId);
  const before = (await fetchAudit(ask, lan)).newest.sequence;
  const target = bytesOfUuid(caseId);
  const wrong: readonly (readonly [string, object])[] = [
    ["audit-missing", { bytes: right.bytes }],
    ["audit-wrong", { ...right, audit: await signAct(ask, lan, "keys-changed", target) }],
    ["audit-wrong", { ...right, audit: await signAct(ask, lan, "exported", bytesOfUuid(otherId)) }],
    ["audit-wrong", { ...right, audit: await signAct(ask, hoa, "exported", target) }],
    ["out-of-order", await made(caseId, 3)],
  ];
  for (const [code, body] of wrong) {
    expect(await refusalOf(succeed(ask, post(caseId, body)))).toBe(code);
  }
  // Whoever cannot read cases exports none, and nobody signs for somebody else.
  expect(await refusalOf(succeed(ask, post(caseId, right, minh)))).toBe("not-allowed");
  expect(await refusalOf(succeed(ask, post(caseId, right, hoa)))).toBe("not-allowed");
  expect((await fetchCase(ask, lan, caseId)).entries).toEqual([]);
  expect((await fetchAudit(ask, lan)).newest.sequence).toBe(before);
  // Others acted in between.
  await succeed(ask, post(otherId, await made(otherId)));
  expect(await refusalOf(succeed(ask, post(caseId, right)))).toBe("audit-outdated");
  expect((await fetchCase(ask, lan, caseId)).entries).toEqual([]);
  await succeed(ask, post(caseId, await made(caseId)));
});
