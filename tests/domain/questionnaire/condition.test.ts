import fc from "fast-check";
import { describe, expect, it } from "vitest";

import type { Answers } from "../../../src/domain/questionnaire/answers.ts";
import {
  dropHidden,
  fieldsOf,
  isShown,
  shownFields,
  shownSteps,
} from "../../../src/domain/questionnaire/condition.ts";
import { PUBLIC_FORM } from "../../../src/domain/questionnaire/public-form.ts";
import type { Condition, Field, Questionnaire } from "../../../src/domain/questionnaire/types.ts";
import { arbitraryAnswers, hostileAnswers } from "../arbitrary-answers.ts";

const OPTIONS = ["a", "b", "c"] as const;

/** A form whose fields each may look at any one before it. */
const arbitraryForm: fc.Arbitrary<Questionnaire> = fc
  .array(
    fc.record({
      before: fc.nat(),
      kind: fc.constantFrom("always", "is", "anyOf", "answered"),
      option: fc.constantFrom(...OPTIONS),
      several: fc.subarray([...OPTIONS]),
    }),
    { minLength: 1, maxLength: 12 },
  )
  .map((plans) => {
    const fields = plans.map((plan, index): Field => {
      const field = `f${String(plan.before % Math.max(index, 1))}`;
      const conditions: Record<typeof plan.kind, Condition | undefined> = {
        always: undefined,
        is: { field, is: plan.option },
        anyOf: { field, anyOf: plan.several },
        answered: { field, answered: true },
      };
      const showIf = index === 0 ? undefined : conditions[plan.kind];
      return {
        id: `f${String(index)}`,
        kind: "choice",
        options: OPTIONS.map((id) => ({ id })),
        need: "optional",
        purpose: "facts",
        identity: "no",
        envelope: "case",
        dropRule: "with-case",
        ...(showIf === undefined ? {} : { showIf }),
      };
    });
    return {
      version: 1,
      steps: [{ id: "s", screens: fields.map((f) => ({ id: f.id, fields: [f] })) }],
    };
  });

describe("conditions", () => {
  it("hold as they say", () => {
    const answers: Answers = { one: "a", many: ["b", "c"], blank: "  " };
    expect(isShown(undefined, answers)).toBe(true);
    expect(isShown({ field: "one", is: "a" }, answers)).toBe(true);
    expect(isShown({ field: "one", is: "b" }, answers)).toBe(false);
    expect(isShown({ field: "many", is: "c" }, answers)).toBe(true);
    expect(isShown({ field: "many", anyOf: ["a", "b"] }, answers)).toBe(true);
    expect(isShown({ field: "many", anyOf: ["a"] }, answers)).toBe(false);
    expect(isShown({ field: "one", answered: true }, answers)).toBe(true);
    expect(isShown({ field: "blank", answered: true }, answers)).toBe(false);
    expect(isShown({ field: "none", answered: true }, answers)).toBe(false);
    expect(isShown({ field: "constructor", answered: true }, answers)).toBe(false);
  });

  it("count a hidden question's answer for nothing, however long the chain", () => {
    fc.assert(
      fc.property(
        arbitraryForm.chain((form) => fc.tuple(fc.constant(form), arbitraryAnswers(form))),
        ([form, answers]) => {
          const fields = fieldsOf(form);
          // The definition, written as a recursion instead of a walk.
          const isVisible = (field: Field): boolean => {
            if (field.showIf === undefined) return true;
            const condition = field.showIf;
            const earlier = fields.find(({ id }) => id === condition.field);
            if (earlier === undefined || !isVisible(earlier)) return false;
            const answer = answers[earlier.id];
            if ("answered" in condition) return answer !== undefined;
            const wanted = "is" in condition ? [condition.is] : condition.anyOf;
            return typeof answer === "string" && wanted.includes(answer);
          };
          expect(shownFields(form, answers)).toEqual(fields.filter(isVisible));
        },
      ),
    );
  });
});

describe("hidden answers", () => {
  it("are dropped, and dropping again changes nothing", () => {
    fc.assert(
      fc.property(arbitraryAnswers(PUBLIC_FORM), (answers) => {
        const kept = dropHidden(PUBLIC_FORM, answers);
        const shown = shownFields(PUBLIC_FORM, answers).map(({ id }) => id);
        expect(shown).toEqual(expect.arrayContaining(Object.keys(kept)));
        expect(dropHidden(PUBLIC_FORM, kept)).toEqual(kept);
        expect(shownFields(PUBLIC_FORM, kept)).toEqual(shownFields(PUBLIC_FORM, answers));
      }),
    );
  });

  it("take nothing with them that is still shown", () => {
    fc.assert(
      fc.property(arbitraryAnswers(PUBLIC_FORM), (answers) => {
        const kept = dropHidden(PUBLIC_FORM, answers);
        for (const { id } of shownFields(PUBLIC_FORM, answers))
          expect(kept[id]).toEqual(answers[id]);
      }),
    );
  });

  it("are dropped also from values that are no answers at all", () => {
    const ids = new Set(fieldsOf(PUBLIC_FORM).map(({ id }) => id));
    fc.assert(
      fc.property(hostileAnswers(PUBLIC_FORM), (values) => {
        for (const id of Object.keys(dropHidden(PUBLIC_FORM, values as Answers))) {
          expect(ids.has(id)).toBe(true);
        }
      }),
    );
  });

  it("are those of the earlier choice: where the family knows, asked only of somebody held", () => {
    const answers: Answers = { held_now: "yes", whereabouts_known: "no" };
    expect(dropHidden(PUBLIC_FORM, answers)).toEqual(answers);
    expect(dropHidden(PUBLIC_FORM, { ...answers, held_now: "no" })).toEqual({ held_now: "no" });
  });
});

describe("steps", () => {
  it("keep screens that show something, and stay where they have words only", () => {
    const steps = shownSteps(PUBLIC_FORM, {});
    expect(steps.map(({ step }) => step.id)).toEqual(PUBLIC_FORM.steps.map(({ id }) => id));
    const screens = steps.flatMap((step) => step.screens);
    expect(screens.every(({ fields }) => fields.length > 0)).toBe(true);
    expect(screens.map(({ screen }) => screen.id)).not.toContain("safe_contact");
    const withContact = shownSteps(PUBLIC_FORM, { contact: "chim bồ câu" });
    expect(withContact.flatMap((step) => step.screens).map(({ screen }) => screen.id)).toContain(
      "safe_contact",
    );
  });
});
