import fc from "fast-check";
import { describe, expect, it } from "vitest";

import type { Answers } from "../../../src/domain/questionnaire/answers.ts";
import { dropHidden, fieldsOf } from "../../../src/domain/questionnaire/condition.ts";
import { PUBLIC_FORM } from "../../../src/domain/questionnaire/public-form.ts";
import { scoreUrgency } from "../../../src/domain/casework/urgency.ts";
import {
  BANDS,
  FACTOR_IDS,
  FACTOR_LIMITS,
  GATE_IDS,
  bandOf,
  compareBands,
  pointsOf,
  type FactorId,
} from "../../../src/domain/casework/urgency-scale.ts";
import { arbitraryAnswers, arbitraryDay, day, hostileAnswers } from "../arbitrary-answers.ts";

const TODAY = day("2026-11-24");

const gatesOf = (answers: Answers) => scoreUrgency(answers, TODAY).gates.map(({ id }) => id);
const pointsFor = (answers: Answers, id: FactorId) =>
  scoreUrgency(answers, TODAY).factors.find((factor) => factor.id === id)?.points ?? 0;
const on = (text: string) => ({ precision: "day", day: day(text) }) as const;

describe("gates", () => {
  it.each<[string, Answers]>([
    ["life_at_risk", { danger_now: "yes" }],
    ["whereabouts_unknown", { held_now: "unknown", whereabouts_known: "no" }],
    [
      "torture_going_on",
      { tiles: ["tile.killed_tortured_missing"], ongoing: "ongoing", held_now: "yes" },
    ],
    ["medical_care_refused", { held_now: "yes", health_now: ["illness"], wishes: ["care"] }],
    ["removal_or_execution", { upcoming_date_kind: "deportation" }],
    ["child_in_danger", { tiles: ["tile.child"], ongoing: "ongoing" }],
    ["burial_of_evidence", { upcoming_date_kind: "burial", upcoming_date: on("2026-11-24") }],
    [
      "summons_within_two_days",
      { upcoming_date_kind: "summons", upcoming_date: on("2026-11-26"), relation: "self" },
    ],
  ])("%s makes a case red, and says why", (gate, answers) => {
    const score = scoreUrgency(answers, TODAY);
    expect(score.band).toBe("red");
    const found = score.gates.find(({ id }) => id === gate);
    expect(found?.because.length).toBeGreaterThan(0);
  });

  it.each<[string, Answers]>([
    ["a danger that nobody is sure of", { danger_now: "not_sure" }],
    ["torture that is over", { tiles: ["tile.killed_tortured_missing"], ongoing: "over" }],
    [
      "a summons in three days",
      { upcoming_date_kind: "summons", upcoming_date: on("2026-11-27"), relation: "self" },
    ],
    [
      "somebody else's summons",
      { upcoming_date_kind: "summons", upcoming_date: on("2026-11-25"), relation: "lawyer" },
    ],
    [
      "a deportation that is past",
      { upcoming_date_kind: "deportation", upcoming_date: on("2026-11-23") },
    ],
    [
      "a child that is not in danger",
      { tiles: ["tile.child"], ongoing: "ongoing", danger_now: "no" },
    ],
    ["an ill person at liberty", { held_now: "no", health_now: ["illness"], wishes: ["care"] }],
  ])("%s is none", (_, answers) => {
    expect(gatesOf(answers)).toEqual([]);
  });

  it("open for a week or a month that has begun, as the day may be today", () => {
    const week = { precision: "week", firstDay: day("2026-11-23") } as const;
    expect(
      gatesOf({ upcoming_date_kind: "summons", upcoming_date: week, own_exposure: ["summoned"] }),
    ).toEqual(["summons_within_two_days"]);
  });
});

