import { beforeAll, describe, expect, it } from "vitest";
import { ROUTES } from "../../../src/api/routes.ts";
import { MAX_SUBMISSION_BYTES } from "../../../src/protocol/index.ts";
import type { VerifiedRoster } from "../../../src/protocol/index.ts";
import {
  makeReport,
  newMailbox,
  proof,
  putReport,
  sendReport,
} from "../../support/complainants.ts";
import { listCases, readCase } from "../../support/desk.ts";
import { at, refusalOf, succeed, succeedJson } from "../../support/http.ts";
import type { Ask } from "../../support/http.ts";
import { fetchState } from "../../support/identities.ts";
import { fetchRoster, inviteAndJoin, setStatus, setUpOrganisation } from "../../support/people.ts";
import type { Organisation, Person } from "../../support/people.ts";
import { randomBytes } from "../../support/protocol.ts";
import { createOrganisation, createTestServer } from "../../support/test-server.ts";
import type { TestServer } from "../../support/test-server.ts";

let server: TestServer;
let organisation: Organisation;
let ask: Ask;
let roster: VerifiedRoster;
let lan: Person;
let minh: Person;

beforeAll(async () => {
  ({ server, organisation } = await createOrganisation({ retentionDays: 100 }));
  ({ ask } = server);
  lan = await inviteAndJoin(organisation, { loginName: "lan", role: "caseworker" });
  minh = await inviteAndJoin(organisation, { loginName: "minh", role: "custodian" });
  roster = await fetchRoster(ask);
});

const put = (caseId: string, bytes: Uint8Array, headers: Record<string, string> = {}) =>
  succeedJson(ask, { method: "PUT", path: at(ROUTES.report, { caseId }), bytes, headers });

it("stores a report that a caseworker can read and a custodian cannot", async () => {
  const { caseId } = await sendReport(ask, { answers: { story: "một hai ba" } });
  expect((await readCase(ask, lan, caseId)).report.answers).toEqual({ story: "một hai ba" });
  expect(await refusalOf(listCases(ask, minh))).toBe("not-allowed");
  expect((await fetchState(ask, minh, caseId)).custodians).toHaveLength(1);
});

it("promises days, and says the same to a retry, without another proof", async () => {
  const sealed = makeReport(roster);
  const promised = {
    receivedDay: "2026-11-24",
    acknowledgeByDay: "2026-12-01",
    feedbackByDay: "2027-02-22",
  };
  expect(await putReport(ask, sealed)).toEqual(promised);
  server.setDay("2026-11-26");
  expect(await put(sealed.caseId, sealed.bytes)).toEqual(promised);
  server.setDay("2026-11-24");
  expect(await server.store.case.count({ where: { id: sealed.caseId } })).toBe(1);
});

it("stores one case when the same report is sent several times at once", async () => {
  const sealed = makeReport(roster);
  const answers = await Promise.all(Array.from({ length: 5 }, () => putReport(ask, sealed)));
  expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
  expect(await server.store.case.count({ where: { id: sealed.caseId } })).toBe(1);
});

it("refuses other bytes under a case or mailbox that exists", async () => {
  const sealed = await sendReport(ask);
  const other = makeReport(roster, { caseId: sealed.caseId });
  expect(await refusalOf(putReport(ask, other))).toBe("already-exists");
  const again = makeReport(roster, { mailbox: sealed.mailbox });
  expect(await refusalOf(putReport(ask, again))).toBe("already-exists");
});

describe("proof of work", () => {
  it("is needed, once, for this purpose, and in time", async () => {
    const { caseId, bytes } = makeReport(roster);
    expect(await refusalOf(put(caseId, bytes))).toBe("proof-invalid");
    expect(await refusalOf(put(caseId, bytes, { "kin-proof": "e30" }))).toBe("proof-invalid");
    const forUpload = await proof(ask, "upload");
    expect(await refusalOf(put(caseId, bytes, forUpload))).toBe("proof-invalid");
    const late = await proof(ask, "report");
    server.pass(11 * 60);
    expect(await refusalOf(put(caseId, bytes, late))).toBe("proof-invalid");
    const right = await proof(ask, "report");
    await put(caseId, bytes, right);
    const next = makeReport(roster);
    expect(await refusalOf(put(next.caseId, next.bytes, right))).toBe("proof-replayed");
  });

  it("cannot be made cheaper by changing the challenge", async () => {
    const { caseId, bytes } = makeReport(roster);
    const { "kin-proof": header = "" } = await proof(ask, "report");
    const payload = JSON.parse(Buffer.from(header, "base64url").toString()) as {
      challenge: { parameters: { data: { validUntil: number } } };
    };
    payload.challenge.parameters.data.validUntil += 1;
    const changed = Buffer.from(JSON.stringify(payload)).toString("base64url");
    expect(await refusalOf(put(caseId, bytes, { "kin-proof": changed }))).toBe("proof-invalid");
  });
});

