/**
 * What events do to a case's urgency. Raising counts at once; lowering takes another person.
 *
 * A proposal stands on the points and the band that were there when it was made: whatever changes
 * one of them ends it.
 */
import type { Card } from "./card.ts";
import type { FactorsEvent } from "./events.ts";
import {
  findProposal,
  withCard,
  withoutProposals,
  withProposal,
  type EventItem,
  type Folding,
  type Outcome,
} from "./folding.ts";
import { changed } from "./list-change.ts";
import {
  bandOf,
  compareBands,
  FACTOR_IDS,
  GATE_IDS,
  pointsOf,
  type Band,
  type Factors,
} from "./urgency-scale.ts";

type Urgency = Pick<Card, "factors" | "gates" | "points" | "band">;

/** Raises the band. */
export function foldBand(folding: Folding, { event }: EventItem<"band">): Outcome {
  if (compareBands(event.to, folding.card.band) < 0) return "lowering-needs-proposal";
  return settle(folding, { band: event.to });
}

/** Proposes to lower the band; the newest proposal counts. */
export function foldProposeBand(
  folding: Folding,
  { event, sequence, author, day }: EventItem<"propose-band">,
): Outcome {
  if (compareBands(event.to, folding.card.band) >= 0) return "not-lower";
  const { to, reason } = event;
  return withProposal(folding, { kind: "band", sequence, author, day, to, reason });
}

/** Lowers the band, or takes the corrected points, as another person proposed. */
export function foldApproveBand(
  folding: Folding,
  { event, author }: EventItem<"approve-band">,
): Outcome {
  const proposal = findProposal(folding, "band", event.proposal, author);
  if (typeof proposal === "string") return proposal;
  const { factors, to } = proposal;
  return settle(folding, factors ? correct(folding.card, factors) : { band: to });
}

/** Corrects points: at once, or as a proposal where the computed band would sink. */
export function foldFactors(
  folding: Folding,
  { event, sequence, author, day }: EventItem<"factors">,
): Outcome {
  const corrected = correct(folding.card, event);
  if (!needsApproval(folding.card, event)) return settle(folding, corrected);
  const { band: to } = corrected;
  const { reason } = event;
  return withProposal(folding, { kind: "band", sequence, author, day, to, reason, factors: event });
}

/** Tells whether a correction would lower the computed band, and so needs another person. */
export function needsApproval(
  card: Urgency,
  correction: Pick<FactorsEvent, "factors" | "gates">,
): boolean {
  return compareBands(computedBand(correct(card, correction)), computedBand(card)) < 0;
}

/**
 * Corrects points and gates. The band in force follows the computed one, except where people had
 * set it apart: one that they raised stays, one that they lowered rises only with the computed.
 */
function correct(
  card: Urgency,
  { factors, gates }: Pick<FactorsEvent, "factors" | "gates">,
): Urgency {
  const merged = { ...card.factors, ...factors };
  const kept: Factors = Object.fromEntries(
    FACTOR_IDS.filter((id) => (merged[id] ?? 0) > 0).map((id) => [id, merged[id] ?? 0]),
  );
  const after = { factors: kept, gates: changed(GATE_IDS, card.gates, gates) };
  const points = pointsOf(kept);
  const band = bandOf(after.gates, points);
  return { ...after, points, band: bandInForce(card.band, computedBand(card), band) };
}

function bandInForce(inForce: Band, before: Band, after: Band): Band {
  const rises = compareBands(after, before);
  if (rises > 0) return compareBands(after, inForce) > 0 ? after : inForce;
  const isRaised = compareBands(inForce, before) > 0;
  return rises < 0 && !isRaised && compareBands(after, inForce) < 0 ? after : inForce;
}

function computedBand({ gates, points }: Pick<Urgency, "gates" | "points">): Band {
  return bandOf(gates, points);
}

function settle(folding: Folding, changes: Partial<Urgency>): Folding {
  return withoutProposals(withCard(folding, changes), "band");
}
