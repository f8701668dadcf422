import { describe, expect, it } from "vitest";
import { ToldPassages } from "../../../src/domain/casework/erased-passages.ts";
import type { StandingPart } from "../../../src/domain/casework/erased-passages.ts";
import type { PassageErasedEvent } from "../../../src/domain/casework/events.ts";
import type { HistoryItem } from "../../../src/domain/casework/folding.ts";
import { parseCaseEvent } from "../../../src/domain/casework/parse-event.ts";
import { AN, BINH, TODAY } from "./arbitrary-events.ts";

const [FIRST, SECOND, THIRD] = ["1", "2", "3"].map((digit) => digit.repeat(64)) as [
  string,
  string,
  string,
];

const event = (before: string, after: string): PassageErasedEvent => ({
  kind: "passage-erased",
  part: "message",
  number: 2,
  reason: "not-needed",
  before,
  after,
});

const told = (sequence: number, author: string, before: string, after: string): HistoryItem => ({
  sequence,
  author,
  day: TODAY,
  event: event(before, after),
});

const HISTORY = [
  { sequence: 1, author: AN, day: TODAY, event: "none" as const },
  told(2, AN, FIRST, SECOND),
  told(3, BINH, SECOND, THIRD),
];

const standing = (
  hash: string,
  redaction: Partial<NonNullable<StandingPart["redaction"]>> = {},
): StandingPart => {
  const right = { sequence: 3, author: BINH, original: FIRST, passages: [2, 3] };
  return { hash, redaction: { ...right, ...redaction } };
};

const isAsTold = (part: StandingPart, history: readonly HistoryItem[] = HISTORY) =>
  new ToldPassages(history).isAsTold("message", 2, part);

describe("a part of which passages were erased", () => {
  it("stands there as the history tells, or does not", () => {
    expect(isAsTold(standing(THIRD))).toBe(true);
    expect(isAsTold(standing(THIRD, { passages: [3] }))).toBe(true);
    for (const wrong of [
      { hash: FIRST },
      standing(SECOND, { sequence: 2, author: AN, passages: [2] }),
      standing(FIRST),
      standing(THIRD, { author: AN }),
      standing(THIRD, { sequence: 4 }),
      standing(THIRD, { original: SECOND }),
      standing(THIRD, { passages: [2] }),
      standing(THIRD, { passages: [1, 3] }),
    ]) {
      expect(isAsTold(wrong)).toBe(false);
    }
  });

  it("does not where the chain is broken, or nothing is told of it", () => {
    const broken = [told(2, AN, FIRST, SECOND), told(3, BINH, FIRST, THIRD)];
    expect(isAsTold(standing(THIRD), broken)).toBe(false);
    expect(isAsTold(standing(THIRD), [])).toBe(false);
    expect(isAsTold({ hash: FIRST }, [])).toBe(true);
  });

  it("is told of by itself: another number and another part are something else", () => {
    const passages = new ToldPassages(HISTORY);
    expect(passages.of("message", 2)).toHaveLength(2);
    expect(passages.of("message", 1)).toEqual([]);
    expect(passages.of("entry", 2)).toEqual([]);
    expect(passages.of("report", 0)).toEqual([]);
  });
});

describe("an event that tells of an erased passage", () => {
  it("names the report by an answer and anything else by a number", () => {
    const { number: _number, ...unnumbered } = event(FIRST, SECOND);
    const right = [
      event(FIRST, SECOND),
      { ...event(FIRST, SECOND), part: "entry", words: "sai người" },
      { ...unnumbered, part: "report", field: "story" },
      { ...event(FIRST, SECOND), reason: "other", words: "sai người" },
    ];
    for (const value of right) expect(parseCaseEvent(value)).toEqual(value);
    const wrong = [
      unnumbered,
      { ...unnumbered, part: "report" },
      { ...event(FIRST, SECOND), part: "report", field: "story" },
      { ...event(FIRST, SECOND), field: "story" },
      { ...event(FIRST, SECOND), reason: "other" },
      { ...event(FIRST, SECOND), reason: "because" },
      { ...event(FIRST, SECOND), number: 0 },
      { ...event(FIRST, SECOND), after: "2" },
      { ...unnumbered, part: "report", field: "__proto__" },
    ];
    for (const value of wrong) expect(parseCaseEvent(value)).toBeUndefined();
  });
});