describe("points", () => {
  it("count the worst act that is named", () => {
    expect(pointsFor({ tiles: ["tile.health_care_poverty"] }, "A")).toBe(2);
    expect(pointsFor({ tiles: ["tile.health_care_poverty", "tile.detained"] }, "A")).toBe(4);
    expect(pointsFor({ upcoming_date_kind: "deportation" }, "A")).toBe(5);
    expect(pointsFor({}, "A")).toBe(0);
  });

  it("count whether it goes on", () => {
    expect(pointsFor({ ongoing: "ongoing" }, "B")).toBe(4);
    expect(pointsFor({ ongoing: "may_happen" }, "B")).toBe(2);
    expect(pointsFor({ ongoing: "over" }, "B")).toBe(0);
  });

  it("count detention, no contact and no lawyer", () => {
    expect(pointsFor({ held_now: "yes" }, "C")).toBe(3);
    expect(pointsFor({ held_now: "yes", lawyer: "refused" }, "C")).toBe(4);
    expect(pointsFor({ held_now: "yes", lawyer: "no", whereabouts_known: "no" }, "C")).toBe(5);
    expect(pointsFor({ held_now: "no", lawyer: "no" }, "C")).toBe(0);
  });

  it("count who needs more protection, three at most", () => {
    expect(pointsFor({ groups: ["grp.remote"] }, "D")).toBe(1);
    expect(pointsFor({ health_now: ["pregnancy"] }, "D")).toBe(2);
    expect(pointsFor({ groups: ["grp.remote"], age_band: "60_plus" }, "D")).toBe(3);
    expect(pointsFor({ child_involved: "yes", health_now: ["injury"] }, "D")).toBe(3);
  });

  it.each([
    ["2026-11-24", 3],
    ["2026-12-01", 3],
    ["2026-12-02", 2],
    ["2026-12-24", 2],
    ["2026-12-25", 1],
    ["2027-02-22", 1],
    ["2027-02-23", 0],
    ["2026-11-23", 0],
  ])("count a date on %s as %i", (date, points) => {
    expect(pointsFor({ upcoming_date_kind: "trial", upcoming_date: on(date) }, "E")).toBe(points);
  });

  it("count how exposed the reporter is", () => {
    expect(pointsFor({ own_exposure: ["watched", "threatened"] }, "F")).toBe(3);
    expect(pointsFor({ own_exposure: ["summoned"] }, "F")).toBe(2);
    expect(pointsFor({ not_tried_reason: ["fear_of_reprisal"] }, "F")).toBe(1);
    expect(pointsFor({ own_exposure: ["no"] }, "F")).toBe(0);
  });

  it("count how many people", () => {
    expect(pointsFor({ people_band: "100_plus" }, "G")).toBe(2);
    expect(pointsFor({ people_band: "10_99" }, "G")).toBe(1);
    expect(pointsFor({ people_band: "2_9" }, "G")).toBe(0);
  });

  it("count a route that closes soon", () => {
    const tried = { reported_to: ["none"] };
    const month = (number: number) => ({ precision: "month", year: 2026, month: number }) as const;
    expect(pointsFor({ ...tried, period: month(9) }, "H")).toBe(2);
    expect(pointsFor({ ...tried, period: month(11) }, "H")).toBe(0);
    expect(pointsFor({ ...tried, period: month(7) }, "H")).toBe(0);
    expect(pointsFor({ period: month(9), reported_to: ["police"] }, "H")).toBe(0);
    expect(pointsFor({ period: month(11), whereabouts_known: "no" }, "H")).toBe(2);
    expect(pointsFor({ period: month(7), whereabouts_known: "no" }, "H")).toBe(0);
    expect(pointsFor({ ...tried, period: { precision: "since", year: 2026 } }, "H")).toBe(0);
  });

  it("name the answers that gave them", () => {
    const { factors } = scoreUrgency({ tiles: ["tile.work"], ongoing: "ongoing" }, TODAY);
    expect(factors).toEqual([
      { id: "A", points: 2, because: [{ field: "tiles", value: "tile.work" }] },
      { id: "B", points: 4, because: [{ field: "ongoing", value: "ongoing" }] },
    ]);
  });
});

