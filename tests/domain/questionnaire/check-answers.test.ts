import fc from "fast-check";
import { describe, expect, it } from "vitest";

import type { AnswerProblem } from "../../../src/domain/questionnaire/answers.ts";
import {
  checkAnswers,
  checkShapes,
  isComplete,
  type UncheckedAnswers,
} from "../../../src/domain/questionnaire/check-answers.ts";
import { dropHidden } from "../../../src/domain/questionnaire/condition.ts";
import { PUBLIC_FORM } from "../../../src/domain/questionnaire/public-form.ts";
import { utf8Length } from "../../../src/domain/questionnaire/utf8-length.ts";
import { arbitraryAnswers, hostileAnswers } from "../arbitrary-answers.ts";

const ENOUGH: UncheckedAnswers = {
  country: "VNM",
  tiles: ["tile.other"],
  relation: "self",
  c_work: true,
  safe_to_send: true,
};

const check = (answers: UncheckedAnswers) => checkAnswers(PUBLIC_FORM, { ...ENOUGH, ...answers });

function without(id: string): UncheckedAnswers {
  return Object.fromEntries(Object.entries(ENOUGH).filter(([key]) => key !== id));
}

describe("what is needed to send", () => {
  it("is five answers", () => {
    expect(isComplete(PUBLIC_FORM, ENOUGH)).toBe(true);
    expect(checkAnswers(PUBLIC_FORM, {})).toEqual<AnswerProblem[]>([
      { code: "required-one-of", field: "tiles", fields: ["tiles", "story", "story_voice"] },
      { code: "required", field: "country" },
      { code: "required", field: "relation" },
      { code: "required", field: "c_work" },
      { code: "required", field: "safe_to_send" },
    ]);
  });

  it("is each of them", () => {
    for (const id of ["country", "relation", "c_work", "safe_to_send"]) {
      expect(checkAnswers(PUBLIC_FORM, without(id))).toEqual([{ code: "required", field: id }]);
    }
  });

  it("is a tile or the story", () => {
    expect(isComplete(PUBLIC_FORM, { ...without("tiles"), story: "Chuyện là…" })).toBe(true);
    expect(isComplete(PUBLIC_FORM, { ...without("tiles"), story: " \n " })).toBe(false);
    expect(isComplete(PUBLIC_FORM, { ...without("tiles"), tiles: [] })).toBe(false);
  });

  it("is agreement, not a value that looks like it", () => {
    expect(check({ c_work: "true" })).toEqual([{ code: "wrong-type", field: "c_work" }]);
    expect(check({ c_work: false })).toEqual([{ code: "required", field: "c_work" }]);
  });
});

describe("an answer", () => {
  it("may have as many bytes as its field allows, not one more", () => {
    const full = "ế".repeat(20);
    expect(utf8Length(full)).toBe(60);
    expect(check({ call_me: full })).toEqual([]);
    expect(check({ call_me: `${full}a` })).toEqual([
      { code: "too-long", field: "call_me", bytes: 61, maxBytes: 60 },
    ]);
  });

  it("is one of the options", () => {
    expect(check({ relation: "boss" })).toEqual([
      { code: "unknown-option", field: "relation", option: "boss" },
    ]);
    expect(check({ tiles: ["tile.child", "tile.nope"] })).toEqual([
      { code: "unknown-option", field: "tiles", option: "tile.nope" },
    ]);
    expect(check({ groups: ["prefer_not_to_say", "grp.women"] })).toEqual([
      { code: "not-alone", field: "groups", option: "prefer_not_to_say" },
    ]);
    expect(check({ tiles: ["tile.child", "tile.child"] })).toEqual([
      { code: "chosen-twice", field: "tiles" },
    ]);
    expect(check({ tiles: ["tile.child", "tile.work", "tile.other", "tile.ethnic"] })).toEqual([
      { code: "too-many", field: "tiles", max: 3 },
    ]);
  });

  it("names a place that exists, in the country that was chosen", () => {
    expect(check({ country: "ABC" })).toEqual([{ code: "unknown-country", field: "country" }]);
    expect(check({ admin1: { listed: "vn.15" } })).toEqual([]);
    expect(check({ admin1: { typed: "Yên Bái" } })).toEqual([]);
    expect(check({ country: "LAO", admin1: { typed: "Vientiane" } })).toEqual([]);
    for (const answers of [
      { admin1: { listed: "vn.00" } },
      { country: "LAO", admin1: { listed: "vn.15" } },
    ]) {
      expect(check(answers)).toEqual([{ code: "unknown-province", field: "admin1" }]);
    }
    expect(check({ admin1: { typed: "x".repeat(121) } })).toEqual([
      { code: "too-long", field: "admin1", bytes: 121, maxBytes: 120 },
    ]);
  });

  it("names a time that exists, no more exactly than asked", () => {
    const upcoming = (value: unknown) =>
      check({ upcoming_date_kind: "trial", upcoming_date: value }).map(({ code }) => code);
    expect(upcoming({ precision: "day", day: "2026-11-24" })).toEqual([]);
    expect(upcoming({ precision: "day", day: "2026-11-31" })).toEqual(["not-a-day"]);
    expect(upcoming({ precision: "year", year: 2026 })).toEqual(["not-a-period"]);
    expect(check({ period: { precision: "day", day: "2026-11-24" } })).toEqual([
      { code: "not-a-period", field: "period" },
    ]);
  });

  it("belongs to a field", () => {
    expect(check({ constructor: "x" })).toEqual([{ code: "unknown-field", field: "constructor" }]);
    expect(check({ victim_name: "x" })).toEqual([{ code: "unknown-field", field: "victim_name" }]);
  });

  it("has the type of its field", () => {
    for (const [field, value] of [
      ["relation", 1],
      ["tiles", "tile.other"],
      ["story", ["text"]],
      ["country", ["VNM"]],
      ["admin1", "vn.15"],
      ["admin1", { typed: 1 }],
      ["files", [1]],
    ] as const) {
      expect(check({ [field]: value })).toEqual([{ code: "wrong-type", field }]);
    }
    expect(check({ files: Array.from({ length: 11 }, (_, index) => String(index)) })).toEqual([
      { code: "too-many", field: "files", max: 10 },
    ]);
  });
});

describe("checking", () => {
  it("finds nothing wrong with well-formed answers that are shown", () => {
    fc.assert(
      fc.property(arbitraryAnswers(PUBLIC_FORM), (answers) => {
        const shown = dropHidden(PUBLIC_FORM, answers);
        const problems = checkShapes(PUBLIC_FORM, shown);
        // The generator does not know which province belongs to which country.
        expect(problems.filter(({ code }) => code !== "unknown-province")).toEqual([]);
      }),
    );
  });

  it("never breaks, and names every value that belongs to no field", () => {
    fc.assert(
      fc.property(hostileAnswers(PUBLIC_FORM), (values) => {
        const problems = checkAnswers(PUBLIC_FORM, values);
        expect(problems.length).toBeGreaterThan(0);
      }),
    );
  });
});
