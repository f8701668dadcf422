/**
 * What a person can do to a case now, for the desk to offer. It asks the same rules that the fold
 * follows, so nothing is offered that would then be refused.
 */
import { addDays, type Day } from "../day.ts";
import { CARD_LIMITS, type Card, type CardProposal } from "./card.ts";
import type { StateEvent } from "./events.ts";
import { canLink } from "./fold-content.ts";
import { blockOf } from "./fold-state.ts";
import type { RefusalCode } from "./folding.ts";
import { closureReasonsFrom, TRANSITIONS, type ClosureReason, type Need } from "./states.ts";
import { BANDS, compareBands, type Band } from "./urgency-scale.ts";

/** A state that the case can go to. */
export interface NextState {
  readonly to: StateEvent["to"];
  /** What has to be said with it. */
  readonly needs: readonly Need[];
  /** Why this person may not; absent where they may. */
  readonly blockedBy?: RefusalCode;
}

/** A proposal that waits for a decision. */
export interface Decision {
  readonly proposal: CardProposal;
  /** Its author can only take it back. */
  readonly canApprove: boolean;
}

/** What a person can do to a case. */
export interface Actions {
  readonly states: readonly NextState[];
  /** Reasons for which closing can be proposed; none where it cannot. */
  readonly closing: readonly ClosureReason[];
  readonly decisions: readonly Decision[];
  readonly canReopen: boolean;
  /** Bands that count at once. */
  readonly raise: readonly Band[];
  /** Bands that another person has to approve. */
  readonly lower: readonly Band[];
  /** Assigning, coding, tags, place, points, deadlines, tasks, and setting aside. */
  readonly canChange: boolean;
  /** The linked case must allow it too. Links can be taken away at any time. */
  readonly canLink: boolean;
  /** How many tags more the card can hold. */
  readonly roomForTags: number;
  /** The first day that a case can wait until. */
  readonly earliestUntil: Day;
}

/**
 * Gives what a person can do.
 *
 * @param card - As the newest entry left it.
 * @param me - The person's key id, in hex.
 * @param today - The day.
 */
export function actionsFor(card: Card, me: string, today: Day): Actions {
  const isClosed = card.state === "closed";
  const bands = isClosed ? [] : BANDS;
  return {
    states: nextStates(card, me, today),
    closing: closureReasonsFrom(card.state),
    decisions: isClosed
      ? []
      : card.proposals.map((proposal) => ({ proposal, canApprove: proposal.author !== me })),
    canReopen: TRANSITIONS[card.state].some(({ event }) => event === "reopen"),
    raise: bands.filter((band) => compareBands(band, card.band) > 0),
    lower: bands.filter((band) => compareBands(band, card.band) < 0),
    canChange: !isClosed,
    canLink: canLink(card),
    roomForTags: isClosed ? 0 : Math.max(0, CARD_LIMITS.tags - card.tags.length),
    earliestUntil: addDays(today, 1),
  };
}

function nextStates(card: Card, me: string, today: Day): readonly NextState[] {
  return TRANSITIONS[card.state].flatMap((transition): readonly NextState[] => {
    const { to, needs, event } = transition;
    if (event !== "state" || to === "closed") return [];
    const blockedBy = blockOf(transition, card, me, today);
    return [{ to, needs, ...(blockedBy === undefined ? {} : { blockedBy }) }];
  });
}
