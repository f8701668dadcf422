/** A place as a line: "Lào Cai", "Sylhet, Bangladesh". */
import type { Language } from "../../src/domain/language.ts";
import { DEFAULT_COUNTRY } from "../../src/domain/places/countries.ts";
import type { CountryId } from "../../src/domain/places/countries.ts";
import { countryName } from "../../src/domain/places/country-names.ts";
import type { ProvinceAnswer } from "../../src/domain/questionnaire/answers.ts";
import { provinceOf } from "./case-rows.ts";

/** Writes a place out; empty where none is known. */
export function placeText(
  country: CountryId | undefined,
  province: ProvinceAnswer | undefined,
  language: Language,
): string {
  const name = provinceOf(province);
  if (country === undefined) return name;
  // At home the province says enough.
  if (name !== "" && country === DEFAULT_COUNTRY) return name;
  return [name, countryName(country, language)].filter((part) => part !== "").join(", ");
}
