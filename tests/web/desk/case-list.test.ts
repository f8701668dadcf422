/** Facts, orders, groups, views and filters of the list, without a page. */
import "../../support/page-globals.ts";
import { describe, expect, it } from "vitest";
import { addDays } from "../../../src/domain/day.ts";
import { arrangeRows } from "../../../web/desk/case-list/arrange-rows.ts";
import type { Arranger } from "../../../web/desk/case-list/arrange-rows.ts";
import {
  asideChoices,
  bulkStates,
  undoAssign,
  undoTag,
} from "../../../web/desk/case-list/bulk-changes.ts";
import { compareValues } from "../../../web/desk/case-list/compare-values.ts";
import { fitsChips, toggleValue } from "../../../web/desk/case-list/dimensions.ts";
import { groupRows } from "../../../web/desk/case-list/group-rows.ts";
import { edgesOf, lineAt } from "../../../web/desk/case-list/line-places.ts";
import {
  builtInView,
  isSameView,
  packView,
  unpackView,
} from "../../../web/desk/case-list/list-view.ts";
import { keyOf } from "../../../web/desk/case-list/order-keys.ts";
import { isInScope, SCOPES } from "../../../web/desk/case-list/scopes.ts";
import type { CaseRow } from "../../../web/desk/worker-api.ts";
import { day, facts, ME, OTHER, row, TODAY } from "./list-rows.ts";

function arrangerBy(by: Parameters<typeof keyOf>[1], isDescending = false): Arranger {
  const texts = { language: "en", formTexts: undefined, nameOf: (id: string) => id } as const;
  return { factsOf: facts, keyOf: (one) => keyOf(one, by, texts), isDescending };
}

const byId = (rows: readonly CaseRow[]): Map<string, CaseRow> =>
  new Map(rows.map((one) => [one.id, one]));
const idsOf = (list: readonly { readonly row: CaseRow }[]): string[] =>
  list.map(({ row: { id } }) => id);

describe("arrangeRows", () => {
  it("puts unread first, then what is new, then the newest day", () => {
    const old = row({ receivedDay: day("2026-01-01") });
    const recent = row({ receivedDay: day("2026-11-01") });
    const written = row({ receivedDay: day("2026-01-02") }, { newMessages: 1 });
    const unread = row({ receivedDay: day("2025-01-01") }, { isUnread: true });
    const { list } = arrangeRows(byId([old, recent, written, unread]), arrangerBy("news"));
    expect(list.map((one) => one.row)).toEqual([unread, written, recent, old]);
  });

  it("keeps the same order as from nothing, whatever changes, and makes few keys", () => {
    let keys = 0;
    const plain = arrangerBy("band");
    const arranger: Arranger = {
      ...plain,
      keyOf(one) {
        keys += 1;
        return plain.keyOf(one);
      },
    };
    const bands = ["red", "orange", "yellow", "green"] as const;
    const rows = byId(Array.from({ length: 400 }, (_, i) => row({ band: bands[i % 4] ?? "red" })));
    let shown = arrangeRows(rows, arranger);
    expect(keys).toBe(400);
    for (let round = 0; round < 20; round += 1) {
      const ids = [...rows.keys()];
      const changed = rows.get(ids[(round * 17) % ids.length] ?? "");
      const gone = ids[(round * 31 + 5) % ids.length] ?? "";
      if (changed?.card) {
        const card = { ...changed.card, band: bands[round % 4] ?? "red" };
        rows.set(changed.id, { ...changed, card });
      }
      rows.delete(gone);
      const added = row({ band: "orange" });
      rows.set(added.id, added);
      shown = arrangeRows(rows, arranger, shown);
      expect(idsOf(shown.list)).toEqual(idsOf(arrangeRows(rows, plain).list));
    }
    expect(keys).toBeLessThanOrEqual(400 + 40);
    expect(arrangeRows(rows, arranger, shown)).toBe(shown);
  });

  it("turns an order round, and knows every order", () => {
    const rows = byId([
      row({ assignee: OTHER, points: 3, tags: ["b"] }),
      row({ assignee: ME, points: 1, tags: ["a"], band: "red" }),
      row({}),
    ]);
    const up = arrangeRows(rows, arrangerBy("assignee")).list;
    expect(up.map((one) => one.row.card?.assignee)).toEqual([ME, OTHER, undefined]);
    const down = arrangeRows(rows, arrangerBy("assignee", true)).list;
    expect(idsOf(down)).toEqual(idsOf(up).reverse());
    const bands = arrangeRows(rows, arrangerBy("band")).list;
    expect(bands[0]?.row.card?.band).toBe("red");
  });
});

