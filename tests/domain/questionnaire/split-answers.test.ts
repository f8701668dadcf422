import fc from "fast-check";
import { describe, expect, it } from "vitest";

import type { Answer, Answers } from "../../../src/domain/questionnaire/answers.ts";
import { dropHidden, fieldsOf } from "../../../src/domain/questionnaire/condition.ts";
import { PUBLIC_FORM } from "../../../src/domain/questionnaire/public-form.ts";
import { splitByEnvelope, summaryOf } from "../../../src/domain/questionnaire/split-answers.ts";
import type { Field, Questionnaire } from "../../../src/domain/questionnaire/types.ts";
import { utf8Length } from "../../../src/domain/questionnaire/utf8-length.ts";
import { arbitraryAnswers } from "../arbitrary-answers.ts";

const envelopes = new Map(fieldsOf(PUBLIC_FORM).map((field) => [field.id, field.envelope]));

describe("splitting by envelope", () => {
  it("puts every shown answer into one envelope, unchanged, or nowhere", () => {
    fc.assert(
      fc.property(arbitraryAnswers(PUBLIC_FORM), (answers) => {
        const split = splitByEnvelope(PUBLIC_FORM, answers);
        const all = dropHidden(PUBLIC_FORM, answers);
        const inPage = Object.fromEntries(
          Object.entries(all).filter(([id]) => envelopes.get(id) === "none"),
        );
        expect({ ...split.case, ...split.identity, ...inPage }).toEqual(all);
        expect(Object.keys(split.case).filter((id) => id in split.identity)).toEqual([]);
      }),
    );
  });

  it("keeps what identifies from caseworkers, and what is for the page from everyone", () => {
    fc.assert(
      fc.property(arbitraryAnswers(PUBLIC_FORM), (answers) => {
        const split = splitByEnvelope(PUBLIC_FORM, answers);
        for (const id of Object.keys(split.case))
          expect(["case", "originals"]).toContain(envelopes.get(id));
        for (const id of Object.keys(split.identity)) {
          expect(["identity", "contact"]).toContain(envelopes.get(id));
        }
      }),
    );
  });

  it("sends a contact to the custodians, a chosen name to the caseworkers, safety to nobody", () => {
    const answers: Answers = {
      call_me: "bồ câu",
      contact: "090 000 0000",
      safe_hours: "buổi tối",
      device_checked: "yes",
      safe_to_send: true,
    };
    expect(splitByEnvelope(PUBLIC_FORM, answers)).toEqual({
      case: { call_me: "bồ câu" },
      identity: { contact: "090 000 0000", safe_hours: "buổi tối" },
    });
  });

  it("leaves hours out when the contact was taken back", () => {
    expect(splitByEnvelope(PUBLIC_FORM, { contact: " ", safe_hours: "buổi tối" }).identity).toEqual(
      {},
    );
  });
});

describe("the summary", () => {
  /** What `src/protocol/constants.ts` leaves for it: 1024 bytes, of which four tell the length. */
  const PLACE = 1020;

  it("fits its place, whatever was answered", () => {
    const longest = (ids: readonly string[]) =>
      ids.reduce((long, id) => (id.length > long.length ? id : long));
    const worstOf = (field: Field): Answer => {
      if (field.kind === "choice") return longest(field.options.map(({ id }) => id));
      if (field.kind === "choices") {
        const ids = field.options.map(({ id }) => id);
        return [...ids].sort((a, b) => b.length - a.length).slice(0, field.max);
      }
      if (field.kind === "country") return "VNM";
      if (field.kind === "province") {
        return { typed: `${'"'.repeat(field.maxBytes - 1)}\u0001` };
      }
      if (field.kind === "period") return { precision: "quarter", year: 2026, quarter: 4 };
      throw new Error(`The summary has no place for ${field.id}`);
    };
    const form: Questionnaire = PUBLIC_FORM;
    const inSummary = fieldsOf(form).filter((field) => field.inSummary === true);
    const answers = Object.fromEntries(inSummary.map((field) => [field.id, worstOf(field)]));
    const shown = { ...answers, held_now: "unknown", upcoming_date_kind: "deportation" };
    const summary = summaryOf(PUBLIC_FORM, shown, "vi");
    expect(Object.keys(summary.answers)).toHaveLength(inSummary.length);
    expect(utf8Length(JSON.stringify({ format: 1, ...summary }))).toBeLessThanOrEqual(PLACE);
  });

  it("is the few answers that the list shows, with the language", () => {
    const answers: Answers = {
      danger_now: "yes",
      held_now: "no",
      child_involved: "no",
      tiles: ["tile.child"],
      story: "Chuyện là…",
      ongoing: "ongoing",
      country: "VNM",
      admin1: { listed: "vn.01" },
      relation: "self",
      contact: "090 000 0000",
      c_work: true,
    };
    expect(summaryOf(PUBLIC_FORM, answers, "vi")).toEqual({
      language: "vi",
      answers: {
        danger_now: "yes",
        held_now: "no",
        child_involved: "no",
        tiles: ["tile.child"],
        ongoing: "ongoing",
        country: "VNM",
        admin1: { listed: "vn.01" },
        relation: "self",
      },
    });
  });

  it("is the same from the case envelope alone, and holds nothing of the other", () => {
    fc.assert(
      fc.property(arbitraryAnswers(PUBLIC_FORM), (answers) => {
        const split = splitByEnvelope(PUBLIC_FORM, answers);
        const summary = summaryOf(PUBLIC_FORM, answers, "en");
        expect(summaryOf(PUBLIC_FORM, split.case, "en")).toEqual(summary);
        expect(Object.keys(split.case)).toEqual(
          expect.arrayContaining(Object.keys(summary.answers)),
        );
      }),
    );
  });
});
