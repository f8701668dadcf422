import { describe, expect, it } from "vitest";

import {
  DEFAULT_COUNTRY,
  FIRST_COUNTRIES,
  isCountry,
} from "../../../src/domain/places/countries.ts";
import { countryName, listCountries } from "../../../src/domain/places/country-names.ts";

describe("countries", () => {
  it("have names in the reader's language", () => {
    expect(countryName("VNM", "vi")).toBe("Việt Nam");
    expect(countryName("VNM", "en")).toBe("Vietnam");
    expect(countryName("KHM", "vi")).toBe("Campuchia");
    expect(countryName("XXX", "en")).toBe("XXX");
  });

  it("are known by their code only, not by names that every object has", () => {
    expect(isCountry("LAO")).toBe(true);
    for (const text of ["LA", "lao", "constructor", "toString", ""]) {
      expect(isCountry(text)).toBe(false);
    }
  });

  it("are all listed once: those of most use first, the others by name", () => {
    for (const language of ["vi", "en"] as const) {
      const list = listCountries(language);
      expect(list).toHaveLength(249);
      expect(new Set(list.map(({ id }) => id)).size).toBe(249);
      expect(list[0]?.id).toBe(DEFAULT_COUNTRY);
      expect(list.slice(0, FIRST_COUNTRIES.length).map(({ id }) => id)).toEqual(FIRST_COUNTRIES);
      // A name that Intl does not know would be shown as its code.
      expect(list.filter(({ id, name }) => name === id)).toEqual([]);
      const others = list.slice(FIRST_COUNTRIES.length).map(({ name }) => name);
      expect(others).toEqual([...others].sort(new Intl.Collator(language).compare));
    }
  });
});
