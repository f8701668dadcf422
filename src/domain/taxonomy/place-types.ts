/**
 * Kinds of places. Asked instead of an address, which is never needed at first.
 */

/** The kinds of places, in the order in which they are shown. */
export const PLACE_TYPE_IDS = [
  "place.home",
  "place.police_station",
  "place.prison",
  "place.drug_centre",
  "place.court",
  "place.government_office",
  "place.workplace",
  "place.farm_land",
  "place.worship",
  "place.school",
  "place.hospital",
  "place.street",
  "place.border_airport",
  "place.online",
  "place.abroad",
  "place.unknown",
] as const;
