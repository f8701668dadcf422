import { describe, expect, it } from "vitest";
import { filterOptions } from "../../../web/desk/components/filter-options.ts";
import { stepThrough, typeAhead } from "../../../web/desk/components/list-keys.ts";

describe("keys in a list", () => {
  it("go on at the other end", () => {
    expect(stepThrough("ArrowDown", 2, 3)).toBe(0);
    expect(stepThrough("ArrowUp", 0, 3)).toBe(2);
    expect(stepThrough("ArrowUp", -1, 3)).toBe(2);
    expect(stepThrough("ArrowDown", -1, 3)).toBe(0);
    expect(stepThrough("End", 0, 3)).toBe(2);
  });

  it("lead nowhere in an empty list, and sideways only in tabs", () => {
    expect(stepThrough("ArrowDown", -1, 0)).toBeUndefined();
    expect(stepThrough("ArrowRight", 0, 3)).toBeUndefined();
    expect(stepThrough("ArrowRight", 0, 3, "horizontal")).toBe(1);
  });

  it("find what begins with the letters typed, without diacritics too", () => {
    const labels = ["Đóng hồ sơ", "Giao cho", "Đổi mức", "Gắn thẻ"];
    expect(typeAhead(labels, 0, "d")).toBe(2);
    expect(typeAhead(labels, 2, "d")).toBe(0);
    expect(typeAhead(labels, 0, "dd")).toBe(2);
    expect(typeAhead(labels, -1, "ga")).toBe(3);
    expect(typeAhead(labels, 3, "gan")).toBe(3);
    expect(typeAhead(labels, 0, "x")).toBeUndefined();
    expect(typeAhead(labels, 0, " ")).toBeUndefined();
  });
});

describe("options that fit what is typed", () => {
  const options = [
    { id: "1", label: "Tự do tôn giáo", also: "ICCPR 18" },
    { id: "2", label: "Quyền sống", detail: "Bị giết, bị đe doạ giết" },
    { id: "3", label: "Đất đai" },
    { id: "4", label: "Dân tộc" },
    { id: "5", label: "Lao động, đất" },
  ];
  const ids = (typed: string): string =>
    filterOptions(options, typed)
      .map(({ id }) => id)
      .join("");

  it("are all of them for blank text", () => {
    expect(ids("  ")).toBe("12345");
  });

  it("fit by the beginnings of words in label, detail and other words", () => {
    expect(ids("ton")).toBe("1");
    expect(ids("giet")).toBe("2");
    expect(ids("iccpr 18")).toBe("1");
    expect(ids("on")).toBe("");
  });

  it("come first where the label begins with it", () => {
    expect(ids("dat")).toBe("35");
    expect(ids("d")).toBe("34125");
  });

  it("respect diacritics that were typed, if any option has them", () => {
    expect(ids("đ")).toBe("325");
    expect(ids("dân")).toBe("4");
    expect(ids("dấn")).toBe("4");
  });
});
