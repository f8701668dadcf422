/** Cases that are read in the background so that they can be searched, on a real server. */
import { afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import {
  eraseReport,
  makeMessage,
  putMessage,
  sendReport,
  uploadFile,
} from "../../../support/complainants.ts";
import type { SealedCase } from "../../../support/complainants.ts";
import { connectDesks, isReadable, meddle, openDesk } from "../../../support/open-desk.ts";
import type { OpenDesk, Passing } from "../../../support/open-desk.ts";
import { fetchRoster, inviteAndJoin } from "../../../support/people.ts";
import type { Person } from "../../../support/people.ts";
import { createOrganisation } from "../../../support/test-server.ts";
import type { TestServer } from "../../../support/test-server.ts";
import { endPauses } from "../../../../web/shared/pauses.ts";
import { CaseSearch } from "../../../../web/desk/worker/case-search.ts";
import type { SearchProgress } from "../../../../web/desk/search-api.ts";
import type { CaseEvent } from "../../../../src/domain/casework/events.ts";

let server: TestServer;
let person: Person;
let desk: OpenDesk;
let sent: { readonly land: SealedCase; readonly work: SealedCase };

beforeAll(async () => {
  const { server: made, organisation } = await createOrganisation();
  server = made;
  connectDesks(server.app);
  person = await inviteAndJoin(organisation, { loginName: "lan", role: "caseworker" });
  const file = await uploadFile(server.ask, new Uint8Array(9), "quyết định.pdf");
  sent = {
    land: await sendReport(server.ask, {
      answers: { story: "Xe ủi đến vườn bà Bảy.", country: "VNM", admin1: { listed: "vn.66" } },
      files: [file],
    }),
    work: await sendReport(server.ask, {
      answers: { story: "Công ty nợ lương.", invented: "thợ may", tiles: ["tile.work"] },
    }),
  };
  desk = await openDesk(person, { searches: true });
  await settle();
});

afterEach(() => meddle(undefined));

/** Waits until everything was read. */
async function settle(): Promise<void> {
  await vi.waitFor(() => expect(desk.progress()?.state).toBe("done"), 5000);
}

async function found(typed: string): Promise<string[]> {
  return (await desk.search.search(typed)).cases.map(({ id }) => id);
}

async function load({ caseId }: SealedCase): Promise<void> {
  await desk.list.load([caseId]);
  await vi.waitFor(() => expect(isReadable(desk.row(caseId))).toBe(true), 5000);
  await settle();
}

describe("what can be found", () => {
  it("finds answers, names of files and places, and the names of cases", async () => {
    const { land, work } = sent;
    expect(await found("vuon ba bay")).toEqual([land.caseId]);
    expect(await found("quyet dinh")).toEqual([land.caseId]);
    expect(await found("đắk lắk")).toEqual([land.caseId]);
    expect(await found("viet nam")).toEqual([land.caseId]);
    expect(await found("luong")).toEqual([work.caseId]);
    expect(await found("thợ")).toEqual([work.caseId]);
  });

  it("finds what was chosen, in every language of the desk, and says in which answer", async () => {
    const answers = {
      reported_to: ["inspectorate", "not_an_option"],
      relation: "family",
      period: { precision: "month", year: 2026, month: 3 },
      lawyer: { not: "a choice" },
      invented_list: ["bè gỗ"],
    };
    const chosen = await sendReport(server.ask, { answers });
    await load(chosen);
    for (const typed of ["thanh tra", "THANH TRA", "inspectorate", "not an option"]) {
      expect(await found(typed), typed).toEqual([chosen.caseId]);
    }
    expect(await found("bè gỗ")).toEqual([chosen.caseId]);
    expect(await found("March 2026")).toEqual([chosen.caseId]);
    expect(await found("thang 3")).toEqual([chosen.caseId]);
    const { cases } = await desk.search.search("thanh tra");
    expect(cases[0]?.places).toMatchObject([{ where: "choice", field: "reported_to" }]);
    await eraseReport(server.ask, chosen.mailbox);
    await desk.list.load([chosen.caseId]);
    await settle();
  });

  it("leaves cases unread and tells nobody", async () => {
    const { land } = sent;
    await desk.list.load([land.caseId]);
    expect(desk.row(land.caseId)).toMatchObject({ isUnread: true, replyCount: 0, entryCount: 0 });
  });

  it("finds notes, a note of one's own, tasks, tags, answers and messages, once they are there", async () => {
    const { land } = sent;
    const id = land.caseId;
    expect(await found("hẹn luật sư")).toEqual([]);
    await desk.casework.note(id, "Đã hẹn luật sư.");
    await desk.casework.personalNote(id, "Mình thấy lo.");
    await desk.casework.reply(id, "Xin gửi bản đồ thửa đất.");
    const events: CaseEvent[] = [
      { kind: "tags", add: ["cưỡng chế"], remove: [] },
      { kind: "task", id: crypto.randomUUID(), text: "gọi phiên dịch" },
    ];
    await desk.changes.change(id, events, 3);
    const roster = await fetchRoster(server.ask);
    const message = makeMessage(roster, land, 1, "Họ lại đến rồi.");
    await putMessage(server.ask, land.mailbox, message);
    await load(land);
    const wheres = async (typed: string): Promise<string[]> => {
      const { cases } = await desk.search.search(typed);
      return cases.flatMap(({ places }) => places.map(({ where }) => where));
    };
    expect(await wheres("hẹn luật sư")).toEqual(["note"]);
    expect(await wheres("thay lo")).toEqual(["personal"]);
    expect(await wheres("ban do thua dat")).toEqual(["reply"]);
    expect(await wheres("cuong che")).toEqual(["tag"]);
    expect(await wheres("phiên dịch")).toEqual(["task"]);
    expect(await wheres("họ lại đến")).toEqual(["message"]);
  });

  it("asks the server nothing while one types", async () => {
    const asked: Passing[] = [];
    meddle((passing) => {
      asked.push(passing);
      return passing.body;
    });
    await found("vuon");
    await desk.search.findAlike(sent.land.caseId);
    expect(asked).toEqual([]);
  });
});

describe("what is not searched", () => {
  it("keeps nothing of a case that was put aside but its name and its tags", async () => {
    const aside = await sendReport(server.ask, { answers: { story: "Lừa đảo trứng cá." } });
    await load(aside);
    expect(await found("trứng cá")).toEqual([aside.caseId]);
    const events: CaseEvent[] = [
      { kind: "tags", add: ["thư rác"], remove: [] },
      { kind: "set-aside", isAside: true, reason: "thư rác" },
    ];
    await desk.changes.change(aside.caseId, events, 0);
    const asked: string[] = [];
    meddle(({ path, body }) => {
      asked.push(path);
      return body;
    });
    await load(aside);
    expect(asked.filter((path) => path.includes(aside.caseId))).toEqual([]);
    expect(await found("trứng cá")).toEqual([]);
    expect(await found("thư rác")).toEqual([aside.caseId]);
  });

  it("does not even fetch a case in which nobody has declared to know of no conflict", async () => {
    const other = await openDesk(person);
    const shut = await sendReport(server.ask, { answers: { story: "Chuyện cái giếng." } });
    await other.list.load([shut.caseId]);
    expect(other.row(shut.caseId)).toMatchObject({ isDeclared: false });
    const asked: string[] = [];
    meddle(({ path, body }) => {
      asked.push(path);
      return body;
    });
    other.search.hear({ kind: "rows", rows: [other.row(shut.caseId)] });
    other.search.hear({ kind: "list-complete" });
    await vi.waitFor(() => expect(other.progress()?.state).toBe("done"), 5000);
    expect(asked.filter((path) => path.endsWith(shut.caseId))).toEqual([]);
    expect((await other.search.search("cai gieng")).total).toBe(0);
    other.search.end();
  });

  it("forgets a case that was erased", async () => {
    const gone = await sendReport(server.ask, { answers: { story: "Chuyện xwyzqv." } });
    await load(gone);
    // No name of a case, which are drawn, begins like it.
    expect(await found("xwyzqv")).toEqual([gone.caseId]);
    await eraseReport(server.ask, gone.mailbox);
    await desk.list.load([gone.caseId]);
    await vi.waitFor(async () => expect(await found("xwyzqv")).toEqual([]));
  });

  it("does not search what does not verify, and says so", async () => {
    const { work } = sent;
    await desk.casework.note(work.caseId, "Sổ bảo hiểm.");
    await load(work);
    expect(desk.progress()).toMatchObject({ partial: 0, closed: 0 });
    await desk.casework.note(work.caseId, "Đơn thứ hai.");
    meddle(({ path, body }) => {
      if (!path.endsWith(work.caseId)) return body;
      const whole = JSON.parse(body) as { entries: { sequence: number; bytes: string }[] };
      // The newest entry is the one before it, once more.
      const [first] = whole.entries;
      const entries = whole.entries.map(({ sequence }) => ({
        sequence,
        bytes: first?.bytes ?? "",
      }));
      return JSON.stringify({ ...whole, entries });
    });
    await load(work);
    expect(await found("bảo hiểm")).toEqual([work.caseId]);
    expect(await found("thứ hai")).toEqual([]);
    expect(desk.progress()).toMatchObject({ partial: 1, closed: 0 });
  });

  it("counts a report that does not open, and searches nothing of it", async () => {
    const broken = await sendReport(server.ask, { answers: { story: "Chiếc nón." } });
    meddle(({ path, body }) => {
      if (!path.endsWith(broken.caseId)) return body;
      const whole = JSON.parse(body) as { report: string };
      return JSON.stringify({ ...whole, report: `${whole.report.slice(0, -8)}AAAAAAAA` });
    });
    await load(broken);
    expect(await found("nón")).toEqual([]);
    expect(desk.progress()?.closed).toBe(1);
  });
});

describe("when it reads", () => {
  it("reads the newest first, tries again where the network fails, and stops at the end", async () => {
    const other = await openDesk(person);
    const asked: string[] = [];
    let failures = 1;
    meddle(({ path, body }) => {
      const [, id] = /\/cases\/([0-9a-f-]{36})$/.exec(path) ?? [];
      if (id === undefined) return body;
      asked.push(id);
      if (failures-- > 0) throw new TypeError("Failed to fetch");
      return body;
    });
    for (const { caseId } of Object.values(sent)) {
      other.search.hear({ kind: "rows", rows: [{ ...other.row(caseId), isDeclared: true }] });
    }
    expect(asked).toEqual([]);
    other.search.hear({ kind: "list-complete" });
    await vi.waitFor(() => expect(other.progress()?.state).toBe("done"), 8000);
    expect(asked).toHaveLength(3);
    expect((await other.search.search("vuon")).total).toBe(1);
    other.search.end();
    other.search.hear({ kind: "rows", rows: [{ ...other.row(sent.land.caseId), entryCount: 99 }] });
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(asked).toHaveLength(3);
  });

  it("waits no longer once the network is back", async () => {
    const other = await openDesk(person);
    // Waited out, the pauses after so many failures take half a minute.
    let failures = 4;
    meddle(({ path, body }) => {
      if (/\/cases\/[0-9a-f-]{36}$/.test(path) && failures-- > 0) throw new TypeError("no network");
      return body;
    });
    other.search.hear({ kind: "rows", rows: [other.row(sent.land.caseId)] });
    other.search.hear({ kind: "list-complete" });
    await vi.waitFor(
      () => {
        endPauses();
        expect(other.progress()?.state).toBe("done");
      },
      { timeout: 5000, interval: 50 },
    );
    expect(failures).toBeLessThan(0);
    expect((await other.search.search("vuon")).total).toBe(1);
  });

  it("goes on past a case that breaks what reads it, and counts it", async () => {
    const other = await openDesk(person);
    let progress: SearchProgress | undefined;
    const search = new CaseSearch({
      read: (id) =>
        id === sent.work.caseId
          ? Promise.reject(new RangeError("nobody thought of this"))
          : other.casework.open(id),
      emit: (event) => {
        if (event.kind === "search") progress = event.progress;
      },
    });
    const rows = Object.values(sent).map(({ caseId }) => ({
      ...other.row(caseId),
      isDeclared: true,
    }));
    search.hear({ kind: "rows", rows });
    search.hear({ kind: "list-complete" });
    await vi.waitFor(() => expect(progress?.state).toBe("done"), 5000);
    expect(progress).toMatchObject({ ready: 1, total: 2, closed: 1 });
    search.hear({ kind: "gone", ids: [sent.work.caseId] });
    expect(progress).toMatchObject({ ready: 1, total: 1, closed: 0 });
  });
});
