import { beforeAll, describe, expect, it } from "vitest";
import { ROUTES } from "../../../src/api/routes.ts";
import { openEntry, sealKeyringEntry, toBase64url } from "../../../src/protocol/index.ts";
import { eraseReport, makeMessage, putMessage, sendReport } from "../../support/complainants.ts";
import {
  awaitChanges,
  caseKeyOf,
  fetchCase,
  listCases,
  listSome,
  makeNote,
  makeReply,
  putEntry,
  putReply,
  readCase,
} from "../../support/desk.ts";
import { Refused, refusalOf, succeed } from "../../support/http.ts";
import type { Ask } from "../../support/http.ts";
import {
  changeRoster,
  fetchPeople,
  fetchRoster,
  inviteAndJoin,
  setStatus,
} from "../../support/people.ts";
import type { Organisation, Person } from "../../support/people.ts";
import { bytesOfText, bytesOfUuid, randomBytes } from "../../support/protocol.ts";
import type { StoreClient } from "../../../src/server/store/client.ts";
import { createOrganisation } from "../../support/test-server.ts";
import type { TestServer } from "../../support/test-server.ts";

let server: TestServer;
let organisation: Organisation;
let ask: Ask;
let lan: Person;
let hoa: Person;
let minh: Person;

beforeAll(async () => {
  ({ server, organisation } = await createOrganisation());
  ({ ask } = server);
  lan = await inviteAndJoin(organisation, { loginName: "lan", role: "caseworker" });
  hoa = await inviteAndJoin(organisation, { loginName: "hoa", role: "caseworker" });
  minh = await inviteAndJoin(organisation, { loginName: "minh", role: "custodian" });
});

/** Makes many cases out of one; only their ids and mailboxes differ. */
async function copyCase(store: StoreClient, caseId: string, times: number): Promise<void> {
  const row = await store.case.findUniqueOrThrow({ where: { id: caseId } });
  const recipients = await store.caseRecipient.findMany({ where: { caseId } });
  const ids = Array.from({ length: times }, () => crypto.randomUUID());
  const small = { ...row, report: row.report.slice(0, 100), identity: row.identity.slice(0, 100) };
  await store.case.createMany({
    data: ids.map((id) => ({ ...small, id, mailboxAddress: randomBytes(16) })),
  });
  await store.caseRecipient.createMany({
    data: ids.flatMap((id) => recipients.map((recipient) => ({ ...recipient, caseId: id }))),
  });
}

const expectedOf = async (asked: Promise<unknown>): Promise<unknown> => {
  const error = await asked.catch((reason: unknown) => reason);
  return error instanceof Refused ? [error.code, error.problem["expected"]] : error;
};

describe("the list", () => {
  it("shows a member the cases that were sealed to them, and counts", async () => {
    const open = await sendReport(ask);
    const hidden = await sendReport(ask, { leaveOut: [hoa.keys.keyId] });
    await putMessage(ask, open.mailbox, makeMessage(await fetchRoster(ask), open, 1, "x"));
    const lans = await listCases(ask, lan);
    const hoas = await listCases(ask, hoa);
    const ids = (list: typeof lans) => list.cases.map(({ id }) => id);
    expect(ids(lans)).toEqual(expect.arrayContaining([open.caseId, hidden.caseId]));
    expect(ids(hoas)).toContain(open.caseId);
    expect(ids(hoas)).not.toContain(hidden.caseId);
    expect(lans.cases.find(({ id }) => id === open.caseId)).toMatchObject({
      receivedDay: "2026-11-24",
      eraseDay: "2031-11-24",
      keyring: null,
      messageCount: 1,
      replyCount: 0,
      entryCount: 0,
      fileCount: 0,
    });
    const some = await listSome(ask, hoa, [open.caseId, hidden.caseId, crypto.randomUUID()]);
    expect(ids(some)).toEqual([open.caseId]);
    expect(await refusalOf(fetchCase(ask, hoa, hidden.caseId))).toBe("not-found");
    expect(await refusalOf(fetchCase(ask, hoa, crypto.randomUUID()))).toBe("not-found");
  });

  it("is whole when it is empty and when it goes out in parts", async () => {
    const { server: fresh, organisation: small } = await createOrganisation();
    const person = await inviteAndJoin(small, { loginName: "one", role: "caseworker" });
    expect((await listCases(fresh.ask, person)).cases).toEqual([]);
    const { caseId } = await sendReport(fresh.ask);
    expect((await listCases(fresh.ask, person)).cases).toHaveLength(1);
    await copyCase(fresh.store, caseId, 1200);
    const { cases } = await listCases(fresh.ask, person);
    expect(new Set(cases.map(({ id }) => id)).size).toBe(1201);
  });

  it("gives a keyring entry in place of the wrap", async () => {
    const { caseId } = await sendReport(ask);
    const other = await sendReport(ask, { leaveOut: [lan.keys.keyId] });
    const [row] = (await listSome(ask, lan, [caseId])).cases;
    if (!row) throw new Error("not listed");
    const caseKey = caseKeyOf(lan, row);
    const read = {
      caseKey,
      isRead: true,
      messagesRead: 0,
      entriesRead: 0,
      keysNumber: 0,
      isDeclared: true,
    };
    const bytes = sealKeyringEntry(lan.passphrase.vaultKey, bytesOfUuid(caseId), read);
    const write = (entries: unknown[]) =>
      succeed(ask, { method: "POST", path: ROUTES.keyring, token: lan.token, json: { entries } });
    const entry = { caseId, bytes: toBase64url(bytes) };
    await write([
      entry,
      { ...entry, caseId: other.caseId },
      { ...entry, caseId: crypto.randomUUID() },
    ]);
    await write([entry]);
    await write([]);
    expect(await refusalOf(write([entry, entry]))).toBe("bad-request");
    const [after] = (await listSome(ask, lan, [caseId])).cases;
    expect(after).toMatchObject({ wrap: null, keyring: toBase64url(bytes) });
    expect(await server.store.keyringEntry.count()).toBe(1);
    const [hers] = (await listSome(ask, hoa, [caseId])).cases;
    expect(hers).toMatchObject({ keyring: null });
  });
});

