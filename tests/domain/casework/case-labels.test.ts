import { expect, it } from "vitest";
import { CASE_LABELS } from "../../../build/messages/load-case-labels.js";
import type { CaseLabels } from "../../../src/domain/casework/case-labels.ts";
import english from "../../../web/messages/en.json" with { type: "json" };

/** Does not compile if a label is missing; the build compares all other languages with this one. */
const labels: CaseLabels = english.caseLabels;

it("the labels are what the desk gets", async () => {
  const { caseLabels } = await CASE_LABELS.en();
  expect(caseLabels).toEqual(labels);
});
