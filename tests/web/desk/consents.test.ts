/** Consent at several desks on a real server: asked, answered, weighed, claimed, handed on. */
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import type { WholeCase } from "../../../src/api/desk.ts";
import type { CaseEvent } from "../../../src/domain/casework/events.ts";
import type { ConsentAnswer } from "../../../src/domain/consent/record.ts";
import { termsText, type ConsentTerms } from "../../../src/domain/consent/terms.ts";
import { addDays, systemClock, today } from "../../../src/domain/day.ts";
import { hashTerms, openReply, sealMessage } from "../../../src/protocol/index.ts";
import { openMailbox, putMessage, sendReport } from "../../support/complainants.ts";
import type { SealedCase } from "../../support/complainants.ts";
import { connectDesks, meddle, openDesk } from "../../support/open-desk.ts";
import type { OpenDesk } from "../../support/open-desk.ts";
import { fetchRoster, inviteAndJoin } from "../../support/people.ts";
import { bytesOfText, bytesOfUuid, TEST_DAY } from "../../support/protocol.ts";
import { TERMS } from "../../support/terms.ts";
import { createOrganisation } from "../../support/test-server.ts";
import type { TestServer } from "../../support/test-server.ts";
import { fetchAudit } from "../../support/audit.ts";
import type { Person } from "../../support/people.ts";
import { contentOf } from "../../../web/desk/worker/change-cases.ts";
import { sendToMailbox } from "../../../web/desk/worker/send-reply.ts";

let server: TestServer;
let lan: OpenDesk;
let hoa: OpenDesk;
let person: Person;

beforeAll(async () => {
  const { server: made, organisation } = await createOrganisation();
  server = made;
  connectDesks(server.app);
  const join = (loginName: string) =>
    inviteAndJoin(organisation, { loginName, role: "caseworker" });
  person = await join("lan");
  const other = await join("hoa");
  [lan, hoa] = [await openDesk(person), await openDesk(other)];
});

afterEach(() => meddle(undefined));

const ANSWERS = { story: "Họ lấy đất.", country: "VNM", relation: "witness" };

async function newCase(): Promise<SealedCase> {
  const sealed = await sendReport(server.ask, { answers: ANSWERS });
  await Promise.all([lan, hoa].map(({ list }) => list.load([sealed.caseId])));
  // The first opening tells the mailbox.
  await lan.casework.open(sealed.caseId);
  return sealed;
}

function newTerms(changes: Partial<ConsentTerms> = {}): ConsentTerms {
  const until = addDays(today(systemClock), 30);
  return { ...TERMS, id: crypto.randomUUID(), fields: ["story", "country"], until, ...changes };
}

async function ask(id: string, terms: ConsentTerms, desk = lan): Promise<void> {
  const { basedOn } = await desk.casework.open(id);
  expect(await desk.consents.add(id, { terms }, basedOn)).toMatchObject({ kind: "done" });
}

async function say(
  sealed: SealedCase,
  terms: ConsentTerms,
  answer: ConsentAnswer,
  sequence: number,
): Promise<void> {
  const { caseId, mailbox, pair } = sealed;
  const roster = await fetchRoster(server.ask);
  const id = bytesOfUuid(caseId);
  const consent = { terms: hashTerms(id, termsText(terms)), answer };
  const content = { day: TEST_DAY, text: "", files: [], repliesSeen: 0, consent };
  const message = sealMessage(content, mailbox, pair, roster, id, sequence);
  await putMessage(server.ask, mailbox, message);
}

/** What the mailbox reads. */
async function replies({ caseId, mailbox }: SealedCase) {
  const roster = await fetchRoster(server.ask);
  const page = await openMailbox(server.ask, mailbox);
  if (!page.found) throw new Error("no mailbox");
  return page.replies.map(({ sequence, bytes }) => {
    const id = bytesOfUuid(caseId);
    return openReply(bytesOfText(bytes), mailbox, roster, id, sequence).content;
  });
}

/** Writes an event as a program with a member's real keys could, with no rule in its way. */
async function writeRaw(desk: OpenDesk, id: string, event: CaseEvent): Promise<void> {
  const read = await desk.writer.read(id);
  await desk.writer.send(id, desk.writer.seal(read, contentOf([event])));
}

