/** Where the offline form says something else than the intake, it takes the same values. */
import { readFile } from "node:fs/promises";
import { expect, it } from "vitest";
import { readMessages } from "../../support/texts.ts";

const read = (path: string) => readFile(new URL(`../../../web/${path}`, import.meta.url), "utf8");
const valuesOf = (text: string) => new Set(text.match(/\{\w+\}/g));

it.each(["vi", "en"])("%s", async (language) => {
  const words = await read("offline/words.ts");
  const texts = { ...readMessages(language, "offline"), ...readMessages(language, "intake") };
  const pairs = [...words.matchAll(/(offline_\w+) as (intake_\w+)/g)];
  expect(pairs.length).toBeGreaterThan(5);
  for (const [, own = "", replaced = ""] of pairs) {
    expect(Object.keys(texts)).toEqual(expect.arrayContaining([own, replaced]));
    expect(valuesOf(texts[own] ?? ""), own).toEqual(valuesOf(texts[replaced] ?? ""));
  }
});
