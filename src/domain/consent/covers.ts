/** Whether a consent covers what is to be handed on, and if not, why. */
import type { Exposure } from "../casework/assessment.ts";
import type { Day } from "../day.ts";
import { giverProblem, type GiverProblem } from "./giver.ts";
import { consentState, type ConsentRecord, type ConsentState } from "./record.ts";
import { identityFieldsOf } from "./shareable-fields.ts";
import type { ConsentPurpose } from "./terms.ts";

/** What is to be handed on, to whom and what for. */
export interface Handing {
  readonly receiver: string;
  readonly purpose: ConsentPurpose;
  /** Ids of questions. */
  readonly fields: readonly string[];
}

/** Why it is not covered. */
export type CoverRefusal =
  | { readonly code: "no-consent"; readonly state: Exclude<ConsentState, "given"> }
  | { readonly code: "other-receiver" }
  | { readonly code: "other-purpose" }
  | { readonly code: "nothing-chosen" }
  /** These are not in the terms. */
  | { readonly code: "field-not-covered"; readonly fields: readonly string[] }
  | { readonly code: "giver-may-not"; readonly why: GiverProblem };

/**
 * Tells why a consent does not cover something; an empty list where it covers all of it.
 *
 * @param record - Weighed, where messages can be read: see `weighConsents`.
 * @param day - On which it is handed on.
 */
export function covers(
  record: ConsentRecord,
  { receiver, fields, purpose }: Handing,
  day: Day,
): readonly CoverRefusal[] {
  const { terms, care } = record;
  const state = consentState(record, day);
  const problem = giverProblem(terms, care);
  const beyond = fields.filter((id) => !terms.fields.includes(id));
  const refusals: CoverRefusal[] = [];
  if (state !== "given") refusals.push({ code: "no-consent", state });
  if (problem) refusals.push({ code: "giver-may-not", why: problem });
  if (receiver !== terms.receiver) refusals.push({ code: "other-receiver" });
  if (purpose !== terms.purpose) refusals.push({ code: "other-purpose" });
  if (fields.length === 0) refusals.push({ code: "nothing-chosen" });
  if (beyond.length > 0) refusals.push({ code: "field-not-covered", fields: beyond });
  return refusals;
}

/** What else decides whether something may leave the desk. */
export interface Circumstances {
  readonly day: Day;
  /** Of whoever reported. */
  readonly exposure: Exposure;
  /** The history claims a yes that no message gave. */
  readonly isUnfounded: boolean;
  /** Whether another person has approved handing on exactly these. */
  readonly isApproved: boolean;
  /** Fields of the identity envelope that a grant lets this person read today. */
  readonly granted: readonly string[];
}

/** Why something may not be handed on. */
export type ExportRefusal =
  | CoverRefusal
  | { readonly code: "unfounded" }
  /** Whoever reported is so exposed that nothing of the case may leave. */
  | { readonly code: "reporter-exposed" }
  /** What tells who somebody is takes two. */
  | { readonly code: "needs-second-person"; readonly fields: readonly string[] }
  | { readonly code: "no-identity-grant"; readonly fields: readonly string[] };

/** Tells why something may not be handed on; an empty list where it may. */
export function exportRefusals(
  record: ConsentRecord,
  handing: Handing,
  { day, exposure, isUnfounded, isApproved, granted }: Circumstances,
): readonly ExportRefusal[] {
  const identity = identityFieldsOf(handing.fields);
  const missing = identity.filter((id) => !granted.includes(id));
  const refusals: ExportRefusal[] = [...covers(record, handing, day)];
  if (isUnfounded) refusals.push({ code: "unfounded" });
  if (exposure === "high") refusals.push({ code: "reporter-exposed" });
  if (identity.length > 0 && !isApproved) {
    refusals.push({ code: "needs-second-person", fields: identity });
  }
  if (missing.length > 0) refusals.push({ code: "no-identity-grant", fields: missing });
  return refusals;
}
