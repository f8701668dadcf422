/** Answers made at random: well-formed ones, and values as a hostile program would send them. */
import fc from "fast-check";

import type { Answer, Answers } from "../../src/domain/questionnaire/answers.ts";
import { fieldsOf } from "../../src/domain/questionnaire/condition.ts";
import type { Field, Questionnaire } from "../../src/domain/questionnaire/types.ts";
import { addDays, mondayOf, parseDay, type Day } from "../../src/domain/day.ts";
import type { Period, Precision } from "../../src/domain/period.ts";
import { VIETNAM_PROVINCES } from "../../src/domain/places/vietnam.ts";

/** Any day of two centuries. */
export const arbitraryDay: fc.Arbitrary<Day> = fc
  .integer({ min: 0, max: 73_000 })
  .map((days) => addDays(day("1950-01-01"), days));

/** Reads a day that the test knows to exist. */
export function day(text: string): Day {
  const parsed = parseDay(text);
  if (parsed === undefined) throw new Error(`Not a day: ${text}`);
  return parsed;
}

/** Any period of the given precisions. */
export function arbitraryPeriod(precisions: readonly Precision[]): fc.Arbitrary<Period> {
  const year = fc.integer({ min: 1900, max: 2199 });
  const month = fc.integer({ min: 1, max: 12 });
  const byPrecision: Record<Precision, fc.Arbitrary<Period>> = {
    day: arbitraryDay.map((found) => ({ precision: "day", day: found })),
    week: arbitraryDay.map((found) => ({ precision: "week", firstDay: mondayOf(found) })),
    month: fc.record({ precision: fc.constant("month"), year, month }),
    quarter: fc.record({
      precision: fc.constant("quarter"),
      year,
      quarter: fc.integer({ min: 1, max: 4 }),
    }),
    year: fc.record({ precision: fc.constant("year"), year }),
    since: fc.oneof(
      fc.record({ precision: fc.constant("since"), year }),
      fc.record({ precision: fc.constant("since"), year, month }),
    ),
  };
  return fc.oneof(...precisions.map((precision) => byPrecision[precision]));
}

/** Any well-formed answer to a field. */
export function arbitraryAnswer(field: Field): fc.Arbitrary<Answer> {
  switch (field.kind) {
    case "choice":
      return fc.constantFrom(...field.options.map((option) => option.id));
    case "choices": {
      const exclusive = field.exclusive ?? [];
      const together = field.options
        .map((option) => option.id)
        .filter((id) => !exclusive.includes(id));
      return fc.oneof(
        fc.subarray(together, { minLength: 1, maxLength: field.max ?? together.length }),
        ...exclusive.map((id) => fc.constant([id])),
      );
    }
    case "text":
    case "long-text":
      return fc
        .string({ unit: "grapheme", minLength: 1, maxLength: 10 })
        .map((text) => `a${text.slice(0, 10)}`);
    case "country":
      return fc.constantFrom("VNM", "LAO", "DEU");
    case "province":
      return fc.oneof(
        fc.constantFrom(...VIETNAM_PROVINCES).map(({ id }) => ({ listed: id })),
        fc.constantFrom("Vientiane", "Đâu đó").map((typed) => ({ typed })),
      );
    case "period":
      return arbitraryPeriod(field.precisions);
    case "files":
      return fc.uniqueArray(fc.uuid({ version: 4 }), { minLength: 1, maxLength: field.maxFiles });
    case "consent":
      return fc.constant(true);
  }
}

/** Any well-formed answers, some skipped; also answers to questions that are hidden. */
export function arbitraryAnswers(questionnaire: Questionnaire): fc.Arbitrary<Answers> {
  const model = Object.fromEntries(
    fieldsOf(questionnaire).map((field) => [field.id, arbitraryAnswer(field)]),
  );
  // With no key required, the record leaves keys out; it never sets one to undefined.
  return fc.record(model, { requiredKeys: [] }) as fc.Arbitrary<Answers>;
}

/** Anything at all under the ids of fields and under other names. */
export function hostileAnswers(
  questionnaire: Questionnaire,
): fc.Arbitrary<Record<string, unknown>> {
  const ids = fieldsOf(questionnaire).map((field) => field.id);
  return fc.dictionary(
    fc.oneof(
      fc.constantFrom(...ids),
      fc.constantFrom("constructor", "__proto__", "toString"),
      fc.string(),
    ),
    fc.anything(),
  );
}
