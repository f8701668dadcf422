/** Erasing passages at real desks, and servers that do not leave it at that. */
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import type { WholeCase } from "../../../src/api/desk.ts";
import { addDays, systemClock, today } from "../../../src/domain/day.ts";
import { PASSAGE_MARK } from "../../../src/domain/casework/passage-text.ts";
import { termsText } from "../../../src/domain/consent/terms.ts";
import {
  hashPart,
  hashTerms,
  sealMessage,
  sealRedaction,
  toBase64url,
  toHex,
} from "../../../src/protocol/index.ts";
import type { PassageDraft, PassagePlace } from "../../../web/desk/passage-api.ts";
import { PassageErasing } from "../../../web/desk/worker/erase-passage.ts";
import { makeMessage, putMessage, sendReport } from "../../support/complainants.ts";
import type { SealedCase } from "../../support/complainants.ts";
import { fetchCase } from "../../support/desk.ts";
import { connectDesks, meddle, openDesk } from "../../support/open-desk.ts";
import type { OpenDesk } from "../../support/open-desk.ts";
import { fetchRoster, inviteAndJoin } from "../../support/people.ts";
import type { Organisation, Person } from "../../support/people.ts";
import { bytesOfText, bytesOfUuid, TEST_DAY } from "../../support/protocol.ts";
import { TERMS } from "../../support/terms.ts";
import { createOrganisation } from "../../support/test-server.ts";
import type { TestServer } from "../../support/test-server.ts";

const STORY = "Họ bắt tôi. Chị Bảy bên cạnh bị HIV. Họ đòi tiền.";
const SECRET = "Chị Bảy bên cạnh bị HIV.";

let server: TestServer;
let organisation: Organisation;
let people: { lan: Person; hoa: Person };

beforeAll(async () => {
  ({ server, organisation } = await createOrganisation());
  connectDesks(server.app);
  const join = (loginName: string) =>
    inviteAndJoin(organisation, { loginName, role: "caseworker" as const });
  people = { lan: await join("lan"), hoa: await join("hoa") };
});

afterEach(() => meddle(undefined));

/** A case that tells the same secret in its report, a message and a note. */
async function makeCase(): Promise<{ sent: SealedCase; id: string; lan: OpenDesk }> {
  const sent = await sendReport(server.ask, { answers: { story: STORY } });
  const lan = await openDesk(people.lan);
  await lan.casework.open(sent.caseId);
  const message = makeMessage(await fetchRoster(server.ask), sent, 1, STORY);
  await putMessage(server.ask, sent.mailbox, message);
  await lan.casework.note(sent.caseId, STORY);
  return { sent, id: sent.caseId, lan };
}

function draftOf(place: PassagePlace, text = STORY, passage = SECRET): PassageDraft {
  const start = text.indexOf(passage);
  return { place, start, end: start + passage.length, passage, reason: "about-others" };
}

function erase({ session, writer }: OpenDesk, id: string, draft: PassageDraft): Promise<void> {
  return new PassageErasing(session, writer).erase(id, draft);
}

const REPORT: PassagePlace = { part: "report", field: "story" };
const MESSAGE: PassagePlace = { part: "message", number: 1 };
const NOTE: PassagePlace = { part: "entry", number: 1 };

const shortened = STORY.replace(SECRET, PASSAGE_MARK);

/** What stands in the three places, as a desk shows it. */
async function texts(desk: OpenDesk, id: string): Promise<unknown[]> {
  const { answers, timeline } = await desk.casework.open(id);
  const one = (kind: string) =>
    timeline.flatMap((item) => (item.kind === kind && "text" in item ? [item.text] : []));
  return [answers["story"], ...one("message"), ...one("note")];
}

/** Lets the server give other bytes of a case. */
function serve(change: (whole: WholeCase) => WholeCase): void {
  meddle(({ method, path, body }) =>
    method === "GET" && /\/cases\/[0-9a-f-]{36}$/.test(path)
      ? JSON.stringify(change(JSON.parse(body) as WholeCase))
      : body,
  );
}

