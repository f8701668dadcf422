import "../../support/page-globals.ts";
import { h } from "preact";
import { renderToString } from "preact-render-to-string";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { CASE_LABELS } from "../../../build/messages/load-case-labels.js";
import { STATE_IDS } from "../../../src/domain/casework/states.ts";
import { Avatar } from "../../../web/desk/components/avatar.tsx";
import { groundOf, initialsOf } from "../../../web/desk/components/avatar-look.ts";
import { BandChip, ExposureChip, StateChip } from "../../../web/desk/components/case-chips.tsx";
import { caseLabels } from "../../../web/desk/state/case-labels.ts";
import { chooseLanguage } from "../../../web/desk/state/language.ts";

/** The text between the tags. */
function wordsOf(html: string): string {
  return html.replace(/<svg.*?<\/svg>/gs, "").replace(/<[^>]*>/g, "");
}

describe.each(["vi", "en"] as const)("chips in %s", (language) => {
  beforeEach(async () => {
    await chooseLanguage(language);
    const { caseLabels: wanted } = await CASE_LABELS[language]();
    await vi.waitFor(() => expect(caseLabels.value?.bands.red).toBe(wanted.bands.red));
  });

  it("say their state in words, each another one", () => {
    const words = STATE_IDS.map((state) => wordsOf(renderToString(h(StateChip, { state }))));
    expect(words.every((word) => /\p{Letter}{2}/u.test(word))).toBe(true);
    expect(new Set(words).size).toBe(STATE_IDS.length);
  });

  it("give each urgency a word and a shape of its own", () => {
    const drawn = (["red", "orange", "yellow", "green"] as const).map((band) =>
      renderToString(h(BandChip, { band })),
    );
    const shapes = drawn.map((html) =>
      /<svg.*?<\/svg>/s.exec(html)?.[0].replace(/class="[^"]*"/g, ""),
    );
    expect(new Set(shapes).size).toBe(4);
    expect(new Set(drawn.map(wordsOf)).size).toBe(4);
  });

  it("say how exposed somebody is", () => {
    const words = (["low", "medium", "high"] as const).map((exposure) =>
      wordsOf(renderToString(h(ExposureChip, { exposure }))),
    );
    expect(new Set(words).size).toBe(3);
  });
});

describe("avatars", () => {
  it("take the first letter of the first and the last word", () => {
    expect(initialsOf("Nguyễn Thị Ân")).toBe("NÂ");
    expect(initialsOf("đinh")).toBe("Đ");
    expect(initialsOf("Chim Sâu")).toBe("CS");
    expect(initialsOf("“Lan” (Huế)")).toBe("LH");
    expect(initialsOf("A\u0302n")).toBe("Â");
    expect(initialsOf("–")).toBe("?");
  });

  it("have the same ground for the same name, one of six", () => {
    const grounds = Array.from({ length: 60 }, (_, index) => groundOf(`Lan ${String(index)}`));
    expect(new Set(grounds)).toEqual(new Set([0, 1, 2, 3, 4, 5]));
    expect(groundOf("Lan")).toBe(groundOf("Lan"));
  });

  it("are read out where the name does not stand beside them", () => {
    expect(renderToString(h(Avatar, { name: "Lan" }))).toContain('aria-hidden="true"');
    expect(renderToString(h(Avatar, { name: "Lan", isAlone: true }))).toContain('aria-label="Lan"');
  });
});
