import { describe, expect, it } from "vitest";

import type { Card } from "../../../src/domain/casework/card.ts";
import type { EventOf } from "../../../src/domain/casework/events.ts";
import type { ConsentTerms } from "../../../src/domain/consent/terms.ts";
import { addDays } from "../../../src/domain/day.ts";
import { TERMS } from "../../support/terms.ts";
import { AN, BINH, EMPTY_CARD, TODAY, uuid } from "./arbitrary-events.ts";
import { fold, whys, type Step } from "./fold-steps.ts";

const WORKED: Card = { ...EMPTY_CARD, state: "in_work", assignee: AN, exposure: "low" };
const PROPOSED: Step = [AN, { kind: "state", to: "referral_proposed", receiver: TERMS.receiver }];
const ASKED: Step = [AN, { kind: "consent-asked", terms: TERMS, reply: 1 }];
const noted = (answer: "yes" | "no" | "withdrawn", message = 1): Step => [
  BINH,
  { kind: "consent-noted", id: TERMS.id, message, answer, reply: message + 1 },
];
const exported = (changes: Partial<EventOf<"exported">> = {}): Step => [
  AN,
  {
    kind: "exported",
    consent: TERMS.id,
    receiver: TERMS.receiver,
    purpose: TERMS.purpose,
    fields: ["story"],
    sha256: "a".repeat(64),
    audit: 1,
    auditHash: "b".repeat(64),
    ...changes,
  },
];
const withTerms = (changes: Partial<ConsentTerms>): Step => [
  AN,
  { kind: "consent-recorded", terms: { ...TERMS, ...changes }, how: "in_person", reply: 1 },
];

describe("the state of a case", () => {
  it.each([
    ["asked", [PROPOSED, ASKED], "consent_asked"],
    ["given", [PROPOSED, ASKED, noted("yes")], "consent_given"],
    ["refused", [PROPOSED, ASKED, noted("no")], "consent_refused"],
    ["taken back", [PROPOSED, ASKED, noted("yes"), noted("withdrawn", 2)], "consent_refused"],
    ["given face to face", [PROPOSED, withTerms({})], "consent_given"],
    [
      "taken back by voice",
      [
        PROPOSED,
        withTerms({}),
        [AN, { kind: "consent-ended", id: TERMS.id, how: "voice", reply: 2 }],
      ],
      "consent_refused",
    ],
    ["another receiver", [PROPOSED, withTerms({ receiver: "Clinic" })], "referral_proposed"],
    ["while nothing is to be handed on", [ASKED, noted("yes")], "in_work"],
    [
      "one of two for the same receiver",
      [PROPOSED, withTerms({}), withTerms({ id: uuid(2) }), noted("withdrawn")],
      "consent_given",
    ],
  ] as const)("follows what was %s", (_what, steps, state) => {
    const folded = fold(WORKED, ...(steps as readonly Step[]));
    expect(whys(folded)).toEqual([]);
    expect(folded.card.state).toBe(state);
  });

  it("has a date on which the consent ends, done once it is taken back", () => {
    const given = fold(WORKED, PROPOSED, ASKED, noted("yes"));
    expect(given.card.deadlines).toMatchObject([
      { id: TERMS.id, what: "consent", day: TERMS.until },
    ]);
    const ended = fold(WORKED, PROPOSED, ASKED, noted("yes"), noted("withdrawn", 2));
    expect(ended.card.deadlines).toMatchObject([{ id: TERMS.id, doneDay: TODAY }]);
    expect(fold(WORKED, ASKED).card.deadlines).toEqual([]);
  });

  it("cannot be set where only answers lead", () => {
    expect(whys(fold(WORKED, PROPOSED, [AN, { kind: "state", to: "consent_given" }]))).toEqual([
      "needs-consent",
    ]);
  });
});

describe("a consent in the history", () => {
  it("is refused where it cannot be", () => {
    expect(whys(fold(WORKED, ASKED, ASKED))).toEqual(["consent-exists"]);
    expect(whys(fold(WORKED, withTerms({ until: TODAY })))).toEqual(["needs-later-day"]);
    expect(whys(fold(WORKED, withTerms({ until: addDays(TODAY, 1) })))).toEqual([]);
    expect(whys(fold(WORKED, withTerms({ about: "child", giver: "parent" })))).toEqual([
      "giver-may-not",
    ]);
    expect(whys(fold(WORKED, noted("yes")))).toEqual(["no-such-consent"]);
  });

  it("can be taken back in a closed case too", () => {
    const closed = fold(
      WORKED,
      withTerms({}),
      [AN, { kind: "propose-closing", reason: "resolved", text: "done" }],
      [BINH, { kind: "close", proposal: 2 }],
      noted("withdrawn"),
    );
    expect(whys(closed)).toEqual([]);
    expect(closed.details.consents).toMatchObject([{ standing: "withdrawn" }]);
    expect(closed.card.state).toBe("closed");
  });
});

describe("what is handed on", () => {
  it.each([
    ["as agreed", [withTerms({}), exported()], []],
    ["before an answer", [ASKED, exported()], ["not-covered"]],
    ["after it was taken back", [withTerms({}), noted("withdrawn"), exported()], ["not-covered"]],
    ["more than agreed", [withTerms({}), exported({ fields: ["period"] })], ["not-covered"]],
    ["to somebody else", [withTerms({}), exported({ receiver: "Clinic" })], ["not-covered"]],
    ["under nothing", [exported()], ["no-such-consent"]],
    [
      "of a reporter in danger",
      [withTerms({}), [AN, { kind: "exposure", to: "high" }], exported()],
      ["reporter-exposed"],
    ],
  ] as const)("%s", (_what, steps, wanted) => {
    expect(whys(fold(WORKED, ...(steps as readonly Step[])))).toEqual(wanted);
  });

  it("takes two where it tells who somebody is, for once", () => {
    const fields = ["story", "contact"];
    const consent = withTerms({ fields });
    const proposed: Step = [AN, { kind: "propose-export", consent: TERMS.id, fields }];
    const handed = exported({ fields });
    const approve = (by: string): Step => [by, { kind: "approve-export", proposal: 2 }];
    expect(whys(fold(WORKED, consent, handed))).toEqual(["needs-approval"]);
    expect(whys(fold(WORKED, consent, proposed, handed))).toEqual(["needs-approval"]);
    expect(whys(fold(WORKED, consent, proposed, approve(AN), handed))).toEqual([
      "own-proposal",
      "needs-approval",
    ]);
    const done = fold(WORKED, consent, proposed, approve(BINH), handed);
    expect(whys(done)).toEqual([]);
    expect(done.details.exports).toMatchObject([{ author: AN, event: { fields } }]);
    expect(whys(fold(WORKED, consent, proposed, approve(BINH), handed, handed))).toEqual([
      "needs-approval",
    ]);
    expect(done.card.proposals).toEqual([]);
    expect(fold(WORKED, consent, proposed).card.proposals).toEqual([
      { kind: "export", sequence: 2, author: AN },
    ]);
  });
});
