/**
 * Suggests how urgent a case is, from answers alone and on the caseworker's device: each gate and
 * each point names the answers that gave it. People correct it afterwards.
 */
import type { Day } from "../day.ts";
import type { Answers } from "../questionnaire/answers.ts";
import { findFactors, type FoundFactor } from "./urgency-factors.ts";
import { findGates, type FoundGate } from "./urgency-gates.ts";
import { bandOf, type Band, type Factors } from "./urgency-scale.ts";

/** A suggestion of urgency. */
export interface UrgencyScore {
  readonly gates: readonly FoundGate[];
  /** Only the factors that give points. */
  readonly factors: readonly FoundFactor[];
  readonly points: number;
  readonly band: Band;
}

/**
 * Scores answers.
 *
 * @param answers - The answers of the case envelope, or the few of the summary.
 * @param today - The day from which near dates are counted.
 */
export function scoreUrgency(answers: Answers, today: Day): UrgencyScore {
  const gates = findGates(answers, today);
  const factors = findFactors(answers, today);
  const points = factors.reduce((sum, factor) => sum + factor.points, 0);
  return {
    gates,
    factors,
    points,
    band: bandOf(
      gates.map(({ id }) => id),
      points,
    ),
  };
}

/** The points of a score by factor, as a card holds them. */
export function factorsOf(score: UrgencyScore): Factors {
  return Object.fromEntries(score.factors.map(({ id, points }) => [id, points]));
}
