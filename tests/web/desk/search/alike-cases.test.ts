/** Cases that may be about the same. */
import { describe, expect, it } from "vitest";
import { emptyTraits, TELLINGS } from "./tellings.ts";
import { findAlike } from "../../../../web/desk/search/alike-cases.ts";
import { CaseIndex } from "../../../../web/desk/search/case-index.ts";
import { canBeLinked, traitsOf } from "../../../../web/desk/search/case-traits.ts";
import type { CaseTraits } from "../../../../web/desk/search/case-traits.ts";
import type { AlikeCase } from "../../../../web/desk/search-api.ts";

const nothing = (): Promise<void> => Promise.resolve();

/** Everybody else tells something else; two tell of the same evening. */
function desk(changes: Readonly<Record<string, Partial<CaseTraits>>> = {}) {
  const index = new CaseIndex();
  const traits = new Map<string, CaseTraits>();
  for (const [id, text] of Object.entries(TELLINGS)) {
    index.set(id, "2026-05-01", [{ where: "answer", text }]);
    traits.set(id, { ...emptyTraits, ...changes[id] });
  }
  const find = (id: string): Promise<readonly AlikeCase[]> => findAlike(index, traits, id, nothing);
  return { find, index, traits };
}

const SAME = {
  place: "vn.66",
  months: { first: 24_300, last: 24_300 },
  acts: ["act.beating"],
  actors: ["actor.police_local"],
};

describe("suggestions", () => {
  it("finds two accounts of one event, and says why", async () => {
    const { find } = desk({ first: SAME, second: SAME, third: { place: SAME.place } });
    const found = await find("first");
    expect(found.map(({ id }) => id)).toEqual(["second"]);
    const because = found[0]?.because;
    expect(because).toMatchObject({
      isSamePlace: true,
      isSameTime: true,
      acts: ["act.beating"],
      actors: ["actor.police_local"],
    });
    expect(because?.words.join("; ")).toContain("ia drăng");
    expect((await find("second")).map(({ id }) => id)).toEqual(["first"]);
  });

  it("needs words that are the same: place, time and acts alone say little", async () => {
    const { find } = desk({ first: SAME, third: SAME, fourth: SAME });
    expect(await find("third")).toEqual([]);
  });

  it("suggests a report that was sent twice, whatever was coded", async () => {
    const { find, index, traits } = desk();
    index.set("again", "2026-05-03", [{ where: "answer", text: TELLINGS.first }]);
    traits.set("again", emptyTraits);
    expect((await find("first"))[0]?.id).toBe("again");
    expect((await find("third")).map(({ id }) => id)).toEqual([]);
  });

  it("never suggests what may be a trap or was put aside, and nothing for it", async () => {
    const { find } = desk({ first: SAME, second: { ...SAME, canBeLinked: false } });
    expect(await find("first")).toEqual([]);
    expect(await find("second")).toEqual([]);
  });

  it("does not compare notes: what colleagues write of two cases is alike", async () => {
    const index = new CaseIndex();
    const traits = new Map<string, CaseTraits>();
    for (const id of ["one", "two"]) {
      index.set(id, "2026-05-01", [{ where: "note", text: TELLINGS.first }]);
      traits.set(id, { ...emptyTraits, ...SAME });
    }
    expect(await findAlike(index, traits, "one", nothing)).toEqual([]);
  });

  it("finds nothing for a case that was not read, and where there is no other", async () => {
    const { find } = desk();
    expect(await find("unknown")).toEqual([]);
    const index = new CaseIndex();
    index.set("one", "2026-05-01", [{ where: "answer", text: TELLINGS.first }]);
    expect(await findAlike(index, new Map([["one", emptyTraits]]), "one", nothing)).toEqual([]);
  });
});

describe("traits", () => {
  it("keeps traps and what was put aside apart", () => {
    expect(canBeLinked({ isSetAside: false, state: "in_triage" })).toBe(true);
    expect(canBeLinked({ isSetAside: true, state: "in_triage" })).toBe(false);
    expect(canBeLinked({ isSetAside: false, state: "suspected_hostile" })).toBe(false);
  });

  it.each([
    [
      { precision: "day", day: "2026-05-17" },
      { first: 24_316, last: 24_316 },
    ],
    [
      { precision: "month", year: 2026, month: 5 },
      { first: 24_316, last: 24_316 },
    ],
    [
      { precision: "quarter", year: 2026, quarter: 2 },
      { first: 24_315, last: 24_317 },
    ],
    [
      { precision: "since", year: 2026, month: 5 },
      { first: 24_316, last: 24_316 },
    ],
    [{ precision: "since", year: 2026 }, undefined],
    [{ precision: "year", year: 2026 }, undefined],
    ["May", undefined],
  ])("reads the months of %j", (period, months) => {
    const card = { isSetAside: false, state: "received", acts: [], actors: [], heavy: [] } as const;
    const read = traitsOf({ card: card as never, answers: { period } });
    expect(read.months).toEqual(months);
  });
});
