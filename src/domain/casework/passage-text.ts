/** Texts without a passage: the mark in its place, and the order of passages by their marks. */

/** Stands in a text where a passage was. */
export const PASSAGE_MARK = "███";

/** A passage that was chosen in a text, by places in UTF-16 units. */
export interface ChosenPassage {
  readonly start: number;
  readonly end: number;
}

/** The text with the mark in the passage's place; what is around it stays as it is. */
export function withoutPassage(text: string, { start, end }: ChosenPassage): string {
  return text.slice(0, start) + PASSAGE_MARK + text.slice(end);
}

/**
 * Widens or narrows a choice so that it cuts no letter and no mark of an earlier passage in two.
 *
 * @returns The choice; `undefined` if nothing but space is in it.
 */
export function tidyChoice(text: string, { start, end }: ChosenPassage): ChosenPassage | undefined {
  const [first, last] = [Math.min(start, end), Math.max(start, end)];
  let from = isInside(text, first) ? first - 1 : first;
  let to = isInside(text, last) ? last + 1 : last;
  for (let at = text.indexOf(PASSAGE_MARK); at >= 0; at = text.indexOf(PASSAGE_MARK, at + 1)) {
    const end = at + PASSAGE_MARK.length;
    if (from > at && from < end) from = at;
    if (to > at && to < end) to = end;
  }
  return text.slice(from, to).trim() === "" ? undefined : { start: from, end: to };
}

/** Puts a new passage among earlier ones, in the order of the marks; those inside it are one with it. */
export function withPassage<T>(
  text: string,
  { start, end }: ChosenPassage,
  earlier: readonly T[],
  added: T,
): T[] {
  const before = marksIn(text.slice(0, start));
  return [
    ...earlier.slice(0, before),
    added,
    ...earlier.slice(before + marksIn(text.slice(start, end))),
  ];
}

/** How often the mark stands in a text. */
export function marksIn(text: string): number {
  return text.split(PASSAGE_MARK).length - 1;
}

/** Whether a place is between the two halves of one letter. */
function isInside(text: string, at: number): boolean {
  const [before, after] = [text.charCodeAt(at - 1), text.charCodeAt(at)];
  return before >= 0xd800 && before <= 0xdbff && after >= 0xdc00 && after <= 0xdfff;
}
