/**
 * Kinds of act, which caseworkers code. Each says how grave it is in general and which rights
 * areas it belongs to.
 */
import type { AreaId } from "./areas.ts";

/** How grave an act is in general: 5 takes or threatens life or body, 0 harms nobody yet. */
export type Severity = 0 | 1 | 2 | 3 | 4 | 5;

/** A kind of act. */
export interface Act {
  readonly id: string;
  readonly severity: Severity;
  /** The areas it belongs to; the first is the one it is counted under. */
  readonly areas: readonly [AreaId, ...AreaId[]];
  /** Whether a caseworker asks about danger at once, before anything else. */
  readonly asksAtOnce: boolean;
}

/** The kinds of act. */
export const ACTS = [
  { id: "act.killing", severity: 5, asksAtOnce: true, areas: ["area.life"] },
  {
    id: "act.death_in_custody",
    severity: 5,
    asksAtOnce: true,
    areas: ["area.life", "area.detention_conditions", "area.torture"],
  },
  { id: "act.death_threat", severity: 4, asksAtOnce: true, areas: ["area.life", "area.defenders"] },
  {
    id: "act.threat",
    severity: 3,
    asksAtOnce: true,
    areas: ["area.complaint_reprisal", "area.defenders"],
  },
  { id: "act.threat_family", severity: 3, asksAtOnce: true, areas: ["area.complaint_reprisal"] },
  { id: "act.beating", severity: 4, asksAtOnce: true, areas: ["area.torture"] },
  { id: "act.torture", severity: 5, asksAtOnce: true, areas: ["area.torture"] },
  {
    id: "act.rape",
    severity: 5,
    asksAtOnce: true,
    areas: ["area.gender_violence", "area.torture"],
  },
  {
    id: "act.sexual_assault",
    severity: 4,
    asksAtOnce: true,
    areas: ["area.gender_violence", "area.torture"],
  },
  {
    id: "act.sexual_harassment",
    severity: 3,
    asksAtOnce: false,
    areas: ["area.gender_violence", "area.gender_equality"],
  },
  { id: "act.surveillance", severity: 2, asksAtOnce: true, areas: ["area.privacy"] },
  {
    id: "act.summons",
    severity: 2,
    asksAtOnce: true,
    areas: ["area.complaint_reprisal", "area.expression"],
  },
  { id: "act.search", severity: 3, asksAtOnce: true, areas: ["area.privacy"] },
  {
    id: "act.device_seizure",
    severity: 3,
    asksAtOnce: true,
    areas: ["area.privacy", "area.expression"],
  },
  { id: "act.arrest", severity: 4, asksAtOnce: true, areas: ["area.arbitrary_detention"] },
  { id: "act.detention", severity: 4, asksAtOnce: true, areas: ["area.arbitrary_detention"] },
  {
    id: "act.incommunicado",
    severity: 4,
    asksAtOnce: true,
    areas: ["area.disappearance", "area.arbitrary_detention"],
  },
  { id: "act.disappearance", severity: 5, asksAtOnce: true, areas: ["area.disappearance"] },
  {
    id: "act.abduction",
    severity: 5,
    asksAtOnce: true,
    areas: ["area.disappearance", "area.refoulement"],
  },
  {
    id: "act.house_arrest",
    severity: 3,
    asksAtOnce: true,
    areas: ["area.arbitrary_detention", "area.movement"],
  },
  {
    id: "act.psychiatric_confinement",
    severity: 4,
    asksAtOnce: true,
    areas: ["area.arbitrary_detention", "area.disability", "area.health"],
  },
  {
    id: "act.compulsory_treatment",
    severity: 3,
    asksAtOnce: true,
    areas: ["area.drug_treatment", "area.arbitrary_detention"],
  },
  {
    id: "act.forced_confession",
    severity: 4,
    asksAtOnce: false,
    areas: ["area.fair_trial", "area.torture"],
  },
  { id: "act.denial_lawyer", severity: 3, asksAtOnce: true, areas: ["area.fair_trial"] },
  { id: "act.unfair_trial", severity: 3, asksAtOnce: true, areas: ["area.fair_trial"] },
  {
    id: "act.prosecution_for_speech",
    severity: 3,
    asksAtOnce: false,
    areas: ["area.expression", "area.national_security", "area.fair_trial"],
  },
  {
    id: "act.denial_medical_custody",
    severity: 5,
    asksAtOnce: true,
    areas: ["area.detention_conditions", "area.health", "area.torture"],
  },
  {
    id: "act.bad_conditions",
    severity: 3,
    asksAtOnce: false,
    areas: ["area.detention_conditions"],
  },
  { id: "act.travel_ban", severity: 2, asksAtOnce: false, areas: ["area.movement"] },
  { id: "act.forced_return", severity: 5, asksAtOnce: true, areas: ["area.refoulement"] },
  {
    id: "act.eviction",
    severity: 3,
    asksAtOnce: true,
    areas: ["area.housing_eviction", "area.land"],
  },
  { id: "act.land_taking", severity: 2, asksAtOnce: true, areas: ["area.land"] },
  {
    id: "act.property_taken",
    severity: 2,
    asksAtOnce: false,
    areas: ["area.land", "area.housing_eviction"],
  },
  {
    id: "act.property_destroyed",
    severity: 3,
    asksAtOnce: false,
    areas: ["area.housing_eviction", "area.land", "area.religion"],
  },
  { id: "act.extortion", severity: 2, asksAtOnce: false, areas: ["area.corruption"] },
  {
    id: "act.censorship",
    severity: 2,
    asksAtOnce: false,
    areas: ["area.expression", "area.internet", "area.press"],
  },
  {
    id: "act.smear",
    severity: 2,
    asksAtOnce: false,
    areas: ["area.online_harm", "area.defenders"],
  },
  { id: "act.religion_restricted", severity: 3, asksAtOnce: false, areas: ["area.religion"] },
  { id: "act.forced_renunciation", severity: 4, asksAtOnce: true, areas: ["area.religion"] },
  { id: "act.gathering_disrupted", severity: 2, asksAtOnce: false, areas: ["area.assembly"] },
  {
    id: "act.group_banned",
    severity: 2,
    asksAtOnce: false,
    areas: ["area.association", "area.religion"],
  },
  { id: "act.trafficking", severity: 5, asksAtOnce: true, areas: ["area.trafficking"] },
  { id: "act.forced_labour", severity: 4, asksAtOnce: true, areas: ["area.forced_labour"] },
  {
    id: "act.forced_marriage",
    severity: 4,
    asksAtOnce: true,
    areas: ["area.forced_labour", "area.family", "area.child"],
  },
  { id: "act.wages_denied", severity: 2, asksAtOnce: false, areas: ["area.work"] },
  { id: "act.unsafe_work", severity: 3, asksAtOnce: false, areas: ["area.work", "area.business"] },
  { id: "act.dismissal", severity: 2, asksAtOnce: false, areas: ["area.trade_union", "area.work"] },
  {
    id: "act.union_restricted",
    severity: 2,
    asksAtOnce: false,
    areas: ["area.trade_union", "area.association"],
  },
  { id: "act.child_harm", severity: 5, asksAtOnce: true, areas: ["area.child"] },
  { id: "act.healthcare_denied", severity: 3, asksAtOnce: true, areas: ["area.health"] },
  { id: "act.benefits_denied", severity: 1, asksAtOnce: false, areas: ["area.social_protection"] },
  {
    id: "act.schooling_denied",
    severity: 2,
    asksAtOnce: false,
    areas: ["area.education", "area.child"],
  },
  {
    id: "act.language_culture_banned",
    severity: 2,
    asksAtOnce: false,
    areas: ["area.culture_language", "area.minority_indigenous"],
  },
  {
    id: "act.pollution",
    severity: 2,
    asksAtOnce: false,
    areas: ["area.environment", "area.business", "area.health"],
  },
  {
    id: "act.documents_denied",
    severity: 2,
    asksAtOnce: false,
    areas: ["area.nationality_documents"],
  },
  {
    id: "act.discrimination",
    severity: 2,
    asksAtOnce: false,
    areas: ["area.nondiscrimination", "area.racial"],
  },
  { id: "act.failure_to_act", severity: 2, asksAtOnce: false, areas: ["area.remedy"] },
  { id: "act.law_policy", severity: 1, asksAtOnce: false, areas: ["area.other"] },
  { id: "act.other", severity: 1, asksAtOnce: false, areas: ["area.other"] },
] as const satisfies readonly Act[];

/** The id of a kind of act. */
export type ActId = (typeof ACTS)[number]["id"];

/** Tells whether a text is the id of a kind of act. */
export function isActId(text: string): text is ActId {
  return ACTS.some((act) => act.id === text);
}

/** Gives how grave an act is in general. */
export function severityOf(id: ActId): Severity {
  return ACTS.find((act) => act.id === id)?.severity ?? 0;
}