const standing = async (desk: OpenDesk, id: string) => {
  const { consents } = await desk.casework.open(id);
  return consents.consents.map(({ record, proof, isUnfounded }) => [
    record.standing,
    proof,
    isUnfounded,
  ]);
};

describe("a consent", () => {
  it("is asked in the mailbox, answered there, noted by whoever opens the case, and confirmed", async () => {
    const sealed = await newCase();
    const id = sealed.caseId;
    const terms = newTerms();
    await ask(id, terms);
    expect(await standing(hoa, id)).toEqual([["asked", "none", false]]);
    expect(await replies(sealed)).toMatchObject([{ type: "opened" }, { type: "consent", terms }]);
    await say(sealed, terms, "yes", 1);
    expect(await standing(hoa, id)).toEqual([["given", "mailbox", false]]);
    const shown = await lan.casework.open(id);
    expect(shown.details.consents).toMatchObject([{ standing: "given", heard: 1 }]);
    expect(shown.timeline.some(({ kind }) => kind === "missing" || kind === "refused")).toBe(false);
    expect(shown.isCardRight).toBe(true);
    expect((await replies(sealed)).at(-1)).toMatchObject({
      type: "consent-noted",
      messagesSeen: 1,
      noted: [{ standing: "given", message: 1 }],
    });
    // Opened again, nothing is written once more.
    expect((await hoa.casework.open(id)).basedOn).toBe(shown.basedOn);
    await say(sealed, terms, "withdrawn", 2);
    expect(await standing(lan, id)).toEqual([["withdrawn", "mailbox", false]]);
    expect((await replies(sealed)).at(-1)).toMatchObject({ noted: [{ standing: "withdrawn" }] });
  });

  it("given by voice is told to the mailbox, which can take it back", async () => {
    const sealed = await newCase();
    const id = sealed.caseId;
    const terms = newTerms();
    const { basedOn } = await lan.casework.open(id);
    await lan.consents.add(id, { terms, how: "voice" }, basedOn);
    expect(await standing(hoa, id)).toEqual([["given", "member", false]]);
    expect((await replies(sealed)).at(-1)).toMatchObject({ given: { how: "voice" } });
    await say(sealed, terms, "withdrawn", 1);
    expect(await standing(hoa, id)).toEqual([["withdrawn", "member", false]]);
  });

  it("that nobody gave is marked at the other desks, and covers nothing", async () => {
    const { caseId: id } = await newCase();
    const terms = newTerms();
    await ask(id, terms);
    const { whole } = await hoa.writer.read(id);
    const reply = whole.replies.length;
    await writeRaw(hoa, id, {
      kind: "consent-noted",
      id: terms.id,
      message: 1,
      answer: "yes",
      reply,
    });
    expect(await standing(lan, id)).toEqual([["asked", "none", true]]);
    const outcome = await lan.exports.write(id, {
      consent: terms.id,
      fields: ["story"],
      file: new Uint8Array([1]),
    });
    expect(outcome).toMatchObject({
      kind: "not-covered",
      refusals: [{ code: "no-consent", state: "asked" }, { code: "unfounded" }],
    });
  });

  it("to other words than the history has is found out", async () => {
    const sealed = await newCase();
    const id = sealed.caseId;
    const [shownTerms, written] = [newTerms({ fields: ["country"] }), newTerms()];
    // The mailbox is asked for little, and the history says that it was asked for much.
    const event: CaseEvent = { kind: "consent-asked", terms: written, reply: 2 };
    const means = { session: hoa.session, writer: hoa.writer };
    const read = await hoa.writer.read(id);
    await sendToMailbox(read, { type: "consent", terms: { ...shownTerms } }, means, () =>
      contentOf([event]),
    );
    await say(sealed, shownTerms, "yes", 1);
    const { consents } = await lan.casework.open(id);
    expect(consents.consents).toMatchObject([{ record: { standing: "asked" }, proof: "none" }]);
    expect(consents.strays).toMatchObject([{ message: 1, answer: "yes" }]);
  });

  it("stays refused when a server repeats an old yes", async () => {
    const sealed = await newCase();
    const id = sealed.caseId;
    const terms = newTerms();
    await ask(id, terms);
    await say(sealed, terms, "yes", 1);
    await say(sealed, terms, "no", 2);
    meddle(({ path, body }) => {
      if (!path.endsWith(`/cases/${id}`)) return body;
      const whole = JSON.parse(body) as WholeCase;
      const [yes] = whole.messages;
      if (!yes) return body;
      return JSON.stringify({ ...whole, messages: [...whole.messages, { ...yes, sequence: 3 }] });
    });
    const shown = await lan.casework.open(id);
    expect(shown.consents.consents).toMatchObject([{ record: { standing: "withdrawn" } }]);
    expect(shown.timeline).toContainEqual({
      kind: "refused",
      what: "message",
      sequence: 3,
      code: "out-of-order",
    });
  });
});

