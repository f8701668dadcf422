import { describe, expect, it } from "vitest";
import { fieldsOf } from "../../../src/domain/questionnaire/condition.ts";
import { PUBLIC_FORM } from "../../../src/domain/questionnaire/public-form.ts";
import { toggled } from "../../../src/domain/questionnaire/toggle-option.ts";

const field = fieldsOf(PUBLIC_FORM).find(({ id }) => id === "reported_to");
if (field?.kind !== "choices") throw new Error("the form has changed");

describe("toggled", () => {
  it("clears the others when an option stands alone, and is cleared by them", () => {
    expect(toggled(field, ["police", "court"], "none", true)).toEqual(["none"]);
    expect(toggled(field, ["none"], "police", true)).toEqual(["police"]);
  });

  it("leaves no empty answer", () => {
    expect(toggled(field, ["police"], "police", false)).toBeUndefined();
    expect(toggled(field, ["police", "court"], "police", false)).toEqual(["court"]);
  });
});
