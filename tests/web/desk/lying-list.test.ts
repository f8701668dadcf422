/** A server, or a colleague with its help, that shows other cards than there are. */
import { afterEach, beforeAll, expect, it } from "vitest";
import type { WholeCase } from "../../../src/api/desk.ts";
import { sealCard, toBase64url } from "../../../src/protocol/index.ts";
import type { CaseEvent } from "../../../src/domain/casework/events.ts";
import { sendReport } from "../../support/complainants.ts";
import { readCase } from "../../support/desk.ts";
import type { CaseList, ListedCase } from "../../support/list-text.ts";
import { connectDesks, meddle, openDesk } from "../../support/open-desk.ts";
import type { OpenDesk } from "../../support/open-desk.ts";
import { inviteAndJoin } from "../../support/people.ts";
import type { Person } from "../../support/people.ts";
import { bytesOfUuid } from "../../support/protocol.ts";
import { createOrganisation } from "../../support/test-server.ts";
import type { TestServer } from "../../support/test-server.ts";

let server: TestServer;
let people: { lan: Person; hoa: Person; minh: Person };
let lan: OpenDesk;

beforeAll(async () => {
  const { server: made, organisation } = await createOrganisation();
  server = made;
  connectDesks(server.app);
  const join = (loginName: string, role: Person["role"] = "caseworker") =>
    inviteAndJoin(organisation, { loginName, role });
  people = {
    lan: await join("lan"),
    hoa: await join("hoa"),
    minh: await join("minh", "custodian"),
  };
  lan = await openDesk(people.lan);
});

afterEach(() => meddle(undefined));

const tags = (...add: string[]): CaseEvent => ({ kind: "tags", add, remove: [] });

/** A case with two changes; gives it as listed after the first and after the second. */
async function workedCase() {
  const { caseId } = await sendReport(server.ask);
  const { caseKey } = await readCase(server.ask, people.hoa, caseId);
  const desk = await openDesk(people.hoa);
  const listed: ListedCase[] = [];
  for (const tag of ["một", "hai"]) {
    await desk.changes.change(caseId, [tags(tag)], listed.length);
    meddle(({ body }) => {
      listed.push(...(JSON.parse(body) as CaseList).cases);
      return body;
    });
    await desk.list.load([caseId]);
    meddle(undefined);
  }
  const [first, second] = listed;
  if (!first || !second) throw new Error("not listed");
  return { caseId, caseKey, first, second };
}

/** Lets a desk see a case's row otherwise than it is, in the list. */
function showAs(caseId: string, change: (row: ListedCase) => Partial<ListedCase>): void {
  meddle(({ path, body }) => {
    if (!/cases(\/some)?$/.test(path)) return body;
    const list = JSON.parse(body) as CaseList;
    const cases = list.cases.map((row) => (row.id === caseId ? { ...row, ...change(row) } : row));
    return JSON.stringify({ ...list, cases });
  });
}

async function looksRight(caseId: string): Promise<boolean> {
  await lan.list.load([caseId]);
  await lan.list.verifyCards();
  return lan.row(caseId).isCardRight;
}

it("takes a card that is right", async () => {
  const { caseId } = await workedCase();
  expect(await looksRight(caseId)).toBe(true);
  expect(lan.row(caseId).card?.tags).toEqual(["hai", "một"]);
});

it("notices a card that is dropped, old, another case's, or damaged", async () => {
  const [a, b] = [await workedCase(), await workedCase()];
  const flip = (card: string) =>
    `${card.slice(0, 200)}${card[200] === "A" ? "B" : "A"}${card.slice(201)}`;
  const lies: Partial<ListedCase>[] = [
    { card: null },
    { card: a.first.card },
    { card: b.second.card },
    { card: flip(a.second.card ?? "") },
    { entryCount: 3 },
  ];
  for (const lie of lies) {
    showAs(a.caseId, () => lie);
    expect(await looksRight(a.caseId)).toBe(false);
    meddle(undefined);
  }
  // The count of three was believed for this session; opening shows what there is.
  const other = await openDesk(people.lan);
  await other.list.verifyCards();
  expect(other.row(a.caseId).isCardRight).toBe(true);
});

