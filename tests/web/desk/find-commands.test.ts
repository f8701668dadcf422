/** Commands and cases are found by what people type. */
import { describe, expect, it } from "vitest";
import { findBest, foldForFinding } from "../../../web/desk/case-list/find-commands.ts";

describe("findBest", () => {
  const list = ["Giao cho Tuấn", "Đà Nẵng", "Quá hạn", "Lịch", "Assign to Lan"].map((label) => ({
    label,
    folded: foldForFinding(label),
  }));
  const find = (typed: string): string | undefined => findBest(list, typed, 3)[0]?.label;

  it("finds without diacritics, by beginnings, and by letters apart", () => {
    expect(find("da nang")).toBe("Đà Nẵng");
    expect(find("ĐÀ")).toBe("Đà Nẵng");
    expect(find("tuan giao")).toBe("Giao cho Tuấn");
    expect(find("gct")).toBe("Giao cho Tuấn");
    expect(find("asslan")).toBe("Assign to Lan");
    expect(find("zz")).toBeUndefined();
    expect(findBest(list, "", 2)).toHaveLength(2);
  });
});
