/** Templates of answers: the day in the reader's language, and no more than three questions. */
import { describe, expect, test } from "vitest";
import { CASE_LABELS } from "../../../build/messages/load-case-labels.js";
import type { Day } from "../../../src/domain/day.ts";
import { DESK_LANGUAGES } from "../../../src/domain/language.ts";
import { questionsText, templateText } from "../../../web/desk/pages/case/reply-template.ts";

const DAY = "2026-11-24" as Day;

describe.each(DESK_LANGUAGES)("in %s", (language) => {
  test("fills in what is to be filled in", async () => {
    const { replyTemplates } = (await CASE_LABELS[language]()).caseLabels;
    for (const kind of ["received", "feedback", "closing"] as const) {
      const text = templateText(kind, replyTemplates, DAY, language);
      expect(text).not.toMatch(/[{}]/);
      if (kind !== "closing") expect(text).toContain("2026");
    }
  });

  test("asks at most three questions, each with its reason, and says that none must be answered", async () => {
    const { replyTemplates } = (await CASE_LABELS[language]()).caseLabels;
    const questions = [1, 2, 3, 4].map((number) => ({
      text: `Q${String(number)} {reason} $&`,
      why: `W${String(number)}`,
    }));
    const text = questionsText(replyTemplates.needIntro, questions, replyTemplates);
    expect(text).toContain("1. Q1 {reason} $&");
    expect(text).toContain("W3");
    expect(text).not.toContain("Q4");
    expect(text.startsWith(replyTemplates.needIntro)).toBe(true);
    expect(text.endsWith(replyTemplates.needEnd)).toBe(true);
  });
});
