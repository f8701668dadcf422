import { describe, expect, it } from "vitest";

import type { Card } from "../../../src/domain/casework/card.ts";
import type { CaseEvent, CaseEventKind, StateEvent } from "../../../src/domain/casework/events.ts";
import { foldCard } from "../../../src/domain/casework/fold-card.ts";
import type { RefusalCode } from "../../../src/domain/casework/folding.ts";
import {
  CLOSURE_REASONS,
  closureReasonsFrom,
  STATE_IDS,
  TRANSITIONS,
  type StateId,
} from "../../../src/domain/casework/states.ts";
import { day } from "../arbitrary-answers.ts";
import { TERMS } from "../../support/terms.ts";
import { AN, BINH, EMPTY_CARD, TODAY, uuid } from "./arbitrary-events.ts";

const OPEN_STATES = STATE_IDS.filter(
  (state): state is Exclude<StateId, "closed"> => state !== "closed",
);

/** Where a case can go by a change of state, written down apart from the table. */
const WAYS: Readonly<Record<StateId, readonly StateId[]>> = {
  received: ["acknowledged"],
  acknowledged: ["in_triage"],
  in_triage: ["needs_info", "accepted", "out_of_scope", "duplicate", "suspected_hostile"],
  needs_info: ["in_triage"],
  accepted: ["in_work", "in_triage"],
  out_of_scope: ["in_triage"],
  duplicate: ["in_triage"],
  suspected_hostile: ["in_triage"],
  in_work: ["waiting_until", "referral_proposed", "submission_draft"],
  waiting_until: ["in_work", "waiting_until"],
  referral_proposed: ["in_work"],
  consent_asked: ["in_work"],
  consent_given: ["sent", "in_work"],
  consent_refused: ["in_work"],
  sent: ["receiver_confirmed", "outcome_recorded"],
  receiver_confirmed: ["outcome_recorded"],
  outcome_recorded: ["in_work"],
  submission_draft: ["second_review", "in_work"],
  second_review: ["submitted", "submission_draft"],
  submitted: ["reply_received", "reporter_informed"],
  reply_received: ["reporter_informed"],
  reporter_informed: ["reply_received", "in_work"],
  withdrawn: [],
  closed: [],
};

/** Where only what was asked and answered leads. */
const BY_CONSENT: Partial<Record<StateId, readonly StateId[]>> = {
  referral_proposed: ["consent_asked", "consent_given"],
  consent_asked: ["consent_given", "consent_refused"],
  consent_given: ["consent_refused"],
};

const NOT_TO_CLOSE: readonly StateId[] = ["submitted", "reply_received", "closed"];

/** A case in a state, brought there by Bình, assigned to An. */
function caseIn(state: StateId): Card {
  return {
    ...EMPTY_CARD,
    state,
    stateAuthor: BINH,
    assignee: AN,
    band: "yellow",
    ...(state === "closed" ? { closure: "resolved" } : {}),
    ...(state === "waiting_until" || state === "consent_given" ? { until: day("2027-01-01") } : {}),
  };
}

function complete(to: StateEvent["to"]): StateEvent {
  return {
    kind: "state",
    to,
    until: day("2026-12-24"),
    reason: "because",
    receiver: "Working group",
    otherCase: uuid(1),
    asked: "message",
  };
}

function outcome(card: Card, event: CaseEvent, author = AN): RefusalCode | "accepted" {
  const { refused } = foldCard(card, [{ sequence: 1, author, day: TODAY, event }]);
  return refused[0]?.why ?? "accepted";
}

