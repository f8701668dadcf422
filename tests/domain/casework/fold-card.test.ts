import fc from "fast-check";
import { describe, expect, it } from "vitest";

import type { Card } from "../../../src/domain/casework/card.ts";
import type { CaseEvent } from "../../../src/domain/casework/events.ts";
import { foldCard } from "../../../src/domain/casework/fold-card.ts";
import { parseCard } from "../../../src/domain/casework/parse-card.ts";
import { addDays } from "../../../src/domain/day.ts";
import { TERMS } from "../../support/terms.ts";
import {
  AN,
  arbitraryHistory,
  BINH,
  EMPTY_CARD,
  RECEIVED,
  TODAY,
  uuid,
} from "./arbitrary-events.ts";
import { fold, whys, type Step } from "./fold-steps.ts";

const triaged: Card = { ...EMPTY_CARD, state: "in_triage", stateAuthor: AN };
const worked: Card = { ...EMPTY_CARD, state: "in_work", stateAuthor: AN, assignee: AN };
const propose: CaseEvent = { kind: "propose-closing", reason: "resolved", text: "All done." };

describe("a folded case", () => {
  it("is the same wherever it is folded, whole, and readable", () => {
    fc.assert(
      fc.property(arbitraryHistory, (history) => {
        const folded = foldCard(EMPTY_CARD, history);
        expect(foldCard(structuredClone(EMPTY_CARD), structuredClone(history))).toEqual(folded);
        expect(parseCard(JSON.parse(JSON.stringify(folded.card)))).toEqual(folded.card);
      }),
      { numRuns: 300 },
    );
  });

  it("is what it is without the entries that were refused", () => {
    fc.assert(
      fc.property(arbitraryHistory, (history) => {
        const { refused, ...folded } = foldCard(EMPTY_CARD, history);
        const accepted = history.filter(
          ({ sequence }) => !refused.some((one) => one.sequence === sequence),
        );
        expect(foldCard(EMPTY_CARD, accepted)).toEqual({ ...folded, refused: [] });
      }),
      { numRuns: 300 },
    );
  });

  it("does not change the suggestion that it starts from", () => {
    fc.assert(
      fc.property(arbitraryHistory, (history) => {
        const before = structuredClone(EMPTY_CARD);
        foldCard(EMPTY_CARD, history);
        expect(EMPTY_CARD).toEqual(before);
      }),
    );
  });

  it("is the suggestion where nobody did anything", () => {
    expect(foldCard(EMPTY_CARD, []).card).toEqual(EMPTY_CARD);
  });

  it("remembers the first look, also a note's, but not one that counts for nothing", () => {
    expect(fold(EMPTY_CARD, [AN, "none"]).card.firstLookDay).toBe(TODAY);
    const newer = fold(EMPTY_CARD, [AN, "newer"]);
    expect(newer.card).toEqual(EMPTY_CARD);
    expect(whys(newer)).toEqual(["newer-event"]);
  });
});

