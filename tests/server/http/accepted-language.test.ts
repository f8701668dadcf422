import { describe, expect, it } from "vitest";
import { acceptedLanguage } from "../../../src/server/http/accepted-language.ts";

describe("the language that a browser asks for", () => {
  it("is the dearest one that exists", () => {
    expect(acceptedLanguage("vi-VN,vi;q=0.9,en;q=0.8")).toBe("vi");
    expect(acceptedLanguage("en-US,en;q=0.5")).toBe("en");
    expect(acceptedLanguage("km, en;q=0.4, vi;q=0.7")).toBe("vi");
    expect(acceptedLanguage("km, vi;q=0.4, en ; q=0.7")).toBe("en");
  });

  it("is not one that is refused", () => {
    expect(acceptedLanguage("vi;q=0, en;q=0.1")).toBe("en");
  });

  it("is the page's own where nothing is said, or nothing that can be understood", () => {
    for (const header of [undefined, "", "*", "km;q=x, ;;=,", ",".repeat(10_000)]) {
      expect(acceptedLanguage(header), String(header).slice(0, 20)).toBe("vi");
    }
  });
});
