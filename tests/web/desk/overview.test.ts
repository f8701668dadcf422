/** The figures of the overview, without a page. */
import { describe, expect, it } from "vitest";
import type { Card } from "../../../src/domain/casework/card.ts";
import { suggestCard } from "../../../src/domain/casework/suggest-card.ts";
import { addDays, parseDay } from "../../../src/domain/day.ts";
import type { Day } from "../../../src/domain/day.ts";
import { DEFAULT_RETENTION_TERMS } from "../../../src/domain/retention.ts";
import { compareValues } from "../../../web/desk/case-list/compare-values.ts";
import { fitsChips } from "../../../web/desk/case-list/dimensions.ts";
import { monthsUpTo, receivedIn } from "../../../web/desk/case-list/received-in.ts";
import { factsOf } from "../../../web/desk/case-list/row-facts.ts";
import type { RowFacts } from "../../../web/desk/case-list/row-facts.ts";
import { isInScope } from "../../../web/desk/case-list/scopes.ts";
import { isEmpty } from "../../../web/desk/overview/count-table.ts";
import type { CountTable } from "../../../web/desk/overview/count-table.ts";
import {
  byArea,
  byBand,
  byPlace,
  cameByMonth,
  casesOf,
  filterOf,
  OTHERS,
  workload,
} from "../../../web/desk/overview/figures.ts";
import { lateDuties } from "../../../web/desk/overview/late-duties.ts";
import { sortRows } from "../../../web/desk/overview/sort-rows.ts";
import { stackedLayout } from "../../../web/desk/overview/stacked-layout.ts";
import { KEPT } from "./kept.ts";

const TODAY = day("2026-11-24");
const ME = "a".repeat(32);
const OTHER = "b".repeat(32);
const VIEWER = { keyId: ME, watched: new Set<string>(), seenMentions: {} };

function day(text: string): Day {
  const parsed = parseDay(text);
  if (!parsed) throw new Error(text);
  return parsed;
}

function facts(change: Partial<Card> = {}, hasCard = true): RowFacts {
  const receivedDay = change.receivedDay ?? TODAY;
  const source = { basis: "summary", language: "vi", answers: {} } as const;
  const row = {
    id: crypto.randomUUID(),
    receivedDay,
    retention: KEPT,
    isUnread: false,
    newMessages: 0,
    newEntries: 0,
    messageCount: 0,
    replyCount: 0,
    fileCount: 0,
    entryCount: 0,
    card: hasCard ? { ...suggestCard(source, receivedDay), ...change } : undefined,
    isSuggested: true,
    isCardRight: true,
    mentionedIn: 0,
    summary: undefined,
    isDeclared: true,
    isClosed: !hasCard,
  };
  return factsOf(row, { today: TODAY, terms: DEFAULT_RETENTION_TERMS });
}

/** `key: values` of each row. */
const lines = ({ rows }: CountTable): string[] =>
  rows.map(({ key, values }) => `${key}: ${values.join(" ")}`);

describe("months and periods of arrival", () => {
  it("counts this month and those before it, over the turn of a year", () => {
    expect(monthsUpTo(day("2026-02-28"), 3)).toEqual(["2025-12", "2026-01", "2026-02"]);
    expect(receivedIn("2026-11-01", TODAY)).toEqual(["2026-11", "3m", "12m"]);
    expect(receivedIn("2026-09-01", TODAY)).toEqual(["2026-09", "3m", "12m"]);
    expect(receivedIn("2026-08-31", TODAY)).toEqual(["2026-08", "12m"]);
    expect(receivedIn("2025-11-30", TODAY)).toEqual(["2025-11"]);
    // Another day is another period, even right after the first was asked for.
    expect(receivedIn("2026-08-31", day("2026-10-01"))).toEqual(["2026-08", "3m", "12m"]);
  });

  it("filters the list, and stand in order from the newest on", () => {
    const old = facts({ receivedDay: day("2026-05-05") });
    expect(fitsChips(old, { received: ["3m"] })).toBe(false);
    expect(fitsChips(old, { received: ["12m"] })).toBe(true);
    expect(fitsChips(old, { received: ["2026-05"] })).toBe(true);
    const compare = compareValues("received", { labels: undefined, nameOf: String, me: ME });
    expect(["2025-12", "12m", "2026-11", "3m", "2026-02"].sort(compare)).toEqual([
      "3m",
      "12m",
      "2026-11",
      "2026-02",
      "2025-12",
    ]);
  });
});

