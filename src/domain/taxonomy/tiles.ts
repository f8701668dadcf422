/**
 * The thirteen plain-language kinds of case among which a person chooses. Nobody has to know a
 * legal term: caseworkers code rights areas later (`areas.ts`).
 *
 * Ids in this folder are stable and never used again; a term may be retired, not deleted.
 */

/** The tiles, in the order in which they are shown. */
export const TILE_IDS = [
  "tile.detained",
  "tile.killed_tortured_missing",
  "tile.punished_for_speaking",
  "tile.religion",
  "tile.ethnic",
  "tile.land_home_environment",
  "tile.work",
  "tile.women_lgbt",
  "tile.child",
  "tile.trafficking",
  "tile.health_care_poverty",
  "tile.court_papers",
  "tile.other",
] as const;

/** The id of a tile. */
export type TileId = (typeof TILE_IDS)[number];
