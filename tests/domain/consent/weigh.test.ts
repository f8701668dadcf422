import fc from "fast-check";
import { describe, expect, it } from "vitest";

import {
  afterSaying,
  CONSENT_ANSWERS,
  type ConsentAnswer,
  type ConsentRecord,
} from "../../../src/domain/consent/record.ts";
import { parseTerms, termsText } from "../../../src/domain/consent/terms.ts";
import { weighConsents, type Testimony } from "../../../src/domain/consent/weigh.ts";
import { TERMS } from "../../support/terms.ts";
import { day } from "../arbitrary-answers.ts";

const TODAY = day("2026-12-01");
const HASH = "a".repeat(64);
const OTHER = "b".repeat(64);

const ASKED: ConsentRecord = {
  terms: TERMS,
  how: "mailbox",
  standing: "asked",
  day: TODAY,
  author: "a".repeat(32),
  reply: 1,
  heard: 0,
};
const GIVEN: ConsentRecord = { ...ASKED, standing: "given", givenDay: TODAY, heard: 1 };
const said = (...answers: readonly ConsentAnswer[]): Testimony[] =>
  answers.map((answer, place) => ({ message: place + 1, day: TODAY, terms: HASH, answer }));
const weighed = (record: ConsentRecord, testimonies: readonly Testimony[]) => {
  const { consents, strays } = weighConsents([record], () => HASH, testimonies);
  const [one] = consents;
  if (!one) throw new RangeError("It was weighed");
  return { ...one, strays };
};

describe("a consent, weighed", () => {
  it.each([
    ["asked", ASKED, [], "asked", "none", false],
    ["answered, not noted", ASKED, ["yes"], "given", "mailbox", false],
    ["answered and noted", GIVEN, ["yes"], "given", "mailbox", false],
    ["claimed, and in no message", GIVEN, [], "asked", "none", true],
    ["claimed against a no", GIVEN, ["no"], "refused", "none", true],
    ["taken back, not noted", GIVEN, ["yes", "withdrawn"], "withdrawn", "mailbox", false],
    ["a yes after a no", ASKED, ["no", "yes"], "refused", "mailbox", false],
    ["a yes after it was taken back", ASKED, ["yes", "no", "yes"], "withdrawn", "mailbox", false],
    ["given by voice", { ...GIVEN, how: "voice" }, [], "given", "member", false],
    [
      "given by voice, taken back here",
      { ...GIVEN, how: "voice" },
      ["withdrawn"],
      "withdrawn",
      "member",
      false,
    ],
    [
      "ended by voice, with a yes in a message",
      { ...ASKED, standing: "refused", endedDay: TODAY },
      ["yes"],
      "refused",
      "mailbox",
      false,
    ],
  ] as const)("%s", (_what, record, answers, standing, proof, isUnfounded) => {
    const one = weighed(record, said(...answers));
    expect([one.record.standing, one.proof, one.isUnfounded]).toEqual([
      standing,
      proof,
      isUnfounded,
    ]);
  });

  it("tells which answers the history does not have", () => {
    expect(weighed(ASKED, said("yes", "no")).unnoted.map(({ message }) => message)).toEqual([1, 2]);
    expect(weighed(GIVEN, said("yes", "no")).unnoted.map(({ message }) => message)).toEqual([2]);
    expect(weighed(GIVEN, said("yes")).unnoted).toEqual([]);
  });

  it("finds answers to what nobody has asked here", () => {
    const stray: Testimony = { message: 1, day: TODAY, terms: OTHER, answer: "yes" };
    expect(weighed(ASKED, [stray])).toMatchObject({
      record: { standing: "asked" },
      strays: [stray],
    });
  });

  it("never becomes a yes by repeating, reordering or adding answers once a no is among them", () => {
    const answers = fc.array(fc.constantFrom(...CONSENT_ANSWERS), { maxLength: 6 });
    fc.assert(
      fc.property(answers, answers, (before, after) => {
        const list = said(...before, "no", ...after);
        for (const way of [list, [...list].reverse(), [...list, ...list]]) {
          const { standing } = weighed(ASKED, way).record;
          expect(["refused", "withdrawn"]).toContain(standing);
        }
      }),
    );
  });

  it("stands the same in the history once all was noted", () => {
    const answers = fc.array(fc.constantFrom(...CONSENT_ANSWERS), { maxLength: 6 });
    fc.assert(
      fc.property(answers, (list) => {
        const noted = said(...list).reduce(afterSaying, ASKED);
        expect(weighed(ASKED, said(...list)).record.standing).toBe(noted.standing);
      }),
    );
  });
});

describe("terms", () => {
  it("are read as they were, in one spelling", () => {
    const { id, ...rest } = TERMS;
    expect(parseTerms(JSON.parse(JSON.stringify(TERMS)))).toEqual(TERMS);
    expect(termsText({ ...rest, id })).toBe(termsText(TERMS));
    expect(termsText({ ...TERMS, words: "Khác." })).not.toBe(termsText(TERMS));
  });

  it.each([
    ["another property", { ...TERMS, also: 1 }],
    ["no fields", { ...TERMS, fields: [] }],
    ["a field that is nobody else's", { ...TERMS, fields: ["must_not"] }],
    ["files", { ...TERMS, fields: ["files"] }],
    ["a field twice", { ...TERMS, fields: ["story", "story"] }],
    ["an id of another form", { ...TERMS, id: "1" }],
    ["a day that does not exist", { ...TERMS, until: "2027-02-30" }],
    ["letters turned around", { ...TERMS, receiver: "a\u202Eb" }],
    ["a use without the first", { ...TERMS, uses: ["publish"], seenBy: ["receiver", "public"] }],
    ["the UN, hiding that the Government will see it", { ...TERMS, purpose: "un_body" }],
    ["a publication that hides the public", { ...TERMS, uses: ["receiver_use", "publish"] }],
    [
      "names to the Government, hidden",
      { ...TERMS, uses: ["receiver_use", "name_to_government"], seenBy: ["receiver", "un"] },
    ],
    ["an authority that is not named", { ...TERMS, purpose: "authority" }],
    ["nobody who sees it", { ...TERMS, seenBy: [] }],
  ])("are none with %s", (_what, value) => {
    expect(parseTerms(value)).toBeUndefined();
  });

  it("are never found in garbage, without throwing", () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        expect(parseTerms(value)).toBeUndefined();
      }),
    );
    const keys = Object.keys(TERMS);
    fc.assert(
      fc.property(fc.constantFrom(...keys), fc.anything(), (key, value) => {
        expect(() => parseTerms({ ...TERMS, [key]: value })).not.toThrow();
      }),
    );
  });
});
