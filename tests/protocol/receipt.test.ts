/** The receipt: every spelling reads back, and typing mistakes are noticed on the device. */
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { concat } from "../../src/protocol/bytes.ts";
import { DOMAIN, domainHash } from "../../src/protocol/domains.ts";
import { elevenBitNumbers } from "../../src/protocol/eleven-bits.ts";
import { installPrimitives } from "../../src/protocol/primitives/installed.ts";
import { loadSodium } from "../../src/protocol/primitives/sodium.ts";
import {
  newReceipt,
  readReceipt,
  receiptDigits,
  receiptWords,
} from "../../src/protocol/receipt.ts";
import type { Receipt, WordList } from "../../src/protocol/receipt.ts";
import { englishWords } from "../../src/protocol/receipt-words/english.ts";
import { foldWord } from "../../src/protocol/receipt-words/fold.ts";
import { vietnameseWords } from "../../src/protocol/receipt-words/vietnamese.ts";

const lists: readonly WordList[] = [vietnameseWords, englishWords];
const runs = { numRuns: 60 };

beforeAll(async () => {
  installPrimitives(await loadSodium());
});

const receipts = fc
  .uint8Array({ minLength: 10, maxLength: 10 })
  .map((secret) => withChecksum(secret));

function withChecksum(secret: Uint8Array): Receipt {
  const checksum = domainHash(DOMAIN.receiptChecksum, 16, secret).subarray(0, 1);
  return concat(secret, checksum) as Receipt;
}

/** A receipt that begins with the given English words. */
function receiptWith(...words: readonly string[]): Receipt {
  const bits = words.map((word) => englishWords.indexOf(word).toString(2).padStart(11, "0"));
  const secret = bits.join("").padEnd(80, "01");
  return withChecksum(
    Uint8Array.from({ length: 10 }, (_, i) => Number.parseInt(secret.slice(i * 8, i * 8 + 8), 2)),
  );
}

const read = (typed: string) => readReceipt(typed, lists);
const expectRead = (typed: string, receipt: Receipt) =>
  expect(read(typed), typed).toEqual({ kind: "ok", receipt: new Uint8Array(receipt) });

describe("a receipt", () => {
  it("has 80 random bits and a checksum", () => {
    expect(newReceipt()).toHaveLength(11);
    expect(newReceipt()).not.toEqual(newReceipt());
    expect(read(receiptWords(newReceipt(), englishWords).join(" ")).kind).toBe("ok");
  });

  it("reads back from words in either language, and from digits", () => {
    fc.assert(
      fc.property(receipts, (receipt) => {
        for (const list of lists) {
          const words = receiptWords(receipt, list);
          expect(words).toHaveLength(8);
          expectRead(words.join(" "), receipt);
        }
        const groups = receiptDigits(receipt);
        expect(groups.map((group) => group.length)).toEqual(Array(9).fill(3));
        expectRead(groups.join(" "), receipt);
      }),
      runs,
    );
  });

  it("reads back in capitals, without diacritics, decomposed, with hyphens, lines or no spaces", () => {
    fc.assert(
      fc.property(receipts, (receipt) => {
        for (const list of lists) {
          const words = receiptWords(receipt, list);
          for (const typed of [
            words.join(" ").toUpperCase(),
            words.map((word) => word.normalize("NFD")).join("  "),
            words.map(foldWord).join(" "),
            words.map((word) => word.replaceAll(" ", "-")).join("\n"),
            `  ${words.map((word, i) => `${i + 1}. ${word},`).join("\t")}  `,
            words.map((word) => word.replaceAll(" ", "")).join(" "),
            words.join("").replaceAll(" ", ""),
            foldWord(words.join("")),
          ]) {
            expectRead(typed, receipt);
          }
        }
        const digits = receiptDigits(receipt).join("");
        for (const typed of [digits, digits.replace(/(...)/g, "$1-"), ` ${digits}\n`]) {
          expectRead(typed, receipt);
        }
      }),
      runs,
    );
  });

  it("reads back where two English words look like one", () => {
    for (const pair of ["art work", "car pet", "off ice", "run way", "leg end", "kit ten"]) {
      const receipt = receiptWith("zoo", ...pair.split(" "), "able");
      const words = receiptWords(receipt, englishWords);
      expect(words.join(" ")).toContain(pair);
      expectRead(words.join(" "), receipt);
      expectRead(words.join(""), receipt);
    }
  });
});