it("notices that the newest entry and its card are taken back, within a session and after", async () => {
  const { caseId, first } = await workedCase();
  expect(await looksRight(caseId)).toBe(true);
  showAs(caseId, () => ({ card: first.card, entryCount: 1 }));
  expect(await looksRight(caseId)).toBe(false);
  meddle(undefined);
  await lan.casework.open(caseId);
  await lan.casework.setRead(caseId, true);
  showAs(caseId, () => ({ card: first.card, entryCount: 1 }));
  const later = await openDesk(people.lan);
  await later.list.verifyCards();
  expect(later.row(caseId).isCardRight).toBe(false);
  expect(later.row(caseId).card?.tags).toEqual(["một"]);
});

it("marks a card that a colleague made in another's name, after it was shown", async () => {
  const { caseId, caseKey, second } = await workedCase();
  await lan.list.load([caseId]);
  const forged = sealCard(
    caseKey,
    bytesOfUuid(caseId),
    second.entryCount,
    { format: 1, card: { ...lan.row(caseId).card }, mentions: {} },
    { ...people.hoa.keys, signing: people.lan.keys.signing },
  );
  showAs(caseId, () => ({ card: toBase64url(forged) }));
  const seen: boolean[] = [];
  const desk = await openDesk(people.lan);
  seen.push(desk.row(caseId).isCardRight);
  await desk.list.verifyCards();
  seen.push(desk.row(caseId).isCardRight);
  expect(seen[1]).toBe(false);
  const custodians = sealCard(
    caseKey,
    bytesOfUuid(caseId),
    second.entryCount,
    { format: 1, card: { ...lan.row(caseId).card }, mentions: {} },
    people.minh.keys,
  );
  showAs(caseId, () => ({ card: toBase64url(custodians) }));
  expect(await looksRight(caseId)).toBe(false);
});

it("shows what the history says when a case is opened, and mends the card by the next change", async () => {
  const { caseId, first } = await workedCase();
  meddle(({ method, path, body }) => {
    if (method !== "GET" || !path.endsWith(caseId)) return body;
    return JSON.stringify({ ...(JSON.parse(body) as WholeCase), card: first.card });
  });
  await lan.list.load([caseId]);
  const shown = await lan.casework.open(caseId);
  expect(shown).toMatchObject({ isCardRight: false, basedOn: 2 });
  expect(shown.card.tags).toEqual(["hai", "một"]);
  expect(lan.row(caseId)).toMatchObject({ isCardRight: false, card: { tags: ["hai", "một"] } });
  await lan.changes.change(caseId, [tags("ba")], 2);
  meddle(undefined);
  expect(await looksRight(caseId)).toBe(true);
  expect(lan.row(caseId).card?.tags).toEqual(["ba", "hai", "một"]);
});

it("makes no card over a gap, and no change on entries that were taken back", async () => {
  const { caseId } = await workedCase();
  await lan.list.load([caseId]);
  const without = (sequence: number) => {
    meddle(({ method, path, body }) => {
      if (method !== "GET" || !path.endsWith(caseId)) return body;
      const whole = JSON.parse(body) as WholeCase;
      return JSON.stringify({
        ...whole,
        entries: whole.entries.filter((entry) => entry.sequence !== sequence),
      });
    });
  };
  without(2);
  await expect(lan.changes.change(caseId, [tags("x")], 2)).rejects.toMatchObject({
    code: "out-of-order",
  });
  without(1);
  expect(await lan.casework.open(caseId)).toMatchObject({ isCardRight: false });
  await lan.casework.note(caseId, "Thiếu mục số 1.");
  meddle(undefined);
  expect(await looksRight(caseId)).toBe(false);
  const shown = await lan.casework.open(caseId);
  expect(shown).toMatchObject({ basedOn: 3, isCardRight: false });
  expect(shown.card.tags).toEqual(["hai", "một"]);
});

it("keeps a declared case open when a row comes that was read before", async () => {
  const { caseId } = await sendReport(server.ask);
  let before: string | undefined;
  meddle(({ path, body }) => {
    if (path.endsWith("/cases/some")) before ??= body;
    return body;
  });
  await lan.list.load([caseId]);
  expect(lan.list.isDeclared(caseId)).toBe(false);
  await lan.list.setDeclared(caseId);
  meddle(({ path, body }) => (path.endsWith("/cases/some") ? (before ?? body) : body));
  await lan.list.load([caseId]);
  expect(lan.list.isDeclared(caseId)).toBe(true);
  expect(lan.row(caseId).isDeclared).toBe(true);
  // Nor is it forgotten for the next time.
  meddle(undefined);
  const later = await openDesk(people.lan);
  expect(later.list.isDeclared(caseId)).toBe(true);
});