describe("views", () => {
  const viewer = { keyId: ME, watched: new Set<string>(), seenMentions: {} };
  const scopesOf = (one: CaseRow, watched: readonly string[] = []): string[] =>
    SCOPES.filter((scope) =>
      isInScope(facts(one), scope, { ...viewer, watched: new Set(watched) }),
    );

  it("a new urgent case is new, urgent, and nobody's", () => {
    expect(scopesOf(row({ band: "red" }))).toEqual(["all", "open", "new", "urgent", "unassigned"]);
  });

  it("what is set aside is only there, and what has ended only among all", () => {
    expect(scopesOf(row({ isSetAside: true, band: "red" }))).toEqual(["aside"]);
    expect(scopesOf(row({ state: "closed", closure: "resolved", band: "red" }))).toEqual(["all"]);
  });

  it("mine, waiting, watched, late", () => {
    const mine = row({ assignee: ME, state: "waiting_until", until: addDays(TODAY, -1) });
    expect(scopesOf(mine, [mine.id])).toEqual([
      "all",
      "open",
      "mine",
      "overdue",
      "waiting",
      "watched",
    ]);
  });

  it("has what mentions the member until it was seen, also where the case has ended", () => {
    const ended = row({ state: "closed", closure: "resolved" }, { mentionedIn: 3 });
    expect(scopesOf(ended)).toEqual(["all", "mentions"]);
    const isMentioned = (sequence: number): boolean =>
      isInScope(facts(ended), "mentions", { ...viewer, seenMentions: { [ended.id]: sequence } });
    expect(isMentioned(2)).toBe(true);
    expect(isMentioned(3)).toBe(false);
    expect(scopesOf(row({ isSetAside: true }, { mentionedIn: 3 }))).toEqual(["aside"]);
  });

  it("asks for approval of what others proposed, never of one's own", () => {
    const closing = { kind: "close", sequence: 3, reason: "resolved" } as const;
    const state = "in_work";
    const theirs = row({ state, assignee: OTHER, proposals: [{ ...closing, author: OTHER }] });
    const own = row({ state, assignee: OTHER, proposals: [{ ...closing, author: ME }] });
    expect(scopesOf(theirs)).toContain("approval");
    expect(scopesOf(own)).not.toContain("approval");
    const review = row({ state: "second_review", stateAuthor: OTHER });
    expect(scopesOf(review)).toContain("approval");
    expect(scopesOf(row({ state: "second_review", stateAuthor: ME }))).not.toContain("approval");
  });

  it("shows what cannot be opened among all", () => {
    const closed = row({}, { card: undefined, isClosed: true });
    expect(scopesOf(closed)).toEqual(["all"]);
  });

  it("keeps a view as it was, and reads what it does not know as if it were not there", () => {
    const view = {
      ...builtInView("mine", "area"),
      text: "da nang",
      filter: { band: ["red"], tag: ["x"] },
      columns: ["band", "due"] as const,
      order: { by: "due", isDescending: true } as const,
    };
    const packed: unknown = JSON.parse(JSON.stringify(packView(view)));
    expect(isSameView(unpackView(packed as Record<string, unknown>), view)).toBe(true);
    const strange = { scope: "x", filter: { band: [1], y: ["z"] }, order: { by: "q" }, columns: 5 };
    for (const one of [strange, {}]) expect(unpackView(one)).toEqual(builtInView("all"));
  });

  it("does not take the order in which values were chosen for another view", () => {
    const view = builtInView("all");
    const first = { ...view, filter: { band: ["red", "green"] } };
    expect(isSameView(first, { ...view, filter: { band: ["green", "red"] } })).toBe(true);
    expect(isSameView(first, view)).toBe(false);
  });
});