describe("closing", () => {
  it("takes two people, a reason, and the proposal that is meant", () => {
    const folded = fold(
      worked,
      [AN, propose],
      [AN, { kind: "close", proposal: 1 }],
      [BINH, { kind: "close", proposal: 2 }],
      [BINH, { kind: "close", proposal: 1 }],
    );
    expect(whys(folded)).toEqual(["own-proposal", "no-such-proposal"]);
    expect(folded.card).toMatchObject({ state: "closed", closure: "resolved", proposals: [] });
  });

  it("shows the proposal on the card until it is decided", () => {
    const proposed = fold(worked, [AN, propose]);
    expect(proposed.card.proposals).toEqual([
      { kind: "close", sequence: 1, author: AN, reason: "resolved" },
    ]);
    expect(proposed.details.proposals[0]).toMatchObject({ text: "All done.", day: TODAY });
    for (const who of [AN, BINH]) {
      const dropped = fold(worked, [AN, propose], [who, { kind: "drop-proposal", proposal: 1 }]);
      expect(dropped.card.proposals).toEqual([]);
      expect(whys(dropped)).toEqual([]);
    }
  });

  it("is off when the state changes, or another proposal takes the place", () => {
    const moved = fold(
      worked,
      [AN, propose],
      [AN, { kind: "state", to: "waiting_until", until: addDays(TODAY, 9) }],
      [BINH, { kind: "close", proposal: 1 }],
    );
    expect(whys(moved)).toEqual(["no-such-proposal"]);
    const again = fold(
      worked,
      [AN, propose],
      [BINH, { kind: "propose-closing", reason: "no_contact", text: "No answer." }],
      [BINH, { kind: "close", proposal: 1 }],
      [AN, { kind: "close", proposal: 2 }],
    );
    expect(whys(again)).toEqual(["no-such-proposal"]);
    expect(again.card.closure).toBe("no_contact");
  });

  it("stays open to reopening, which goes back into triage", () => {
    const closed: Step[] = [
      [AN, propose],
      [BINH, { kind: "close", proposal: 1 }],
    ];
    const reopened = fold(worked, ...closed, [AN, { kind: "reopen", reason: "A new letter" }]);
    expect(reopened.card.state).toBe("in_triage");
    expect(reopened.card).not.toHaveProperty("closure");
    const changed = fold(worked, ...closed, [AN, { kind: "tags", add: ["x"], remove: [] }]);
    expect(whys(changed)).toEqual(["closed-case"]);
  });

  it("gives way to a withdrawal, which is closed as one", () => {
    const folded = fold(
      worked,
      [AN, propose],
      [BINH, { kind: "close", proposal: 1 }],
      [AN, { kind: "state", to: "withdrawn" }],
      [AN, { kind: "state", to: "withdrawn", asked: "message" }],
      [AN, propose],
      [AN, { kind: "propose-closing", reason: "withdrawn", text: "As asked." }],
      [BINH, { kind: "close", proposal: 6 }],
    );
    expect(whys(folded)).toEqual(["needs-asked", "closure-does-not-fit"]);
    expect(folded.card).toMatchObject({ state: "closed", closure: "withdrawn" });
  });
});

