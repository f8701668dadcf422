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

/** Texts of a row, folded: what it is put in order by, and what {@link fitsFilter} looks at. */
export interface RowTexts {
  readonly name: string;
  readonly about: string;
  readonly place: string;
  /** All of it, and the names in other languages. */
  readonly search: string;
}

interface KnownTexts extends RowTexts {
  readonly language: Language;
  readonly texts: FormTexts | undefined;
}

const folded = new WeakMap<CaseRow, KnownTexts>();

/** Makes the texts of a row, once for each row and language. */
export function rowTextsOf(
  row: CaseRow,
  language: Language,
  texts: FormTexts | undefined,
): RowTexts {
  const known = folded.get(row);
  if (known?.texts === texts && known?.language === language) return known;
  const about = fold(tilesOf(row, texts).join(" "));
  const place = fold(placeOf(row, language));
  const name = fold(nameOf(row.id, language));
  const others = DESK_LANGUAGES.filter((one) => one !== language).map((one) => nameOf(row.id, one));
  const rest = fold([...others, ...(row.card?.tags ?? [])].join(" "));
  const search = ` ${name} ${about} ${place} ${rest}`;
  const fresh: KnownTexts = { language, texts, name, about, place, search };
  folded.set(row, fresh);
  return fresh;
}

/** Whether a row fits what was typed: each word begins somewhere in name, kind or place. */
export function fitsFilter(
  row: CaseRow,
  words: readonly string[],
  language: Language,
  texts: FormTexts | undefined,
): boolean {
  if (words.length === 0) return true;
  const { search } = rowTextsOf(row, language, texts);
  return words.every((word) => search.includes(` ${word}`));
}

/** The words of what was typed, as {@link fitsFilter} takes them. */
export function filterWords(typed: string): string[] {
  return fold(typed).split(" ").filter(Boolean);
}
