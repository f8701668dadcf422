import { describe, expect, it } from "vitest";

import { isComplete } from "../../../src/domain/questionnaire/check-answers.ts";
import { fieldsOf } from "../../../src/domain/questionnaire/condition.ts";
import { PUBLIC_FORM } from "../../../src/domain/questionnaire/public-form.ts";
import type { Field } from "../../../src/domain/questionnaire/types.ts";

const fields = fieldsOf(PUBLIC_FORM);
const ids = fields.map(({ id }) => id);

/** Asked by caseworkers after triage, if at all; never in the public form. */
const ASKED_LATER = [
  "place_detail",
  "actor_name",
  "remedy_steps",
  "victim_name",
  "birth_year",
  "nationality",
  "sex",
  "c_un_name_gov",
  "c_public_name",
];

function textBytesOf(field: Field): number {
  return "maxBytes" in field ? field.maxBytes : 0;
}

describe("the public form", () => {
  it("says of every field why it is asked, who can open it and when it is erased", () => {
    for (const field of fields) {
      expect(field.purpose, field.id).toBeTruthy();
      expect(field.envelope, field.id).toBeTruthy();
      expect(field.dropRule, field.id).toBeTruthy();
      expect(field.identity, field.id).toBeTruthy();
      expect(field.envelope === "none", field.id).toBe(field.dropRule === "never-sent");
    }
  });

  it("asks nothing that is asked later or never", () => {
    expect(ids.filter((id) => ASKED_LATER.includes(id))).toEqual([]);
  });

  it("has ids of its own for steps, screens, fields and options", () => {
    const steps = PUBLIC_FORM.steps.map(({ id }) => id);
    const screens = PUBLIC_FORM.steps.flatMap((step) => step.screens.map(({ id }) => id));
    for (const list of [steps, screens, ids]) expect(new Set(list).size).toBe(list.length);
    for (const id of [...steps, ...screens, ...ids]) expect(id).toMatch(/^[a-z][a-z0-9_]*$/);
    for (const field of fields) {
      if (!("options" in field)) continue;
      const options = field.options.map(({ id }) => id);
      expect(new Set(options).size).toBe(options.length);
      for (const option of options) expect(option).toMatch(/^[a-z0-9][a-z0-9_.]*$/);
      if ("exclusive" in field)
        expect(options).toEqual(expect.arrayContaining([...(field.exclusive ?? [])]));
    }
  });

  it("lets a condition look only at earlier fields, and at options that they have", () => {
    fields.forEach((field, index) => {
      const condition = field.showIf;
      if (condition === undefined) return;
      const earlier = fields.slice(0, index).find(({ id }) => id === condition.field);
      expect(earlier, field.id).toBeDefined();
      if (earlier === undefined || "answered" in condition) return;
      const options = "options" in earlier ? earlier.options.map(({ id }) => id) : [];
      const wanted = "is" in condition ? [condition.is] : condition.anyOf;
      expect(options).toEqual(expect.arrayContaining([...wanted]));
    });
  });

  it("keeps what identifies for sure out of the case envelope, except for files", () => {
    const open = fields.filter(
      ({ identity, envelope }) => identity === "yes" && envelope === "case",
    );
    expect(open).toEqual([]);
    expect(fields.find(({ id }) => id === "contact")?.envelope).toBe("identity");
  });

  it("takes a tile, the written story or the spoken one, which counts as identifying", () => {
    const group = fields.filter(({ need }) => typeof need === "object").map(({ id }) => id);
    expect(group).toEqual(["tiles", "story", "story_voice"]);
    expect(fields.find(({ id }) => id === "story_voice")).toMatchObject({
      kind: "files",
      maxFiles: 1,
      recording: { maxSeconds: 300 },
      identity: "yes",
      envelope: "originals",
      dropRule: "on-transcript",
    });
    const least = { country: "VNM", relation: "self", c_work: true, safe_to_send: true };
    expect(isComplete(PUBLIC_FORM, least)).toBe(false);
    expect(isComplete(PUBLIC_FORM, { ...least, story_voice: ["a"] })).toBe(true);
    expect(isComplete(PUBLIC_FORM, { ...least, story_voice: ["a", "b"] })).toBe(false);
  });

  it("checks safety in the page alone", () => {
    const inPage = fields.filter(({ envelope }) => envelope === "none").map(({ id }) => id);
    expect(inPage).toEqual(["device_checked", "safe_to_send"]);
  });

  it("offers silence first where a question is private", () => {
    for (const field of fields) {
      if (!("options" in field)) continue;
      const index = field.options.findIndex(({ id }) => id === "prefer_not_to_say");
      expect(index, field.id).toBeLessThanOrEqual(0);
    }
  });

  it("fits one size bucket when every text is full, with room for the list of files", () => {
    const textBytes = fields
      .filter(({ envelope }) => envelope === "case" || envelope === "originals")
      .reduce((sum, field) => sum + textBytesOf(field), 0);
    const bucketBytes = 32 * 1024;
    expect(textBytes).toBeLessThan(bucketBytes - 8 * 1024);
  });
});