describe("a report that is not as it should be", () => {
  it("is refused with the reason", async () => {
    const { caseId, bytes } = makeReport(roster);
    const changed = (change: (copy: Uint8Array) => void): Uint8Array => {
      const copy = new Uint8Array(bytes);
      change(copy);
      return copy;
    };
    const refusal = (body: Uint8Array, id = caseId) => refusalOf(put(id, body));
    expect(await refusal(randomBytes(500))).toBe("bad-request");
    expect(await refusal(bytes.subarray(0, bytes.length - 1))).toBe("bad-request");
    expect(await refusal(changed((copy) => (copy[4] = 9)))).toBe("unknown-version");
    expect(await refusal(changed((copy) => (copy[copy.length - 1] = ~(copy.at(-1) ?? 0))))).toBe(
      "bad-signature",
    );
    expect(await refusal(changed((copy) => (copy[2000] = ~(copy[2000] ?? 0))))).toBe(
      "bad-signature",
    );
    expect(await refusal(bytes, crypto.randomUUID())).toBe("bad-request");
    expect(await refusal(bytes, "not-a-uuid")).toBe("bad-request");
    expect(await refusal(new Uint8Array(MAX_SUBMISSION_BYTES + 1))).toBe("too-large");
    const path = at(ROUTES.report, { caseId });
    expect(await refusalOf(succeed(ask, { method: "PUT", path, json: {} }))).toBe("bad-request");
  });

  it("is refused for recipients whom the roster does not list, or that are missing", async () => {
    const send = (under: VerifiedRoster, leaveOut: Person[] = []) =>
      refusalOf(
        putReport(ask, makeReport(under, { leaveOut: leaveOut.map(({ keys }) => keys.keyId) })),
      );
    const stranger = await createOrganisation();
    await inviteAndJoin(stranger.organisation, { loginName: "spy", role: "caseworker" });
    const foreign = await fetchRoster(stranger.server.ask);
    expect(await send(foreign)).toBe("unknown-recipient");
    const [spy] = foreign.members.filter(({ role }) => role === "caseworker");
    const withSpy = { ...roster, members: [...roster.members, ...(spy ? [spy] : [])] };
    expect(await send(withSpy)).toBe("unknown-recipient");
    const administrators = roster.members.map((member) => ({
      ...member,
      role: member.role === "administrator" ? ("caseworker" as const) : member.role,
    }));
    expect(await send({ ...roster, members: administrators })).toBe("unknown-recipient");
    const otherRecovery = { ...roster, recoveryKeyId: minh.keys.keyId };
    expect(await send(otherRecovery)).toBe("missing-recipient");
    expect(await send({ ...roster, version: roster.version + 1 })).toBe("roster-outdated");
    // A custodian may be left out, for example because the report is about them.
    expect(await send(roster, [minh])).toBeUndefined();
  });
});

