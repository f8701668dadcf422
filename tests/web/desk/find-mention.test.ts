/** Names after an `@` in a note. */
import { describe, expect, it } from "vitest";
import { findMention, withMention } from "../../../web/desk/pages/case/find-mention.ts";

const typing = (text: string): string | undefined => findMention(text, text.length)?.typed;

describe("a mention that is being typed", () => {
  it("begins with an @ at the beginning of a word", () => {
    expect(typing("@")).toBe("");
    expect(typing("Xin @Nguyễn La")).toBe("Nguyễn La");
    expect(typing("(@la")).toBe("la");
    expect(typing("first line\n@l")).toBe("l");
  });

  it("is none in a mail address, after a mark or a new line, or long after the @", () => {
    for (const text of ["lan@example", "no sign", "@ lan", "@lan, and", "@lan\n", "@lan: x"])
      expect(typing(text)).toBeUndefined();
    expect(typing(`@${"x".repeat(41)}`)).toBeUndefined();
  });

  it("is looked for before the caret only", () => {
    expect(findMention("a @la b", 5)).toEqual({ start: 2, typed: "la" });
    expect(findMention("a @la b", 2)).toBeUndefined();
  });

  it("becomes the whole name, and the caret stands behind it", () => {
    expect(withMention("a @la b", { start: 2, typed: "la" }, "Lan")).toEqual({
      text: "a @Lan b",
      caret: 7,
    });
    expect(withMention("@la", { start: 0, typed: "la" }, "Lan")).toEqual({
      text: "@Lan ",
      caret: 5,
    });
  });
});
