/**
 * Rights areas, which caseworkers code. Each belongs to one tile. They are kept inside the sealed
 * card of a case: the server must not be able to filter by them.
 */
import type { TileId } from "./tiles.ts";

/** A rights area and the tile under which a person would have reported it. */
export interface Area {
  readonly id: string;
  readonly tile: TileId;
}

/** The rights areas. */
export const AREAS = [
  { id: "area.life", tile: "tile.killed_tortured_missing" },
  { id: "area.death_penalty", tile: "tile.court_papers" },
  { id: "area.torture", tile: "tile.killed_tortured_missing" },
  { id: "area.disappearance", tile: "tile.killed_tortured_missing" },
  { id: "area.arbitrary_detention", tile: "tile.detained" },
  { id: "area.detention_conditions", tile: "tile.detained" },
  { id: "area.drug_treatment", tile: "tile.detained" },
  { id: "area.refoulement", tile: "tile.detained" },
  { id: "area.fair_trial", tile: "tile.court_papers" },
  { id: "area.national_security", tile: "tile.punished_for_speaking" },
  { id: "area.remedy", tile: "tile.court_papers" },
  { id: "area.expression", tile: "tile.punished_for_speaking" },
  { id: "area.press", tile: "tile.punished_for_speaking" },
  { id: "area.internet", tile: "tile.punished_for_speaking" },
  { id: "area.information", tile: "tile.court_papers" },
  { id: "area.assembly", tile: "tile.punished_for_speaking" },
  { id: "area.association", tile: "tile.punished_for_speaking" },
  { id: "area.participation", tile: "tile.punished_for_speaking" },
  { id: "area.complaint_reprisal", tile: "tile.punished_for_speaking" },
  { id: "area.defenders", tile: "tile.punished_for_speaking" },
  { id: "area.privacy", tile: "tile.punished_for_speaking" },
  { id: "area.online_harm", tile: "tile.punished_for_speaking" },
  { id: "area.movement", tile: "tile.court_papers" },
  { id: "area.nationality_documents", tile: "tile.court_papers" },
  { id: "area.religion", tile: "tile.religion" },
  { id: "area.nondiscrimination", tile: "tile.ethnic" },
  { id: "area.racial", tile: "tile.ethnic" },
  { id: "area.minority_indigenous", tile: "tile.ethnic" },
  { id: "area.culture_language", tile: "tile.ethnic" },
  { id: "area.gender_violence", tile: "tile.women_lgbt" },
  { id: "area.gender_equality", tile: "tile.women_lgbt" },
  { id: "area.sogi", tile: "tile.women_lgbt" },
  { id: "area.family", tile: "tile.women_lgbt" },
  { id: "area.child", tile: "tile.child" },
  { id: "area.trafficking", tile: "tile.trafficking" },
  { id: "area.forced_labour", tile: "tile.trafficking" },
  { id: "area.work", tile: "tile.work" },
  { id: "area.trade_union", tile: "tile.work" },
  { id: "area.migrant_worker", tile: "tile.work" },
  { id: "area.business", tile: "tile.work" },
  { id: "area.land", tile: "tile.land_home_environment" },
  { id: "area.housing_eviction", tile: "tile.land_home_environment" },
  { id: "area.environment", tile: "tile.land_home_environment" },
  { id: "area.health", tile: "tile.health_care_poverty" },
  { id: "area.disability", tile: "tile.health_care_poverty" },
  { id: "area.older_persons", tile: "tile.health_care_poverty" },
  { id: "area.social_protection", tile: "tile.health_care_poverty" },
  { id: "area.food_water", tile: "tile.health_care_poverty" },
  { id: "area.education", tile: "tile.health_care_poverty" },
  { id: "area.development", tile: "tile.health_care_poverty" },
  { id: "area.corruption", tile: "tile.court_papers" },
  { id: "area.other", tile: "tile.other" },
] as const satisfies readonly Area[];

/** The id of a rights area. */
export type AreaId = (typeof AREAS)[number]["id"];

/** Tells whether a text is the id of a rights area. */
export function isAreaId(text: string): text is AreaId {
  return AREAS.some((area) => area.id === text);
}
