/** Sorting, filtering and describing rows of the list; nothing here draws. */
import { caseName } from "../../src/domain/case-name.ts";
import { DESK_LANGUAGES } from "../../src/domain/language.ts";
import type { Language } from "../../src/domain/language.ts";
import { countryName } from "../../src/domain/places/country-names.ts";
import { fold } from "../../src/domain/places/search-places.ts";
import { provinceName } from "../../src/domain/places/vietnam.ts";
import type { FormTexts } from "../../src/domain/texts/types.ts";
import { uuidBytes } from "../shared/uuid.ts";
import { AREAS } from "../../src/domain/taxonomy/areas.ts";
import type { CaseRow } from "./worker-api.ts";

/** The name that a case is spoken of by. */
export function nameOf(id: string, language: Language): string {
  return caseName(uuidBytes(id), language);
}

const TILE_OF_AREA: ReadonlyMap<string, string> = new Map(AREAS.map(({ id, tile }) => [id, tile]));

/** What the case is about, in short words: as it was reported, or as people have coded it. */
export function tilesOf(row: CaseRow, texts: FormTexts | undefined): string[] {
  const labels = texts?.fields.tiles.options ?? {};
  return tileIdsOf(row).map((id) => (Object.hasOwn(labels, id) ? (labels[id] ?? id) : id));
}

function tileIdsOf({ card, summary }: CaseRow): readonly string[] {
  const reported = summary?.answers["tiles"];
  if (Array.isArray(reported)) return reported;
  return [...new Set(card?.areas.map((area) => TILE_OF_AREA.get(area) ?? area))];
}

/** The browser's table of countries is dear to open, and a list asks for the same few. */
const countries = new Map<string, string>();

function countryText(id: string, language: Language): string {
  const key = `${language} ${id}`;
  const known = countries.get(key) ?? countryName(id, language);
  countries.set(key, known);
  return known;
}

/** Where it happened: "Lào Cai", "Sylhet, Bangladesh". */
export function placeOf(row: CaseRow, language: Language): string {
  // Once somebody has worked on a case, its card stands in the list instead of the summary.
  const country = row.card ? row.card.country : row.summary?.answers["country"];
  if (typeof country !== "string") return "";
  const province = provinceOf(row.card ? row.card.province : row.summary?.answers["admin1"]);
  // At home the province says enough.
  if (province !== "" && country === "VNM") return province;
  const name = countryText(country, language);
  return province === "" ? name : `${province}, ${name}`;
}

/** A province as it was answered: from the list, or typed. */
export function provinceOf(answer: unknown): string {
  if (typeof answer !== "object" || answer === null) return "";
  if ("listed" in answer && typeof answer.listed === "string") return provinceName(answer.listed);
  return "typed" in answer && typeof answer.typed === "string" ? answer.typed : "";
}

const searchable = new WeakMap<CaseRow, { readonly texts: unknown; readonly text: string }>();

/** What {@link fitsFilter} looks at. Made once for each row and language. */
export function searchTextOf(
  row: CaseRow,
  language: Language,
  texts: FormTexts | undefined,
): string {
  const known = searchable.get(row);
  if (known && known.texts === texts) return known.text;
  const names = DESK_LANGUAGES.map((one) => nameOf(row.id, one));
  const tags = row.card?.tags ?? [];
  const parts = [...names, ...tilesOf(row, texts), placeOf(row, language), ...tags];
  const text = ` ${fold(parts.join(" "))}`;
  searchable.set(row, { texts, text });
  return text;
}

/** Whether a row fits what was typed: each word begins somewhere in name, kind or place. */
export function fitsFilter(
  row: CaseRow,
  words: readonly string[],
  language: Language,
  texts: FormTexts | undefined,
): boolean {
  if (words.length === 0) return true;
  const text = searchTextOf(row, language, texts);
  return words.every((word) => text.includes(` ${word}`));
}

/** The words of what was typed, as {@link fitsFilter} takes them. */
export function filterWords(typed: string): string[] {
  return fold(typed).split(" ").filter(Boolean);
}
