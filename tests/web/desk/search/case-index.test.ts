/** Words that are looked for in everything that was decrypted. */
import { describe, expect, it } from "vitest";
import { CaseIndex } from "../../../../web/desk/search/case-index.ts";
import type { Passage } from "../../../../web/desk/search/passages.ts";

const answer = (text: string): Passage => ({ where: "answer", text });
const note = (text: string): Passage => ({ where: "note", text });

function indexOf(cases: Readonly<Record<string, readonly Passage[]>>): CaseIndex {
  const index = new CaseIndex();
  for (const [id, passages] of Object.entries(cases)) index.set(id, "2026-05-01", passages);
  return index;
}

const ids = (index: CaseIndex, typed: string): string[] =>
  index
    .search(typed, 20)
    .cases.map(({ id }) => id)
    .sort();

describe("words with and without marks", () => {
  const index = indexOf({
    land: [answer("Công an huyện đến thu hồi đất của gia đình bà Hoà ở Dương Nội.")],
    road: [answer("Trên đường về, tôi bị đánh. Cộng thêm tiền phạt.")],
    english: [answer("The road to the farm was closed.")],
  });

  it("finds every spelling when no mark is typed", () => {
    expect(ids(index, "duong")).toEqual(["land", "road"]);
    expect(ids(index, "cong")).toEqual(["land", "road"]);
    expect(ids(index, "DAT")).toEqual(["land"]);
  });

  it("finds only the spelling that is typed with marks", () => {
    expect(ids(index, "đường")).toEqual(["road"]);
    expect(ids(index, "dương")).toEqual(["land"]);
    expect(ids(index, "cộng")).toEqual(["road"]);
  });

  it("overlooks marks that fit nowhere", () => {
    expect(ids(index, "đưòng")).toEqual(["road", "land"].sort());
    expect(ids(index, "róad")).toEqual(["english"]);
  });

  it("takes both places of a tone, composed letters or not", () => {
    expect(ids(index, "hòa")).toEqual(["land"]);
    expect(ids(index, "hoà")).toEqual(["land"]);
    expect(ids(index, "hoà".normalize("NFD"))).toEqual(["land"]);
  });
});

describe("what is typed", () => {
  const index = indexOf({
    both: [answer("Chị Lan kể rằng công ty nợ lương ba tháng."), note("Gọi lại cho chị Lan")],
    side: [answer("Ba người bị công an đưa đi.")],
    apart: [answer("An toàn lao động là của công ty.")],
  });

  it("finds words by their beginnings while the last one is typed, all of them", () => {
    expect(ids(index, "luo")).toEqual(["both"]);
    expect(ids(index, "cong ty lu")).toEqual(["both"]);
    expect(ids(index, "cong ty xe")).toEqual([]);
  });

  it("takes a word for whole once a space follows it", () => {
    expect(ids(index, "la")).toEqual(["apart", "both"]);
    expect(ids(index, "la ")).toEqual(["apart"]);
  });

  it("puts cases first in which the words stand side by side", () => {
    expect(index.search("công an", 20).cases.map(({ id }) => id)).toEqual(["side", "apart"]);
  });

  it("finds words in quotation marks only side by side", () => {
    expect(ids(index, '"công an"')).toEqual(["side"]);
    expect(ids(index, "“cong an”")).toEqual(["side"]);
  });

  it("does not join words of two texts", () => {
    const two = indexOf({ one: [answer("nợ lương ba"), note("tháng sau")] });
    expect(ids(two, "ba thang")).toEqual(["one"]);
    expect(ids(two, '"ba thang"')).toEqual([]);
  });

  it("forgives a mistake in a long word, where nothing begins so", () => {
    const english = indexOf({ one: [answer("They were evicted from their homes.")] });
    expect(ids(english, "evikted")).toEqual(["one"]);
    expect(ids(english, "hose")).toEqual([]);
  });

  it.each(["", "  ", "…", '""'])("finds nothing for %j", (typed) => {
    expect(index.search(typed, 20)).toEqual({ total: 0, cases: [] });
  });

  it("says how many fit, and describes the first", () => {
    const found = index.search("cong", 1);
    expect(found.total).toBe(3);
    expect(found.cases).toHaveLength(1);
  });

  it("is as right after many other words as before", () => {
    for (const typed of ["zzz công", "cống", "lán", "c", "công ty"]) ids(index, typed);
    expect(ids(index, "luong")).toEqual(["both"]);
  });
});

