import fc from "fast-check";
import { describe, expect, it } from "vitest";

import {
  canonicalJson,
  type CanonicalValue,
} from "../../../src/domain/questionnaire/canonical-json.ts";
import { hashInputOf } from "../../../src/domain/questionnaire/hash-input.ts";
import { PUBLIC_FORM } from "../../../src/domain/questionnaire/public-form.ts";

const { value: arbitraryValue } = fc.letrec<{ value: CanonicalValue }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.string(),
    fc.maxSafeInteger(),
    fc.boolean(),
    fc.array(tie("value"), { maxLength: 4 }),
    fc.dictionary(fc.string(), tie("value"), { maxKeys: 4, noNullPrototype: true }),
  ),
}));

/** The same value with the properties of every object written the other way round. */
function reversed(value: CanonicalValue): CanonicalValue {
  if (typeof value !== "object") return value;
  if (Array.isArray(value)) return (value as readonly CanonicalValue[]).map(reversed);
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, property]) => [key, property === undefined ? undefined : reversed(property)]),
  );
}

describe("canonical JSON", () => {
  it("sorts properties and leaves absent ones out", () => {
    expect(canonicalJson({ b: 1, a: [true, "ế"], c: undefined })).toBe('{"a":[true,"ế"],"b":1}');
  });

  it("does not depend on the order of writing, and reads back as the same value", () => {
    fc.assert(
      fc.property(arbitraryValue, (value) => {
        const text = canonicalJson(value);
        expect(canonicalJson(reversed(value))).toBe(text);
        expect(canonicalJson(JSON.parse(text) as CanonicalValue)).toBe(text);
      }),
    );
  });

  it("refuses numbers with more than one spelling", () => {
    for (const number of [0.5, NaN, Infinity, 2 ** 53]) {
      expect(() => canonicalJson({ number })).toThrow(RangeError);
    }
  });

  it("writes the whole questionnaire", () => {
    expect(JSON.parse(hashInputOf(PUBLIC_FORM))).toEqual(PUBLIC_FORM);
    const changed = { ...PUBLIC_FORM, version: PUBLIC_FORM.version + 1 };
    expect(hashInputOf(changed)).not.toBe(hashInputOf(PUBLIC_FORM));
  });
});