describe("a case", () => {
  it("gives custodians nothing of it, and caseworkers no identity envelope", async () => {
    const { caseId } = await sendReport(ask, { identity: { name: "Nguyễn Thị A" } });
    expect(await refusalOf(fetchCase(ask, minh, caseId))).toBe("not-allowed");
    expect(await refusalOf(listCases(ask, minh))).toBe("not-allowed");
    const { identity } = await server.store.case.findUniqueOrThrow({ where: { id: caseId } });
    const shown = JSON.stringify(await fetchCase(ask, lan, caseId));
    expect(shown).not.toContain(toBase64url(identity).slice(100, 200));
    expect(shown).not.toContain(toBase64url(identity).slice(-200, -100));
  });

  it("keeps entries in order, each once", async () => {
    const { caseId } = await sendReport(ask);
    const { caseKey } = await readCase(ask, lan, caseId);
    const first = makeNote(lan, caseKey, caseId, 1, "một");
    await putEntry(ask, lan, caseId, first);
    await putEntry(ask, lan, caseId, first);
    const again = makeNote(hoa, caseKey, caseId, 1, "khác");
    expect(await expectedOf(putEntry(ask, hoa, caseId, again))).toEqual(["out-of-order", 2]);
    const third = makeNote(hoa, caseKey, caseId, 3, "ba");
    expect(await expectedOf(putEntry(ask, hoa, caseId, third))).toEqual(["out-of-order", 2]);
    await putEntry(ask, hoa, caseId, makeNote(hoa, caseKey, caseId, 2, "hai"));
    const { entries } = await fetchCase(ask, lan, caseId);
    const roster = await fetchRoster(ask);
    const opened = entries.map(({ bytes, sequence }) =>
      openEntry(bytesOfText(bytes), caseKey, bytesOfUuid(caseId), sequence, roster),
    );
    expect(opened.map(({ author, content }) => [author.displayName, content])).toMatchObject([
      ["lan", { text: "một" }],
      ["hoa", { text: "hai" }],
    ]);
  });

  it("takes entries by their author, for this case, and signed", async () => {
    const { caseId } = await sendReport(ask);
    const other = await sendReport(ask);
    const hidden = await sendReport(ask, { leaveOut: [hoa.keys.keyId] });
    const { caseKey } = await readCase(ask, lan, caseId);
    const note = makeNote(lan, caseKey, caseId, 1, "x");
    expect(await refusalOf(putEntry(ask, hoa, caseId, note))).toBe("not-allowed");
    expect(await refusalOf(putEntry(ask, lan, other.caseId, note))).toBe("bad-request");
    const forged = new Uint8Array(note);
    forged[forged.length - 1] = ~(forged.at(-1) ?? 0);
    expect(await refusalOf(putEntry(ask, lan, caseId, forged))).toBe("bad-signature");
    const asReply = await makeReply(ask, lan, caseId, 1, other.mailbox, "x");
    expect(await refusalOf(putEntry(ask, lan, caseId, asReply))).toBe("wrong-kind");
    const blind = makeNote(hoa, caseKey, hidden.caseId, 1, "x");
    expect(await refusalOf(putEntry(ask, hoa, hidden.caseId, blind))).toBe("not-found");
  });

  it("stores a reply and the desk's copy, both or neither", async () => {
    const { caseId, mailbox } = await sendReport(ask);
    const other = await sendReport(ask);
    const { caseKey } = await readCase(ask, lan, caseId);
    const reply = await makeReply(ask, lan, caseId, 1, mailbox, "Xin chào");
    const late = makeNote(lan, caseKey, caseId, 2, "copy");
    expect(await expectedOf(putReply(ask, lan, caseId, reply, late))).toEqual(["out-of-order", 1]);
    expect((await fetchCase(ask, lan, caseId)).replies).toEqual([]);
    const copy = makeNote(lan, caseKey, caseId, 1, "copy");
    await putReply(ask, lan, caseId, reply, copy);
    await putReply(ask, lan, caseId, reply, copy);
    expect(await fetchCase(ask, lan, caseId)).toMatchObject({
      replies: [{ sequence: 1, sentDay: "2026-11-24" }],
      entries: [{ sequence: 1 }],
    });
    const third = await makeReply(ask, lan, caseId, 3, mailbox, "x");
    expect(await expectedOf(putReply(ask, lan, caseId, third))).toEqual(["out-of-order", 2]);
    const misled = await makeReply(ask, lan, caseId, 2, other.mailbox, "x");
    expect(await refusalOf(putReply(ask, lan, caseId, misled))).toBe("unknown-recipient");
  });

  it("keeps order when several write at once", async () => {
    const { caseId } = await sendReport(ask);
    const { caseKey } = await readCase(ask, lan, caseId);
    const write = (text: string) =>
      putEntry(ask, lan, caseId, makeNote(lan, caseKey, caseId, 1, text));
    const codes = await Promise.all(["a", "b", "c", "d"].map((text) => refusalOf(write(text))));
    expect(codes.filter((code) => code === undefined)).toHaveLength(1);
    expect(codes.filter((code) => code === "out-of-order")).toHaveLength(3);
  });
});

