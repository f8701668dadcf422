import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { actionsFor } from "../../../src/domain/casework/allowed-actions.ts";
import type { Card } from "../../../src/domain/casework/card.ts";
import type { CaseEvent } from "../../../src/domain/casework/events.ts";
import { foldCard } from "../../../src/domain/casework/fold-card.ts";
import { CLOSURE_REASONS, STATE_IDS, type StateId } from "../../../src/domain/casework/states.ts";
import { BANDS } from "../../../src/domain/casework/urgency-scale.ts";
import {
  AN,
  arbitraryCard,
  arbitraryHistory,
  BINH,
  EMPTY_CARD,
  PEOPLE,
  TODAY,
  uuid,
} from "./arbitrary-events.ts";

function refusalOf(card: Card, me: string, event: CaseEvent) {
  return foldCard(card, [{ sequence: 1, author: me, day: TODAY, event }]).refused[0]?.why;
}

const DECIDING = { close: "close", band: "approve-band", export: "approve-export" } as const;

describe("what the desk offers", () => {
  it("is exactly what the fold then takes", () => {
    fc.assert(
      fc.property(arbitraryCard, fc.constantFrom(...PEOPLE), (card, me) => {
        const actions = actionsFor(card, me, TODAY);
        for (const to of STATE_IDS) {
          if (to === "closed") continue;
          const offered = actions.states.find((next) => next.to === to);
          const refusal = refusalOf(card, me, {
            kind: "state",
            to,
            until: actions.earliestUntil,
            reason: "because",
            receiver: "Clinic",
            otherCase: uuid(1),
            asked: "message",
          });
          if (offered) expect(offered.blockedBy).toBe(refusal);
          else expect(refusal).toBeDefined();
        }
        for (const reason of CLOSURE_REASONS) {
          const refusal = refusalOf(card, me, { kind: "propose-closing", reason, text: "x" });
          expect(actions.closing.includes(reason)).toBe(refusal === undefined);
        }
        for (const to of BANDS) {
          if (to === card.band) continue;
          const raised = refusalOf(card, me, { kind: "band", to, reason: "x" });
          expect(actions.raise.includes(to)).toBe(raised === undefined);
          const lowered = refusalOf(card, me, { kind: "propose-band", to, reason: "x" });
          expect(actions.lower.includes(to)).toBe(lowered === undefined);
        }
        const tag = refusalOf(card, me, { kind: "tags", add: ["x"], remove: [] });
        expect(actions.canChange).toBe(tag === undefined);
        const link = refusalOf(card, me, { kind: "link", otherCase: uuid(1), relation: "linked" });
        expect(actions.canLink).toBe(link === undefined);
        const reopened = refusalOf(card, me, { kind: "reopen", reason: "x" });
        expect(actions.canReopen).toBe(reopened === undefined);
      }),
      { numRuns: 300 },
    );
  });

  it("says of each proposal who may decide it", () => {
    let decided = 0;
    fc.assert(
      fc.property(arbitraryHistory, fc.constantFrom(...PEOPLE), (history, me) => {
        const { card } = foldCard(EMPTY_CARD, history);
        for (const { proposal, canApprove } of actionsFor(card, me, TODAY).decisions) {
          decided++;
          const event: CaseEvent = { kind: DECIDING[proposal.kind], proposal: proposal.sequence };
          const { refused } = foldCard(EMPTY_CARD, [
            ...history,
            { sequence: 99, author: me, day: TODAY, event },
          ]);
          expect(refused.some(({ sequence }) => sequence === 99)).toBe(!canApprove);
        }
      }),
      { numRuns: 300 },
    );
    expect(decided).toBeGreaterThan(20);
  });

  it("is nothing but reopening, withdrawing and linking once a case is closed", () => {
    const card: Card = { ...EMPTY_CARD, state: "closed", closure: "resolved", stateAuthor: AN };
    expect(actionsFor(card, BINH, TODAY)).toEqual({
      states: [{ to: "withdrawn", needs: ["asked"] }],
      closing: [],
      decisions: [],
      canReopen: true,
      raise: [],
      lower: [],
      canChange: false,
      canLink: true,
      roomForTags: 0,
      earliestUntil: "2026-11-25",
    });
  });

  it("tells why a step is not this person's", () => {
    const steps = (state: StateId, me: string) =>
      actionsFor({ ...EMPTY_CARD, state, stateAuthor: AN }, me, TODAY).states;
    expect(steps("accepted", AN)[0]).toEqual({
      to: "in_work",
      needs: [],
      blockedBy: "needs-assignee",
    });
    expect(steps("second_review", AN)[0]?.blockedBy).toBe("needs-second-person");
    expect(steps("second_review", BINH)[0]).toEqual({ to: "submitted", needs: [] });
  });

  it("leaves room for twelve tags", () => {
    expect(actionsFor({ ...EMPTY_CARD, tags: ["a", "b"] }, AN, TODAY).roomForTags).toBe(10);
  });
});
