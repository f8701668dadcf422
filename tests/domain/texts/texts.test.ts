import { describe, expect, it } from "vitest";

import { CASE_LABELS } from "../../../build/messages/load-case-labels.js";
import { LANGUAGES } from "../../../src/domain/language.ts";
import { fieldsOf } from "../../../src/domain/questionnaire/condition.ts";
import { PUBLIC_FORM } from "../../../src/domain/questionnaire/public-form.ts";
import type { Questionnaire } from "../../../src/domain/questionnaire/types.ts";
import { ACTOR_TYPES } from "../../../src/domain/taxonomy/actors.ts";
import { AREAS } from "../../../src/domain/taxonomy/areas.ts";
import { GROUPS } from "../../../src/domain/taxonomy/groups.ts";
import { PLACE_TYPE_IDS } from "../../../src/domain/taxonomy/place-types.ts";
import { TILE_IDS } from "../../../src/domain/taxonomy/tiles.ts";
import type { FieldText, FormTexts } from "../../../src/domain/texts/types.ts";
import { loadTexts } from "../../support/texts.ts";

const english = await loadTexts("en");
const vietnamese = await loadTexts("vi");
const FORM: Questionnaire = PUBLIC_FORM;
const fields = fieldsOf(FORM);

/** Every text below a value, wherever it stands. */
function wordsIn(value: unknown): string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(wordsIn) : [];
}

describe.each(LANGUAGES)("the words in %s", (language) => {
  it("exist for every step, field and option, and for nothing else", async () => {
    const texts: FormTexts = await loadTexts(language);
    expect(Object.keys(texts.steps).sort()).toEqual(PUBLIC_FORM.steps.map(({ id }) => id).sort());
    expect(Object.keys(texts.fields).sort()).toEqual(fields.map(({ id }) => id).sort());
    const byId: Readonly<Record<string, FieldText>> = texts.fields;
    for (const field of fields) {
      const text = byId[field.id];
      expect(text?.question.trim(), field.id).toBeTruthy();
      expect(text?.why.trim(), field.id).toBeTruthy();
      const options = "options" in field ? field.options.map(({ id }) => id) : [];
      for (const option of options) {
        expect(text?.options?.[option]?.trim(), `${field.id}: ${option}`).toBeTruthy();
      }
    }
    expect(wordsIn(texts).filter((word) => word.trim() === "" || word !== word.trim())).toEqual([]);
  });

  it("warn before every screen that is marked as heavy", async () => {
    const texts: Readonly<Record<string, FieldText>> = (await loadTexts(language)).fields;
    for (const screen of FORM.steps.flatMap((step) => step.screens)) {
      if (screen.heavy !== true) continue;
      expect(screen.fields.some((field) => texts[field.id]?.warning !== undefined)).toBe(true);
    }
  });
});

describe("the words in both languages", () => {
  it("have the same parts: nobody is warned in one language only", () => {
    const shape = (text: FieldText) => [Object.keys(text).sort(), text.prompts?.length];
    const vi: Readonly<Record<string, FieldText>> = vietnamese.fields;
    const en: Readonly<Record<string, FieldText>> = english.fields;
    for (const [id, text] of Object.entries(vi)) {
      const other = en[id];
      expect(other && shape(other), id).toEqual(shape(text));
    }
  });

  it("differ", () => {
    const vi: Readonly<Record<string, FieldText>> = vietnamese.fields;
    const en: Readonly<Record<string, FieldText>> = english.fields;
    for (const id of Object.keys(vi)) expect(vi[id]?.question).not.toBe(en[id]?.question);
  });

  it("never say CAT in Vietnamese: there it is short for the police of a province", async () => {
    const words = wordsIn([vietnamese, await CASE_LABELS.vi()]);
    expect(words.filter((word) => /\bCAT\b/.test(word))).toEqual([]);
  });

  it("are written in composed letters, so that search and length are the same everywhere", () => {
    const words = wordsIn([vietnamese, english]);
    expect(words.filter((word) => word !== word.normalize("NFC"))).toEqual([]);
  });

  it("do not blame: no question asks why the person did something", () => {
    for (const text of Object.values(vietnamese.fields))
      expect(text.question).not.toMatch(/vì sao|tại sao/i);
    for (const text of Object.values(english.fields)) expect(text.question).not.toMatch(/\bwhy\b/i);
  });
});

describe("the taxonomy", () => {
  it("has the lists of the design", () => {
    expect(TILE_IDS).toHaveLength(13);
    expect(AREAS).toHaveLength(52);
    expect(GROUPS).toHaveLength(34);
    expect(ACTOR_TYPES).toHaveLength(36);
    expect(PLACE_TYPE_IDS).toHaveLength(16);
  });

  it("has a tile above every area, and areas below every tile", () => {
    expect(new Set(AREAS.map(({ tile }) => tile))).toEqual(new Set(TILE_IDS));
  });
});
