import { describe, expect, it } from "vitest";
import fc from "fast-check";
import {
  marksIn,
  PASSAGE_MARK,
  tidyChoice,
  withoutPassage,
  withPassage,
} from "../../../src/domain/casework/passage-text.ts";

const TEXT = `Một ${PASSAGE_MARK} hai 🙂 ba`;

describe("a passage that is chosen", () => {
  it("is taken whichever way round it was marked", () => {
    expect(tidyChoice("một hai", { start: 7, end: 4 })).toEqual({ start: 4, end: 7 });
  });

  it("cuts no letter and no mark in two", () => {
    const inMark = TEXT.indexOf(PASSAGE_MARK) + 1;
    const inLetter = TEXT.indexOf("🙂") + 1;
    const chosen = tidyChoice(TEXT, { start: inMark, end: inLetter });
    expect(chosen && TEXT.slice(chosen.start, chosen.end)).toBe(`${PASSAGE_MARK} hai 🙂`);
  });

  it("is none where there is nothing but space", () => {
    expect(tidyChoice(TEXT, { start: 3, end: 4 })).toBeUndefined();
    expect(tidyChoice(TEXT, { start: 2, end: 2 })).toBeUndefined();
  });

  it("leaves what is around it, and one mark", () => {
    const texts = fc.string({ unit: "grapheme" }).filter((text) => !text.includes("█"));
    const property = fc.property(texts, texts, texts, (before, passage, after) => {
      const chosen = { start: before.length, end: before.length + passage.length };
      const left = withoutPassage(before + passage + after, chosen);
      expect(left).toBe(before + PASSAGE_MARK + after);
      expect(marksIn(left)).toBe(1);
    });
    fc.assert(property);
  });

  it("stands among earlier ones in the order of the marks", () => {
    const text = `a ${PASSAGE_MARK} b ${PASSAGE_MARK} c`;
    const at = (words: string) => ({
      start: text.indexOf(words),
      end: text.indexOf(words) + words.length,
    });
    expect(withPassage(text, at("a"), [1, 2], 3)).toEqual([3, 1, 2]);
    expect(withPassage(text, at("b"), [1, 2], 3)).toEqual([1, 3, 2]);
    expect(withPassage(text, at("c"), [1, 2], 3)).toEqual([1, 2, 3]);
    // What swallows earlier ones stands for them.
    expect(withPassage(text, { start: 0, end: 7 }, [1, 2], 3)).toEqual([3, 2]);
  });
});