describe("a mistake in digits", () => {
  it("is noticed for all but 1 in 200 single digits", () => {
    let unnoticed = 0;
    let tried = 0;
    const random = fc.sample(receipts, { numRuns: 40, seed: 3 });
    for (const receipt of random) {
      const digits = receiptDigits(receipt).join("");
      for (let at = 0; at < digits.length; at++) {
        for (const digit of "0123456789") {
          if (digit === digits[at]) continue;
          tried++;
          const typed = digits.slice(0, at) + digit + digits.slice(at + 1);
          if (read(typed).kind === "ok") unnoticed++;
        }
      }
    }
    expect(tried).toBe(40 * 27 * 9);
    expect(unnoticed / tried).toBeLessThan(1 / 200);
  });

  it("of number is named", () => {
    const digits = receiptDigits(receiptWith("able")).join("");
    expect(read(digits.slice(1))).toEqual({ kind: "too-few", found: 26, unit: "digits" });
    expect(read(`${digits}1`)).toEqual({ kind: "too-many", found: 28, unit: "digits" });
    expect(read("9".repeat(27))).toEqual({ kind: "mistyped" });
    expect(read(" - \n")).toEqual({ kind: "empty" });
  });
});

describe("a mistake in words", () => {
  const letters = "abcdefghijklmnopqrstuvwxyz";

  it("of one letter in Vietnamese is always noticed", () => {
    const receipt = receiptWith("zoo", "able");
    const words = receiptWords(receipt, vietnameseWords).map(foldWord);
    words.forEach((word, i) => {
      for (let at = 0; at < word.length; at++) {
        for (const letter of letters) {
          if (letter === word[at]) continue;
          const typo = word.slice(0, at) + letter + word.slice(at + 1);
          const kind = readReceipt(words.with(i, typo).join(" "), [vietnameseWords]).kind;
          expect(kind, typo).toBe("unknown-word");
        }
      }
    });
  });

  it("of one letter in English is noticed for all but 1 in 200", () => {
    let unnoticed = 0;
    let tried = 0;
    for (const receipt of fc.sample(receipts, { numRuns: 3, seed: 5 })) {
      const words = receiptWords(receipt, englishWords);
      words.forEach((word, i) => {
        for (let at = 0; at < word.length; at++) {
          for (const letter of letters) {
            if (letter === word[at]) continue;
            tried++;
            const typo = word.slice(0, at) + letter + word.slice(at + 1);
            const reading = readReceipt(words.with(i, typo).join(" "), [englishWords]);
            if (reading.kind === "ok") unnoticed++;
          }
        }
      });
    }
    expect(tried).toBeGreaterThan(2000);
    expect(unnoticed / tried).toBeLessThan(1 / 200);
  });

  it("of order is noticed for all but the share that eight bits leave", () => {
    let unnoticed = 0;
    let tried = 0;
    for (const receipt of fc.sample(receipts, { numRuns: 40, seed: 7 })) {
      const words = receiptWords(receipt, vietnameseWords);
      for (let at = 0; at < 7; at++) {
        const [a = "", b = ""] = words.slice(at, at + 2);
        if (a === b) continue;
        tried++;
        const swapped = words.with(at, b).with(at + 1, a);
        if (readReceipt(swapped.join(" "), [vietnameseWords]).kind === "ok") unnoticed++;
      }
    }
    expect(unnoticed / tried).toBeLessThan(1 / 50);
  });

  it("says which word is unknown, or how many there are", () => {
    const words = receiptWords(receiptWith("zoo", "able"), englishWords);
    expect(read(words.with(2, "xyzzy").join(" "))).toEqual({
      kind: "unknown-word",
      position: 3,
      typed: "xyzzy",
    });
    expect(read(words.slice(0, 7).join(" "))).toMatchObject({ kind: "too-few", found: 7 });
    expect(read([...words, "zoo"].join(" "))).toMatchObject({ kind: "too-many", found: 9 });
    // "carpet" is also "car" and "pet"; seven words are seven all the same.
    const seven = receiptWords(receiptWith("carpet"), englishWords).slice(0, 7);
    expect(seven).toContain("carpet");
    expect(read(seven.join(" "))).toMatchObject({ kind: "too-few", found: 7 });
  });

  it("never ends in anything but an answer, whatever is typed", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 200 }), (typed) => {
        expect(read(typed).kind).not.toBe("ok");
      }),
    );
    const many = `${englishWords.join(" ")} `.repeat(5);
    expect(read(many).kind).toBe("too-many");
  });
});

describe("eleven bits", () => {
  it("are the bits in their order", () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 11, maxLength: 11 }), (bytes) => {
        const bits = Array.from(bytes, (byte) => byte.toString(2).padStart(8, "0")).join("");
        const numbers = elevenBitNumbers(bytes).map((n) => n.toString(2).padStart(11, "0"));
        expect(numbers.join("")).toBe(bits);
      }),
    );
  });
});
