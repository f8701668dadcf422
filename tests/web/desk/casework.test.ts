/** Caseworkers at their desks, several at once, on a real server. */
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import { systemClock, today } from "../../../src/domain/day.ts";
import { openReply, toHex } from "../../../src/protocol/index.ts";
import type { CaseEvent } from "../../../src/domain/casework/events.ts";
import { eraseReport, openMailbox, sendReport } from "../../support/complainants.ts";
import { connectDesks, meddle, openDesk } from "../../support/open-desk.ts";
import type { OpenDesk } from "../../support/open-desk.ts";
import { fetchRoster, inviteAndJoin } from "../../support/people.ts";
import type { Person } from "../../support/people.ts";
import { bytesOfText, bytesOfUuid } from "../../support/protocol.ts";
import { createOrganisation } from "../../support/test-server.ts";
import type { TestServer } from "../../support/test-server.ts";
import { ApiError } from "../../../web/shared/api-client.ts";

let server: TestServer;
let people: { lan: Person; hoa: Person };
let lan: OpenDesk;
let hoa: OpenDesk;

beforeAll(async () => {
  const { server: made, organisation } = await createOrganisation();
  server = made;
  connectDesks(server.app);
  const join = (loginName: string) =>
    inviteAndJoin(organisation, { loginName, role: "caseworker" });
  people = { lan: await join("lan"), hoa: await join("hoa") };
  [lan, hoa] = [await openDesk(people.lan), await openDesk(people.hoa)];
});

afterEach(() => meddle(undefined));

const answers = { country: "VNM", tiles: ["tile.child"], child_involved: "yes" };

async function newCase(): Promise<string> {
  const { caseId } = await sendReport(server.ask, { answers, summary: answers });
  await Promise.all([lan, hoa].map(({ list }) => list.load([caseId])));
  return caseId;
}

const tags = (...add: string[]): CaseEvent => ({ kind: "tags", add, remove: [] });
const assign = (person: Person): CaseEvent => ({ kind: "assign", to: toHex(person.keys.keyId) });

describe("a case", () => {
  it("has a suggested card until somebody changes it, and then the one that follows", async () => {
    const id = await newCase();
    expect(lan.row(id)).toMatchObject({ isSuggested: true, isCardRight: true, entryCount: 0 });
    expect(lan.row(id).card).toMatchObject({
      state: "received",
      basis: "summary",
      heavy: ["child"],
    });
    const shown = await lan.casework.open(id);
    expect(shown).toMatchObject({ isSuggested: true, isCardRight: true, basedOn: 0, history: [] });
    expect(shown.suggestion.urgency.factors.map(({ id: factor }) => factor)).toContain("D");
    expect(lan.row(id).card?.basis).toBe("answers");

    const acknowledge: CaseEvent = { kind: "state", to: "acknowledged" };
    const done = await lan.changes.change(id, [acknowledge, tags("đất"), assign(people.hoa)], 0);
    expect(done).toEqual({ kind: "done", basedOn: 1 });
    await hoa.list.load([id]);
    await hoa.list.verifyCards();
    expect(hoa.row(id)).toMatchObject({
      isSuggested: false,
      isCardRight: true,
      summary: undefined,
    });
    const card = { state: "acknowledged", tags: ["đất"], assignee: toHex(people.hoa.keys.keyId) };
    expect(hoa.row(id).card).toMatchObject(card);
    const opened = await hoa.casework.open(id);
    expect(opened).toMatchObject({ isCardRight: true, basedOn: 1, details: { tags: ["đất"] } });
    expect(opened.history).toMatchObject([
      {
        sequence: 1,
        author: "lan",
        isMine: false,
        day: today(systemClock),
        events: [{ event: acknowledge }, {}, {}],
      },
    ]);
    expect(opened.timeline).toMatchObject([{}, {}, { kind: "change", author: "lan" }]);
  });

  it("refuses what the rules forbid, and writes nothing of it", async () => {
    const id = await newCase();
    const close: CaseEvent = {
      kind: "propose-closing",
      reason: "no_contact",
      text: "Không liên lạc được.",
    };
    expect(await lan.changes.change(id, [close], 0)).toMatchObject({ kind: "done" });
    const outcome = await lan.changes.change(id, [tags("a"), { kind: "close", proposal: 1 }], 1);
    expect(outcome).toMatchObject({
      kind: "refused",
      events: [{ event: { kind: "tags" } }, { refused: "own-proposal" }],
    });
    expect(await hoa.changes.change(id, [{ kind: "close", proposal: 1 }], 1)).toMatchObject({
      kind: "done",
    });
    expect((await lan.casework.open(id)).card).toMatchObject({ state: "closed", tags: [] });
    const odd = [{ kind: "unheard-of" }] as unknown as CaseEvent[];
    await expect(lan.changes.change(id, odd, 2)).rejects.toThrow(TypeError);
  });
});

