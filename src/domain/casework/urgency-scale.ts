/**
 * The scale of urgency: what makes a case urgent at once, what adds points, and where the bands
 * lie. How likely or how likeable a story is counts nowhere.
 */

/** The bands, from the least to the most urgent. */
export const BANDS = ["green", "yellow", "orange", "red"] as const;

/** How soon a case is looked at. */
export type Band = (typeof BANDS)[number];

/**
 * What makes a case red whatever its points. The form asks about most of them; that a device was
 * seized, that somebody may hurt themselves, or that an execution is near is seen by people.
 */
export const GATE_IDS = [
  "life_at_risk",
  "whereabouts_unknown",
  "torture_going_on",
  "medical_care_refused",
  "removal_or_execution",
  "child_in_danger",
  "burial_of_evidence",
  "device_seized",
  "summons_within_two_days",
  "self_harm",
] as const;

/** The id of a gate. */
export type GateId = (typeof GATE_IDS)[number];

/**
 * What adds points, and at most how many: A severity of the worst act, B whether it goes on,
 * C detention now, D vulnerability, E a near date, F exposure of the reporter or family,
 * G number of people, H a route about to close.
 */
export const FACTOR_LIMITS = { A: 5, B: 4, C: 5, D: 3, E: 3, F: 3, G: 2, H: 2 } as const;

/** The id of a factor. */
export type FactorId = keyof typeof FACTOR_LIMITS;

/** The factors, in order. */
export const FACTOR_IDS = ["A", "B", "C", "D", "E", "F", "G", "H"] as const satisfies FactorId[];

/** Tells whether a property's name is the id of a factor. */
export function isFactorId(name: PropertyKey): name is FactorId {
  return Object.hasOwn(FACTOR_LIMITS, name);
}

/** Points by factor; one that is absent gives none. */
export type Factors = Readonly<Partial<Record<FactorId, number>>>;

/** From so many points a case is orange, or yellow. */
export const BAND_POINTS = { orange: 12, yellow: 7 } as const;

/** Tells whether a text is the id of a gate. */
export function isGateId(text: string): text is GateId {
  return GATE_IDS.some((id) => id === text);
}

/** Tells whether a text is a band. */
export function isBand(text: string): text is Band {
  return BANDS.some((band) => band === text);
}

/** Adds up points. */
export function pointsOf(factors: Factors): number {
  return FACTOR_IDS.reduce((sum, id) => sum + (factors[id] ?? 0), 0);
}

/** The band of a case with these gates and points. */
export function bandOf(gates: readonly GateId[], points: number): Band {
  if (gates.length > 0) return "red";
  if (points >= BAND_POINTS.orange) return "orange";
  return points >= BAND_POINTS.yellow ? "yellow" : "green";
}

/** Compares bands: negative where the first is less urgent, 0 where they are the same. */
export function compareBands(first: Band, second: Band): number {
  return BANDS.indexOf(first) - BANDS.indexOf(second);
}