describe("a passage that is erased", () => {
  it("is gone in that place alone, for everybody, and the history tells why", async () => {
    const { id, lan } = await makeCase();
    const hoa = await openDesk(people.hoa);
    await erase(lan, id, draftOf(REPORT));
    expect(await texts(hoa, id)).toEqual([shortened, STORY, STORY]);
    await erase(hoa, id, draftOf(MESSAGE));
    expect(await texts(lan, id)).toEqual([shortened, shortened, STORY]);
    await erase(lan, id, { ...draftOf(NOTE), reason: "other", words: "sai người" });
    expect(await texts(hoa, id)).toEqual([shortened, shortened, shortened]);
    const shown = await hoa.casework.open(id);
    expect(shown.isCardRight).toBe(true);
    expect(shown.timeline.filter(({ kind }) => kind === "refused" || kind === "missing")).toEqual(
      [],
    );
    expect(shown.erased).toEqual({
      vouchedBy: "lan",
      passages: [
        {
          sequence: 2,
          day: today(systemClock),
          author: "lan",
          reason: "about-others",
          field: "story",
        },
      ],
    });
    const message = shown.timeline.find(({ kind }) => kind === "message");
    expect(message).toMatchObject({ erased: { vouchedBy: "hoa", passages: [{ sequence: 3 }] } });
    const note = shown.timeline.find(({ kind }) => kind === "note");
    expect(note).toMatchObject({
      author: "lan",
      erased: { vouchedBy: "lan", passages: [{ reason: "other", words: "sai người" }] },
    });
    const told = shown.history.flatMap(({ events }) => events.map(({ event }) => event));
    expect(told).toMatchObject([
      { kind: "passage-erased", part: "report", field: "story" },
      { kind: "passage-erased", part: "message", number: 1 },
      { kind: "passage-erased", part: "entry", number: 1 },
    ]);
    expect(JSON.stringify(shown)).not.toContain("HIV");
  });

  it("can be one of several, each under its own mark", async () => {
    const { id, lan } = await makeCase();
    await erase(lan, id, draftOf(REPORT));
    await erase(lan, id, draftOf(REPORT, shortened, "Họ bắt tôi."));
    const shown = await lan.casework.open(id);
    expect(shown.answers["story"]).toBe(`${PASSAGE_MARK} ${PASSAGE_MARK} Họ đòi tiền.`);
    expect(shown.erased?.passages.map(({ sequence }) => sequence)).toEqual([3, 2]);
  });

  it("is not erased where other words stand by now", async () => {
    const { id, lan } = await makeCase();
    const hoa = await openDesk(people.hoa);
    await erase(hoa, id, draftOf(NOTE));
    await expect(erase(lan, id, draftOf(NOTE))).rejects.toMatchObject({ code: "part-changed" });
    const unknown = { part: "entry", number: 9 } as const;
    await expect(erase(lan, id, draftOf(unknown))).rejects.toMatchObject({ code: "not-found" });
    expect((await lan.casework.open(id)).basedOn).toBe(2);
  });

  it("stays erased through changes of keys, before and after", async () => {
    const { id, lan } = await makeCase();
    await erase(lan, id, draftOf(MESSAGE));
    await erase(lan, id, draftOf(NOTE));
    const hoa = toHex(people.hoa.keys.keyId);
    const { basedOn } = await lan.casework.open(id);
    await lan.readers.change(id, { add: [], remove: [hoa] }, basedOn);
    await erase(lan, id, draftOf(REPORT));
    const later = await lan.casework.open(id);
    await lan.readers.change(id, { add: [hoa], remove: [] }, later.basedOn);
    const back = await openDesk(people.hoa);
    expect(await texts(back, id)).toEqual([shortened, shortened, shortened]);
    await erase(back, id, draftOf(NOTE, shortened, "Họ đòi tiền."));
    expect((await texts(lan, id)).at(-1)).toBe(`Họ bắt tôi. ${PASSAGE_MARK} ${PASSAGE_MARK}`);
    expect((await lan.casework.open(id)).isCardRight).toBe(true);
  });
});

