import { describe, expect, it } from "vitest";
import { dueRetentionActs } from "../../../src/domain/casework/retention-acts.ts";
import type { RetentionFacts } from "../../../src/domain/casework/retention-acts.ts";
import { STATE_IDS } from "../../../src/domain/casework/states.ts";
import type { StateId } from "../../../src/domain/casework/states.ts";
import { day } from "../arbitrary-answers.ts";

const TODAY = day("2026-11-24");
const NOTHING: RetentionFacts = {
  eraseDay: day("2031-11-24"),
  identityEraseDay: undefined,
  isIdentityErased: false,
  isHeld: false,
};
const due = (state: StateId, facts: Partial<RetentionFacts> = {}, since = TODAY) =>
  dueRetentionActs(state, since, { ...NOTHING, ...facts }, TODAY);

describe("what a state asks for", () => {
  it("is nothing while a case is worked on", () => {
    const quiet = STATE_IDS.filter((state) => due(state).length === 0);
    expect(STATE_IDS.filter((state) => !quiet.includes(state))).toEqual([
      "out_of_scope",
      "duplicate",
      "submitted",
      "reply_received",
      "withdrawn",
      "closed",
    ]);
  });

  it("is a year, and ninety days for the identity, once it is closed", () => {
    const days = { eraseDay: "2027-11-24", identityEraseDay: "2027-02-22" };
    expect(due("closed")).toEqual([{ act: "erase-day-set", ...days }]);
  });

  it("is thirty days where it is not ours, never fewer from today on", () => {
    const days = { eraseDay: "2026-12-24", identityEraseDay: "2026-12-24" };
    expect(due("out_of_scope")).toEqual([{ act: "erase-day-set", ...days }]);
    expect(due("duplicate", {}, day("2026-11-01"))).toEqual([{ act: "erase-day-set", ...days }]);
  });

  it("is set once, so that an extension stands, and never later than it was", () => {
    expect(due("closed", { identityEraseDay: day("2027-01-01") })).toEqual([]);
    expect(due("closed", { isIdentityErased: true })).toEqual([]);
    const early = day("2026-12-30");
    expect(due("closed", { eraseDay: early })).toEqual([
      { act: "erase-day-set", eraseDay: early, identityEraseDay: early },
    ]);
  });

  it("is a hold while a submission is pending, and its end afterwards", () => {
    expect(due("submitted")).toEqual([{ act: "hold-begun" }]);
    expect(due("reply_received", { isHeld: true })).toEqual([]);
    expect(due("reporter_informed", { isHeld: true })).toEqual([{ act: "hold-ended" }]);
  });

  it("is the end of the identity at once where the person withdrew", () => {
    expect(due("withdrawn", { isHeld: true })).toEqual([
      { act: "hold-ended" },
      { act: "identity-erased" },
    ]);
    expect(due("withdrawn", { isIdentityErased: true })).toEqual([]);
  });
});
