/**
 * Finds places by what people type: names of today or of before, with or without diacritics.
 */
import type { Province } from "./vietnam.ts";

/** A place that was found. */
export interface PlaceMatch<P> {
  readonly place: P;
  /** The former name that was meant, if one was: "Lào Cai (formerly Yên Bái)". */
  readonly former?: string;
}

/**
 * Searches a list of places. What was typed must begin a word of a name. Accents that were typed
 * must fit if they fit anywhere; otherwise they are overlooked. Today's names come before former
 * ones, and names that begin with the text before those that contain it.
 *
 * @param list - The places.
 * @param typed - What was typed; blank text finds every place, in the list's order.
 */
export function searchPlaces<P extends Pick<Province, "name" | "former" | "spellings">>(
  list: readonly P[],
  typed: string,
): readonly PlaceMatch<P>[] {
  if (fold(typed) === "") return list.map((place) => ({ place }));
  const hasAccents = fold(typed) !== withAccents(typed);
  const exact = hasAccents ? searchBy(list, typed, withAccents) : [];
  return exact.length > 0 ? exact : searchBy(list, typed, fold);
}

/**
 * Removes what keyboards leave out: diacritics, capitals, punctuation. "Đắk Lắk" and "dak-lak"
 * become "dak lak".
 */
export function fold(text: string): string {
  return withAccents(text)
    .normalize("NFD")
    .replace(/\p{Mark}/gu, "")
    .replaceAll("đ", "d");
}

function withAccents(text: string): string {
  return text
    .normalize("NFC")
    .toLowerCase()
    .replace(/[^\p{Letter}\p{Mark}\p{Number}]+/gu, " ")
    .trim();
}

function searchBy<P extends Pick<Province, "name" | "former" | "spellings">>(
  list: readonly P[],
  typed: string,
  simplify: (text: string) => string,
): readonly PlaceMatch<P>[] {
  const wanted = simplify(typed);
  return list
    .flatMap((place): readonly { match: PlaceMatch<P>; rank: number }[] => {
      const best = [
        ...[place.name, ...(place.spellings ?? [])].map((name) => ({
          match: { place },
          rank: rankOf(simplify(name), wanted),
        })),
        ...place.former.map((former) => ({
          match: { place, former },
          rank: rankOf(simplify(former), wanted) + 0.5,
        })),
      ].reduce((one, other) => (other.rank < one.rank ? other : one));
      return Number.isFinite(best.rank) ? [best] : [];
    })
    .sort((a, b) => a.rank - b.rank)
    .map(({ match }) => match);
}

/** 0: the name itself; 1: the name begins so; 2: a later word does; infinite: no match. */
function rankOf(name: string, wanted: string): number {
  // People also type without spaces: "hanoi", "kontum".
  const names = [name, name.replaceAll(" ", "")];
  if (names.includes(wanted)) return 0;
  if (names.some((one) => one.startsWith(wanted))) return 1;
  return name.includes(` ${wanted}`) ? 2 : Infinity;
}