describe("what a number counts", () => {
  it("is what the list shows under the same view and filter", () => {
    const list = [
      facts({ assignee: ME }),
      facts({ assignee: OTHER }),
      facts({ assignee: ME, state: "closed" }),
      facts({ assignee: ME, isSetAside: true }),
      facts({ assignee: ME, receivedDay: day("2025-01-01") }),
      facts({}, false),
    ];
    const mine = filterOf("12m", ME);
    expect(casesOf(list, "open", { viewer: VIEWER, filter: mine })).toEqual([list[0]]);
    expect(casesOf(list, "all", { viewer: VIEWER, filter: mine })).toEqual([list[0], list[2]]);
    const everything = { viewer: VIEWER, filter: filterOf("all", undefined) };
    expect(casesOf(list, "all", everything)).toHaveLength(5);
    expect(casesOf(list, "open", everything)).toEqual([list[0], list[1], list[4]]);
    expect(list.filter((one) => isInScope(one, "open", VIEWER))).toHaveLength(3);
  });
});

describe("what came", () => {
  it("has every month of the period, by urgency", () => {
    const table = cameByMonth(
      [
        facts({ band: "red" }),
        facts({ band: "green" }),
        facts({ band: "green", receivedDay: day("2026-09-30") }),
      ],
      "3m",
      TODAY,
    );
    expect(table.series).toEqual(["red", "orange", "yellow", "green"]);
    expect(lines(table)).toEqual(["2026-09: 0 0 0 1", "2026-10: 0 0 0 0", "2026-11: 1 0 0 1"]);
  });

  it("begins with the first case, or adds up what is too old", () => {
    const recent = facts({ band: "red", receivedDay: day("2026-10-02") });
    expect(lines(cameByMonth([recent], "all", TODAY))).toEqual([
      "2026-10: 1 0 0 0",
      "2026-11: 0 0 0 0",
    ]);
    const old = ["2020-01-01", "2023-05-05"].map((text) =>
      facts({ band: "red", receivedDay: day(text) }),
    );
    const all = cameByMonth([...old, recent], "all", TODAY);
    expect(all.rows).toHaveLength(25);
    expect(all.rows[0]).toMatchObject({ key: OTHERS, total: 2, members: ["2020-01", "2023-05"] });
    expect(all.rows.at(-1)?.key).toBe("2026-11");
  });

  it("counts cases that cannot be opened apart", () => {
    const table = cameByMonth([facts({}, false)], "3m", TODAY);
    expect(table.series.at(-1)).toBe("");
    expect(table.rows.at(-1)?.values).toEqual([0, 0, 0, 0, 1]);
  });
});

