import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { firstOf } from "../../../../web/desk/search/first-of.ts";

const ascending = (a: number, b: number): number => a - b;

describe("the first of a list", () => {
  it("are those that come first when all are put in order", () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer()), fc.integer({ min: 1, max: 50 }), (list, most) => {
        expect(firstOf(list, most, ascending)).toEqual([...list].sort(ascending).slice(0, most));
      }),
    );
  });

  it("are all where there are fewer", () => {
    expect(firstOf([2, 1], 3, ascending)).toEqual([1, 2]);
    expect(firstOf([], 3, ascending)).toEqual([]);
  });
});
