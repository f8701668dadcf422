import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { formatPeriod, lastDayOf, readPeriod } from "../../src/domain/period.ts";
import { loadTexts } from "../support/texts.ts";
import { arbitraryPeriod, day } from "./arbitrary-answers.ts";

const { periods: vi } = await loadTexts("vi");
const { periods: en } = await loadTexts("en");
const EVERY_PRECISION = ["day", "week", "month", "quarter", "year", "since"] as const;

describe("a period", () => {
  it("is read back as it is", () => {
    fc.assert(
      fc.property(arbitraryPeriod(EVERY_PRECISION), (period) => {
        expect(readPeriod(period)).toEqual({ kind: "period", period });
      }),
    );
  });

  it("never breaks on what is none", () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        expect(["period", "not-a-day", "not-a-period"]).toContain(readPeriod(value).kind);
      }),
    );
  });

  it("refuses months, quarters and years that do not exist", () => {
    for (const value of [
      { precision: "month", year: 2026, month: 13 },
      { precision: "month", year: 2026 },
      { precision: "quarter", year: 2026, quarter: 0 },
      { precision: "year", year: 26 },
      { precision: "year", year: 2026.5 },
      { precision: "since", year: 2026, month: "5" },
      { precision: "hour", year: 2026 },
      null,
    ]) {
      expect(readPeriod(value)).toEqual({ kind: "not-a-period" });
    }
    expect(readPeriod({ precision: "day", day: "2026-02-30" })).toEqual({ kind: "not-a-day" });
    expect(readPeriod({ precision: "week" })).toEqual({ kind: "not-a-day" });
  });

  it("keeps nothing but the period: an hour that was sent along is gone", () => {
    expect(readPeriod({ precision: "day", day: "2026-11-24", hour: 13 })).toEqual({
      kind: "period",
      period: { precision: "day", day: "2026-11-24" },
    });
  });

  it("starts a week on its Monday", () => {
    expect(readPeriod({ precision: "week", firstDay: "2026-11-26" })).toEqual({
      kind: "period",
      period: { precision: "week", firstDay: "2026-11-23" },
    });
  });

  it("is written out", () => {
    expect(formatPeriod({ precision: "quarter", year: 2026, quarter: 2 }, "vi", vi)).toBe(
      "quý 2 năm 2026",
    );
    expect(formatPeriod({ precision: "since", year: 2025, month: 5 }, "en", en)).toBe(
      "from May 2025 until now",
    );
    expect(formatPeriod({ precision: "since", year: 2025 }, "vi", vi)).toBe("từ năm 2025 đến nay");
    expect(formatPeriod({ precision: "week", firstDay: day("2026-11-23") }, "en", en)).toBe(
      "week of 23 November 2026 to 29 November 2026",
    );
  });

  it("knows its last day", () => {
    expect(lastDayOf({ precision: "month", year: 2028, month: 2 })).toBe("2028-02-29");
    expect(lastDayOf({ precision: "quarter", year: 2026, quarter: 4 })).toBe("2026-12-31");
    expect(lastDayOf({ precision: "week", firstDay: day("2026-11-23") })).toBe("2026-11-29");
    expect(lastDayOf({ precision: "since", year: 2026 })).toBeUndefined();
  });
});
