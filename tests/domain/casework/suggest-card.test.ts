import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { parseCard } from "../../../src/domain/casework/parse-card.ts";
import { shrinkCard } from "../../../src/domain/casework/shrink-card.ts";
import { suggestCard } from "../../../src/domain/casework/suggest-card.ts";
import { ACTS } from "../../../src/domain/taxonomy/acts.ts";
import { ACTOR_TYPES } from "../../../src/domain/taxonomy/actors.ts";
import { AREAS } from "../../../src/domain/taxonomy/areas.ts";
import { GROUPS } from "../../../src/domain/taxonomy/groups.ts";
import { CARD_LIMITS, type Card } from "../../../src/domain/casework/card.ts";
import type { Answers } from "../../../src/domain/questionnaire/answers.ts";
import { PUBLIC_FORM } from "../../../src/domain/questionnaire/public-form.ts";
import { splitByEnvelope, summaryOf } from "../../../src/domain/questionnaire/split-answers.ts";
import { utf8Length } from "../../../src/domain/questionnaire/utf8-length.ts";
import { arbitraryAnswers, day, hostileAnswers } from "../arbitrary-answers.ts";

const TODAY = day("2026-11-24");
const throughJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

const ANSWERS: Answers = {
  danger_now: "not_sure",
  held_now: "yes",
  whereabouts_known: "yes",
  upcoming_date_kind: "trial",
  upcoming_date: { precision: "month", year: 2026, month: 12 },
  tiles: ["tile.detained"],
  ongoing: "ongoing",
  country: "VNM",
  admin1: { listed: "vn.40" },
  relation: "relative",
  lawyer: "refused",
  own_exposure: ["summoned"],
  story: "Chuyện là…",
  actor_types: ["actor.police_province"],
};

describe("a suggested card", () => {
  it("says what the answers say", () => {
    const card = suggestCard({ basis: "answers", language: "vi", answers: ANSWERS }, TODAY);
    expect(card).toMatchObject({
      state: "received",
      band: "orange",
      points: 17,
      factors: { A: 4, B: 4, C: 4, E: 3, F: 2 },
      gates: [],
      exposure: "high",
      areas: ["area.arbitrary_detention", "area.fair_trial"],
      acts: ["act.summons", "act.detention", "act.denial_lawyer"],
      groups: ["grp.prisoners"],
      actors: ["actor.police_province"],
      country: "VNM",
      province: { listed: "vn.40" },
      deadlines: [{ id: "form", what: "trial", day: "2026-12-01" }],
    });
    expect(JSON.stringify(card)).not.toContain("Chuyện");
  });

  it("counts near dates from the day it is asked for", () => {
    const source = { basis: "answers", language: "vi", answers: ANSWERS } as const;
    const early = suggestCard(source, TODAY, day("2026-11-23"));
    expect(early.factors.E).toBe(2);
    expect(early.receivedDay).toBe(TODAY);
  });

  it("says no more from all answers than they allow, and is a card after its way as JSON", () => {
    fc.assert(
      fc.property(arbitraryAnswers(PUBLIC_FORM), (answers) => {
        const source = { basis: "answers", language: "en", answers } as const;
        const card = suggestCard(source, TODAY);
        expect(parseCard(throughJson(card))).toEqual(card);
      }),
    );
  });

  it("has the same gates from the summary, but for care that is refused", () => {
    fc.assert(
      fc.property(arbitraryAnswers(PUBLIC_FORM), (answers) => {
        const whole = splitByEnvelope(PUBLIC_FORM, answers).case;
        const short = summaryOf(PUBLIC_FORM, whole, "vi");
        const fromAll = suggestCard({ basis: "answers", language: "vi", answers: whole }, TODAY);
        const fromSummary = suggestCard({ basis: "summary", ...short }, TODAY);
        expect(fromSummary.gates).toEqual(
          fromAll.gates.filter((gate) => gate !== "medical_care_refused"),
        );
        expect(fromSummary.points).toBeLessThanOrEqual(fromAll.points);
        expect(fromSummary.deadlines).toEqual(fromAll.deadlines);
      }),
    );
  });

  it("is a card whatever another program sends", () => {
    fc.assert(
      fc.property(hostileAnswers(PUBLIC_FORM), (answers) => {
        const source = { basis: "summary", language: "vi", answers: answers as Answers } as const;
        const card = suggestCard(source, TODAY);
        expect(parseCard(throughJson(card))).toEqual(card);
      }),
    );
  });
});