describe("filters and groups", () => {
  it("needs one value of each side", () => {
    const one = facts(row({ band: "red", assignee: ME, tags: ["a", "b"] }));
    expect(fitsChips(one, { band: ["red", "green"], tag: ["b"] })).toBe(true);
    expect(fitsChips(one, { band: ["red"], tag: ["c"] })).toBe(false);
    expect(fitsChips(one, { assignee: [""] })).toBe(false);
    expect(fitsChips(facts(row()), { assignee: [""] })).toBe(true);
    const chosen = toggleValue({}, "band", "red");
    expect(chosen).toEqual({ band: ["red"] });
    expect(toggleValue(chosen, "band", "red")).toEqual({});
  });

  it("puts each case into one group, the most pressing first, and hides closed ones", () => {
    const list = [row({ band: "green" }), row({ band: "red" }), row({ band: "red" })].map(facts);
    const texts = { labels: undefined, nameOf: (id: string) => id, me: ME };
    const compare = compareValues("band", texts);
    const open = groupRows(list, "band", compare, new Set());
    expect(open.map(({ kind }) => kind)).toEqual(["group", "case", "case", "group", "case"]);
    expect(open[0]).toMatchObject({ value: "red", count: 2, isOpen: true });
    const closed = groupRows(list, "band", compare, new Set(["red"]));
    expect(closed.map(({ kind }) => kind)).toEqual(["group", "group", "case"]);
    expect(groupRows(list, "none", compare, new Set())).toHaveLength(3);
  });

  it("puts oneself first among people, provinces before countries, and none last", () => {
    const texts = { labels: undefined, nameOf: (id: string) => id, me: OTHER };
    expect(["", ME, OTHER].sort(compareValues("assignee", texts))).toEqual([OTHER, ME, ""]);
    expect(["", "THA", "vn.48"].sort(compareValues("place", texts))).toEqual(["vn.48", "THA", ""]);
  });

  it("finds the line at every height", () => {
    const list = [row({ band: "green" }), row({ band: "red" })].map(facts);
    const texts = { labels: undefined, nameOf: (id: string) => id, me: ME };
    const lines = groupRows(list, "band", compareValues("band", texts), new Set());
    const edges = edgesOf(lines, { case: 40, group: 30 });
    expect([...edges]).toEqual([0, 30, 70, 100, 140]);
    expect([-5, 0, 29, 30, 69, 70, 139, 999].map((y) => lineAt(edges, y))).toEqual([
      0, 0, 0, 1, 1, 2, 3, 3,
    ]);
    expect(lineAt(edgesOf([], { case: 40, group: 30 }), 10)).toBe(0);
  });
});

describe("many at once", () => {
  it("names the cases that a state is not for", () => {
    const fresh = row();
    const seen = row({ state: "acknowledged" });
    const both = bulkStates([fresh, seen], ME, TODAY);
    expect(both.find(({ to }) => to === "acknowledged")?.without).toEqual([seen.id]);
    expect(both.find(({ to }) => to === "in_triage")?.without).toEqual([fresh.id]);
    expect(bulkStates([fresh], ME, TODAY)).toEqual([
      { to: "acknowledged", needs: [], without: [] },
    ]);
    const working = row({ state: "in_work", assignee: ME });
    const offered = bulkStates([working], ME, TODAY).find(({ to }) => to === "waiting_until");
    expect(offered?.needs).toEqual(["until"]);
  });

  it("takes back to each its own", () => {
    const [a, b, c] = [row({ assignee: ME }), row(), row({ assignee: ME, tags: ["x"] })];
    expect(undoAssign([a, b, c])).toEqual([
      { ids: [a.id, c.id], events: [{ kind: "assign", to: ME }] },
      { ids: [b.id], events: [{ kind: "assign", to: null }] },
    ]);
    expect(undoTag([a, c], "x", true)).toEqual([
      { ids: [a.id], events: [{ kind: "tags", add: [], remove: ["x"] }] },
    ]);
    expect(undoTag([c], "x", true)).toEqual([]);
  });
});

describe("setting aside", () => {
  it("is for what is not aside yet, and never for what is closed", () => {
    const open = row();
    const aside = row({ isSetAside: true });
    const closed = row({ state: "closed", closure: "resolved" });
    const unreadable = row({}, { card: undefined });
    const choices = asideChoices([open, aside, closed, unreadable]);
    expect(choices).toEqual({ aside: [open], back: [aside] });
  });
});