describe("the rest of a case", () => {
  it("keeps the promises to the reporter", () => {
    const later = addDays(TODAY, 3);
    const { card } = foldCard(EMPTY_CARD, [
      { sequence: 1, author: AN, day: TODAY, event: { kind: "replied", purpose: "received" } },
      { sequence: 2, author: AN, day: later, event: { kind: "replied", purpose: "feedback" } },
      { sequence: 3, author: AN, day: later, event: { kind: "replied", purpose: "need" } },
    ]);
    expect(card).toMatchObject({
      state: "acknowledged",
      acknowledgedDay: TODAY,
      feedbackDay: later,
    });
    const told = fold(EMPTY_CARD, [AN, { kind: "state", to: "acknowledged" }]);
    expect(told.card.acknowledgedDay).toBe(TODAY);
    expect(told.card).not.toHaveProperty("feedbackDay");
  });

  it("has nobody to answer for it once that person cannot read it", () => {
    const left = (...removed: string[]) =>
      fold(worked, [BINH, { kind: "readers", change: 1, added: [], removed }]).card;
    expect(left(BINH, AN)).not.toHaveProperty("assignee");
    expect(left(BINH).assignee).toBe(AN);
  });

  it("refuses to link a case that may be planted, and lets links be taken away", () => {
    const folded = fold(
      triaged,
      [AN, { kind: "link", otherCase: uuid(1), relation: "linked" }],
      [AN, { kind: "state", to: "suspected_hostile", reason: "Same text, five times" }],
      [AN, { kind: "link", otherCase: uuid(2), relation: "linked" }],
      [AN, { kind: "unlink", otherCase: uuid(1) }],
    );
    expect(whys(folded)).toEqual(["linking-forbidden"]);
    expect(folded.details.links).toEqual([]);
  });

  it("counts open tasks, and keeps a task's state when its words change", () => {
    const folded = fold(
      worked,
      [AN, { kind: "task", id: uuid(1), text: "Call", assignee: BINH, due: TODAY }],
      [AN, { kind: "task", id: uuid(2), text: "Write" }],
      [BINH, { kind: "task-done", id: uuid(1), isDone: true }],
      [BINH, { kind: "task", id: uuid(1), text: "Call twice" }],
    );
    expect(folded.card.openTasks).toBe(1);
    expect(folded.details.tasks).toEqual([
      { id: uuid(1), text: "Call twice", isDone: true },
      { id: uuid(2), text: "Write", isDone: false },
    ]);
  });

  it("shows on the card the nearest open tasks that have a day, and says if there are more", () => {
    const task = (number: number, text = "Call"): Step => [
      AN,
      { kind: "task", id: uuid(number), text, assignee: BINH, due: addDays(TODAY, 20 - number) },
    ];
    const few = fold(
      worked,
      task(1),
      task(2, "x".repeat(59) + "\u{1F4DE} and more"),
      [AN, { kind: "task", id: uuid(3), text: "No day" }],
      task(4),
      [AN, { kind: "task-done", id: uuid(4), isDone: true }],
    );
    expect(few.card.tasks).toEqual([
      { id: uuid(2), text: `${"x".repeat(59)}…`, assignee: BINH, day: addDays(TODAY, 18) },
      { id: uuid(1), text: "Call", assignee: BINH, day: addDays(TODAY, 19) },
    ]);
    expect(few.card).not.toHaveProperty("isCut");
    const many = fold(worked, ...Array.from({ length: 10 }, (_, number) => task(number)));
    expect(many.card.tasks?.map(({ id }) => id)).toEqual(
      [9, 8, 7, 6, 5, 4, 3, 2].map((number) => uuid(number)),
    );
    expect(many.card.isCut).toBe(true);
    expect(parseCard(many.card)).toEqual(many.card);
    expect(fold(worked).card).not.toHaveProperty("tasks");
  });

  it("puts what is still to be done first, and cuts the card, not the details", () => {
    const steps = Array.from({ length: 20 }, (_, index): Step => [
      AN,
      { kind: "deadline", id: uuid(index), text: "x", day: addDays(TODAY, 20 - index) },
    ]);
    const tags: Step[] = ["a", "b"].map((letter) => [
      AN,
      { kind: "tags", add: Array.from("0123456", (digit) => letter + digit), remove: [] },
    ]);
    const { card, details } = fold(
      worked,
      ...steps,
      [AN, { kind: "deadline-done", id: uuid(19), isDone: true }],
      ...tags,
    );
    expect(card.deadlines).toHaveLength(16);
    expect(card.deadlines[0]?.id).toBe(uuid(18));
    expect(card.deadlines.some(({ doneDay }) => doneDay !== undefined)).toBe(false);
    expect(details.deadlines).toHaveLength(20);
    expect(card.tags).toHaveLength(12);
    expect(details.tags).toHaveLength(14);
    expect(card.isCut).toBe(true);
    expect(parseCard(card)).toEqual(card);
  });

  it("warns of an act that is coded, and goes on warning", () => {
    const folded = fold(
      worked,
      [AN, { kind: "codes", acts: { add: ["act.torture"], remove: [] } }],
      [AN, { kind: "codes", acts: { add: [], remove: ["act.torture"] } }],
    );
    expect(folded.card).toMatchObject({ acts: [], heavy: ["torture"] });
  });

  it("keeps where a referral goes, as long as it is on its way", () => {
    const way: Step[] = [
      [AN, { kind: "state", to: "referral_proposed", receiver: TERMS.receiver }],
      [AN, { kind: "consent-recorded", terms: TERMS, how: "voice", reply: 1 }],
    ];
    expect(fold(worked, ...way).card).toMatchObject({
      state: "consent_given",
      until: TERMS.until,
      deadlines: [{ id: TERMS.id, what: "consent", text: TERMS.receiver, day: TERMS.until }],
    });
    const sent = fold(worked, ...way, [AN, { kind: "state", to: "sent" }]);
    expect(sent.details).toMatchObject({ receiver: TERMS.receiver });
    expect(sent.card).not.toHaveProperty("until");
    const back = fold(worked, ...way, [AN, { kind: "state", to: "in_work" }]);
    expect(back.details).not.toHaveProperty("receiver");
  });

  it("starts from the deadline that the form gave", () => {
    const card: Card = {
      ...EMPTY_CARD,
      deadlines: [{ id: "form", what: "trial", day: addDays(RECEIVED, 30) }],
    };
    const done = fold(card, [AN, { kind: "deadline-done", id: "form", isDone: true }]);
    expect(done.card.deadlines).toEqual([
      { id: "form", what: "trial", day: addDays(RECEIVED, 30), doneDay: TODAY },
    ]);
  });
});
