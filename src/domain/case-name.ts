/**
 * The name that a case is spoken of by. It is made from the case's random id, so it says nothing
 * about the case, needs no counter, and is the same for everyone.
 */
import { QUALITIES, THINGS } from "./case-words.ts";
import { wordListOf, type Language } from "./language.ts";

/** Length of a case id, in bytes. */
export const CASE_ID_BYTES = 16;

/**
 * Names a case: "sông hổ phách", "amber river". There are 8,192 names, so large desks have
 * cases of the same name: a name helps people to talk, the id tells cases apart.
 *
 * @param caseId - The 16 random bytes of the id.
 * @param language - The language of the name; the names in all languages say the same. A language
 *   without words for it has the English names.
 * @throws RangeError if the id has another length.
 */
export function caseName(caseId: Uint8Array, language: Language): string {
  // Bytes 0 and 1 of a version 4 UUID are fully random; 6 and 8 are not.
  const [first, second] = caseId;
  if (caseId.length !== CASE_ID_BYTES || first === undefined || second === undefined) {
    throw new RangeError("A case id has 16 bytes");
  }
  const [viQuality, enQuality] = pick(QUALITIES, first);
  const [viThing, enThing] = pick(THINGS, second);
  return wordListOf(language) === "vi" ? `${viThing} ${viQuality}` : `${enQuality} ${enThing}`;
}

function pick<T>(list: readonly T[], byte: number): T {
  // The lengths divide 256, so that every word is equally likely.
  const word = list[byte % list.length];
  if (word === undefined) throw new RangeError("A list of words is empty");
  return word;
}