describe("any score", () => {
  it("is within the limits, adds up, and has a reason among the answers for every point", () => {
    fc.assert(
      fc.property(arbitraryAnswers(PUBLIC_FORM), arbitraryDay, (answers, today) => {
        const score = scoreUrgency(answers, today);
        expect(score.points).toBe(score.factors.reduce((sum, { points }) => sum + points, 0));
        for (const { id, points } of score.factors) {
          expect(points).toBeGreaterThan(0);
          expect(points).toBeLessThanOrEqual(FACTOR_LIMITS[id]);
        }
        for (const { because } of [...score.gates, ...score.factors]) {
          expect(because.length).toBeGreaterThan(0);
          for (const { field } of because) expect(answers).toHaveProperty(field);
        }
        expect(score.band).toBe(
          bandOf(
            score.gates.map(({ id }) => id),
            score.points,
          ),
        );
      }),
    );
  });

  it("is never lower when one more question was answered for the worse", () => {
    const worse: readonly Answers[] = [
      { danger_now: "yes" },
      { held_now: "yes" },
      { whereabouts_known: "no" },
      { ongoing: "ongoing" },
      { people_band: "100_plus" },
      { own_exposure: ["threatened"] },
      { upcoming_date_kind: "deportation", upcoming_date: on("2026-11-25") },
    ];
    fc.assert(
      fc.property(arbitraryAnswers(PUBLIC_FORM), fc.constantFrom(...worse), (answers, added) => {
        const keys = Object.keys(added);
        const before = Object.fromEntries(
          Object.entries(answers).filter(([id]) => !keys.includes(id)),
        );
        const less = scoreUrgency(before, TODAY);
        const more = scoreUrgency({ ...before, ...added }, TODAY);
        expect(compareBands(more.band, less.band)).toBeGreaterThanOrEqual(0);
        expect(more.points).toBeGreaterThanOrEqual(less.points);
      }),
    );
  });

  it("does not break on what another program sends", () => {
    fc.assert(
      fc.property(hostileAnswers(PUBLIC_FORM), (answers) => {
        const { band, points } = scoreUrgency(answers as Answers, TODAY);
        expect(BANDS).toContain(band);
        expect(points).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it("is of fields that the form has", () => {
    const ids = new Set(fieldsOf(PUBLIC_FORM).map(({ id }) => id));
    fc.assert(
      fc.property(arbitraryAnswers(PUBLIC_FORM), (answers) => {
        const { gates, factors } = scoreUrgency(dropHidden(PUBLIC_FORM, answers), TODAY);
        const fields = [...gates, ...factors].flatMap(({ because }) => because);
        expect(fields.every(({ field }) => ids.has(field))).toBe(true);
      }),
    );
  });
});

describe("bands", () => {
  it.each([
    [0, "green"],
    [6, "green"],
    [7, "yellow"],
    [11, "yellow"],
    [12, "orange"],
    [27, "orange"],
  ] as const)("%i points are %s", (points, band) => {
    expect(bandOf([], points)).toBe(band);
  });

  it("are never lower when a gate or a point is added", () => {
    const factors = fc.record(
      Object.fromEntries(
        FACTOR_IDS.map((id) => [id, fc.integer({ min: 0, max: FACTOR_LIMITS[id] - 1 })]),
      ),
    );
    fc.assert(
      fc.property(
        factors,
        fc.subarray([...GATE_IDS]),
        fc.constantFrom(...GATE_IDS),
        fc.constantFrom(...FACTOR_IDS),
        (given, gates, gate, id) => {
          const band = bandOf(gates, pointsOf(given));
          const more = pointsOf({ ...given, [id]: (given[id] ?? 0) + 1 });
          expect(
            compareBands(bandOf([...gates, gate], pointsOf(given)), band),
          ).toBeGreaterThanOrEqual(0);
          expect(compareBands(bandOf(gates, more), band)).toBeGreaterThanOrEqual(0);
        },
      ),
    );
  });
});
