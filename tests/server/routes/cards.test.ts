/** Cards beside entries, entries for many cases, and members' preferences. */
import { beforeAll, describe, expect, it } from "vitest";
import type { PreferencesShown } from "../../../src/api/desk.ts";
import { ROUTES } from "../../../src/api/routes.ts";
import { openCard, sealPreferences, toBase64url } from "../../../src/protocol/index.ts";
import { sendReport } from "../../support/complainants.ts";
import {
  awaitChanges,
  fetchCase,
  listCases,
  listSome,
  makeCard,
  makeNote,
  makeReply,
  putEntry,
  putMany,
  putReply,
  readCase,
} from "../../support/desk.ts";
import { refusalOf, succeed, succeedJson } from "../../support/http.ts";
import type { Ask } from "../../support/http.ts";
import { fetchRoster, inviteAndJoin } from "../../support/people.ts";
import type { Person } from "../../support/people.ts";
import { bytesOfText, bytesOfUuid, randomBytes } from "../../support/protocol.ts";
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

async function newCase() {
  const { caseId, mailbox } = await sendReport(ask);
  return { caseId, mailbox, caseKey: (await readCase(ask, lan, caseId)).caseKey };
}

const listed = async (person: Person, caseId: string) =>
  (await listSome(ask, person, [caseId])).cases[0];

describe("a card", () => {
  it("is stored with its entry, and stands in the list instead of the summary", async () => {
    const { caseId, caseKey } = await newCase();
    expect(await listed(lan, caseId)).toMatchObject({ card: null, entryCount: 0 });
    expect((await listed(lan, caseId))?.summary).not.toBeNull();
    const card = makeCard(lan, caseKey, caseId, 1);
    await putEntry(ask, lan, caseId, makeNote(lan, caseKey, caseId, 1, "một"), card);
    for (const person of [lan, hoa]) {
      const row = await listed(person, caseId);
      expect(row).toMatchObject({ card: toBase64url(card), summary: null, entryCount: 1 });
      expect((await fetchCase(ask, person, caseId)).card).toBe(toBase64url(card));
    }
    expect(await refusalOf(listed(minh, caseId))).toBe("not-allowed");
    expect(await refusalOf(fetchCase(ask, minh, caseId))).toBe("not-allowed");
    const opened = openCard(card, caseKey, bytesOfUuid(caseId), await fetchRoster(ask));
    expect(opened.content.card).toEqual({ state: "accepted" });
  });

  it("stays when an entry comes without one: the desk sees that it is behind", async () => {
    const { caseId, caseKey } = await newCase();
    const card = makeCard(lan, caseKey, caseId, 1);
    await putEntry(ask, lan, caseId, makeNote(lan, caseKey, caseId, 1, "một"), card);
    await putEntry(ask, lan, caseId, makeNote(lan, caseKey, caseId, 2, "hai"));
    expect(await listed(lan, caseId)).toMatchObject({ card: toBase64url(card), entryCount: 2 });
  });

  it("is not set back by a retry of the entry that it came with", async () => {
    const { caseId, caseKey } = await newCase();
    const first = makeNote(lan, caseKey, caseId, 1, "một");
    const firstCard = makeCard(lan, caseKey, caseId, 1);
    await putEntry(ask, lan, caseId, first, firstCard);
    const second = makeCard(hoa, caseKey, caseId, 2);
    await putEntry(ask, hoa, caseId, makeNote(hoa, caseKey, caseId, 2, "hai"), second);
    await putEntry(ask, lan, caseId, first, firstCard);
    expect((await listed(lan, caseId))?.card).toBe(toBase64url(second));
  });

  it("is refused with its entry: another's, another case's or number's, forged, too long", async () => {
    const { caseId, caseKey } = await newCase();
    const other = await newCase();
    const note = makeNote(lan, caseKey, caseId, 1, "một");
    const put = (card: Uint8Array) =>
      refusalOf(putEntry(ask, lan, caseId, note, new Uint8Array(card)));
    const card = makeCard(lan, caseKey, caseId, 1);
    const forged = new Uint8Array(card);
    forged[forged.length - 1] = ~(forged.at(-1) ?? 0);
    expect(await put(makeCard(hoa, caseKey, caseId, 1))).toBe("not-allowed");
    expect(await put(makeCard(lan, other.caseKey, other.caseId, 1))).toBe("bad-request");
    expect(await put(makeCard(lan, caseKey, caseId, 2))).toBe("bad-request");
    expect(await put(forged)).toBe("bad-signature");
    expect(await put(note)).toBe("wrong-kind");
    expect(await put(randomBytes(4247))).toBe("bad-request");
    expect(await listed(lan, caseId)).toMatchObject({ card: null, entryCount: 0 });
    await putEntry(ask, lan, caseId, note, card);
    expect((await listed(lan, caseId))?.card).toBe(toBase64url(card));
  });

  it("is of the one of two who was first, when both write at once", async () => {
    const { caseId, caseKey } = await newCase();
    const people = [lan, hoa, lan, hoa];
    const tries = people.map((person, number) => {
      const note = makeNote(person, caseKey, caseId, 1, String(number));
      const card = makeCard(person, caseKey, caseId, 1, String(number));
      return { note, card, answer: refusalOf(putEntry(ask, person, caseId, note, card)) };
    });
    const codes = await Promise.all(tries.map(({ answer }) => answer));
    expect(codes.filter((code) => code === "out-of-order")).toHaveLength(3);
    const won = tries[codes.indexOf(undefined)];
    const { entries, card } = await fetchCase(ask, lan, caseId);
    expect(entries.map(({ bytes }) => bytes)).toEqual([toBase64url(won?.note ?? new Uint8Array())]);
    expect(card).toBe(toBase64url(won?.card ?? new Uint8Array()));
  });

  it("comes with a reply's copy, all three or nothing, and not without a copy", async () => {
    const { caseId, caseKey, mailbox } = await newCase();
    const reply = await makeReply(ask, lan, caseId, 1, mailbox, "Xin chào");
    const copy = makeNote(lan, caseKey, caseId, 1, "copy");
    const wrong = makeCard(lan, caseKey, caseId, 2);
    expect(await refusalOf(putReply(ask, lan, caseId, reply, copy, wrong))).toBe("bad-request");
    const card = makeCard(lan, caseKey, caseId, 1);
    expect(await refusalOf(putReply(ask, lan, caseId, reply, null, card))).toBe("bad-request");
    expect(await fetchCase(ask, lan, caseId)).toMatchObject({
      replies: [],
      entries: [],
      card: null,
    });
    await putReply(ask, lan, caseId, reply, copy, card);
    expect(await listed(lan, caseId)).toMatchObject({
      replyCount: 1,
      entryCount: 1,
      card: toBase64url(card),
    });
  });
});

