/**
 * Names of countries. They come from the browser (`Intl.DisplayNames`), so that no table of names
 * has to be downloaded.
 */
import { iso31661Alpha3ToAlpha2 } from "iso-3166";
import { LANGUAGE_FACTS, type Language } from "../language.ts";
import { FIRST_COUNTRIES, isCountry, type CountryId } from "./countries.ts";

/** A country and its name in one language. */
export interface Country {
  readonly id: CountryId;
  readonly name: string;
}

/** Gives a country's name: "Việt Nam", "Vietnam". An unknown code is given back as it is. */
export function countryName(id: CountryId, language: Language): string {
  return isCountry(id) ? nameIn(regionNames(language), id) : id;
}

/** Lists every country with its name: first the ones of most use, then the others by name. */
export function listCountries(language: Language): readonly Country[] {
  const names = regionNames(language);
  const first = new Set(FIRST_COUNTRIES);
  const collator = new Intl.Collator(LANGUAGE_FACTS[language].locale);
  const others = Object.keys(iso31661Alpha3ToAlpha2)
    .filter((id) => !first.has(id))
    .map((id) => ({ id, name: nameIn(names, id) }))
    .sort((a, b) => collator.compare(a.name, b.name));
  return [...FIRST_COUNTRIES.map((id) => ({ id, name: nameIn(names, id) })), ...others];
}

function regionNames(language: Language): Intl.DisplayNames {
  return new Intl.DisplayNames([LANGUAGE_FACTS[language].locale], { type: "region" });
}

function nameIn(names: Intl.DisplayNames, id: CountryId): string {
  const alpha2 = iso31661Alpha3ToAlpha2[id];
  return (alpha2 === undefined ? undefined : names.of(alpha2)) ?? id;
}
