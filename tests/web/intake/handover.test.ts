import { describe, expect, it } from "vitest";
import { PUBLIC_FORM } from "../../../src/domain/questionnaire/public-form.ts";
import { presetAnswers } from "../../../src/domain/questionnaire/form-for.ts";
import { reduce } from "../../../web/intake/form-state.ts";
import { isForSomebodyElse, mayHandOver, visibleStops } from "../../../web/intake/handover.ts";
import type { Action, Form, Page, Visit } from "../../../web/intake/visit-state.ts";

const FORM: Form = {
  answers: {
    ...presetAnswers(PUBLIC_FORM),
    relation: "lawyer",
    c_work: true,
    story: "Secret.",
    call_me: "Sen",
  },
  files: [],
  isReviewed: false,
};

function run(page: Page, ...actions: readonly Action[]): Page {
  const visit: Visit = { knowsExit: true, page };
  return actions.reduce((state, action) => reduce(PUBLIC_FORM, state, action), visit).page;
}

const asked = (screen: string, form = FORM): Page => ({
  at: "question",
  form,
  screen,
  isWarned: true,
  problems: [],
});

function formOf(page: Page): Form {
  if (!("form" in page)) throw new Error(`no form at ${page.at}`);
  return page.form;
}

const begun = (): Page => run(asked("call_me"), { type: "handed-over" }, { type: "taken-over" });

/** Skips the whole private part. */
function ended(from: Page): Page {
  let page = from;
  while (page.at === "question") page = run(page, { type: "next" });
  return page;
}

describe("handing over", () => {
  it("is offered to helpers, at the private part, once", () => {
    const stop = visibleStops(PUBLIC_FORM, FORM).find(({ screen }) => screen.id === "call_me");
    const story = visibleStops(PUBLIC_FORM, FORM).find(({ screen }) => screen.id === "story");
    if (!stop || !story) throw new Error("no such screens");
    expect(mayHandOver(FORM, stop)).toBe(true);
    expect(mayHandOver(FORM, story)).toBe(false);
    expect(mayHandOver({ ...FORM, privacy: "closed" }, stop)).toBe(false);
    expect(isForSomebodyElse({ relation: "self" })).toBe(false);
    expect(isForSomebodyElse({})).toBe(false);
  });

  it("covers the screen and empties the private part first", () => {
    const page = run(asked("call_me"), { type: "handed-over" });
    expect(page.at).toBe("handover");
    expect(formOf(page).answers).not.toHaveProperty("call_me");
    expect(formOf(page).answers).toHaveProperty("story");
  });

  it("shows nothing but the private part, also on the way back", () => {
    let page = begun();
    expect(page).toMatchObject({ at: "question", screen: "call_me" });
    expect(run(page, { type: "back" })).toEqual(page);
    const seen = new Set(visibleStops(PUBLIC_FORM, formOf(page)).map(({ step }) => step.id));
    expect([...seen]).toEqual(["about_you"]);
    page = run(page, { type: "next" }, { type: "back" });
    expect(page).toMatchObject({ at: "question", screen: "call_me" });
  });

  it("hands back behind a cover, and no way leads to the private part", () => {
    const page = ended(run(begun(), { type: "answered", field: "call_me", answer: "Only mine" }));
    expect(page).toMatchObject({ at: "handover", form: { privacy: "closed" } });
    expect(run(page, { type: "back" })).toEqual(page);
    const review = run(page, { type: "taken-over" });
    expect(review.at).toBe("review");
    expect(formOf(review).answers).toMatchObject({ call_me: "Only mine", story: "Secret." });
    const back = run(review, { type: "back" });
    expect(back).toMatchObject({ at: "question", screen: "consents" });
    expect(run(back, { type: "next" }).at).toBe("review");
  });

  it("can be begun anew, which deletes the old answers", () => {
    const page = ended(run(begun(), { type: "answered", field: "call_me", answer: "Mine" }));
    const again = run(page, { type: "taken-over" }, { type: "handed-over" });
    expect(formOf(again).answers).not.toHaveProperty("call_me");
    expect(run(again, { type: "taken-over" })).toMatchObject({ at: "question", screen: "call_me" });
    expect(ended(run(again, { type: "taken-over" }))).toMatchObject({ at: "handover" });
  });

  it("can be taken back before it is begun", () => {
    const page = run(asked("call_me"), { type: "handed-over" }, { type: "back" });
    expect(page).toMatchObject({ at: "question", screen: "call_me" });
    expect(formOf(page).privacy).toBeUndefined();
  });
});
