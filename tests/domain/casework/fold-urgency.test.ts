import fc from "fast-check";
import { describe, expect, it } from "vitest";

import type { Card } from "../../../src/domain/casework/card.ts";
import type { CaseEvent } from "../../../src/domain/casework/events.ts";
import { foldCard } from "../../../src/domain/casework/fold-card.ts";
import { needsApproval } from "../../../src/domain/casework/fold-urgency.ts";
import { bandOf } from "../../../src/domain/casework/urgency-scale.ts";
import { AN, arbitraryHistory, BINH, CHI, EMPTY_CARD } from "./arbitrary-events.ts";
import { fold, whys } from "./fold-steps.ts";

const orange: Card = {
  ...EMPTY_CARD,
  factors: { A: 5, B: 4, C: 3 },
  points: 12,
  band: "orange",
};
const noGates = { add: [], remove: [] };

describe("urgency", () => {
  it("is raised at once, and lowered only by two", () => {
    const raised = fold(orange, [AN, { kind: "band", to: "red", reason: "Called" }]);
    expect(raised.card.band).toBe("red");
    const lowered = fold(
      orange,
      [AN, { kind: "band", to: "green", reason: "Over" }],
      [AN, { kind: "propose-band", to: "red", reason: "Over" }],
      [AN, { kind: "propose-band", to: "green", reason: "Over" }],
      [AN, { kind: "approve-band", proposal: 3 }],
    );
    expect(lowered.card.band).toBe("orange");
    expect(whys(lowered)).toEqual(["lowering-needs-proposal", "not-lower", "own-proposal"]);
    const approved = fold(
      orange,
      [AN, { kind: "propose-band", to: "green", reason: "Over" }],
      [BINH, { kind: "approve-band", proposal: 1 }],
    );
    expect(approved.card).toMatchObject({ band: "green", points: 12, proposals: [] });
  });

  it("is not lowered by an old proposal once somebody raised it", () => {
    const folded = fold(
      orange,
      [AN, { kind: "propose-band", to: "green", reason: "Over" }],
      [CHI, { kind: "band", to: "red", reason: "Taken again" }],
      [BINH, { kind: "approve-band", proposal: 1 }],
    );
    expect(folded.card.band).toBe("red");
    expect(whys(folded)).toEqual(["no-such-proposal"]);
  });

  it("follows corrected points at once upwards, and as a proposal downwards", () => {
    const up = { kind: "factors", factors: { D: 3 }, gates: noGates, reason: "A child" } as const;
    const yellow: Card = { ...orange, factors: { A: 5, B: 4, H: 2 }, points: 11, band: "yellow" };
    expect(fold(yellow, [AN, up]).card).toMatchObject({ points: 14, band: "orange" });

    const down = { kind: "factors", factors: { B: 0 }, gates: noGates, reason: "Over" } as const;
    expect(needsApproval(orange, down)).toBe(true);
    const proposed = fold(orange, [AN, down]);
    expect(proposed.card).toMatchObject({ points: 12, band: "orange" });
    expect(proposed.card.proposals).toEqual([
      { kind: "band", sequence: 1, author: AN, to: "yellow" },
    ]);
    const alone = fold(orange, [AN, down], [AN, { kind: "approve-band", proposal: 1 }]);
    expect(whys(alone)).toEqual(["own-proposal"]);
    const both = fold(orange, [AN, down], [BINH, { kind: "approve-band", proposal: 1 }]);
    expect(both.card).toMatchObject({ points: 8, factors: { A: 5, C: 3 }, band: "yellow" });
  });

  it("corrects points within a band without a second person", () => {
    const same = { kind: "factors", factors: { A: 4, D: 3 }, gates: noGates, reason: "x" } as const;
    expect(needsApproval(orange, same)).toBe(false);
    expect(fold(orange, [AN, same]).card).toMatchObject({ points: 14, band: "orange" });
  });

  it("is red behind a gate, and takes two to open it", () => {
    const gate = (add: boolean): CaseEvent => ({
      kind: "factors",
      factors: {},
      gates: add ? { add: ["self_harm"], remove: [] } : { add: [], remove: ["self_harm"] },
      reason: "Said so",
    });
    const shut = fold(orange, [AN, gate(true)]);
    expect(shut.card).toMatchObject({ band: "red", gates: ["self_harm"] });
    const open = fold(orange, [AN, gate(true)], [AN, gate(false)]);
    expect(open.card.band).toBe("red");
    const agreed = fold(
      orange,
      [AN, gate(true)],
      [AN, gate(false)],
      [BINH, { kind: "approve-band", proposal: 2 }],
    );
    expect(agreed.card).toMatchObject({ band: "orange", gates: [] });
  });

  it("keeps a band that people raised when points sink", () => {
    const down = { kind: "factors", factors: { B: 0 }, gates: noGates, reason: "Over" } as const;
    const folded = fold(
      orange,
      [AN, { kind: "band", to: "red", reason: "Called" }],
      [AN, down],
      [BINH, { kind: "approve-band", proposal: 2 }],
    );
    expect(folded.card).toMatchObject({ points: 8, band: "red" });
  });

  it("sinks in no history without an approval", () => {
    fc.assert(
      fc.property(arbitraryHistory, (history) => {
        const alone = history.filter(
          ({ event }) => typeof event === "string" || event.kind !== "approve-band",
        );
        let band: Card["band"] = EMPTY_CARD.band;
        const order = ["green", "yellow", "orange", "red"];
        for (let length = 0; length <= alone.length; length++) {
          const { card } = foldCard(EMPTY_CARD, alone.slice(0, length));
          expect(order.indexOf(card.band)).toBeGreaterThanOrEqual(order.indexOf(band));
          expect(order.indexOf(card.band)).toBeGreaterThanOrEqual(
            order.indexOf(bandOf(card.gates, card.points)),
          );
          ({ band } = card);
        }
      }),
    );
  });
});
