/** Finds options by what is typed; nothing here draws. */
import { fold } from "../../../src/domain/places/search-places.ts";

/** Something to choose. */
export interface Option {
  readonly id: string;
  readonly label: string;
  /** A line below it. */
  readonly detail?: string;
  /** Other words that it is found by. */
  readonly also?: string;
}

/** What was typed with its capitals and punctuation removed, diacritics kept. */
function withAccents(text: string): string {
  return text
    .normalize("NFC")
    .toLowerCase()
    .replace(/[^\p{Letter}\p{Mark}\p{Number}]+/gu, " ")
    .trim();
}

/**
 * The options that fit: each typed word must begin a word of an option. Diacritics that were typed
 * must fit if they fit any option; otherwise they are overlooked. Options whose label begins with
 * what was typed come first.
 *
 * @param typed - Blank finds all, in their order.
 */
export function filterOptions<O extends Option>(
  options: readonly O[],
  typed: string,
): readonly O[] {
  const folded = fold(typed);
  if (folded === "") return options;
  const exact = folded === withAccents(typed) ? [] : fitting(options, typed, withAccents);
  return exact.length > 0 ? exact : fitting(options, typed, fold);
}

function fitting<O extends Option>(
  options: readonly O[],
  typed: string,
  simplify: (text: string) => string,
): readonly O[] {
  const whole = simplify(typed);
  const words = whole.split(" ");
  const found = options.filter(({ label, detail = "", also = "" }) => {
    const text = ` ${simplify(`${label} ${detail} ${also}`)}`;
    return words.every((word) => text.includes(` ${word}`));
  });
  const isFirst = ({ label }: O): boolean => simplify(label).startsWith(whole);
  return [...found.filter(isFirst), ...found.filter((option) => !isFirst(option))];
}
