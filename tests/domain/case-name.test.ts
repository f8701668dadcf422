import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { caseName } from "../../src/domain/case-name.ts";
import { QUALITIES, THINGS } from "../../src/domain/case-words.ts";

describe("the name of a case", () => {
  it("says the same in both languages", () => {
    const id = new Uint8Array(16);
    expect(caseName(id, "en")).toBe("amber river");
    expect(caseName(id, "vi")).toBe("sông hổ phách");
  });

  it("has enough words, each as likely as any other, none twice", () => {
    for (const list of [QUALITIES, THINGS]) {
      expect(list.length).toBeGreaterThanOrEqual(64);
      expect(256 % list.length).toBe(0);
      expect(new Set(list.map(([vi]) => vi)).size).toBe(list.length);
      expect(new Set(list.map(([, en]) => en)).size).toBe(list.length);
    }
  });

  it("has the same name in one language exactly if it has in the other", () => {
    const id = fc.uint8Array({ minLength: 16, maxLength: 16 });
    fc.assert(
      fc.property(id, id, (one, other) => {
        expect(caseName(one, "vi") === caseName(other, "vi")).toBe(
          caseName(one, "en") === caseName(other, "en"),
        );
      }),
    );
  });

  it("needs a whole id", () => {
    expect(() => caseName(new Uint8Array(15), "vi")).toThrow(RangeError);
    expect(() => caseName(new Uint8Array(0), "en")).toThrow(RangeError);
  });
});
