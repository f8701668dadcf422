import { describe, expect, it } from "vitest";
import { dateCases, planCase } from "../../src/cli/demo/case-plan.ts";
import { chooseStory } from "../../src/cli/demo/library.ts";
import { storiesEn } from "../../src/cli/demo/stories/en.ts";
import { storiesVi } from "../../src/cli/demo/stories/vi.ts";
import { paragraphsOf } from "../../src/cli/demo/story-text.ts";
import { daysBetween, type Day } from "../../src/domain/day.ts";
import { TILE_IDS } from "../../src/domain/taxonomy/tiles.ts";

const TODAY = "2026-11-24" as Day;
const MANY = 4000;

const plans = (count: number) =>
  dateCases(0, count, TODAY, 399).map((dated) => ({ ...dated, ...planCase(dated, TODAY) }));

describe.each([
  ["vi", storiesVi],
  ["en", storiesEn],
] as const)("stories in %s", (_language, stories) => {
  it("are at least thirty, over all kinds", () => {
    expect(stories.length).toBeGreaterThanOrEqual(30);
    const kinds = new Set(stories.map(({ answers }) => answers.tiles[0]));
    expect([...kinds].sort()).toEqual([...TILE_IDS].sort());
  });

  it("have 60 to 250 words each", () => {
    for (const { text } of stories) {
      const words = paragraphsOf(text).join(" ").split(" ").length;
      expect(words, text).toBeGreaterThanOrEqual(60);
      expect(words, text).toBeLessThanOrEqual(250);
    }
  });
});

describe("planned cases", () => {
  const many = plans(MANY);

  it("all say something else", () => {
    expect(new Set(many.map(({ answers }) => answers["story"])).size).toBe(MANY);
  });

  it("leave no placeholder behind", () => {
    for (const { answers } of many) expect(answers["story"]).not.toMatch(/[{}|]/);
  });

  it("take every story before one comes again", () => {
    const first = Array.from({ length: 60 }, (_, index) => chooseStory(index));
    expect(first.every(({ variant }) => variant === 0)).toBe(true);
    expect(first.filter(({ language }) => language === "vi")).toHaveLength(40);
  });

  it("are spread over the last 400 days, in order", () => {
    const ages = many.map(({ receivedDay }) => daysBetween(receivedDay, TODAY));
    expect(ages).toEqual([...ages].sort((a, b) => b - a));
    expect(ages[0]).toBeGreaterThan(380);
    expect(ages.at(-1)).toBe(0);
  });

  it("let nothing happen before arrival or after today", () => {
    for (const { receivedDay, events } of many) {
      const days = [receivedDay, ...events.map(({ day }) => day), TODAY];
      expect(days).toEqual([...days].sort());
    }
  });

  it("have files in about one of seven", () => {
    const share = many.filter(({ files }) => files.length > 0).length / MANY;
    expect(share).toBeGreaterThan(0.12);
    expect(share).toBeLessThan(0.18);
  });

  it("are the same in every run", () => {
    expect(plans(40)).toEqual(plans(40));
  });
});