describe("reading a card", () => {
  const card = suggestCard({ basis: "answers", language: "vi", answers: ANSWERS }, TODAY);
  const author = "0f".repeat(16);

  it("takes everything that a card can have", () => {
    const full: Card = {
      ...card,
      stateAuthor: author,
      state: "closed",
      closure: "resolved",
      assignee: author,
      tags: ["khẩn"],
      deadlines: [{ id: "a", text: "Gửi đơn", day: TODAY, doneDay: TODAY }],
      until: TODAY,
      firstLookDay: TODAY,
      acknowledgedDay: TODAY,
      firstFeedbackDay: TODAY,
      feedbackDay: TODAY,
      proposals: [{ kind: "band", sequence: 3, author, to: "green" }],
      isCut: true,
    };
    expect(parseCard(throughJson(full))).toEqual(full);
  });

  it.each<[string, Readonly<Record<string, unknown>>]>([
    ["another version", { version: 2 }],
    ["a property it does not know", { colour: "red" }],
    ["an inherited name", { constructor: 1 }],
    ["an unknown state", { state: "purged" }],
    ["a day that does not exist", { receivedDay: "2026-02-30" }],
    ["points that do not add up", { points: 3 }],
    ["too many points for a factor", { factors: { A: 6 }, points: 6 }],
    ["an unknown factor", { factors: { Z: 1 }, points: 1 }],
    ["an area twice", { areas: ["area.life", "area.life"] }],
    ["an unknown act", { acts: ["act.unheard_of"] }],
    ["a province of another country", { country: "LAO" }],
    ["a province without a country", { country: undefined }],
    ["a province said twice", { province: { listed: "vn.40", typed: "Nghệ An" } }],
    ["a blank tag", { tags: [" "] }],
    ["a long tag", { tags: ["x".repeat(25)] }],
    ["thirteen tags", { tags: Array.from({ length: 13 }, (_, i) => `t${String(i)}`) }],
    [
      "two deadlines of one id",
      {
        deadlines: [
          { id: "a", day: TODAY },
          { id: "a", day: TODAY },
        ],
      },
    ],
    ["a closed case without a reason", { state: "closed" }],
    ["a reason for closing an open case", { closure: "resolved" }],
    ["an assignee that is no key id", { assignee: "An" }],
    ["an unknown proposal", { proposals: [{ kind: "erase", sequence: 1, author }] }],
    [
      "two proposals of one kind",
      {
        proposals: [1, 2].map((sequence) => ({ kind: "band", sequence, author, to: "green" })),
      },
    ],
    ["a number of tasks that is none", { openTasks: 1.5 }],
    ["no task at all", { tasks: [] }],
    ["a task without a day", { tasks: [{ id: "1", text: "Call" }] }],
    ["the same task twice", { tasks: [1, 2].map(() => ({ id: "1", day: TODAY })) }],
    [
      "more tasks than a card holds",
      { tasks: Array.from({ length: 9 }, (_, i) => ({ id: String(i), day: TODAY })) },
    ],
  ])("refuses %s", (_, change) => {
    expect(parseCard({ ...card, ...change })).toBeUndefined();
  });

  it("refuses a card that lacks something, and anything else", () => {
    const optional = new Set(["country", "province"]);
    for (const key of Object.keys(card).filter((name) => !optional.has(name))) {
      const rest = Object.fromEntries(Object.entries(card).filter(([name]) => name !== key));
      expect(parseCard(rest), key).toBeUndefined();
    }
    fc.assert(fc.property(fc.anything(), (value) => parseCard(value) === undefined));
  });
});

describe("making a card fit", () => {
  const card = suggestCard({ basis: "answers", language: "vi", answers: ANSWERS }, TODAY);
  const fullest: Card = {
    ...card,
    areas: AREAS.map(({ id }) => id),
    acts: ACTS.map(({ id }) => id),
    groups: GROUPS.map(({ id }) => id),
    actors: ACTOR_TYPES.map(({ id }) => id),
    province: { typed: "ữ".repeat(40) },
    assignee: "0f".repeat(16),
    tags: Array.from({ length: CARD_LIMITS.tags }, (_, i) => `${"ữ".repeat(22)}${String(i)}`),
    deadlines: Array.from({ length: CARD_LIMITS.deadlines }, (_, i) => ({
      id: `00000000-0000-4000-8000-${String(i).padStart(12, "0")}`,
      text: "ữ".repeat(60),
      day: TODAY,
      ...(i % 2 === 0 ? { doneDay: TODAY } : {}),
    })),
    tasks: Array.from({ length: CARD_LIMITS.tasks }, (_, i) => ({
      id: `00000000-0000-4000-8000-${String(i).padStart(12, "0")}`,
      text: "ữ".repeat(60),
      assignee: "0f".repeat(16),
      day: TODAY,
    })),
  };

  it("leaves a card alone that fits", () => {
    expect(shrinkCard(card, 2_000)).toBe(card);
  });

  it("cuts the fullest card there is until it fits, and says so", () => {
    for (const maxBytes of [1_000, 2_000, 4_000]) {
      const shrunk = shrinkCard(fullest, maxBytes);
      expect(utf8Length(JSON.stringify(shrunk))).toBeLessThanOrEqual(maxBytes);
      expect(shrunk.isCut).toBe(true);
      expect(parseCard(throughJson(shrunk))).toEqual(shrunk);
    }
  });

  it("keeps what a case is found by before what is done", () => {
    const shrunk = shrinkCard(fullest, utf8Length(JSON.stringify(fullest)) - 1);
    expect(shrunk.deadlines).toHaveLength(CARD_LIMITS.deadlines - 1);
    expect(shrunk.areas).toEqual(fullest.areas);
  });

  it("keeps the day of a task longer than its words, and leaves out the last one at last", () => {
    const few: Card = { ...card, tasks: (fullest.tasks ?? []).slice(0, 2) };
    const whole = utf8Length(JSON.stringify(few));
    const [first, second] = few.tasks ?? [];
    const { text: _, ...wordless } = second ?? { id: "", day: TODAY };
    expect(shrinkCard(few, whole - 1).tasks).toEqual([first, wordless]);
    const least = utf8Length(JSON.stringify({ ...card, isCut: true }));
    expect(shrinkCard(few, least)).toEqual({ ...card, isCut: true });
  });

  it("refuses a place that is too small for any card", () => {
    expect(() => shrinkCard(card, 100)).toThrow(RangeError);
  });
});
