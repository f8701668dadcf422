/** What is due, by day, without a page. */
import "../../support/page-globals.ts";
import { describe, expect, it } from "vitest";
import { addDays } from "../../../src/domain/day.ts";
import { dueByDay, overdueThings, weeksOf } from "../../../web/desk/case-list/due-days.ts";
import { day, facts, ME, OTHER, row, TODAY } from "./list-rows.ts";

describe("calendar", () => {
  it("collects what is due by day, the most urgent first, and what is late", () => {
    const late = row({ receivedDay: day("2026-11-01"), band: "green" });
    const fresh = row({ band: "red" });
    const days = dueByDay([late, fresh].map(facts));
    expect(days.get(TODAY)?.map(({ duty }) => duty.kind)).toEqual(["first_look"]);
    expect(overdueThings(days, TODAY).map(({ duty }) => duty.kind)).toEqual([
      "first_look",
      "acknowledge",
    ]);
  });

  it("has a task with its day, and gives it to whoever has the task", () => {
    const task = { id: "t1", text: "Call", assignee: ME, day: addDays(TODAY, 2) };
    const theirs = facts(row({ assignee: OTHER, tasks: [task] }));
    const kinds = (who?: string) =>
      dueByDay([theirs], who)
        .get(task.day)
        ?.map(({ duty }) => duty.kind);
    expect(kinds()).toEqual(["task"]);
    expect(kinds(ME)).toEqual(["task"]);
    expect(kinds(OTHER)).toBeUndefined();
    const { assignee: _, ...nobodys } = task;
    const shared = facts(row({ assignee: OTHER, tasks: [nobodys] }));
    expect(dueByDay([shared], ME).size).toBe(0);
    expect(dueByDay([shared], OTHER).get(task.day)).toHaveLength(1);
  });

  it("draws whole weeks", () => {
    const weeks = weeksOf(day("2026-11-24"));
    expect(weeks).toHaveLength(6);
    expect(weeks[0]?.[0]).toBe("2026-10-26");
    expect(weeks.at(-1)?.at(-1)).toBe("2026-12-06");
    expect(weeksOf(day("2027-02-10"))).toHaveLength(4);
  });
});
