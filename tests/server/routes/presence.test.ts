/** Who has which case open: whom it is told to, and when it is forgotten. */
import { beforeAll, beforeEach, expect, it } from "vitest";
import { ROUTES } from "../../../src/api/routes.ts";
import type { Changes } from "../../../src/api/desk.ts";
import { toBase64url } from "../../../src/protocol/index.ts";
import { eraseReport, sendReport } from "../../support/complainants.ts";
import type { SealedCase } from "../../support/complainants.ts";
import { awaitChanges, listCases } from "../../support/desk.ts";
import { refusalOf, succeed } from "../../support/http.ts";
import { inviteAndJoin, unlock } from "../../support/people.ts";
import type { Person } from "../../support/people.ts";
import { createOrganisation } from "../../support/test-server.ts";
import type { TestServer } from "../../support/test-server.ts";

let server: TestServer;
let lan: Person;
let hoa: Person;
let tam: Person;
let minh: Person;
let report: SealedCase;

beforeAll(async () => {
  const { server: made, organisation } = await createOrganisation();
  server = made;
  lan = await inviteAndJoin(organisation, { loginName: "lan", role: "caseworker" });
  hoa = await inviteAndJoin(organisation, { loginName: "hoa", role: "caseworker" });
  tam = await inviteAndJoin(organisation, { loginName: "tam", role: "caseworker" });
  minh = await inviteAndJoin(organisation, { loginName: "minh", role: "custodian" });
});

beforeEach(async () => {
  for (const person of [lan, hoa, tam]) await close(person);
  // Tâm is left out of this one.
  report = await sendReport(server.ask, { leaveOut: [tam.keys.keyId] });
});

const open = ({ token }: Pick<Person, "token">, caseId = report.caseId) =>
  succeed(server.ask, { method: "PUT", path: ROUTES.presence, token, json: { caseId } });

const close = ({ token }: Pick<Person, "token">) =>
  succeed(server.ask, { method: "DELETE", path: ROUTES.presence, token });

/** What a member is told at once, as somebody who has seen nothing. */
const seenBy = async (person: Person): Promise<Changes["present"]> =>
  (await awaitChanges(server.ask, person, { epoch: "another", revision: 0 })).present;

const lanHere = () => [{ caseId: report.caseId, keyIds: [toBase64url(lan.keys.keyId)] }];

it("tells colleagues who can read the case, at once, and nobody else", async () => {
  const waiting = awaitChanges(server.ask, hoa, await listCases(server.ask, hoa));
  await open(lan);
  const woken = await waiting;
  expect(woken).toMatchObject({ reload: false, caseIds: [], rosterChanged: false });
  expect(woken.present).toEqual(lanHere());
  for (const other of [lan, tam, minh]) expect(await seenBy(other)).toEqual([]);
});

it("wakes nobody who may not know of it, and nobody again who does", async () => {
  await open(lan);
  const before = await listCases(server.ask, hoa);
  const tams = await listCases(server.ask, tam);
  await open(lan);
  expect(await listCases(server.ask, hoa)).toMatchObject({ revision: before.revision });
  await close(lan);
  // The next that Tâm hears of is the report that is meant for her too.
  const waiting = awaitChanges(server.ask, tam, tams);
  const { caseId } = await sendReport(server.ask);
  expect(await waiting).toMatchObject({ caseIds: [caseId], present: [] });
});

it("forgets a desk that closes the case, opens another, or ends its session", async () => {
  await open(lan);
  await close(lan);
  expect(await seenBy(hoa)).toEqual([]);

  await open(lan);
  const other = await sendReport(server.ask);
  await open(lan, other.caseId);
  expect((await seenBy(hoa)).map(({ caseId }) => caseId)).toEqual([other.caseId]);

  const second = await unlock(server.ask, lan);
  await close(lan);
  await open(second);
  const waiting = awaitChanges(server.ask, hoa, await listCases(server.ask, hoa));
  await succeed(server.ask, { method: "DELETE", path: ROUTES.session, token: second.token });
  expect((await waiting).present).toEqual([]);
});

it("forgets a desk that was not heard for a minute, unless it says it again", async () => {
  await open(lan);
  server.pass(50);
  await open(lan);
  server.pass(50);
  expect(await seenBy(hoa)).toEqual(lanHere());
  server.pass(11);
  expect(await seenBy(hoa)).toEqual([]);
});

it("names a member with two desks once", async () => {
  const second = await unlock(server.ask, lan);
  await open(lan);
  await open(second);
  expect(await seenBy(hoa)).toEqual(lanHere());
  await close(second);
  expect(await seenBy(hoa)).toEqual(lanHere());
});

it("takes no case that the member cannot read, or that is not there", async () => {
  expect(await refusalOf(open(tam))).toBe("not-found");
  expect(await refusalOf(open(lan, crypto.randomUUID()))).toBe("not-found");
  await open(lan);
  await eraseReport(server.ask, report.mailbox);
  expect(await refusalOf(open(lan))).toBe("not-found");
  expect(await seenBy(hoa)).toEqual([]);
});

it("is gone after a restart", async () => {
  await open(lan);
  server = await server.restart();
  expect(await seenBy(await unlock(server.ask, hoa))).toEqual([]);
});
