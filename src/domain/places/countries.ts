/**
 * Countries, by ISO 3166-1 alpha-3. Their names come from the browser (`Intl.DisplayNames`), so
 * that no table of names has to be downloaded.
 */
import { iso31661Alpha3ToAlpha2 } from "iso-3166";
import { LOCALES, type Language } from "../language.ts";

/** An ISO 3166-1 alpha-3 code, such as `VNM`. Checked by {@link isCountry}. */
export type CountryId = string;

/** A country and its name in one language. */
export interface Country {
  readonly id: CountryId;
  readonly name: string;
}

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

/** Gives a country's name: "Việt Nam", "Vietnam". An unknown code is given back as it is. */
export function countryName(id: CountryId, language: Language): string {
  return isCountry(id) ? nameIn(regionNames(language), id) : id;
}

/** Lists every country with its name: first the ones of most use, then the others by name. */
export function listCountries(language: Language): readonly Country[] {
  const names = regionNames(language);
  const first = new Set(FIRST_COUNTRIES);
  const collator = new Intl.Collator(LOCALES[language]);
  const others = Object.keys(iso31661Alpha3ToAlpha2)
    .filter((id) => !first.has(id))
    .map((id) => ({ id, name: nameIn(names, id) }))
    .sort((a, b) => collator.compare(a.name, b.name));
  return [...FIRST_COUNTRIES.map((id) => ({ id, name: nameIn(names, id) })), ...others];
}

function regionNames(language: Language): Intl.DisplayNames {
  return new Intl.DisplayNames([LOCALES[language]], { type: "region" });
}

function nameIn(names: Intl.DisplayNames, id: CountryId): string {
  const alpha2 = iso31661Alpha3ToAlpha2[id];
  return (alpha2 === undefined ? undefined : names.of(alpha2)) ?? id;
}
