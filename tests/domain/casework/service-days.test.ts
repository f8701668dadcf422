import fc from "fast-check";
import { describe, expect, it } from "vitest";

import {
  addWorkingDays,
  dueState,
  dutiesOf,
  firstLookDueDay,
  type DueState,
} from "../../../src/domain/casework/service-days.ts";
import { suggestCard } from "../../../src/domain/casework/suggest-card.ts";
import type { Card } from "../../../src/domain/casework/card.ts";
import { addDays, daysBetween, mondayOf } from "../../../src/domain/day.ts";
import { DEFAULT_RETENTION_TERMS as TERMS } from "../../../src/domain/retention.ts";
import { arbitraryDay, day } from "../arbitrary-answers.ts";

const FRIDAY = day("2026-11-27");

describe("the first look", () => {
  it.each([
    ["red", "2026-11-27"],
    ["orange", "2026-11-28"],
    ["yellow", "2026-12-02"],
    ["green", "2026-12-04"],
  ] as const)("at a %s case of a Friday is due on %s", (band, due) => {
    expect(firstLookDueDay(FRIDAY, band)).toBe(due);
  });

  it("counts working days only, and never ends on a weekend", () => {
    fc.assert(
      fc.property(arbitraryDay, fc.integer({ min: 1, max: 30 }), (from, days) => {
        const due = addWorkingDays(from, days);
        expect(daysBetween(mondayOf(due), due)).toBeLessThan(5);
        const between = Array.from({ length: daysBetween(from, due) }, (_, i) =>
          addDays(from, i + 1),
        );
        const working = between.filter((found) => daysBetween(mondayOf(found), found) < 5);
        expect(working).toHaveLength(days);
      }),
    );
  });
});

describe("how a day stands", () => {
  it.each<[string, DueState]>([
    ["2026-11-26", "overdue"],
    ["2026-11-27", "due"],
    ["2026-11-28", "soon"],
    ["2026-11-30", "soon"],
    ["2026-12-01", "later"],
  ])("%s is %s", (due, state) => {
    expect(dueState(day(due), FRIDAY)).toBe(state);
  });

  it("is kept only if it was done in time", () => {
    expect(dueState(FRIDAY, day("2027-01-01"), FRIDAY)).toBe("kept");
    expect(dueState(FRIDAY, day("2027-01-01"), day("2026-11-28"))).toBe("kept-late");
  });
});

describe("the duties of a case", () => {
  const fresh = suggestCard(
    {
      basis: "answers",
      language: "vi",
      answers: {
        upcoming_date_kind: "trial",
        upcoming_date: { precision: "day", day: day("2027-01-10") },
      },
    },
    FRIDAY,
  );
  const kinds = (card: Card) => dutiesOf(card, TERMS).map(({ kind, day: due }) => [kind, due]);

  it("are the promises and the dates of the form, the earliest first", () => {
    expect(kinds(fresh)).toEqual([
      ["first_look", "2026-12-04"],
      ["acknowledge", "2026-12-04"],
      ["deadline", "2027-01-10"],
      ["feedback", "2027-02-25"],
    ]);
    expect(dutiesOf(fresh, TERMS).every(({ doneDay }) => doneDay === undefined)).toBe(true);
  });

  it("say what was kept, and ask for the next answer after each", () => {
    const answered: Card = {
      ...fresh,
      firstLookDay: FRIDAY,
      acknowledgedDay: day("2026-12-05"),
      firstFeedbackDay: day("2026-12-10"),
      feedbackDay: day("2026-12-20"),
      until: day("2026-12-24"),
    };
    const states = dutiesOf(answered, TERMS).map((duty) => [
      duty.kind,
      dueState(duty.day, day("2026-12-21"), duty.doneDay),
    ]);
    expect(states).toEqual([
      ["first_look", "kept"],
      ["acknowledge", "kept-late"],
      ["waiting", "soon"],
      ["deadline", "later"],
      ["feedback", "kept"],
      ["feedback", "later"],
    ]);
    expect(dutiesOf(answered, TERMS).at(-1)?.day).toBe("2027-03-20");
  });

  it("end with the case, and with one that is put aside", () => {
    const tasks = [{ id: "1", text: "Call", day: FRIDAY }];
    expect(kinds({ ...fresh, tasks })).toContainEqual(["task", FRIDAY]);
    const closed: Card = {
      ...fresh,
      state: "closed",
      closure: "resolved",
      firstLookDay: FRIDAY,
      tasks,
    };
    expect(kinds(closed).map(([kind]) => kind)).toEqual(["first_look"]);
    expect(dutiesOf({ ...fresh, isSetAside: true }, TERMS)).toEqual([]);
    expect(dutiesOf(closed, TERMS).every(({ doneDay }) => doneDay !== undefined)).toBe(true);
  });
});
