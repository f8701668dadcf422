import { describe, expect, it } from "vitest";
import { checkAnswers } from "../../../src/domain/questionnaire/check-answers.ts";
import { fieldsOf } from "../../../src/domain/questionnaire/condition.ts";
import { formToTakeDown, presetAnswers } from "../../../src/domain/questionnaire/form-for.ts";
import { PUBLIC_FORM } from "../../../src/domain/questionnaire/public-form.ts";

describe("the form that a caseworker fills in", () => {
  const form = formToTakeDown(PUBLIC_FORM);

  it("asks everything but the person's voice and what concerns their own page", () => {
    const asked = new Set(fieldsOf(form).map(({ id }) => id));
    const left = fieldsOf(PUBLIC_FORM).filter(({ id }) => !asked.has(id));
    expect(left.map(({ id }) => id)).toEqual(["device_checked", "story_voice", "safe_to_send"]);
  });

  it("is complete with four answers, and says what is missing before", () => {
    const answers = presetAnswers(form);
    expect(checkAnswers(form, answers).map(({ field }) => field)).toEqual([
      "tiles",
      "relation",
      "c_work",
    ]);
    const least = { ...answers, story: "They came.", relation: "relative", c_work: true } as const;
    expect(checkAnswers(form, least)).toEqual([]);
  });
});
