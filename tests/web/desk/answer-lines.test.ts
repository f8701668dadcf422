import { describe, expect, it } from "vitest";
import { answerGroups } from "../../../web/desk/answer-lines.ts";
import { loadTexts } from "../../support/texts.ts";

const WORDS = { agreed: "agreed", unreadable: "?" };
const texts = await loadTexts("en");

function linesOf(answers: Readonly<Record<string, unknown>>): Record<string, readonly string[]> {
  const groups = answerGroups(answers, texts, "en", WORDS);
  return Object.fromEntries(groups.flatMap(({ lines }) => lines).map((l) => [l.id, l.values]));
}

describe("answerGroups", () => {
  it("writes out each kind of answer", () => {
    expect(
      linesOf({
        danger_now: "not_sure",
        tiles: ["tile.religion"],
        story: "<b>as written</b>",
        country: "VNM",
        admin1: { listed: "vn.48" },
        period: { precision: "month", year: 2026, month: 11 },
        c_work: true,
      }),
    ).toEqual({
      danger_now: ["Not sure"],
      tiles: ["Religion or belief"],
      story: ["<b>as written</b>"],
      country: ["Vietnam"],
      admin1: ["Đà Nẵng"],
      period: ["November 2026"],
      c_work: ["agreed"],
    });
  });

  it("hides no answer, also of another form or another type", () => {
    const strange = { danger_now: ["a", "b"], period: { precision: "hour" }, unknown_field: "x" };
    expect(linesOf(strange)).toEqual({
      danger_now: ["a, b"],
      period: ['{"precision":"hour"}'],
      unknown_field: ["x"],
    });
  });

  it("takes no inherited property for an answer or a label", () => {
    expect(linesOf({ tiles: ["constructor"] })).toEqual({ tiles: ["constructor"] });
    expect(linesOf({})).toEqual({});
  });
});
