import fc from "fast-check";
import { describe, expect, it } from "vitest";

import type { Card } from "../../../src/domain/casework/card.ts";
import { doConflict } from "../../../src/domain/casework/conflicts.ts";
import type { CaseEvent } from "../../../src/domain/casework/events.ts";
import { foldCard } from "../../../src/domain/casework/fold-card.ts";
import { addDays } from "../../../src/domain/day.ts";
import {
  AN,
  arbitraryCard,
  arbitraryEvent,
  arbitraryHistory,
  BINH,
  EMPTY_CARD,
  EVENTS,
  TODAY,
  uuid,
} from "./arbitrary-events.ts";

const tag = (add: string[], remove: string[] = []): CaseEvent => ({ kind: "tags", add, remove });

describe("what two people do at once", () => {
  it("comes to the same in either order, where nothing conflicts", () => {
    let merged = 0;
    fc.assert(
      fc.property(
        fc.oneof(arbitraryCard, fc.constant(EMPTY_CARD)),
        arbitraryHistory,
        fc.array(arbitraryEvent, { minLength: 1, maxLength: 3 }),
        fc.array(arbitraryEvent, { minLength: 1, maxLength: 3 }),
        (card, before, ofAn, ofBinh) => {
          fc.pre(ofAn.every((event) => !doConflict(event, ofBinh)));
          merged++;
          const [first, second] = [
            ofAn.map((event, at) => ({ sequence: 100 + at, author: AN, day: TODAY, event })),
            ofBinh.map((event, at) => ({
              sequence: 200 + at,
              author: BINH,
              day: addDays(TODAY, 1),
              event,
            })),
          ];
          const one = foldCard(card, [...before, ...first, ...second]);
          const other = foldCard(card, [...before, ...second, ...first]);
          expect(one.card).toEqual(other.card);
          expect(one.details).toEqual(other.details);
          const whys = (folded: typeof one) =>
            folded.refused.map(({ sequence, why }) => `${sequence} ${why}`).sort();
          expect(whys(one)).toEqual(whys(other));
        },
      ),
      { numRuns: 3_000 },
    );
    expect(merged).toBeGreaterThan(1_000);
  });

  it("conflicts from both sides or from none", () => {
    fc.assert(
      fc.property(arbitraryEvent, arbitraryEvent, (mine, theirs) => {
        expect(doConflict(mine, [theirs])).toBe(doConflict(theirs, [mine]));
      }),
      { numRuns: 1_000 },
    );
  });

  it("merges tags, codes, tasks and deadlines of different names", () => {
    expect(doConflict(tag(["a"]), [tag(["b"]), tag([], ["c"])])).toBe(false);
    expect(doConflict(tag(["a"]), [tag(["a"])])).toBe(false);
    expect(doConflict(tag(["a"]), [tag([], ["a"])])).toBe(true);
    const task = (number: number): CaseEvent => ({ kind: "task", id: uuid(number), text: "x" });
    expect(doConflict(task(1), [task(2)])).toBe(false);
    expect(doConflict(task(1), [task(1)])).toBe(true);
  });

  it("merges what they agree on, and shows what they do not", () => {
    const assign = (to: string | null): CaseEvent => ({ kind: "assign", to });
    expect(doConflict(assign(AN), [assign(AN)])).toBe(false);
    expect(doConflict(assign(AN), [assign(BINH)])).toBe(true);
    expect(doConflict(assign(AN), [assign(null)])).toBe(true);
    expect(doConflict(assign(AN), [tag(["a"])])).toBe(false);
    expect(doConflict(assign(AN), [{ kind: "state", to: "in_work" }])).toBe(true);
    expect(doConflict(assign(AN), [{ kind: "state", to: "accepted" }])).toBe(false);
  });

  it("shows every two changes of state or of urgency, and everything beside a closing", () => {
    fc.assert(
      fc.property(EVENTS.state, EVENTS.state, EVENTS.band, EVENTS.factors, (a, b, c, d) => {
        expect(doConflict(a, [b])).toBe(true);
        expect(doConflict(c, [d])).toBe(true);
      }),
    );
    expect(doConflict(tag(["a"]), [{ kind: "close", proposal: 1 }])).toBe(true);
    expect(
      doConflict({ kind: "unlink", otherCase: uuid(1) }, [{ kind: "close", proposal: 1 }]),
    ).toBe(false);
  });

  it.each<[string, CaseEvent, CaseEvent]>([
    [
      "linking and suspecting",
      { kind: "link", otherCase: uuid(1), relation: "linked" },
      { kind: "state", to: "suspected_hostile", reason: "x" },
    ],
    [
      "linking and clearing of suspicion",
      { kind: "link", otherCase: uuid(1), relation: "linked" },
      { kind: "state", to: "in_triage", reason: "x" },
    ],
    [
      "dropping a proposal and approving it",
      { kind: "drop-proposal", proposal: 1 },
      { kind: "approve-band", proposal: 1 },
    ],
    [
      "dropping a proposal and closing",
      { kind: "drop-proposal", proposal: 1 },
      { kind: "close", proposal: 1 },
    ],
    [
      "dropping a proposal and proposing another",
      { kind: "drop-proposal", proposal: 1 },
      { kind: "propose-closing", reason: "resolved", text: "x" },
    ],
    [
      "proposing to close and moving on",
      { kind: "propose-closing", reason: "resolved", text: "x" },
      { kind: "state", to: "in_work" },
    ],
    [
      "leaving and being assigned",
      { kind: "readers", change: 1, added: [], removed: [AN] },
      { kind: "assign", to: AN },
    ],
    [
      "withdrawing and coding",
      { kind: "state", to: "withdrawn", asked: "message" },
      { kind: "codes", acts: { add: ["act.rape"], remove: [] } },
    ],
  ])("shows %s to whoever comes second", (_what, mine, theirs) => {
    expect(doConflict(mine, [theirs])).toBe(true);
  });

  it("warns of the same contents, whichever codes came first", () => {
    const card: Card = { ...EMPTY_CARD, acts: ["act.torture"] };
    const events: CaseEvent[] = [
      { kind: "codes", acts: { add: [], remove: ["act.torture"] } },
      { kind: "codes", acts: { add: ["act.beating"], remove: [] } },
    ];
    const items = events.map((event, at) => ({ sequence: at, author: AN, day: TODAY, event }));
    expect(foldCard(card, items)).toEqual(foldCard(card, [...items].reverse()));
  });

  it("minds no note, and every event of a newer desk", () => {
    expect(doConflict(tag(["a"]), ["none"])).toBe(false);
    expect(doConflict(tag(["a"]), ["none", "newer"])).toBe(true);
    expect(doConflict(tag(["a"]), [])).toBe(false);
  });
});
