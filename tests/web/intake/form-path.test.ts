import { describe, expect, it } from "vitest";
import { fieldsOf } from "../../../src/domain/questionnaire/condition.ts";
import { formFor, presetAnswers } from "../../../src/domain/questionnaire/form-for.ts";
import { PUBLIC_FORM } from "../../../src/domain/questionnaire/public-form.ts";
import { sealedFor } from "../../../src/domain/questionnaire/split-answers.ts";
import { lastFields, progressOf, stopsOf } from "../../../web/intake/form-path.ts";

const answers = presetAnswers(PUBLIC_FORM);

describe("formFor", () => {
  it("asks nothing that nobody could be entrusted with", () => {
    const fields = fieldsOf(formFor(PUBLIC_FORM, false));
    expect(fields.filter((field) => sealedFor(field) === "custodians")).toEqual([]);
    expect(fields.length).toBeLessThan(fieldsOf(PUBLIC_FORM).length);
    expect(formFor(PUBLIC_FORM, true)).toBe(PUBLIC_FORM);
  });
});

describe("the way", () => {
  it("leads through every screen once", () => {
    const stops = stopsOf(PUBLIC_FORM, answers);
    const ids = stops.map(({ screen }) => screen.id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it("leaves the last questions to the review", () => {
    const last = lastFields(PUBLIC_FORM).map(({ id }) => id);
    expect(last).toEqual(["safe_to_send"]);
    const asked = stopsOf(PUBLIC_FORM, answers).flatMap(({ fields }) => fields.map(({ id }) => id));
    expect(asked).not.toContain("safe_to_send");
  });

  it("counts the steps that have questions", () => {
    const [first] = stopsOf(PUBLIC_FORM, answers);
    if (!first) throw new Error("the form has no screen");
    const { number, count } = progressOf(PUBLIC_FORM, answers, first.step);
    expect(number).toBe(1);
    expect(count).toBe(PUBLIC_FORM.steps.length - 1);
  });
});