describe("what is open", () => {
  it("counts a case in each of its areas, the most cases first", () => {
    const table = byArea([
      facts({ areas: ["area.torture"], band: "red" }),
      facts({ areas: ["area.life", "area.torture"], band: "green" }),
      facts({ areas: [], band: "green" }),
    ]);
    expect(lines(table)).toEqual(["area.torture: 1 0 0 1", "area.life: 0 0 0 1", ": 0 0 0 1"]);
  });

  it("adds up places from the eleventh on, and keeps the unknown apart", () => {
    const countries = [
      "THA",
      "LAO",
      "KHM",
      "MMR",
      "MYS",
      "SGP",
      "IDN",
      "PHL",
      "BGD",
      "IND",
      "NPL",
      "LKA",
    ] as const;
    const list = countries.flatMap((country, index) =>
      Array.from({ length: countries.length - index }, () => facts({ country, band: "green" })),
    );
    const table = byPlace([facts({ band: "green" }), ...list]);
    expect(table.rows).toHaveLength(12);
    expect(table.rows[0]).toMatchObject({ key: "THA", total: 12 });
    expect(table.rows[10]).toMatchObject({ key: OTHERS, total: 3, members: ["NPL", "LKA"] });
    expect(table.rows[11]).toMatchObject({ key: "", total: 1 });
  });

  it("tells what has not begun from work and from waiting", () => {
    const table = byBand(
      [
        facts({ band: "red", state: "received" }),
        facts({ band: "red", state: "in_work" }),
        facts({ band: "green", state: "needs_info" }),
      ],
      VIEWER,
    );
    expect(lines(table)).toEqual(["red: 1 1 0", "orange: 0 0 0", "yellow: 0 0 0", "green: 0 0 1"]);
  });

  it("gives everybody a row, also who has nothing, and cases of nobody", () => {
    const old = addDays(TODAY, -30);
    const table = workload(
      [
        facts({ assignee: OTHER, band: "red", state: "needs_info", receivedDay: old }),
        facts({ band: "green" }),
        facts({ assignee: "c".repeat(32), band: "green" }),
      ],
      [ME, OTHER, ""],
      VIEWER,
    );
    expect(table.rows.map(({ key, total, extras }) => [key[0] ?? "", total, ...extras])).toEqual([
      ["a", 0, 0, 0],
      ["b", 1, 1, 1],
      ["c", 1, 0, 0],
      ["", 1, 0, 0],
    ]);
  });
});

describe("what is late", () => {
  it("counts each duty by how long it is late, with the longest", () => {
    const received = (days: number) => addDays(TODAY, -days);
    const table = lateDuties(
      [
        // Red cases are looked at on the day itself.
        facts({ band: "red", receivedDay: received(7) }),
        facts({ band: "red", receivedDay: received(31), acknowledgedDay: received(30) }),
        facts({ band: "red", receivedDay: received(30), acknowledgedDay: received(30) }),
        facts({ band: "red", receivedDay: TODAY }),
      ],
      TODAY,
    );
    expect(table.series).toEqual(["longer", "month", "week"]);
    expect(lines(table)).toEqual([
      "first_look: 1 1 1",
      "acknowledge: 0 0 0",
      "feedback: 0 0 0",
      "deadline: 0 0 0",
      "task: 0 0 0",
      "waiting: 0 0 0",
    ]);
    expect(table.rows[0]?.extras).toEqual([31]);
    expect(isEmpty(lateDuties([facts({ band: "red" })], TODAY))).toBe(true);
  });
});

describe("charts and tables", () => {
  const table: CountTable = {
    series: ["x", "y"],
    rows: [
      { key: "one", values: [3, 1], total: 4, extras: [9] },
      { key: "two", values: [0, 2], total: 2, extras: [1] },
    ],
  };

  it("lays series out one after the other, without gaps and without overlaps", () => {
    const { segments, ticks, bars, barSize } = stackedLayout(table, 200, 100);
    expect(segments.map(({ row, series, from, to }) => [row, series, from, to])).toEqual([
      [0, 0, 0, 150],
      [0, 1, 150, 200],
      [1, 1, 0, 100],
    ]);
    expect(ticks.map(({ value }) => value)).toEqual([0, 1, 2, 3, 4]);
    expect((bars[0] ?? 0) + barSize).toBeLessThan(bars[1] ?? 0);
  });

  it("has whole numbers along the axis, also where there is nothing", () => {
    for (const total of [0, 1, 2]) {
      const one = { series: ["x"], rows: [{ key: "a", values: [total], total, extras: [] }] };
      for (const { value } of stackedLayout(one, 100, 100).ticks) {
        expect(Number.isInteger(value)).toBe(true);
      }
    }
  });

  it("puts rows in order by any column", () => {
    const keys = (...args: Parameters<typeof sortRows>): string[] =>
      sortRows(...args).map(({ key }) => key);
    const byKey = (a: { key: string }, b: { key: string }): number => (a.key < b.key ? -1 : 1);
    expect(keys(table.rows, "total", false, byKey)).toEqual(["two", "one"]);
    expect(keys(table.rows, "value 1", true, byKey)).toEqual(["two", "one"]);
    expect(keys(table.rows, "extra 0", true, byKey)).toEqual(["one", "two"]);
    expect(keys(table.rows, "name", true, byKey)).toEqual(["two", "one"]);
  });
});
