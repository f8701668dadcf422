/** Words for changes: every kind of event has some, and they carry what was typed. */
import { expect, test } from "vitest";
import "../../support/page-globals.ts";
import "../../support/english-words.ts";
import { CASE_LABELS } from "../../../build/messages/load-case-labels.js";
import type { CaseEvent, CaseEventKind } from "../../../src/domain/casework/events.ts";
import type { ConsentRecord } from "../../../src/domain/consent/record.ts";
import type { Day } from "../../../src/domain/day.ts";
import { TERMS } from "../../support/terms.ts";
import { eventText } from "../../../web/desk/event-words.ts";
import type { EventWords } from "../../../web/desk/event-words.ts";

const DAY = "2026-11-24" as Day;
const RECORD: ConsentRecord = {
  terms: TERMS,
  how: "mailbox",
  standing: "asked",
  day: DAY,
  author: "ab",
  reply: 1,
  heard: 0,
};
const ID = "6f9619ff-8b86-4d01-b42d-00cf4fc964ff";

const EVENTS: { readonly [K in CaseEventKind]: Extract<CaseEvent, { readonly kind: K }> } = {
  state: { kind: "state", to: "waiting_until", until: DAY, reason: "court" },
  "propose-closing": { kind: "propose-closing", reason: "resolved", text: "released" },
  close: { kind: "close", proposal: 1 },
  "drop-proposal": { kind: "drop-proposal", proposal: 1 },
  reopen: { kind: "reopen", reason: "again" },
  band: { kind: "band", to: "red", reason: "worse" },
  "propose-band": { kind: "propose-band", to: "green", reason: "better" },
  "approve-band": { kind: "approve-band", proposal: 1 },
  factors: {
    kind: "factors",
    factors: { A: 3 },
    gates: { add: ["self_harm"], remove: [] },
    reason: "told us",
  },
  exposure: { kind: "exposure", to: "high" },
  codes: { kind: "codes", groups: { add: ["grp.hiv"], remove: ["grp.women"] } },
  place: { kind: "place", country: "BGD", province: { typed: "Sylhet" } },
  assign: { kind: "assign", to: "ab" },
  tags: { kind: "tags", add: ["court"], remove: [] },
  deadline: { kind: "deadline", id: ID, what: "trial", text: "second day", day: DAY },
  "deadline-done": { kind: "deadline-done", id: ID, isDone: true },
  task: { kind: "task", id: ID, text: "Call", assignee: "ab", due: DAY },
  "task-done": { kind: "task-done", id: ID, isDone: false },
  reliability: { kind: "reliability", to: "reliable" },
  violation: { kind: "violation", to: "likely" },
  link: { kind: "link", otherCase: ID, relation: "linked" },
  unlink: { kind: "unlink", otherCase: ID },
  "set-aside": { kind: "set-aside", isAside: true, reason: "insults" },
  readers: { kind: "readers", change: 1, added: ["ab"], removed: ["cd"] },
  conflict: { kind: "conflict", has: true },
  "let-in-again": { kind: "let-in-again", member: "ab", reason: "moved" },
  "taken-on-behalf": { kind: "taken-on-behalf", how: "phone" },
  replied: { kind: "replied", purpose: "need" },
  "consent-asked": { kind: "consent-asked", terms: TERMS, reply: 1 },
  "consent-recorded": { kind: "consent-recorded", terms: TERMS, how: "in_person", reply: 1 },
  "consent-noted": { kind: "consent-noted", id: TERMS.id, message: 1, answer: "yes", reply: 1 },
  "consent-ended": { kind: "consent-ended", id: TERMS.id, how: "voice", reply: 1 },
  "propose-export": { kind: "propose-export", consent: TERMS.id, fields: ["contact"] },
  "approve-export": { kind: "approve-export", proposal: 1 },
  exported: {
    kind: "exported",
    consent: TERMS.id,
    receiver: TERMS.receiver,
    purpose: TERMS.purpose,
    fields: TERMS.fields,
    sha256: "a".repeat(64),
    audit: 1,
    auditHash: "b".repeat(64),
  },
  "passage-erased": {
    kind: "passage-erased",
    part: "message",
    number: 2,
    reason: "about-others",
    before: "a".repeat(64),
    after: "b".repeat(64),
  },
};

async function words(): Promise<EventWords> {
  const { caseLabels, termLabels } = await CASE_LABELS.en();
  return {
    language: "en",
    labels: caseLabels,
    terms: termLabels,
    nameOfMember: () => "Lan",
    details: {
      deadlines: [{ id: ID, text: "second day", day: DAY }],
      tasks: [{ id: ID, text: "Call", isDone: false }],
      consents: [RECORD],
    },
  };
}

test("every kind of event has words, and no two the same", async () => {
  const spoken = await words();
  const texts = Object.values(EVENTS).map((event) => eventText(event, spoken));
  expect(texts.every((text) => text.length > 3 && !text.includes("undefined"))).toBe(true);
  expect(new Set(texts).size).toBe(texts.length);
});

test("words carry what was said", async () => {
  const spoken = await words();
  expect(eventText(EVENTS.state, spoken)).toBe(
    "State: Waiting until a day · until 24 November 2026 · court",
  );
  expect(eventText(EVENTS.codes, spoken)).toBe(
    "Codes: added People living with HIV; took away Women and girls",
  );
  expect(eventText(EVENTS.factors, spoken)).toBe(
    "Corrected the urgency: How grave the worst act is: 3; added The reporter may hurt themselves · told us",
  );
  expect(eventText(EVENTS["task-done"], spoken)).toBe("Task open again: Call");
  expect(eventText(EVENTS.place, spoken)).toBe("Place: Sylhet, Bangladesh");
});
