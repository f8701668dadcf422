/** Drafts: one size, opened by the words only. */
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import {
  draftLastDay,
  draftWords,
  newDraftSecret,
  openDraft,
  readDraftWords,
  sealDraft,
  toHex,
} from "../../src/protocol/index.ts";
import { installPrimitives } from "../../src/protocol/primitives/installed.ts";
import { loadSodium } from "../../src/protocol/primitives/sodium.ts";
import { englishWords } from "../../src/protocol/receipt-words/english.ts";
import { foldWord } from "../../src/protocol/receipt-words/fold.ts";
import { vietnameseWords } from "../../src/protocol/receipt-words/vietnamese.ts";

beforeAll(async () => installPrimitives(await loadSodium()));

const LISTS = [vietnameseWords, englishWords];
const DAY = "2026-12-10";
const draft = {
  format: 1 as const,
  questionnaireHash: new Uint8Array(32).fill(3),
  screen: "story",
  isHandedOver: true,
  answers: { story: "Một chuyện.", tiles: ["a"], c_work: true },
};

describe("words", () => {
  it("are read in either list, however they are typed", () => {
    fc.assert(
      fc.property(fc.constantFrom(...LISTS), (list) => {
        const secret = newDraftSecret();
        const words = draftWords(secret, list);
        for (const typed of [words.join(" "), words.map(foldWord).join("").toUpperCase()]) {
          expect(readDraftWords(typed, LISTS).map(toHex)).toContain(toHex(secret));
        }
      }),
      { numRuns: 50 },
    );
  });

  it.each(["", "xyzzy", "zoo zoo zoo zoo", "zoo zoo zoo zoo zoo zoo", "12345"])(
    "are none in: %s",
    (typed) => {
      expect(readDraftWords(typed, LISTS)).toEqual([]);
    },
  );
});

describe("a draft", () => {
  it("opens with its words, and says its last day without them", async () => {
    const secret = newDraftSecret();
    const sealed = await sealDraft(draft, DAY, secret);
    expect(draftLastDay(sealed)).toBe(DAY);
    expect(await openDraft(sealed, secret)).toEqual(draft);
    await expect(openDraft(sealed, newDraftSecret())).rejects.toMatchObject({
      code: "cannot-open",
    });
  });

  it("has one size, and cannot be changed, not even its day", async () => {
    const secret = newDraftSecret();
    const sealed = await sealDraft(draft, DAY, secret);
    const longer = { ...draft, answers: { story: "x".repeat(30_000) } };
    expect((await sealDraft(longer, DAY, secret)).length).toBe(sealed.length);
    const later = new Uint8Array(sealed);
    later.set(new TextEncoder().encode("2027-12-10"), 5);
    await expect(openDraft(later, secret)).rejects.toMatchObject({ code: "cannot-open" });
    const tooLong = { ...draft, answers: { story: "x".repeat(33_000) } };
    await expect(sealDraft(tooLong, DAY, secret)).rejects.toMatchObject({ code: "too-long" });
  });
});
