/**
 * Property 6, of people who are to stay out of a case: whom the complainant left out, and who has
 * left because of a conflict of interest. Also with real keys, other programs, and a server that
 * hands over all it has.
 */
import { beforeEach, expect, it } from "vitest";
import { ROUTES } from "../../src/api/routes.ts";
import type { Route } from "../../src/api/routes.ts";
import {
  casePairFrom,
  casePublicKey,
  keysRecipients,
  openCaseKeys,
  openEntry,
  openMessage,
  openingKeyOf,
  parseSealed,
  toHex,
} from "../../src/protocol/index.ts";
import type { VerifiedRoster } from "../../src/protocol/index.ts";
import { signAct } from "../support/audit.ts";
import {
  makeMessage,
  openMailbox,
  putMessage,
  sendReport,
  uploadFile,
} from "../support/complainants.ts";
import type { SealedCase } from "../support/complainants.ts";
import { listCases, readCase } from "../support/desk.ts";
import { at, refusalOf, succeed } from "../support/http.ts";
import { makeKeys } from "../support/keys-change.ts";
import { connectDesks, openDesk } from "../support/open-desk.ts";
import type { OpenDesk } from "../support/open-desk.ts";
import { fetchRoster, inviteAndJoin, setGroups } from "../support/people.ts";
import type { Organisation, Person } from "../support/people.ts";
import { bytesOfText, bytesOfUuid } from "../support/protocol.ts";
import { createOrganisation } from "../support/test-server.ts";
import type { TestServer } from "../support/test-server.ts";

const GROUPS = [
  { id: 1, names: { vi: "Văn phòng trong nước" } },
  { id: 2, names: { vi: "Văn phòng ở nước ngoài" } },
];
const LEFT_OUT = [{ group: 1, name: "Văn phòng trong nước" }];

let server: TestServer;
let organisation: Organisation;
let lan: Person;
let hoa: Person;
/** Of the group that is left out. */
let tam: Person;
let roster: VerifiedRoster;
let desk: OpenDesk;
let sent: SealedCase;
let id: string;
let uploadId: string;

beforeEach(async () => {
  ({ server, organisation } = await createOrganisation());
  connectDesks(server.app);
  const join = (loginName: string) =>
    inviteAndJoin(organisation, { loginName, role: "caseworker" as const });
  [lan, hoa, tam] = [await join("lan"), await join("hoa"), await join("tam")];
  roster = await setGroups(organisation, GROUPS, [
    [lan, 2],
    [hoa, 2],
    [tam, 1],
  ]);
  const file = await uploadFile(server.ask, new Uint8Array(9));
  uploadId = file.uploadIdText;
  sent = await sendReport(server.ask, { leftOut: LEFT_OUT, files: [file] });
  id = sent.caseId;
  desk = await openDesk(lan);
});

const idOf = ({ keys }: Person): string => toHex(keys.keyId);

/** What somebody is told who asks with their own session. */
function asTam(route: Route, parameters: Readonly<Record<string, string>> = {}) {
  const path = at(route, { caseId: id, ...parameters });
  return refusalOf(succeed(server.ask, { path, token: tam.token }));
}

it("gives a group that was left out neither case, nor identity, nor files, and seals nothing to it", async () => {
  expect((await listCases(server.ask, tam)).cases).toEqual([]);
  expect(await asTam(ROUTES.case)).toBe("not-found");
  expect(await asTam(ROUTES.file, { uploadId })).toBe("not-found");
  const stored = await server.store.case.findUniqueOrThrow({ where: { id } });
  for (const [bytes, kind] of [
    [stored.report, "report"],
    [stored.identity, "identity"],
  ] as const) {
    const ids = parseSealed(bytes, kind).wraps.map(({ keyId }) => toHex(keyId));
    expect(ids).not.toContain(idOf(tam));
  }
  const own = openingKeyOf(tam.keys);
  const shut = expect.objectContaining({ code: "cannot-open" }) as Error;
  const caseId = bytesOfUuid(id);
  expect(() => openCaseKeys(stored.report, [], caseId, roster, own)).toThrow(shut);
});

it("lets nobody of it in, neither who joins it later nor who has moved away", async () => {
  const share = (person: Person) => desk.readers.change(id, { add: [idOf(person)], remove: [] }, 0);
  const leftOut = { kind: "refused", events: [{ refused: "left-out" }] };
  expect(await share(tam)).toMatchObject(leftOut);
  await setGroups(organisation, GROUPS, [[tam, 2]]);
  await desk.session.rosters.refresh();
  expect(await share(tam)).toMatchObject(leftOut);
  const minh = await inviteAndJoin(organisation, { loginName: "minh", role: "caseworker" });
  await setGroups(organisation, GROUPS, [[minh, 1]]);
  await desk.session.rosters.refresh();
  expect(await share(minh)).toMatchObject(leftOut);
  expect((await listCases(server.ask, minh)).cases).toEqual([]);
});

