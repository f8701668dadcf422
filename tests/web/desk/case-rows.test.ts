import { describe, expect, it } from "vitest";
import { filterWords, fitsFilter, nameOf, placeOf } from "../../../web/desk/case-rows.ts";
import type { CaseRow } from "../../../web/desk/worker-api.ts";
import { loadTexts } from "../../support/texts.ts";
import { KEPT } from "./kept.ts";

function row(change: Partial<CaseRow> = {}): CaseRow {
  return {
    id: crypto.randomUUID(),
    receivedDay: "2026-11-24",
    retention: KEPT,
    isUnread: false,
    newMessages: 0,
    newEntries: 0,
    messageCount: 0,
    replyCount: 0,
    fileCount: 0,
    entryCount: 0,
    card: undefined,
    isSuggested: false,
    isCardRight: true,
    mentionedIn: 0,
    summary: undefined,
    isDeclared: true,
    isClosed: false,
    ...change,
  };
}

function withAnswers(answers: NonNullable<CaseRow["summary"]>["answers"]): CaseRow {
  return row({ summary: { language: "vi", answers } });
}

describe("placeOf", () => {
  it("names the province at home and the country elsewhere", () => {
    const province = { listed: "vn.48" };
    expect(placeOf(withAnswers({ country: "VNM", admin1: province }), "vi")).toBe("Đà Nẵng");
    expect(placeOf(withAnswers({ country: "THA", admin1: { typed: "Chiang Mai" } }), "en")).toBe(
      "Chiang Mai, Thailand",
    );
    expect(placeOf(withAnswers({ country: "VNM" }), "vi")).toBe("Việt Nam");
    expect(placeOf(withAnswers({ country: 7 }), "vi")).toBe("");
  });
});

describe("fitsFilter", () => {
  it("finds names, kinds and places, with and without diacritics", async () => {
    const texts = await loadTexts("vi");
    const found = withAnswers({
      country: "VNM",
      admin1: { listed: "vn.48" },
      tiles: ["tile.religion"],
    });
    const fits = (typed: string): boolean => fitsFilter(found, filterWords(typed), "vi", texts);
    expect(fits("")).toBe(true);
    expect(fits("da nang")).toBe(true);
    expect(fits("Đà Nẵng")).toBe(true);
    expect(fits(nameOf(found.id, "en"))).toBe(true);
    expect(fits(nameOf(found.id, "vi"))).toBe(true);
    expect(fits("ton giao da nang")).toBe(true);
    expect(fits("nang hà nội")).toBe(false);
  });
});
