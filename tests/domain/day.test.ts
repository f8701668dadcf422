import fc from "fast-check";
import { describe, expect, it } from "vitest";

import {
  addDays,
  addMonths,
  dayOf,
  daysBetween,
  formatDay,
  formatMonth,
  formatShortMonth,
  isDay,
  mondayOf,
  parseDay,
  today,
} from "../../src/domain/day.ts";
import { arbitraryDay, day } from "./arbitrary-answers.ts";

describe("a day", () => {
  it("is read only if it exists", () => {
    expect(parseDay("2026-02-28")).toBe("2026-02-28");
    expect(parseDay("2028-02-29")).toBe("2028-02-29");
    for (const text of [
      "2026-02-29",
      "2026-13-01",
      "2026-00-10",
      "2026-1-1",
      "26-01-01",
      "",
      " ",
    ]) {
      expect(parseDay(text)).toBeUndefined();
    }
    expect(parseDay("2026-11-24T10:00:00Z")).toBeUndefined();
  });

  it("forgets the hour, and is the day in UTC", () => {
    expect(dayOf(new Date("2026-11-24T00:00:00Z"))).toBe("2026-11-24");
    expect(dayOf(new Date("2026-11-24T23:59:59.999Z"))).toBe("2026-11-24");
    expect(today(() => new Date("2026-11-24T23:30:00+07:00"))).toBe("2026-11-24");
    expect(today(() => new Date("2026-11-24T05:30:00+07:00"))).toBe("2026-11-23");
  });

  it("is counted across months and leap years", () => {
    expect(addDays(day("2028-02-28"), 1)).toBe("2028-02-29");
    expect(addDays(day("2026-12-31"), 1)).toBe("2027-01-01");
    expect(addDays(day("2026-01-01"), -1)).toBe("2025-12-31");
    expect(addMonths(day("2026-01-31"), 1)).toBe("2026-02-28");
    expect(addMonths(day("2026-11-24"), 12)).toBe("2027-11-24");
    expect(addMonths(day("2028-02-29"), 12)).toBe("2029-02-28");
  });

  it("adds and subtracts the same number of days", () => {
    fc.assert(
      fc.property(arbitraryDay, fc.integer({ min: -9_000, max: 9_000 }), (start, days) => {
        const end = addDays(start, days);
        expect(isDay(end)).toBe(true);
        expect(daysBetween(start, end)).toBe(days);
        expect(addDays(end, -days)).toBe(start);
        expect(end > start).toBe(days > 0);
      }),
    );
  });

  it("finds the Monday of its week", () => {
    expect(mondayOf(day("2026-11-23"))).toBe("2026-11-23");
    expect(mondayOf(day("2026-11-29"))).toBe("2026-11-23");
  });

  it("is written out in the reader's language, whatever the time zone", () => {
    expect(formatDay(day("2026-11-24"), "vi")).toBe("24 tháng 11 năm 2026");
    expect(formatDay(day("2026-11-24"), "en")).toBe("24 November 2026");
    expect(formatDay(day("2026-01-01"), "en")).toBe("1 January 2026");
    expect(formatMonth(2026, 1, "en")).toBe("January 2026");
    expect(formatMonth(2026, 12, "vi")).toBe("tháng 12 năm 2026");
    expect(formatShortMonth(2026, 12, "en")).toBe("Dec");
    expect(formatShortMonth(2026, 12, "vi")).toMatch(/12$/);
  });
});
