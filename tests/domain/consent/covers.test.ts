import fc from "fast-check";
import { describe, expect, it } from "vitest";

import {
  covers,
  exportRefusals,
  type Circumstances,
  type ExportRefusal,
  type Handing,
} from "../../../src/domain/consent/covers.ts";
import type { ChildCare } from "../../../src/domain/consent/giver.ts";
import { ABOUT_WHOM, GIVERS, giverProblem } from "../../../src/domain/consent/giver.ts";
import type { ConsentRecord } from "../../../src/domain/consent/record.ts";
import { SHAREABLE_FIELDS } from "../../../src/domain/consent/shareable-fields.ts";
import { CONSENT_PURPOSES, type ConsentTerms } from "../../../src/domain/consent/terms.ts";
import { addDays } from "../../../src/domain/day.ts";
import { TERMS } from "../../support/terms.ts";
import { day } from "../arbitrary-answers.ts";

const TODAY = day("2026-12-01");

function record(
  changes: Partial<ConsentRecord> = {},
  terms: Partial<ConsentTerms> = {},
): ConsentRecord {
  return {
    terms: { ...TERMS, ...terms },
    how: "mailbox",
    standing: "given",
    day: TODAY,
    author: "a".repeat(32),
    reply: 1,
    heard: 1,
    givenDay: TODAY,
    ...changes,
  };
}

const HANDING: Handing = { receiver: TERMS.receiver, purpose: TERMS.purpose, fields: TERMS.fields };
const FINE: Circumstances = {
  day: TODAY,
  exposure: "low",
  isUnfounded: false,
  isApproved: false,
  granted: [],
};
const CARE: ChildCare = {
  view: "agrees",
  interests: "A doctor must see it.",
  isParentAccused: false,
};
const codes = (refusals: readonly ExportRefusal[]) => refusals.map(({ code }) => code);

describe("what a consent covers", () => {
  it.each([
    ["exactly what was agreed to", record(), HANDING, []],
    ["less than that", record(), { ...HANDING, fields: ["story"] }, []],
    ["nothing", record(), { ...HANDING, fields: [] }, ["nothing-chosen"]],
    ["a field more", record(), { ...HANDING, fields: ["story", "period"] }, ["field-not-covered"]],
    ["another receiver", record(), { ...HANDING, receiver: "Clinic" }, ["other-receiver"]],
    ["another purpose", record(), { ...HANDING, purpose: "publication" }, ["other-purpose"]],
    ["before an answer", record({ standing: "asked" }), HANDING, ["no-consent"]],
    ["after a no", record({ standing: "refused" }), HANDING, ["no-consent"]],
    ["after it was taken back", record({ standing: "withdrawn" }), HANDING, ["no-consent"]],
    [
      "everything wrong at once",
      record({ standing: "withdrawn" }, { about: "missing", giver: "self" }),
      { receiver: "Clinic", purpose: "safety", fields: ["period"] },
      ["no-consent", "giver-may-not", "other-receiver", "other-purpose", "field-not-covered"],
    ],
  ] as const)("%s", (_what, one, handing, wanted) => {
    expect(codes(covers(one, handing, TODAY))).toEqual(wanted);
  });

  it("holds on its last day and not after", () => {
    expect(covers(record(), HANDING, TERMS.until)).toEqual([]);
    expect(covers(record(), HANDING, addDays(TERMS.until, 1))).toEqual([
      { code: "no-consent", state: "lapsed" },
    ]);
    const withdrawn = record({ standing: "withdrawn" });
    expect(covers(withdrawn, HANDING, addDays(TERMS.until, 1))).toEqual([
      { code: "no-consent", state: "withdrawn" },
    ]);
  });

  it("is all of it or a reason, whatever is asked", () => {
    const fields = fc.subarray(SHAREABLE_FIELDS.map(({ id }) => id));
    fc.assert(
      fc.property(
        fc.record({
          agreed: fields,
          asked: fields,
          standing: fc.constantFrom("asked", "given", "refused", "withdrawn"),
          about: fc.constantFrom(...ABOUT_WHOM),
          giver: fc.constantFrom(...GIVERS),
          isSameReceiver: fc.boolean(),
          purpose: fc.constantFrom(...CONSENT_PURPOSES),
          other: fc.constantFrom(...CONSENT_PURPOSES),
          days: fc.integer({ min: -200, max: 200 }),
        }),
        ({ agreed, asked, standing, about, giver, isSameReceiver, purpose, other, days }) => {
          const one = record({ standing }, { fields: agreed, about, giver, purpose });
          const receiver = isSameReceiver ? TERMS.receiver : `${TERMS.receiver} 2`;
          const on = addDays(TERMS.until, days);
          const refusals = covers(one, { receiver, purpose: other, fields: asked }, on);
          const isCovered =
            standing === "given" &&
            days <= 0 &&
            isSameReceiver &&
            purpose === other &&
            asked.length > 0 &&
            asked.every((id) => agreed.includes(id)) &&
            giverProblem({ about, giver }, undefined) === undefined;
          expect(refusals.length === 0).toBe(isCovered);
          // Less of the same is never refused for a reason that more of it was not.
          const fewer = covers(one, { receiver, purpose: other, fields: asked.slice(1) }, on);
          const reasons = [...codes(refusals), "nothing-chosen"];
          expect(codes(fewer).every((code) => reasons.includes(code))).toBe(true);
        },
      ),
    );
  });
});