it("is marked at every desk where another program has let somebody of it in", async () => {
  const { caseKey } = await readCase(server.ask, hoa, id);
  const readers = [lan, hoa, tam].map(({ keys }) => keys.keyId);
  const recipients = keysRecipients(roster, readers);
  const { body } = await makeKeys(server.ask, hoa, sent, roster, {
    recipients,
    previousKey: caseKey,
  });
  const audit = await signAct(server.ask, hoa, "keys-changed", bytesOfUuid(id));
  const path = at(ROUTES.keys, { caseId: id });
  // The server cannot know what the report says.
  await succeed(server.ask, { method: "POST", path, token: hoa.token, json: { ...body, audit } });
  await desk.list.load([id]);
  const shown = await desk.casework.open(id);
  const marks = shown.readers.flatMap((one) =>
    one.kind === "member" ? [[one.displayName, one.barrier]] : [],
  );
  expect(marks).toEqual([
    ["hoa", undefined],
    ["lan", undefined],
    ["tam", "left-out"],
  ]);
});

it("shuts what comes after to whoever left for a conflict, once another desk has changed keys", async () => {
  await desk.casework.open(id);
  const leaving = await openDesk(hoa);
  expect(await leaving.readers.recuse(id, undefined)).toEqual({ kind: "done" });
  expect((await listCases(server.ask, hoa)).cases).toEqual([]);
  expect(await server.store.keyringEntry.count({ where: { caseId: id } })).toBe(1);
  await desk.list.load([id]);
  // Their own browser made the newest key, so that it is known to them until it changes again.
  const { caseKey: known } = await desk.writer.read(id);
  expect(await desk.readers.exposed()).toEqual([id]);
  expect(await desk.casework.open(id)).toMatchObject({ isKeyOfLeaver: true });
  const [renewed] = await desk.readers.renew([id], () => undefined);
  expect(renewed?.outcome).toMatchObject({ kind: "done" });
  expect(await desk.readers.exposed()).toEqual([]);
  await desk.casework.note(id, "chỉ cho người còn lại");
  const page = await openMailbox(server.ask, sent.mailbox);
  if (!page.found) throw new Error("there is no such mailbox");
  const pair = casePublicKey(bytesOfText(page.caseEncryptionKey));
  const current = await fetchRoster(server.ask);
  await putMessage(server.ask, sent.mailbox, makeMessage(current, { ...sent, pair }, 1, "sau"));
  expect(await desk.casework.open(id)).toMatchObject({ isKeyOfLeaver: false });

  // Now with all that the server stores.
  const stored = await server.store.case.findUniqueOrThrow({ where: { id } });
  const changes = await server.store.keysChange.findMany({ where: { caseId: id } });
  const message = await server.store.message.findFirstOrThrow({ where: { caseId: id } });
  const newest = await server.store.entry.findFirstOrThrow({
    where: { caseId: id },
    orderBy: { sequence: "desc" },
  });
  const caseId = bytesOfUuid(id);
  const own = openingKeyOf(hoa.keys);
  const shut = expect.objectContaining({ code: "cannot-open" }) as Error;
  expect(() => openCaseKeys(stored.report, changes, caseId, roster, own)).toThrow(shut);
  const { publicKey } = sent.mailbox.keys.signing;
  const openings = [own, casePairFrom(known)];
  expect(() => openMessage(message.bytes, openings, publicKey, caseId, 1)).toThrow(shut);
  expect(() => openEntry(newest.bytes, known, caseId, newest.sequence, roster)).toThrow(shut);
});

it("lets them in again only for a reason, and never leaves a case without a reader", async () => {
  await (await openDesk(hoa)).readers.recuse(id, undefined);
  await desk.list.load([id]);
  const add = [idOf(hoa)];
  const { newest } = (await desk.writer.read(id)).history;
  expect(await desk.readers.change(id, { add, remove: [] }, newest)).toMatchObject({
    kind: "refused",
    events: [{ refused: "has-conflict" }],
  });
  // The only one left is told whom they may name: neither Hoa nor Tâm.
  expect(await desk.readers.recuse(id, undefined)).toEqual({ kind: "only-reader", others: [] });
  const reason = "another person of that name";
  expect(await desk.readers.change(id, { add, remove: [], reason }, newest)).toMatchObject({
    kind: "done",
  });
  expect(await desk.readers.recuse(id, undefined)).toEqual({ kind: "done" });
});