describe("two at once", () => {
  it("merge what does not touch the same", async () => {
    const id = await newCase();
    const outcomes = await Promise.all([
      lan.changes.change(id, [tags("đất")], 0),
      hoa.changes.change(id, [tags("gấp")], 0),
      lan.casework.note(id, "một"),
      hoa.casework.note(id, "hai"),
    ]);
    expect(outcomes.slice(0, 2)).toMatchObject([{ kind: "done" }, { kind: "done" }]);
    const shown = await lan.casework.open(id);
    expect(shown).toMatchObject({ basedOn: 4, isCardRight: true });
    expect(shown.card.tags).toEqual(["gấp", "đất"].sort());
  });

  it("show the second what the first has done, and go on from there", async () => {
    const id = await newCase();
    const outcomes = await Promise.all([
      lan.changes.change(id, [assign(people.lan)], 0),
      hoa.changes.change(id, [assign(people.hoa)], 0),
    ]);
    const kinds = outcomes.map(({ kind }) => kind);
    expect([...kinds].sort()).toEqual(["conflict", "done"]);
    const conflict = outcomes[kinds.indexOf("conflict")];
    expect(conflict).toMatchObject({
      basedOn: 1,
      theirs: [{ events: [{ event: { kind: "assign" } }] }],
    });
    expect(await hoa.changes.change(id, [assign(people.hoa)], 1)).toEqual({
      kind: "done",
      basedOn: 2,
    });
    expect(await lan.changes.change(id, [assign(people.hoa)], 1)).toMatchObject({ kind: "done" });
  });

  it("write once though the answer was lost", async () => {
    const id = await newCase();
    meddle(({ method, path, body }) => {
      if (method === "POST" && path.endsWith("/entries")) throw new TypeError("lost");
      return body;
    });
    await expect(lan.changes.change(id, [tags("đất")], 0)).rejects.toThrow(ApiError);
    await expect(lan.casework.personalNote(id, "riêng")).rejects.toThrow(ApiError);
    meddle(undefined);
    expect(await lan.changes.change(id, [tags("đất")], 0)).toEqual({ kind: "done", basedOn: 2 });
    await lan.casework.personalNote(id, "riêng");
    const { timeline, basedOn } = await lan.casework.open(id);
    expect(basedOn).toBe(2);
    expect(timeline.slice(2)).toMatchObject([
      { kind: "change" },
      { kind: "personal", text: "riêng" },
    ]);
  });
});

describe("many at once", () => {
  it("are changed each by itself, and tell what became of them", async () => {
    const [free, taken, closed] = [await newCase(), await newCase(), await newCase()];
    const gone = await sendReport(server.ask);
    await lan.list.load([gone.caseId]);
    await hoa.changes.change(taken, [assign(people.hoa)], 0);
    await lan.changes.change(
      closed,
      [{ kind: "propose-closing", reason: "no_contact", text: "x" }],
      0,
    );
    await hoa.changes.change(closed, [{ kind: "close", proposal: 1 }], 1);
    await lan.list.load([closed]);
    await eraseReport(server.ask, gone.mailbox);
    const progress: number[] = [];
    const ids = [free, taken, closed, gone.caseId, free];
    const outcomes = await lan.changes.changeMany(
      ids,
      [assign(people.lan), tags("lô")],
      (done, total) => {
        progress.push(done, total);
      },
    );
    expect(outcomes).toMatchObject([
      { id: free, outcome: { kind: "done", basedOn: 1 } },
      { id: taken, outcome: { kind: "conflict" } },
      { id: closed, outcome: { kind: "refused" } },
      { id: gone.caseId, outcome: { kind: "failed", code: "not-found" } },
    ]);
    expect(progress).toEqual([4, 4]);
    await hoa.list.load([free]);
    await hoa.list.verifyCards();
    expect(hoa.row(free)).toMatchObject({ isCardRight: true, card: { tags: ["lô"] } });
  });

  it("merge with what is written while they are prepared", async () => {
    const ids = [await newCase(), await newCase()];
    let isFirst = true;
    meddle(({ method, path, body }) => {
      // Hoa is faster: her entry arrives after Lan's desk has read, and before it writes.
      if (method === "GET" && path.includes(ids[1] ?? "") && isFirst) {
        isFirst = false;
        void hoa.casework.note(ids[1] ?? "", "chen vào");
      }
      return body;
    });
    const outcomes = await lan.changes.changeMany(ids, [tags("lô")], () => undefined);
    expect(outcomes.map(({ outcome }) => outcome.kind)).toEqual(["done", "done"]);
  });
});

