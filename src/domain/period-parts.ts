/** A period while it is filled in: parts as typed texts, some of them still empty. */
import { isDay, mondayOf, type Day } from "./day.ts";
import type { Period, Precision } from "./period.ts";
import type { Answer } from "./questionnaire/answers.ts";

/** What was filled in so far; empty texts for what was not. */
export interface PeriodParts {
  readonly precision: Precision;
  readonly day: string;
  readonly month: string;
  readonly quarter: string;
  readonly year: string;
}

/** Nothing filled in. */
export const NO_PARTS: Omit<PeriodParts, "precision"> = {
  day: "",
  month: "",
  quarter: "",
  year: "",
};

/** Tells whether an answer is a period. */
export function isPeriod(answer: Answer | undefined): answer is Period {
  return typeof answer === "object" && "precision" in answer;
}

/** The parts of a period as they stand in boxes. */
export function periodParts(period: Period): PeriodParts {
  const text = (value: number | undefined): string => (value ? String(value) : "");
  const empty = { ...NO_PARTS, precision: period.precision };
  switch (period.precision) {
    case "day":
      return { ...empty, day: period.day };
    case "week":
      return { ...empty, day: period.firstDay };
    case "month":
    case "since":
      return { ...empty, year: text(period.year), month: text(period.month) };
    case "quarter":
      return { ...empty, year: text(period.year), quarter: text(period.quarter) };
    case "year":
      return { ...empty, year: text(period.year) };
  }
}

/** The period that the boxes say. What is missing becomes 0 or an empty day, which no check accepts. */
export function periodFrom({ precision, day, month, quarter, year }: PeriodParts): Period {
  const inYear = /^\d{4}$/.test(year.trim()) ? Number(year) : 0;
  switch (precision) {
    case "day":
      return { precision, day: day as Day };
    case "week":
      return { precision, firstDay: isDay(day) ? mondayOf(day) : (day as Day) };
    case "month":
      return { precision, year: inYear, month: Number(month) };
    case "quarter":
      return { precision, year: inYear, quarter: Number(quarter) };
    case "year":
      return { precision, year: inYear };
    case "since":
      return month === ""
        ? { precision, year: inYear }
        : { precision, year: inYear, month: Number(month) };
  }
}
