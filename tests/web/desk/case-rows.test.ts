import { describe, expect, it } from "vitest";
import {
  compareRows,
  filterWords,
  fitsFilter,
  flagsOf,
  nameOf,
  placeOf,
} from "../../../web/desk/case-rows.ts";
import type { CaseRow } from "../../../web/desk/worker-api.ts";
import { loadTexts } from "../../support/texts.ts";

function row(change: Partial<CaseRow> = {}): CaseRow {
  return {
    id: crypto.randomUUID(),
    receivedDay: "2026-11-24",
    eraseDay: "2031-11-24",
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
    isClosed: false,
    ...change,
  };
}

function withAnswers(answers: NonNullable<CaseRow["summary"]>["answers"]): CaseRow {
  return row({ summary: { language: "vi", answers } });
}

describe("compareRows", () => {
  it("puts unread first, then new messages, then the newest day", () => {
    const old = row({ receivedDay: "2026-01-01" });
    const recent = row({ receivedDay: "2026-11-01" });
    const written = row({ receivedDay: "2026-01-02", newMessages: 1 });
    const unread = row({ receivedDay: "2025-01-01", isUnread: true });
    expect([old, recent, written, unread].sort(compareRows)).toEqual([
      unread,
      written,
      recent,
      old,
    ]);
  });

  it("orders two cases of a day the same way each time", () => {
    const [a, b] = [row(), row()];
    expect(Math.sign(compareRows(a, b))).toBe(-Math.sign(compareRows(b, a)));
  });
});

describe("flagsOf", () => {
  it("marks what is urgent", () => {
    const answers = {
      danger_now: "yes",
      held_now: "yes",
      child_involved: "no",
      ongoing: "ongoing",
    };
    expect(flagsOf(withAnswers({ ...answers, upcoming_date_kind: "trial" }))).toEqual([
      "danger",
      "held",
      "date",
      "ongoing",
    ]);
  });

  it("marks nothing where nothing was answered, or something strange", () => {
    expect(flagsOf(row())).toEqual([]);
    expect(flagsOf(withAnswers({ danger_now: ["yes"], upcoming_date_kind: "none" }))).toEqual([]);
  });
});

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
