/** Sharing, handing over and ending access, at real desks on a real server. */
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import { casePublicKey, openKeyringEntry, toHex } from "../../../src/protocol/index.ts";
import { ApiError } from "../../../web/shared/api-client.ts";
import { makeMessage, openMailbox, putMessage, sendReport } from "../../support/complainants.ts";
import type { SealedCase } from "../../support/complainants.ts";
import { listSome } from "../../support/desk.ts";
import { connectDesks, meddle, openDesk } from "../../support/open-desk.ts";
import type { OpenDesk } from "../../support/open-desk.ts";
import { fetchRoster, inviteAndJoin, setStatus } from "../../support/people.ts";
import type { Organisation, Person } from "../../support/people.ts";
import { bytesOfText, bytesOfUuid } from "../../support/protocol.ts";
import { createOrganisation } from "../../support/test-server.ts";
import type { TestServer } from "../../support/test-server.ts";

let server: TestServer;
let organisation: Organisation;
let people: { lan: Person; hoa: Person; tam: Person };

beforeAll(async () => {
  ({ server, organisation } = await createOrganisation());
  connectDesks(server.app);
  const join = (loginName: string) =>
    inviteAndJoin(organisation, { loginName, role: "caseworker" as const });
  people = { lan: await join("lan"), hoa: await join("hoa"), tam: await join("tam") };
});

afterEach(() => meddle(undefined));

const idOf = ({ keys }: Person): string => toHex(keys.keyId);

async function write(sent: SealedCase, sequence: number, text: string): Promise<void> {
  const page = await openMailbox(server.ask, sent.mailbox);
  if (!page.found) throw new Error("there is no such mailbox");

  const pair = casePublicKey(bytesOfText(page.caseEncryptionKey));
  const message = makeMessage(await fetchRoster(server.ask), { ...sent, pair }, sequence, text);
  await putMessage(server.ask, sent.mailbox, message);
}

async function readers(desk: OpenDesk, id: string): Promise<string[]> {
  const shown = await desk.casework.open(id);
  return shown.readers.flatMap((one) => (one.kind === "member" ? one.displayName : one.kind));
}

async function texts(desk: OpenDesk, id: string): Promise<string[]> {
  const { timeline } = await desk.casework.open(id);
  expect(timeline.filter(({ kind }) => kind === "refused" || kind === "missing")).toEqual([]);
  return timeline.flatMap((item) => ("text" in item ? (item.text ?? "") : []));
}

/** A case that Hoa was left out of, with a message and a note. */
async function caseWithoutHoa(): Promise<{ sent: SealedCase; id: string; lan: OpenDesk }> {
  const sent = await sendReport(server.ask, { leaveOut: [people.hoa.keys.keyId] });
  const lan = await openDesk(people.lan);
  await lan.casework.open(sent.caseId);
  await write(sent, 1, "trước");
  await lan.casework.note(sent.caseId, "ghi chú trước");
  return { sent, id: sent.caseId, lan };
}

describe("sharing", () => {
  it("lets somebody read old and new, and shows since when", async () => {
    const { sent, id, lan } = await caseWithoutHoa();
    const hoa = await openDesk(people.hoa);
    expect(() => hoa.row(id)).toThrow();
    const { basedOn } = await lan.casework.open(id);
    const change = { add: [idOf(people.hoa)], remove: [] };
    expect(await lan.readers.change(id, change, basedOn)).toEqual({ kind: "done", basedOn: 2 });
    await write(sent, 2, "sau");
    await lan.casework.note(id, "ghi chú sau");
    await hoa.list.load([id]);
    expect(hoa.row(id)).toMatchObject({ isClosed: false, isCardRight: true });
    const all = ["trước", "ghi chú trước", "sau", "ghi chú sau"];
    expect((await texts(hoa, id)).sort()).toEqual([...all].sort());
    expect((await texts(lan, id)).sort()).toEqual([...all].sort());
    expect(await readers(hoa, id)).toEqual(["hoa", "lan", "tam", "recovery"]);
    // Who can read it already makes no other key.
    const again = await lan.readers.change(id, change, 3);
    expect(again).toEqual({ kind: "done", basedOn: 3 });
    expect((await lan.writer.read(id)).keys).toHaveLength(2);
  });

  it("and handing over, is one entry of the history", async () => {
    const { id, lan } = await caseWithoutHoa();
    const handed = {
      add: [idOf(people.hoa)],
      remove: [idOf(people.lan)],
      assign: idOf(people.hoa),
    };
    await lan.readers.change(id, handed, 1);
    expect(() => lan.row(id)).toThrow();
    await expect(lan.casework.open(id)).rejects.toMatchObject({ code: "not-found" });
    const hoa = await openDesk(people.hoa);
    const shown = await hoa.casework.open(id);
    expect(shown.card.assignee).toBe(idOf(people.hoa));
    expect(shown.isCardRight).toBe(true);
    expect(shown.history.at(-1)?.events.map(({ event }) => event)).toEqual([
      { kind: "readers", change: 1, added: [idOf(people.hoa)], removed: [idOf(people.lan)] },
      { kind: "assign", to: idOf(people.hoa) },
    ]);
    expect(shown.formerReaders).toMatchObject([{ displayName: "lan" }]);
    expect(await readers(hoa, id)).toEqual(["hoa", "tam", "recovery"]);
  });
});

