/** What events do to a case's state: transitions, closing and reopening. */
import type { Day } from "../day.ts";
import type { Card } from "./card.ts";
import type { StateEvent } from "./events.ts";
import {
  findProposal,
  withCard,
  withDetails,
  withoutProposals,
  withProposal,
  type EventItem,
  type Folding,
  type Outcome,
  type RefusalCode,
} from "./folding.ts";
import {
  closureReasonsFrom,
  transitionBetween,
  type Need,
  type StateId,
  type Transition,
} from "./states.ts";

/**
 * Tells why a person may not make a transition on a day, whatever they say with it.
 *
 * @param me - The person's key id, in hex. People are told apart by their keys.
 */
export function blockOf(
  transition: Transition,
  card: Pick<Card, "assignee" | "stateAuthor" | "state" | "until">,
  me: string,
  day: Day,
): RefusalCode | undefined {
  if (transition.by === "assignee" && card.assignee !== me) return "needs-assignee";
  if (
    transition.by === "second-person" &&
    transition.event === "state" &&
    card.stateAuthor === me
  ) {
    return "needs-second-person";
  }
  const isOver = card.until !== undefined && card.until < day;
  return transition.to === "sent" && isOver ? "agreement-over" : undefined;
}

/** Moves the case to another state, as the table allows. */
export function foldState(folding: Folding, { event, author, day }: EventItem<"state">): Outcome {
  const transition = transitionBetween(folding.card.state, event.to);
  if (transition?.event === "consent") return "needs-consent";
  if (transition?.event !== "state") return "no-such-transition";
  const refusal = blockOf(transition, folding.card, author, day) ?? missing(transition, event, day);
  if (refusal !== undefined) return refusal;
  const moved = enter(folding, event.to, author, day);
  const needs = (need: Need) => transition.needs.includes(need);
  return withDetails(
    event.until !== undefined && needs("until") ? withCard(moved, { until: event.until }) : moved,
    {
      ...(event.receiver !== undefined && needs("receiver") ? { receiver: event.receiver } : {}),
      ...(event.otherCase !== undefined && needs("otherCase")
        ? { duplicateOf: event.otherCase }
        : {}),
    },
  );
}

/** Proposes to close; the newest proposal counts. */
export function foldProposeClosing(
  folding: Folding,
  { event, sequence, author, day }: EventItem<"propose-closing">,
): Outcome {
  const reasons = closureReasonsFrom(folding.card.state);
  if (reasons.length === 0) return "cannot-close-now";
  if (!reasons.includes(event.reason)) return "closure-does-not-fit";
  const { reason, text } = event;
  return withProposal(folding, { kind: "close", sequence, author, day, reason, text });
}

/** Closes, as another person proposed. A change of state has dropped what no longer fits. */
export function foldClose(folding: Folding, { event, author, day }: EventItem<"close">): Outcome {
  const proposal = findProposal(folding, "close", event.proposal, author);
  if (typeof proposal === "string") return proposal;
  const closed = enter(folding, "closed", author, day);
  return withCard(withoutProposals(closed, "band"), { closure: proposal.reason });
}

/** Takes a closed case back into triage. */
export function foldReopen(folding: Folding, { author, day }: EventItem<"reopen">): Outcome {
  if (transitionBetween(folding.card.state, "in_triage")?.event !== "reopen") {
    return "no-such-transition";
  }
  return enter(folding, "in_triage", author, day);
}

/** Takes a proposal back, or turns it down: either person may. */
export function foldDropProposal(folding: Folding, { event }: EventItem<"drop-proposal">): Outcome {
  const { proposals } = folding.details;
  const others = proposals.filter(({ sequence }) => sequence !== event.proposal);
  if (others.length === proposals.length) return "no-such-proposal";
  return withDetails(folding, { proposals: others });
}

/**
 * Writes down that a person was answered. The first reply of any purpose acknowledges the report;
 * news and the last letter keep the promise of feedback. It was sent, so it is never refused.
 */
export function foldReplied(
  folding: Folding,
  { event, author, day }: EventItem<"replied">,
): Outcome {
  const { card } = folding;
  const isFeedback = event.purpose === "feedback" || event.purpose === "closing";
  const answered = withCard(folding, {
    acknowledgedDay: earlier(card.acknowledgedDay, day),
    ...(isFeedback
      ? {
          firstFeedbackDay: earlier(card.firstFeedbackDay, day),
          feedbackDay: later(card.feedbackDay, day),
        }
      : {}),
  });
  if (card.state !== "received") return answered;
  const { proposals } = folding.details;
  // What was proposed for a received case holds for an acknowledged one.
  return withDetails(enter(answered, "acknowledged", author, day), { proposals });
}

/** The earlier of two days, of which one may be missing. */
export function earlier(first: Day | undefined, second: Day): Day {
  return first !== undefined && first < second ? first : second;
}

function later(first: Day | undefined, second: Day): Day {
  return first !== undefined && first > second ? first : second;
}

/** Where a referral or a submission is no longer on its way, its receiver is forgotten. */
const WITHOUT_RECEIVER: readonly StateId[] = ["in_triage", "in_work", "withdrawn"];

/** Brings the case into a state. What was proposed for the state before ends with it. */
export function enter(folding: Folding, state: StateId, author: string, day: Day): Folding {
  const { until: _until, closure: _closure, ...card } = folding.card;
  const { receiver, duplicateOf, ...details } = folding.details;
  const isAcknowledged = state === "acknowledged";
  return withoutProposals(
    {
      card: {
        ...card,
        state,
        stateDay: day,
        stateAuthor: author,
        ...(isAcknowledged ? { acknowledgedDay: earlier(card.acknowledgedDay, day) } : {}),
      },
      details: {
        ...details,
        ...(receiver === undefined || WITHOUT_RECEIVER.includes(state) ? {} : { receiver }),
        ...(duplicateOf !== undefined && state === "closed" ? { duplicateOf } : {}),
      },
    },
    "close",
  );
}

const MISSING: Readonly<Record<Exclude<Need, "closure">, RefusalCode>> = {
  until: "needs-until",
  reason: "needs-reason",
  receiver: "needs-receiver",
  otherCase: "needs-other-case",
  asked: "needs-asked",
};

function missing(transition: Transition, event: StateEvent, day: Day): RefusalCode | undefined {
  for (const need of transition.needs) {
    if (need !== "closure" && event[need] === undefined) return MISSING[need];
  }
  const isWanted = transition.needs.includes("until");
  return isWanted && event.until !== undefined && event.until <= day
    ? "needs-later-day"
    : undefined;
}