describe("a report that was sealed under an earlier roster", () => {
  it("is taken while everybody whom it was sealed for still reads", async () => {
    const sealed = makeReport(roster);
    const tuan = await inviteAndJoin(organisation, { loginName: "tuan", role: "caseworker" });
    await putReport(ask, sealed);
    expect((await readCase(ask, lan, sealed.caseId)).report.answers).toHaveProperty("story");
    // Whoever joined later was not sealed for, and is not shown it.
    const { cases } = await listCases(ask, tuan);
    expect(cases.map(({ id }) => id)).not.toContain(sealed.caseId);
    roster = await fetchRoster(ask);
  });

  it("is refused when somebody whom it was sealed for was suspended, and nothing is kept", async () => {
    const hoa = await inviteAndJoin(organisation, { loginName: "hoa", role: "caseworker" });
    const thu = await inviteAndJoin(organisation, { loginName: "thu", role: "custodian" });
    const before = await fetchRoster(ask);
    const toAll = makeReport(before);
    const kept = makeReport(before);
    const withoutHoa = makeReport(before, { leaveOut: [hoa.keys.keyId] });
    const toNeither = makeReport(before, { leaveOut: [hoa.keys.keyId, thu.keys.keyId] });
    await putReport(ask, kept);
    await setStatus(organisation, hoa, "suspended");
    expect(await refusalOf(putReport(ask, toAll))).toBe("unknown-recipient");
    await putReport(ask, withoutHoa);
    await setStatus(organisation, thu, "suspended");
    expect(
      await refusalOf(putReport(ask, makeReport(before, { leaveOut: [hoa.keys.keyId] }))),
    ).toBe("unknown-recipient");
    await putReport(ask, toNeither);
    const refused = { mailboxAddress: toAll.mailbox.address };
    expect(await server.store.case.count({ where: { id: toAll.caseId } })).toBe(0);
    expect(await server.store.case.count({ where: refused })).toBe(0);
    // A retry of what was acknowledged asks nothing of the roster.
    await put(kept.caseId, kept.bytes);
    // Somebody who is let in again reads again.
    await setStatus(organisation, hoa, "active");
    await setStatus(organisation, thu, "active");
    await putReport(ask, toAll);
    roster = await fetchRoster(ask);
  });

  it("is refused for recipients who never were, whatever version it names", async () => {
    const spy = await createOrganisation();
    await inviteAndJoin(spy.organisation, { loginName: "spy", role: "caseworker" });
    const [stranger] = (await fetchRoster(spy.server.ask)).members.filter(
      ({ role }) => role === "caseworker",
    );
    const members = [...roster.members, ...(stranger ? [stranger] : [])];
    const earlier = { ...roster, version: 1, members };
    expect(await refusalOf(putReport(ask, makeReport(earlier)))).toBe("unknown-recipient");
    const newer = { ...roster, version: roster.version + 1 };
    expect(await refusalOf(putReport(ask, makeReport(newer)))).toBe("roster-outdated");
  });
});

it("says by the status whether it was there before", async () => {
  const { caseId, bytes } = makeReport(roster);
  const path = at(ROUTES.report, { caseId });
  const send = async (headers = {}) => (await ask({ method: "PUT", path, bytes, headers })).status;
  expect(await send(await proof(ask, "report"))).toBe(201);
  expect(await send()).toBe(200);
  expect(await send(await proof(ask, "report"))).toBe(200);
});

it("takes no report before the organisation is set up", async () => {
  const fresh = await createTestServer();
  const { caseId, bytes } = makeReport(roster, { mailbox: newMailbox() });
  const path = at(ROUTES.report, { caseId });
  const sent = succeed(fresh.ask, { method: "PUT", path, bytes });
  expect(await refusalOf(sent)).toBe("not-set-up");
  await setUpOrganisation(fresh.ask, fresh.setupSecret() ?? "");
});

it("turns away what is too much at once, and says when to try again", async () => {
  const rates = { report: { perSecond: 1, burst: 2 }, unproven: { perSecond: 1, burst: 2 } };
  const { server: small } = await createOrganisation({ rates });
  const question = {
    method: "PUT",
    path: at(ROUTES.report, { caseId: crypto.randomUUID() }),
  } as const;
  const codes = [];
  for (let i = 0; i < 3; i++) {
    codes.push(await refusalOf(succeed(small.ask, { ...question, bytes: randomBytes(10) })));
  }
  expect(codes).toEqual(["bad-request", "bad-request", "busy"]);
  const { headers } = await small.ask({ ...question, bytes: randomBytes(10) });
  expect(headers["retry-after"]).toBe("1");
  small.pass(1);
  expect(await refusalOf(succeed(small.ask, { ...question, bytes: randomBytes(10) }))).toBe(
    "bad-request",
  );
  // Those who have done the work are counted apart, each proof once.
  const worked = { ...question, headers: await proof(small.ask, "report") };
  expect(await refusalOf(succeed(small.ask, { ...worked, bytes: randomBytes(10) }))).toBe(
    "bad-request",
  );
  expect(await refusalOf(succeed(small.ask, { ...worked, bytes: randomBytes(10) }))).toBe("busy");
});