describe("entries for many cases", () => {
  it("are stored or refused each by itself, in the order sent", async () => {
    const [a, b, c] = [await newCase(), await newCase(), await newCase()];
    const hidden = await sendReport(ask, { leaveOut: [lan.keys.keyId] });
    const entry = ({ caseId, caseKey }: typeof a, sequence = 1, person = lan) => ({
      caseId,
      bytes: makeNote(person, caseKey, caseId, sequence, "x"),
      card: makeCard(person, caseKey, caseId, sequence),
    });
    await putEntry(ask, hoa, b.caseId, makeNote(hoa, b.caseKey, b.caseId, 1, "first"));
    const { epoch, revision } = await listCases(ask, hoa);
    const problems = await putMany(ask, lan, [
      entry(a),
      entry(b),
      { ...entry(a), caseId: hidden.caseId },
      entry({ ...a, caseId: hidden.caseId }),
      entry(c, 1, hoa),
      { ...entry(c), bytes: randomBytes(200) },
      { ...entry(c), card: entry(a).card },
      entry({ ...a, caseId: crypto.randomUUID() }),
      entry(c),
    ]);
    expect(problems).toEqual([
      null,
      "out-of-order",
      "bad-request",
      "not-found",
      "not-allowed",
      "bad-request",
      "bad-request",
      "not-found",
      null,
    ]);
    const counts = [a, b, c].map(async ({ caseId }) => (await listed(hoa, caseId))?.entryCount);
    expect(await Promise.all(counts)).toEqual([1, 1, 1]);
    const changes = await awaitChanges(ask, hoa, { epoch, revision });
    expect([...changes.caseIds].sort()).toEqual([a.caseId, c.caseId].sort());
  });

  it("can be a hundred, and no more", async () => {
    const { caseId, caseKey } = await newCase();
    const entries = Array.from({ length: 101 }, (_, place) => ({
      caseId,
      bytes: makeNote(lan, caseKey, caseId, place + 1, "x"),
      card: makeCard(lan, caseKey, caseId, place + 1),
    }));
    expect(await refusalOf(putMany(ask, lan, entries))).toBe("bad-request");
    const problems = await putMany(ask, lan, entries.slice(0, 100));
    expect(new Set(problems)).toEqual(new Set([null]));
    expect(await listed(lan, caseId)).toMatchObject({ entryCount: 100 });
    expect(await putMany(ask, lan, [])).toEqual([]);
  });
});

describe("preferences", () => {
  const path = ROUTES.preferences;
  const read = ({ token }: Person) => succeedJson<PreferencesShown>(ask, { path, token });
  const write = ({ token }: Person, bytes: Uint8Array, replaces: string | null) =>
    succeed(ask, { method: "PUT", path, token, json: { bytes: toBase64url(bytes), replaces } });
  const nonceOf = (bytes: Uint8Array) => toBase64url(bytes.slice(0, 24));
  const sealed = ({ keys }: Person) =>
    sealPreferences(keys, { format: 1, views: [], watched: [], seenMentions: {} });

  it("are each member's own, and replaced only by who has read them", async () => {
    expect(await read(lan)).toEqual({ bytes: null });
    const [first, second, third] = [sealed(lan), sealed(lan), sealed(lan)];
    expect(await refusalOf(write(lan, first, nonceOf(first)))).toBe("out-of-order");
    await write(lan, first, null);
    expect(await refusalOf(write(lan, second, null))).toBe("out-of-order");
    await write(lan, second, nonceOf(first));
    expect(await refusalOf(write(lan, third, nonceOf(first)))).toBe("out-of-order");
    expect(await read(lan)).toEqual({ bytes: toBase64url(second) });
    expect(await read(minh)).toEqual({ bytes: null });
    await write(minh, sealed(minh), null);
    expect(bytesOfText((await read(minh)).bytes ?? "")).toHaveLength(24 + 4096 + 16);
  });

  it("are written by one of two at once", async () => {
    const before = bytesOfText((await read(hoa)).bytes ?? "");
    const replaces = before.length > 0 ? nonceOf(before) : null;
    const writes = [1, 2, 3].map(() => refusalOf(write(hoa, sealed(hoa), replaces)));
    const codes = await Promise.all(writes);
    expect(codes.filter((code) => code === undefined)).toHaveLength(1);
  });

  it("are bounded", async () => {
    expect(await refusalOf(write(hoa, randomBytes(300_001), null))).toBe("bad-request");
    expect(await refusalOf(write(hoa, randomBytes(100), "AA"))).toBe("bad-request");
  });
});
