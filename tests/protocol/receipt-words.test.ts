/** The receipt words: their number, their spelling, and that no letter of them has changed. */
import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { englishWords } from "../../src/protocol/receipt-words/english.ts";
import { foldWord } from "../../src/protocol/receipt-words/fold.ts";
import { vietnameseWords } from "../../src/protocol/receipt-words/vietnamese.ts";

/** Hashes of the lists joined by line feeds; a change here breaks every receipt handed out. */
const ENGLISH_SHA256 = "187db04a869dd9bc7be80d21a86497d692c0db6abd3aa8cb6be5d618ff757fae";
const VIETNAMESE_SHA256 = "645223f71eae5eceac9d9481f9a0b4613a8421eb16e42fe26bc4a3ebce3ab4b9";

function sha256(words: readonly string[]): string {
  return createHash("sha256").update(words.join("\n"), "utf8").digest("hex");
}

/** Every string one inserted, dropped or replaced letter away. */
function oneSlipFrom(folded: string): Set<string> {
  const slips = new Set<string>();
  for (let i = 0; i <= folded.length; i += 1) {
    const [before, after] = [folded.slice(0, i), folded.slice(i)];
    if (after !== "") slips.add(before + after.slice(1));
    for (const letter of "abcdefghijklmnopqrstuvwxyz") {
      slips.add(before + letter + after);
      if (after !== "") slips.add(before + letter + after.slice(1));
    }
  }
  slips.delete(folded);
  return slips;
}

describe("English receipt words", () => {
  it("are 2,048, told apart by their first four letters", () => {
    expect(englishWords).toHaveLength(2048);
    expect(new Set(englishWords.map((word) => foldWord(word).slice(0, 4))).size).toBe(2048);
  });

  it("are the list of protocol v1", () => {
    expect(sha256(englishWords)).toBe(ENGLISH_SHA256);
  });
});

describe("Vietnamese receipt words", () => {
  const folded = vietnameseWords.map(foldWord);
  const known = new Set(folded);

  it("are 2,048, distinct without diacritics", () => {
    expect(vietnameseWords).toHaveLength(2048);
    expect(known.size).toBe(2048);
  });

  it("are two lower-case syllables in NFC, one space between", () => {
    for (const word of vietnameseWords) {
      expect(word).toBe(word.normalize("NFC").toLowerCase());
      expect(word).toMatch(/^\p{L}+ \p{L}+$/u);
    }
  });

  it("never begin with another entry when folded", () => {
    const begun = folded.filter((word) =>
      Array.from({ length: word.length - 1 }, (_, i) => word.slice(0, i + 1)).some((start) =>
        known.has(start),
      ),
    );
    expect(begun).toEqual([]);
  });

  it("are never one slip of a letter apart when folded", () => {
    const close = folded.filter((word) => [...oneSlipFrom(word)].some((slip) => known.has(slip)));
    expect(close).toEqual([]);
  });

  it("stand in the order of their folded letters", () => {
    expect(folded).toEqual(folded.toSorted());
  });

  it("are the list of protocol v1", () => {
    expect(sha256(vietnameseWords)).toBe(VIETNAMESE_SHA256);
  });
});