/** One event of every kind but a change of state, as it would be made at any open case. */
const OTHERS: { readonly [K in Exclude<CaseEventKind, "state">]: Extract<CaseEvent, { kind: K }> } =
  {
    "propose-closing": { kind: "propose-closing", reason: "resolved", text: "done" },
    close: { kind: "close", proposal: 7 },
    "drop-proposal": { kind: "drop-proposal", proposal: 7 },
    reopen: { kind: "reopen", reason: "news" },
    band: { kind: "band", to: "red", reason: "news" },
    "propose-band": { kind: "propose-band", to: "green", reason: "over" },
    "approve-band": { kind: "approve-band", proposal: 7 },
    factors: { kind: "factors", factors: { A: 5 }, gates: { add: [], remove: [] }, reason: "read" },
    exposure: { kind: "exposure", to: "high" },
    codes: { kind: "codes", acts: { add: ["act.torture"], remove: [] } },
    place: { kind: "place", country: "VNM" },
    assign: { kind: "assign", to: BINH },
    tags: { kind: "tags", add: ["x"], remove: [] },
    deadline: { kind: "deadline", id: uuid(1), text: "court", day: TODAY },
    "deadline-done": { kind: "deadline-done", id: uuid(1), isDone: true },
    task: { kind: "task", id: uuid(1), text: "call" },
    "task-done": { kind: "task-done", id: uuid(1), isDone: true },
    reliability: { kind: "reliability", to: "reliable" },
    violation: { kind: "violation", to: "likely" },
    link: { kind: "link", otherCase: uuid(1), relation: "linked" },
    unlink: { kind: "unlink", otherCase: uuid(1) },
    "set-aside": { kind: "set-aside", isAside: true, reason: "abuse" },
    readers: { kind: "readers", change: 1, added: [BINH], removed: [] },
    conflict: { kind: "conflict", has: true },
    "let-in-again": { kind: "let-in-again", member: BINH, reason: "moved" },
    "taken-on-behalf": { kind: "taken-on-behalf", how: "phone" },
    replied: { kind: "replied", purpose: "feedback" },
    "consent-asked": { kind: "consent-asked", terms: TERMS, reply: 1 },
    "consent-recorded": { kind: "consent-recorded", terms: TERMS, how: "voice", reply: 1 },
    "consent-noted": { kind: "consent-noted", id: uuid(1), message: 1, answer: "yes", reply: 1 },
    "consent-ended": { kind: "consent-ended", id: uuid(1), how: "voice", reply: 1 },
    "propose-export": { kind: "propose-export", consent: uuid(1), fields: ["story"] },
    "approve-export": { kind: "approve-export", proposal: 7 },
    exported: {
      kind: "exported",
      consent: uuid(1),
      receiver: TERMS.receiver,
      purpose: TERMS.purpose,
      fields: ["story"],
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

/** What somebody agreed to can be withdrawn at any time, if there is any. */
const CONSENT_AT_ANY_TIME: readonly CaseEventKind[] = ["consent-noted", "consent-ended"];
const CLOSED_TOO: readonly CaseEventKind[] = [
  "reopen",
  "link",
  "unlink",
  "readers",
  "conflict",
  "replied",
  "passage-erased",
];

/** What is refused at an open case in any state, for want of what it is about. */
const ABOUT_NOTHING: Partial<Record<CaseEventKind, RefusalCode>> = {
  close: "no-such-proposal",
  "drop-proposal": "no-such-proposal",
  "approve-band": "no-such-proposal",
  reopen: "no-such-transition",
  "deadline-done": "no-such-deadline",
  "let-in-again": "no-such-conflict",
  "task-done": "no-such-task",
  "consent-noted": "no-such-consent",
  "consent-ended": "no-such-consent",
  "propose-export": "no-such-consent",
  "approve-export": "no-such-proposal",
  exported: "no-such-consent",
};

function expected(state: StateId, kind: CaseEventKind): RefusalCode | "accepted" {
  if (CONSENT_AT_ANY_TIME.includes(kind)) return "no-such-consent";
  if (kind === "let-in-again") return "no-such-conflict";
  if (state === "closed") return CLOSED_TOO.includes(kind) ? "accepted" : "closed-case";
  if (kind === "propose-closing") {
    if (NOT_TO_CLOSE.includes(state)) return "cannot-close-now";
    return state === "withdrawn" ? "closure-does-not-fit" : "accepted";
  }
  if (kind === "link" && state === "suspected_hostile") return "linking-forbidden";
  return ABOUT_NOTHING[kind] ?? "accepted";
}

describe("the machine", () => {
  it.each(STATE_IDS)("leads from %s only where it should", (from) => {
    const card = caseIn(from);
    for (const to of OPEN_STATES) {
      const isWay = WAYS[from].includes(to) || (to === "withdrawn" && from !== "withdrawn");
      const result = outcome(card, complete(to));
      const refusal = BY_CONSENT[from]?.includes(to) ? "needs-consent" : "no-such-transition";
      expect([from, to, result]).toEqual([from, to, isWay ? "accepted" : refusal]);
      if (!isWay) continue;
      const { card: moved } = foldCard(card, [
        { sequence: 1, author: AN, day: TODAY, event: complete(to) },
      ]);
      expect(moved).toMatchObject({ state: to, stateDay: TODAY, stateAuthor: AN });
    }
  });

  it.each(STATE_IDS)("takes or refuses each other kind of event in %s", (state) => {
    for (const event of Object.values(OTHERS)) {
      const found = [state, event.kind, outcome(caseIn(state), event)];
      expect(found).toEqual([state, event.kind, expected(state, event.kind)]);
    }
  });

  it("asks for everything that a transition needs", () => {
    const codes = {
      until: "needs-until",
      reason: "needs-reason",
      receiver: "needs-receiver",
      otherCase: "needs-other-case",
      asked: "needs-asked",
    } as const;
    let seen = 0;
    for (const from of STATE_IDS) {
      for (const { to, event, needs } of TRANSITIONS[from]) {
        if (event !== "state" || to === "closed") continue;
        for (const need of needs) {
          if (need === "closure") continue;
          const { [need]: _left, ...rest } = complete(to);
          expect(outcome(caseIn(from), rest)).toBe(codes[need]);
          seen++;
        }
      }
    }
    expect(seen).toBeGreaterThan(30);
  });

  it("lets every case that is open be closed in the end, and reaches every state", () => {
    const reached = new Set<StateId>(["received"]);
    for (const state of reached) for (const { to } of TRANSITIONS[state]) reached.add(to);
    expect([...reached].sort()).toEqual([...STATE_IDS].sort());
    for (const start of STATE_IDS) {
      const after = new Set<StateId>([start]);
      for (const state of after) for (const { to } of TRANSITIONS[state]) after.add(to);
      expect(after).toContain("closed");
    }
  });

  it("waits only until a day to come", () => {
    const wait = (until: string) =>
      outcome(caseIn("in_work"), { kind: "state", to: "waiting_until", until: day(until) });
    expect(wait("2026-11-23")).toBe("needs-later-day");
    expect(wait("2026-11-24")).toBe("needs-later-day");
    expect(wait("2026-11-25")).toBe("accepted");
  });

  it("knows why a case can be closed, by its state", () => {
    expect(closureReasonsFrom("withdrawn")).toEqual(["withdrawn"]);
    expect(closureReasonsFrom("submitted")).toEqual([]);
    expect(closureReasonsFrom("closed")).toEqual([]);
    const plain = CLOSURE_REASONS.filter(
      (reason) => !["handed_over", "withdrawn", "out_of_scope", "duplicate"].includes(reason),
    );
    expect(closureReasonsFrom("in_work")).toEqual(plain);
    expect(closureReasonsFrom("outcome_recorded")).toContain("handed_over");
    expect(closureReasonsFrom("out_of_scope")).toContain("out_of_scope");
    expect(closureReasonsFrom("duplicate")).toContain("duplicate");
    for (const state of STATE_IDS) {
      expect(closureReasonsFrom(state).length > 0).toBe(!NOT_TO_CLOSE.includes(state));
    }
  });
});

describe("who may", () => {
  it("start the work and send: only who answers for the case", () => {
    for (const [from, to] of [
      ["accepted", "in_work"],
      ["consent_given", "sent"],
    ] as const) {
      expect(outcome(caseIn(from), complete(to), BINH)).toBe("needs-assignee");
      const { assignee: _assignee, ...unassigned } = caseIn(from);
      expect(outcome(unassigned, complete(to), AN)).toBe("needs-assignee");
    }
  });

  it("undo a refusal or a suspicion, and submit: only a second person", () => {
    for (const [from, to] of [
      ["out_of_scope", "in_triage"],
      ["suspected_hostile", "in_triage"],
      ["second_review", "submitted"],
    ] as const) {
      expect(outcome(caseIn(from), complete(to), BINH)).toBe("needs-second-person");
      expect(outcome(caseIn(from), complete(to), AN)).toBe("accepted");
    }
  });

  it("send: nobody once the agreement is over", () => {
    const late = { ...caseIn("consent_given"), until: day("2026-11-23") };
    expect(outcome(late, complete("sent"))).toBe("agreement-over");
    expect(outcome({ ...late, until: TODAY }, complete("sent"))).toBe("accepted");
  });
});