describe("where it was found", () => {
  const long = `${"chữ ".repeat(60)}Bà Nguyễn Thị Sáu bị giữ ${"nữa ".repeat(60)}`;
  const index = indexOf({
    one: [
      { where: "name", text: "sông hổ phách" },
      { where: "tag", text: "đất đai" },
      { where: "file", text: "giay-trieu-tap Sáu.pdf" },
      answer(long),
    ],
  });

  it("shows a piece around the words, and which of it they are", () => {
    const places = index.search("nguyen thi sau", 5).cases[0]?.places ?? [];
    expect(places.map(({ where }) => where)).toEqual(["answer"]);
    const parts = places[0]?.parts ?? [];
    expect(parts.filter(({ isMatch }) => isMatch).map(({ text }) => text)).toEqual([
      "Nguyễn",
      "Thị",
      "Sáu",
    ]);
    const text = parts.map((part) => part.text).join("");
    expect(text).toMatch(/^… chữ .*Bà Nguyễn Thị Sáu bị giữ nữa.* …$/u);
    expect(text.length).toBeLessThan(200);
  });

  it("prefers a name and a tag to a long text", () => {
    index.set("two", "2026-06-01", [answer("đất đai của làng, sông nước")]);
    expect(index.search("dat dai", 5).cases.map(({ id }) => id)).toEqual(["one", "two"]);
    expect(index.search("song", 5).cases.map(({ id }) => id)).toEqual(["one", "two"]);
    index.delete("two");
  });

  it("marks and shows only what stands side by side, where something does", () => {
    const shown = indexOf({
      one: [answer("Công ty nợ lương. Công nhân đòi nợ công ty."), note("Hỏi công ty về nợ")],
    });
    const places = shown.search("công ty nợ", 5).cases[0]?.places ?? [];
    expect(places.map(({ where }) => where)).toEqual(["answer"]);
    const marked = places[0]?.parts.filter(({ isMatch }) => isMatch).map(({ text }) => text);
    expect(marked).toEqual(["Công", "ty", "nợ"]);
  });

  it("shows all places where each has some of the words", () => {
    const shown = indexOf({ one: [answer("Nợ lương ba tháng."), note("Chị Lan gọi")] });
    const [first] = shown.search("luong chị", 5).cases;
    expect(first?.places.map(({ where }) => where)).toEqual(["answer", "note"]);
  });

  it("keeps markup and capitals as they were written", () => {
    const shown = indexOf({ one: [answer("<b>CÔNG AN</b> đến")] });
    expect(shown.search("công an", 5).cases[0]?.places[0]?.parts).toEqual([
      { text: "<b>", isMatch: false },
      { text: "CÔNG", isMatch: true },
      { text: " ", isMatch: false },
      { text: "AN", isMatch: true },
      { text: "</b> đến", isMatch: false },
    ]);
  });
});

describe("changes", () => {
  it("finds a case by what it is now, and not by what it was", () => {
    const index = indexOf({ one: [answer("lúa")], two: [answer("lúa")] });
    index.set("one", "2026-05-01", [answer("ngô")]);
    expect(ids(index, "lua")).toEqual(["two"]);
    expect(ids(index, "ngo")).toEqual(["one"]);
    index.delete("one");
    expect(ids(index, "ngo")).toEqual([]);
    expect(index.size).toBe(1);
  });

  it("puts newer cases first among those that fit alike", () => {
    const index = new CaseIndex();
    index.set("old", "2026-01-01", [answer("biển")]);
    index.set("new", "2026-03-01", [answer("biển")]);
    expect(index.search("bien", 5).cases.map(({ id }) => id)).toEqual(["new", "old"]);
  });
});