describe("changes", () => {
  it("tell at once what was missed, to those who may know", async () => {
    const { epoch, revision } = await listCases(ask, lan);
    const hidden = await sendReport(ask, { leaveOut: [hoa.keys.keyId] });
    const missed = await awaitChanges(ask, lan, { epoch, revision });
    expect(missed).toMatchObject({ reload: false, caseIds: [hidden.caseId], rosterChanged: false });
    const open = await sendReport(ask);
    const hoas = await awaitChanges(ask, hoa, { epoch, revision });
    expect(hoas.caseIds).toEqual([open.caseId]);
    await eraseReport(ask, open.mailbox);
    const gone = await awaitChanges(ask, minh, missed);
    expect(gone.caseIds).toEqual([open.caseId]);
    expect(await awaitChanges(ask, lan, { epoch: "another", revision })).toMatchObject({
      reload: true,
    });
  });

  it("wake whoever waits, at a report and at a new roster", async () => {
    const list = await listCases(ask, lan);
    const waiting = awaitChanges(ask, lan, list);
    const { caseId } = await sendReport(ask);
    const woken = await waiting;
    expect(woken.caseIds).toEqual([caseId]);
    const again = awaitChanges(ask, organisation.administrator, woken);
    await changeRoster(organisation, (members) => members);
    expect(await again).toMatchObject({ rosterChanged: true, caseIds: [] });
  });

  it("end for a member who is suspended meanwhile, who then gets nothing at all", async () => {
    const tam = await inviteAndJoin(organisation, { loginName: "tam", role: "caseworker" });
    const { caseId } = await sendReport(ask);
    const waiting = awaitChanges(ask, tam, await listCases(ask, tam));
    await setStatus(organisation, tam, "suspended");
    expect(await refusalOf(waiting)).toBe("member-suspended");
    expect(await refusalOf(listCases(ask, tam))).toBe("member-suspended");
    expect(await refusalOf(fetchCase(ask, tam, caseId))).toBe("member-suspended");
    const { members } = await fetchPeople(organisation);
    expect(members.find(({ loginName }) => loginName === "tam")?.status).toBe("suspended");
  });

  it("end when the server stops", async () => {
    const { server: other, organisation: theirs } = await createOrganisation();
    const person = await inviteAndJoin(theirs, { loginName: "one", role: "caseworker" });
    const waiting = awaitChanges(other.ask, person, await listCases(other.ask, person));
    await new Promise((resolve) => setTimeout(resolve, 50));
    await other.app.close();
    expect(await waiting).toMatchObject({ reload: false, caseIds: [] });
  });

  it("notes the day of a session that lasts past midnight", async () => {
    server.setDay("2026-11-25");
    await sendReport(ask);
    await awaitChanges(ask, lan, { epoch: "another", revision: 0 });
    const { members } = await fetchPeople(organisation);
    const days = Object.fromEntries(members.map((one) => [one.loginName, one.lastSeenDay]));
    expect(days).toMatchObject({ lan: "2026-11-25", minh: "2026-11-24" });
  });
});

it("refuses bodies that do not follow the contract", async () => {
  const { caseId } = await sendReport(ask);
  const path = `/api/desk/cases/${caseId}/entries`;
  const send = (json: unknown) =>
    refusalOf(succeed(ask, { method: "POST", path, token: lan.token, json }));
  expect(await send({})).toBe("bad-request");
  expect(await send({ bytes: "not base64!" })).toBe("bad-request");
  expect(await send({ bytes: "AB" })).toBe("bad-request");
  expect(await send({ bytes: "AA", more: 1 })).toBe("bad-request");
  expect(await send({ bytes: toBase64url(randomBytes(500_000)) })).toBe("too-large");
});
