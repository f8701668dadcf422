import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { GAP, findTextHints, withoutPart } from "../../src/domain/free-text-hints.ts";

const found = (text: string): string[] =>
  findTextHints(text).map(({ kind, text: part }) => `${kind}: ${part}`);

describe("looks like", () => {
  it.each([
    ["gọi tôi số 0912345678 nhé", "phone: 0912345678"],
    ["Số: 0912 345 678.", "phone: 0912 345 678"],
    ["+84 91-234-56.78", "phone: +84 91-234-56.78"],
    ["024 3825 1234", "phone: 024 3825 1234"],
    ["call +44 20 7946 0958", "phone: +44 20 7946 0958"],
    ["ngày 24 0912345678", "phone: 0912345678"],
    ["viết cho lan.anh+1@thư.example.vn, nhé", "email: lan.anh+1@thư.example.vn"],
    ["CMND 012345678", "id-number: 012345678"],
    ["căn cước 001199012345 cấp", "id-number: 001199012345"],
    ["anh Nguyễn Văn An bị đưa đi", "full-name: Nguyễn Văn An"],
    ["TRẦN THỊ MAI HOA", "full-name: TRẦN THỊ MAI HOA"],
    ["Nguyen Van An was taken", "full-name: Nguyen Van An"],
    ["bà Giàng Thị Mỷ", "full-name: Giàng Thị Mỷ"],
  ])("%s", (text, expected) => {
    expect(found(text)).toEqual([expected]);
  });

  it("finds letters that are spelt in two parts", () => {
    expect(found("Nguyễn Văn Ân".normalize("NFD"))).toHaveLength(1);
  });

  it.each([
    "Sáng hôm đó có ba người đến nhà.",
    "Họ đòi 500.000.000 đồng, rồi 350 000 000 nữa.",
    "phạt 500000000 đồng và 120000000 đ",
    "ngày 24/11/2026, 20261124, 24-11-2026",
    "thành phố Hồ Chí Minh, đường Lê Văn Sỹ, trường Trần Đại Nghĩa",
    "Hà Nội, Cao Bằng, Thái Nguyên",
    "Lê la ngoài chợ. Mai Tôi đi.",
    "Le Monde Diplomatique wrote it",
    "nghị định 144/2021, điều 331, số 12345/QĐ-UBND",
    "a @ b, @ban, x@y",
  ])("finds nothing in: %s", (text) => {
    expect(found(text)).toEqual([]);
  });
});

const anyText = fc.oneof(
  fc.string({ unit: "binary" }),
  fc
    .array(fc.constantFrom("Nguyễn", " ", "Văn", "An", "0", "912", "345678", "@", ".", "vn", "+84"))
    .map((parts) => parts.join("")),
);

describe("properties", () => {
  it("gives parts of the text, in order, that do not overlap", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let last = 0;
        for (const { start, end, text: part } of findTextHints(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(text.slice(start, end)).toBe(part);
          last = end;
        }
      }),
    );
  });

  it("does not find again what was taken out", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const [first] = findTextHints(text);
        if (!first) return;
        const rest = withoutPart(text, first.text);
        expect(rest).toContain(GAP);
        expect(rest).not.toContain(first.text);
      }),
    );
  });

  it("finds every Vietnamese mobile number, however it is spaced", () => {
    const digits = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 8, maxLength: 8 });
    const mark = fc.constantFrom("", " ", ".", "-");
    const front = fc.constantFrom("0", "+84", "84", "0084");
    const second = fc.constantFrom("3", "5", "7", "8", "9");
    fc.assert(
      fc.property(
        front,
        second,
        digits,
        fc.array(mark, { minLength: 8, maxLength: 8 }),
        (...all) => {
          const [prefix, first, rest, marks] = all;
          const number =
            prefix + first + rest.map((digit, i) => `${marks[i] ?? ""}${digit}`).join("");
          expect(found(`gọi ${number} nhé`)).toEqual([`phone: ${number}`]);
        },
      ),
    );
  });

  it("takes a number after 0084 for a phone's, though its beginning could be a card's", () => {
    expect(found("gọi 008430000000 0 nhé")).toEqual(["phone: 008430000000 0"]);
    expect(found("số 008430000000 nhé")).toEqual(["id-number: 008430000000"]);
  });

  it("finds nothing in small letters and spaces", () => {
    const letter = fc.constantFrom(...Array.from("aăâbcdđeêghiklmnoôơpqrstuưvxy áàảãạ"));
    fc.assert(
      fc.property(fc.array(letter), (letters) => {
        expect(found(letters.join(""))).toEqual([]);
      }),
    );
  });

  it("reads the longest report at once", () => {
    for (const part of ["a", "0", "Nguyễn Văn ", "0912 ", "a@", "1."]) {
      const started = performance.now();
      findTextHints(part.repeat(60_000 / part.length));
      expect(performance.now() - started).toBeLessThan(2000);
    }
  });
});
