/**
 * What people judge about a case, apart from its urgency: how exposed the reporter is, how far
 * the source can be relied on, and how likely it is that a right was violated.
 */

/** How exposed the reporter is, from the least to the most. */
export const EXPOSURES = ["low", "medium", "high"] as const;

/** How exposed the reporter is. Decides the rhythm of contact and what may leave the desk. */
export type Exposure = (typeof EXPOSURES)[number];

/** How far the source can be relied on; kept apart from the status, as in HURIDOCS MT42. */
export const RELIABILITIES = ["unknown", "reliable", "fairly_reliable", "not_reliable"] as const;

/** How far the source can be relied on. */
export type Reliability = (typeof RELIABILITIES)[number];

/** How likely it is that a right was violated, as in HURIDOCS MT41. */
export const VIOLATION_STATUSES = [
  "unknown",
  "confirmed",
  "likely",
  "possible",
  "unlikely",
] as const;

/** How likely it is that a right was violated. */
export type ViolationStatus = (typeof VIOLATION_STATUSES)[number];

/** Contents that a caseworker is warned of before they are shown. */
export const HEAVY_IDS = ["killing", "torture", "sexual_violence", "child"] as const;

/** A content that a caseworker is warned of. */
export type HeavyId = (typeof HEAVY_IDS)[number];