describe("notes, answers and preferences", () => {
  it("reach whom they are for", async () => {
    const id = await newCase();
    const keyId = toHex(people.hoa.keys.keyId);
    await lan.casework.note(id, "Xem giúp", [keyId]);
    await lan.casework.personalNote(id, "Mệt quá.");
    await hoa.list.load([id]);
    await lan.list.load([id]);
    expect([hoa.row(id).mentionedIn, lan.row(id).mentionedIn]).toEqual([1, 0]);
    expect((await hoa.casework.open(id)).timeline.slice(2)).toMatchObject([
      { kind: "note", mentions: [keyId] },
      { kind: "personal", isMine: false, text: undefined },
    ]);
    expect((await lan.casework.open(id)).timeline.slice(2)).toMatchObject([
      {},
      { kind: "personal", isMine: true, text: "Mệt quá." },
    ]);
  });

  it("tell card and mailbox which promise an answer keeps", async () => {
    const sent = await sendReport(server.ask);
    const id = sent.caseId;
    await lan.list.load([id]);
    await lan.casework.open(id);
    await lan.casework.reply(id, "Đã nhận được.", "received");
    await lan.casework.reply(id, "Chúng tôi đang làm.", "feedback");
    const { card, history, timeline } = await lan.casework.open(id);
    expect(card).toMatchObject({
      state: "acknowledged",
      acknowledgedDay: today(systemClock),
      feedbackDay: today(systemClock),
    });
    expect(history.map(({ events }) => events[0]?.event)).toEqual([
      { kind: "replied", purpose: "received" },
      { kind: "replied", purpose: "feedback" },
    ]);
    expect(timeline.at(-1)).toMatchObject({ kind: "reply", purpose: "feedback" });
    const roster = await fetchRoster(server.ask);
    const page = await openMailbox(server.ask, sent.mailbox);
    const replies = page.found ? page.replies : [];
    const purposes = replies.map(({ sequence, bytes }) => {
      const read = openReply(bytesOfText(bytes), sent.mailbox, roster, bytesOfUuid(id), sequence);
      return read.content.type === "answer" ? read.content.purpose : read.content.type;
    });
    expect(purposes.sort()).toEqual(["feedback", "opened", "received"]);
  });

  it("merge where one member has two desks", async () => {
    const id = await newCase();
    const other = await openDesk(people.lan);
    const view = (name: string) => ({ id: name, name, view: { state: ["received"] } });
    expect(await lan.preferences.load()).toEqual({ views: [], watched: [], seenMentions: {} });
    await Promise.all([
      lan.preferences.change({ kind: "save-view", view: view("a") }),
      other.preferences.change({ kind: "save-view", view: view("b") }),
      lan.preferences.change({ kind: "watch", caseIds: [id], isWatched: true }),
      other.preferences.change({ kind: "seen-mentions", caseId: id, sequence: 3 }),
    ]);
    await lan.preferences.change({ kind: "seen-mentions", caseId: id, sequence: 2 });
    await lan.preferences.change({ kind: "order-views", ids: ["b"] });
    const loaded = await other.preferences.load();
    expect(loaded).toMatchObject({ watched: [id], seenMentions: { [id]: 3 } });
    expect(loaded.views.map((one) => one.id)).toEqual(["b", "a"]);
    await lan.preferences.change({ kind: "remove-view", id: "b" });
    await lan.preferences.change({ kind: "watch", caseIds: [id], isWatched: false });
    expect(await other.preferences.load()).toMatchObject({ views: [{ id: "a" }], watched: [] });
    expect(await hoa.preferences.load()).toMatchObject({ views: [] });
  });
});