describe("an export", () => {
  const file = new TextEncoder().encode("<!doctype html>");

  it("stands in the history and in the audit trail before anybody has the file", async () => {
    const sealed = await newCase();
    const id = sealed.caseId;
    const terms = newTerms();
    await ask(id, terms);
    await say(sealed, terms, "yes", 1);
    await lan.casework.open(id);
    const draft = { consent: terms.id, fields: ["story"], file };
    const before = (await fetchAudit(server.ask, person)).newest.sequence;
    const outcome = await lan.exports.write(id, draft);
    expect(outcome).toMatchObject({ kind: "done" });
    // The same once more is the same act.
    expect(await lan.exports.write(id, draft)).toEqual(outcome);
    expect((await fetchAudit(server.ask, person)).newest.sequence).toBe(before + 1);
    const shown = await hoa.casework.open(id);
    expect(shown.details.exports).toMatchObject([
      { event: { consent: terms.id, receiver: terms.receiver, fields: ["story"] } },
    ]);
    expect(shown.unauditedExports).toEqual([]);
    // Its entry in the trail is for this one alone.
    const again = shown.details.exports[0]?.event;
    if (!again) throw new Error("it was handed on");
    await writeRaw(lan, id, { ...again, sha256: "b".repeat(64) });
    const twice = await hoa.casework.open(id);
    expect(twice.unauditedExports).toEqual([twice.details.exports[1]?.sequence]);
    const beyond = { ...draft, fields: ["story", "relation"], file: new Uint8Array([3]) };
    expect(await lan.exports.write(id, beyond)).toMatchObject({
      refusals: [{ code: "field-not-covered", fields: ["relation"] }],
    });
    await say(sealed, terms, "withdrawn", 2);
    const late = { ...draft, file: new Uint8Array([2]) };
    expect(await lan.exports.write(id, late)).toEqual({
      kind: "not-covered",
      refusals: [{ code: "no-consent", state: "withdrawn" }],
    });
  });

  it("of what tells who somebody is, or of a reporter in danger, is refused", async () => {
    const { caseId: id } = await newCase();
    const terms = newTerms({ fields: ["story", "contact"] });
    const { basedOn } = await lan.casework.open(id);
    await lan.consents.add(id, { terms, how: "in_person" }, basedOn);
    const draft = { consent: terms.id, fields: ["story", "contact"], file };
    expect(await lan.exports.write(id, draft)).toMatchObject({
      refusals: [{ code: "needs-second-person" }, { code: "no-identity-grant" }],
    });
    const now = await lan.casework.open(id);
    await lan.changes.change(id, [{ kind: "exposure", to: "high" }], now.basedOn);
    expect(await lan.exports.write(id, { ...draft, fields: ["story"] })).toMatchObject({
      refusals: [{ code: "reporter-exposed" }],
    });
  });

  it("that a hostile program writes without the audit trail is marked", async () => {
    const { caseId: id } = await newCase();
    const terms = newTerms();
    const { basedOn } = await lan.casework.open(id);
    await lan.consents.add(id, { terms, how: "in_person" }, basedOn);
    const { newest } = await fetchAudit(server.ask, person);
    const { receiver, purpose, fields } = terms;
    const event = { kind: "exported", consent: terms.id, receiver, purpose, fields } as const;
    const auditHash = Buffer.from(bytesOfText(newest.hash)).toString("hex");
    const sha256 = "a".repeat(64);
    // It names an entry that is there, and is about something else.
    await writeRaw(hoa, id, { ...event, sha256, audit: newest.sequence, auditHash });
    await writeRaw(hoa, id, { ...event, sha256, audit: 4_000_000, auditHash });
    const shown = await lan.casework.open(id);
    const sequences = shown.details.exports.map(({ sequence }) => sequence);
    expect(sequences).toHaveLength(2);
    expect(shown.unauditedExports).toEqual(sequences);
  });
});