describe("a message that agrees to something", () => {
  it("does not any more once a passage of it was erased, and one that refuses still does", async () => {
    for (const answer of ["yes", "no"] as const) {
      const { sent, id, lan } = await makeCase();
      const until = addDays(today(systemClock), 30);
      const terms = { ...TERMS, id: crypto.randomUUID(), fields: ["story"], until };
      const { basedOn } = await lan.casework.open(id);
      await lan.consents.add(id, { terms }, basedOn);
      const caseId = bytesOfUuid(id);
      const consent = { terms: hashTerms(caseId, termsText(terms)), answer };
      const content = { day: TEST_DAY, text: STORY, files: [], repliesSeen: 0, consent };
      const roster = await fetchRoster(server.ask);
      const message = sealMessage(content, sent.mailbox, sent.pair, roster, caseId, 2);
      await putMessage(server.ask, sent.mailbox, message);
      const [before] = (await lan.casework.open(id)).consents.consents;
      expect(before?.isUnfounded).toBe(false);
      await erase(lan, id, draftOf({ part: "message", number: 2 }));
      const [after] = (await lan.casework.open(id)).consents.consents;
      expect([answer, after?.isUnfounded]).toEqual([answer, answer === "yes"]);
      expect(after?.record.standing).toBe(answer === "yes" ? "asked" : "refused");
    }
  });
});

describe("a server that brings back what was erased", () => {
  it("is noticed, whichever part it is, and the words are not shown", async () => {
    const { id, lan } = await makeCase();
    const before = await fetchCase(server.ask, people.lan, id);
    for (const place of [REPORT, MESSAGE, NOTE]) await erase(lan, id, draftOf(place));
    serve((whole) => ({ ...whole, report: before.report }));
    await expect(lan.casework.open(id)).rejects.toMatchObject({ code: "not-as-erased" });
    serve((whole) => ({ ...whole, messages: before.messages }));
    expect((await lan.casework.open(id)).timeline).toContainEqual({
      kind: "refused",
      what: "message",
      sequence: 1,
      code: "not-as-erased",
    });
    const [note] = before.entries;
    serve((whole) => ({
      ...whole,
      entries: whole.entries.map((one) => (one.sequence === 1 && note ? note : one)),
    }));
    expect((await lan.casework.open(id)).timeline).toContainEqual({
      kind: "refused",
      what: "entry",
      sequence: 1,
      code: "not-as-erased",
    });
  });

  it("is noticed where it leaves out the entry that tells of it, or shows an earlier state", async () => {
    const { id, lan } = await makeCase();
    await erase(lan, id, draftOf(MESSAGE));
    const once = await fetchCase(server.ask, people.lan, id);
    await erase(lan, id, draftOf(MESSAGE, shortened, "Họ bắt tôi."));
    const refused = { kind: "refused", what: "message", sequence: 1, code: "not-as-erased" };
    serve((whole) => ({ ...whole, messages: once.messages }));
    expect((await lan.casework.open(id)).timeline).toContainEqual(refused);
    // A desk that has seen nothing of it yet.
    const hoa = await openDesk(people.hoa);
    serve((whole) => ({ ...whole, entries: whole.entries.slice(0, 2) }));
    expect((await hoa.casework.open(id)).timeline).toContainEqual(refused);
  });

  it("is noticed where somebody who does not read the case has signed what it shows", async () => {
    const { id, lan } = await makeCase();
    const { caseKey, caseId, history } = await lan.writer.read(id);
    const { messages } = await fetchCase(server.ask, people.lan, id);
    const stored = bytesOfText(messages[0]?.bytes ?? "");
    const content = {
      format: 1 as const,
      day: TEST_DAY,
      text: "lời giả",
      files: [],
      repliesSeen: 0,
    };
    const sequence = history.newest;
    const forged = sealRedaction(
      "message",
      caseKey,
      { format: 1, passages: [{ entry: sequence }], keysNumber: 0, content },
      { caseId, sequence, number: 1, stored },
      people.hoa.keys,
    );
    const bytes = toBase64url(forged);
    serve((whole) => ({ ...whole, messages: whole.messages.map((one) => ({ ...one, bytes })) }));
    const { timeline } = await lan.casework.open(id);
    const refused = { kind: "refused", what: "message", sequence: 1, code: "not-as-erased" };
    expect(timeline).toContainEqual(refused);
    expect(hashPart(forged)).not.toEqual(hashPart(stored));
    expect(bytesOfUuid(id)).toEqual(caseId);
  });
});
