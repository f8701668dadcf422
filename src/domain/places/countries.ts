/** Countries, by ISO 3166-1 alpha-3. */
import { iso31661Alpha3ToAlpha2 } from "iso-3166";

/** An ISO 3166-1 alpha-3 code, such as `VNM`. Checked by {@link isCountry}. */
export type CountryId = string;

/** The country that the form starts with. A setting of the form, never a guess about a visitor. */
export const DEFAULT_COUNTRY: CountryId = "VNM";

/**
 * The countries shown first: Viet Nam, its neighbours, and where many Vietnamese people live,
 * work or seek refuge. All others follow by name.
 */
export const FIRST_COUNTRIES: readonly CountryId[] = [
  "VNM",
  "LAO",
  "KHM",
  "THA",
  "MYS",
  "TWN",
  "JPN",
  "KOR",
  "CHN",
  "SGP",
  "IDN",
  "PHL",
  "MMR",
  "USA",
  "AUS",
  "CAN",
  "DEU",
  "FRA",
  "GBR",
  "CZE",
  "POL",
  "RUS",
  "SAU",
  "ARE",
];

/** Tells whether a text is the code of a country. */
export function isCountry(text: string): text is CountryId {
  return Object.hasOwn(iso31661Alpha3ToAlpha2, text);
}