describe("who may agree", () => {
  it.each([
    ["adult", "self", undefined, undefined],
    ["adult", "lawyer", undefined, undefined],
    ["adult", "relative", undefined, "wrong-giver"],
    ["child", "self", CARE, "wrong-giver"],
    ["child", "parent", CARE, undefined],
    ["child", "safe_adult", CARE, undefined],
    ["child", "safe_adult", undefined, "child-needs-care"],
    ["child", "parent", { ...CARE, isParentAccused: true }, "parent-accused"],
    ["child", "safe_adult", { ...CARE, isParentAccused: true }, undefined],
    ["child", "safe_adult", { ...CARE, view: "against" }, "child-against"],
    ["child", "safe_adult", { ...CARE, view: "too_young" }, undefined],
    ["detained", "relative", undefined, undefined],
    ["detained", "lawyer", undefined, undefined],
    ["detained", "self", undefined, "wrong-giver"],
    ["missing", "relative", undefined, undefined],
    ["missing", "safe_adult", undefined, "wrong-giver"],
  ] as const)("for %s: %s (%o) → %s", (about, giver, care, wanted) => {
    expect(giverProblem({ about, giver }, care)).toBe(wanted);
  });
});

describe("handing on", () => {
  const identity = record({}, { fields: ["story", "contact"] });
  const both: Handing = { ...HANDING, fields: ["story", "contact"] };
  it.each([
    ["what is covered", record(), HANDING, {}, []],
    ["for a reporter in danger", record(), HANDING, { exposure: "high" }, ["reporter-exposed"]],
    ["on a yes that nobody gave", record(), HANDING, { isUnfounded: true }, ["unfounded"]],
    ["identity, alone", identity, both, {}, ["needs-second-person", "no-identity-grant"]],
    ["identity, not granted", identity, both, { isApproved: true }, ["no-identity-grant"]],
    ["identity, not approved", identity, both, { granted: ["contact"] }, ["needs-second-person"]],
    ["identity, both", identity, both, { granted: ["contact"], isApproved: true }, []],
    ["the rest of it", identity, { ...both, fields: ["story"] }, {}, []],
  ] as const)("%s", (_what, one, handing, changes, wanted) => {
    expect(codes(exportRefusals(one, handing, { ...FINE, ...changes }))).toEqual(wanted);
  });
});
