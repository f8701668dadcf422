/**
 * Kinds of alleged perpetrators. Where a term would say more than the person knows, the general
 * one or "not known" is used. Those marked `VN` exist only in Viet Nam.
 */

/** A kind of alleged perpetrator. */
export interface ActorType {
  readonly id: string;
  /** The country whose institutions it names; absent means anywhere. */
  readonly country?: "VNM";
}

/** The kinds that caseworkers can code. */
export const ACTOR_TYPES = [
  { id: "actor.police" },
  { id: "actor.police_local", country: "VNM" },
  { id: "actor.police_province" },
  { id: "actor.police_national" },
  { id: "actor.police_district_former", country: "VNM" },
  { id: "actor.prison" },
  { id: "actor.drug_centre" },
  { id: "actor.plainclothes" },
  { id: "actor.local_security", country: "VNM" },
  { id: "actor.military" },
  { id: "actor.local_government" },
  { id: "actor.province_government" },
  { id: "actor.department" },
  { id: "actor.party" },
  { id: "actor.mass_org" },
  { id: "actor.prosecutor" },
  { id: "actor.court" },
  { id: "actor.legislature" },
  { id: "actor.state_media" },
  { id: "actor.school" },
  { id: "actor.hospital" },
  { id: "actor.company_state" },
  { id: "actor.company_private" },
  { id: "actor.company_foreign" },
  { id: "actor.employer" },
  { id: "actor.recruiter" },
  { id: "actor.security_guard" },
  { id: "actor.land_developer" },
  { id: "actor.family" },
  { id: "actor.community" },
  { id: "actor.religious_body" },
  { id: "actor.online_unknown" },
  { id: "actor.foreign_state" },
  { id: "actor.armed_group" },
  { id: "actor.other" },
  { id: "actor.unknown" },
] as const satisfies readonly ActorType[];

/** The id of a kind of alleged perpetrator. */
export type ActorTypeId = (typeof ACTOR_TYPES)[number]["id"];

/** Tells whether a text is the id of a kind of alleged perpetrator. */
export function isActorTypeId(text: string): text is ActorTypeId {
  return ACTOR_TYPES.some((type) => type.id === text);
}

/** The kinds that the public form offers, in its order: few enough to read on a small screen. */
export const PUBLIC_ACTOR_TYPE_IDS = [
  "actor.police_local",
  "actor.police_district_former",
  "actor.police_province",
  "actor.police_national",
  "actor.police",
  "actor.prison",
  "actor.drug_centre",
  "actor.plainclothes",
  "actor.local_security",
  "actor.military",
  "actor.local_government",
  "actor.province_government",
  "actor.department",
  "actor.prosecutor",
  "actor.court",
  "actor.mass_org",
  "actor.school",
  "actor.hospital",
  "actor.company_state",
  "actor.company_private",
  "actor.company_foreign",
  "actor.employer",
  "actor.recruiter",
  "actor.land_developer",
  "actor.family",
  "actor.community",
  "actor.religious_body",
  "actor.online_unknown",
  "actor.foreign_state",
  "actor.other",
  "actor.unknown",
] as const satisfies readonly ActorTypeId[];