describe("ending access", () => {
  it("takes the case away, and what comes is for the others only", async () => {
    const { sent, id, lan } = await caseWithoutHoa();
    const tam = await openDesk(people.tam);
    await tam.casework.open(id);
    await lan.readers.change(id, { add: [], remove: [idOf(people.tam)] }, 1);
    await write(sent, 2, "sau");
    await tam.list.load([id]);
    expect(() => tam.row(id)).toThrow();
    expect(await texts(lan, id)).toContain("sau");
    expect(await server.store.keyringEntry.count({ where: { caseId: id } })).toBe(1);
    // The mailbox's own numbers go on.
    await lan.casework.reply(id, "Chào bạn.");
    expect((await lan.casework.open(id)).timeline.at(-1)).toMatchObject({ text: "Chào bạn." });
  });

  it("leaves nobody out who would be the last", async () => {
    const { id, lan } = await caseWithoutHoa();
    const remove = [idOf(people.lan), idOf(people.tam)];
    const alone = lan.readers.change(id, { add: [], remove }, 1);
    await expect(alone).rejects.toMatchObject({ code: "no-recipient" });
    expect(await readers(lan, id)).toEqual(["lan", "tam", "recovery"]);
  });
});

describe("two at once", () => {
  it("tell the later one, and lose nothing", async () => {
    const { id, lan } = await caseWithoutHoa();
    const tam = await openDesk(people.tam);
    await tam.casework.open(id);
    await tam.readers.change(id, { add: [idOf(people.hoa)], remove: [] }, 1);
    const outcome = await lan.readers.change(id, { add: [], remove: [idOf(people.hoa)] }, 1);
    expect(outcome).toMatchObject({ kind: "conflict", basedOn: 2 });
    // What does not touch the readers merges.
    await lan.casework.note(id, "cùng lúc");
    const tags = [{ kind: "tags" as const, add: ["gấp"], remove: [] }];
    expect(await lan.changes.change(id, tags, 1)).toMatchObject({ kind: "done" });
    expect(await texts(lan, id)).toContain("cùng lúc");
    expect(await readers(tam, id)).toEqual(["hoa", "lan", "tam", "recovery"]);
  });

  it("try again where something came in between", async () => {
    const { sent, id, lan } = await caseWithoutHoa();
    const send = lan.session.nothing.bind(lan.session);
    let sends = 0;
    // The case was read, and the new keys are about to leave.
    lan.session.nothing = async (request) => {
      sends += 1;
      if (sends === 1) await write(sent, 2, "xen vào");
      return send(request);
    };
    const outcome = await lan.readers.change(id, { add: [idOf(people.hoa)], remove: [] }, 1);
    lan.session.nothing = send;
    expect(sends).toBeGreaterThan(1);
    expect(outcome).toMatchObject({ kind: "done" });
    expect(await texts(lan, id)).toContain("xen vào");
  });

  it("know a change again whose answer was lost", async () => {
    const { id, lan } = await caseWithoutHoa();
    const change = { add: [idOf(people.hoa)], remove: [] };
    meddle(({ path, body }) => {
      if (path.endsWith("/keys")) throw new ApiError("offline");
      return body;
    });
    await expect(lan.readers.change(id, change, 1)).rejects.toThrow();
    meddle(undefined);
    expect(await lan.readers.change(id, change, 2)).toEqual({ kind: "done", basedOn: 2 });
    expect((await lan.writer.read(id)).keys).toHaveLength(2);
  });
});

describe("the list", () => {
  it("opens a changed case anew and keeps what was read", async () => {
    const { id, lan } = await caseWithoutHoa();
    const tam = await openDesk(people.tam);
    await tam.casework.open(id);
    await tam.casework.setRead(id, true);
    await lan.readers.change(id, { add: [idOf(people.hoa)], remove: [] }, 1);
    const ringOf = async () => {
      const [row] = (await listSome(server.ask, people.tam, [id])).cases;
      const bytes = bytesOfText(row?.keyring ?? "");
      return openKeyringEntry(people.tam.passphrase.vaultKey, bytesOfUuid(id), bytes);
    };
    const later = await openDesk(people.tam);
    expect(later.row(id)).toMatchObject({ isUnread: false, newEntries: 1, isCardRight: true });
    // Until the way from the one key to the other was verified, the old one stays.
    expect(await ringOf()).toMatchObject({ keysNumber: 0, isRead: true, entriesRead: 1 });
    await later.casework.open(id);
    expect(await ringOf()).toMatchObject({ keysNumber: 1, isRead: true, entriesRead: 1 });
    const last = await openDesk(people.tam);
    expect(last.row(id)).toMatchObject({ newEntries: 1, isCardRight: true });
  });
});

describe("somebody suspended", () => {
  it("still knows keys, until they are changed for all cases at once", async () => {
    const { id, lan } = await caseWithoutHoa();
    const other = await sendReport(server.ask, { leaveOut: [people.tam.keys.keyId] });
    await lan.list.load([other.caseId]);
    expect(await lan.readers.exposed()).toEqual([]);
    await setStatus(organisation, people.tam, "suspended");
    await lan.session.rosters.refresh();
    const exposed = await lan.readers.exposed();
    expect(exposed).toContain(id);
    expect(exposed).not.toContain(other.caseId);
    const { readers: before } = await lan.casework.open(id);
    expect(before).toContainEqual(expect.objectContaining({ displayName: "tam", isActive: false }));
    const seen: number[] = [];
    const outcomes = await lan.readers.renew(exposed, (done) => seen.push(done));
    expect(outcomes.every(({ outcome }) => outcome.kind === "done")).toBe(true);
    expect(seen.at(-1)).toBe(exposed.length);
    expect(await lan.readers.exposed()).toEqual([]);
    expect(await readers(lan, id)).toEqual(["lan", "recovery"]);
    await setStatus(organisation, people.tam, "active");
  });
});
