/** Conflicts of interest: what a declaration does to a case, and who may not be let in. */
import { describe, expect, it } from "vitest";
import type { CaseEvent } from "../../../src/domain/casework/events.ts";
import { foldCard } from "../../../src/domain/casework/fold-card.ts";
import { barrierTo } from "../../../src/domain/casework/may-read.ts";
import { AN, BINH, EMPTY_CARD, TODAY, uuid } from "./arbitrary-events.ts";

/** Folds events of somebody each. */
function fold(...events: readonly (readonly [string, CaseEvent])[]) {
  const items = events.map(([author, event], i) => ({
    sequence: i + 1,
    author,
    day: TODAY,
    event,
  }));
  return foldCard(EMPTY_CARD, items);
}

const NONE: CaseEvent = { kind: "conflict", has: false };
const SOME: CaseEvent = { kind: "conflict", has: true };

describe("a declaration", () => {
  it("is kept for each member, the last one of each", () => {
    const { details, card } = fold([AN, NONE], [BINH, NONE], [AN, SOME]);
    expect(details.declarations).toHaveLength(2);
    expect(details.declarations).toContainEqual({ member: AN, hasConflict: true, day: TODAY });
    expect(details.declarations).toContainEqual({ member: BINH, hasConflict: false, day: TODAY });
    // Who declares has not looked yet.
    expect(card.firstLookDay).toBeUndefined();
    expect(card).toEqual(EMPTY_CARD);
  });

  it("of a conflict frees the case and the open tasks of whoever has it, and nobody else's", () => {
    const task = (id: number, assignee: string): CaseEvent => {
      return { kind: "task", id: uuid(id), text: "call", assignee };
    };
    const { card, details } = fold(
      [BINH, { kind: "assign", to: AN }],
      [BINH, task(1, AN)],
      [BINH, task(2, BINH)],
      [AN, SOME],
    );
    expect(card.assignee).toBeUndefined();
    expect(details.tasks.map(({ assignee }) => assignee)).toEqual([undefined, BINH]);
    expect(fold([AN, { kind: "assign", to: BINH }], [AN, SOME]).card.assignee).toBe(BINH);
  });

  it("of a conflict holds until another person says why it does not", () => {
    const letIn: CaseEvent = { kind: "let-in-again", member: AN, reason: "another person" };
    expect(fold([AN, SOME], [BINH, letIn]).details.declarations).toEqual([]);
    expect(fold([AN, SOME], [AN, letIn]).refused).toEqual([
      { sequence: 2, why: "needs-second-person" },
    ]);
    expect(fold([AN, NONE], [BINH, letIn]).refused).toEqual([
      { sequence: 2, why: "no-such-conflict" },
    ]);
  });
});

describe("who may not be let in", () => {
  const { declarations } = fold([AN, SOME], [BINH, NONE]).details;

  it("is whoever is or was in a group that the complainant left out", () => {
    const barriers = { leftOut: [2], declarations: [] };
    expect(barrierTo(AN, [2], barriers)).toBe("left-out");
    expect(barrierTo(AN, [1, 2], barriers)).toBe("left-out");
    expect(barrierTo(AN, [1], barriers)).toBeUndefined();
    expect(barrierTo(AN, [], barriers)).toBeUndefined();
  });

  it("is whoever has declared a conflict", () => {
    expect(barrierTo(AN, [1], { leftOut: [], declarations })).toBe("has-conflict");
    expect(barrierTo(BINH, [1], { leftOut: [], declarations })).toBeUndefined();
    expect(barrierTo(AN, [2], { leftOut: [2], declarations })).toBe("left-out");
  });
});
