/** A piece of a text around the words that were found. */
import type { SnippetPart } from "../search-api.ts";
import { placesIn } from "./words.ts";

const WORDS_BEFORE = 6;
const WORDS_AFTER = 22;

/**
 * Cuts the piece.
 *
 * @param text - Readable, see `readable`.
 * @param at - Number of the word that it is about.
 * @param isMatch - Whether the word of a number was looked for.
 */
export function snippetOf(
  text: string,
  at: number,
  isMatch: (place: number) => boolean,
): readonly SnippetPart[] {
  const places = placesIn(text);
  const first = Math.max(0, at - WORDS_BEFORE);
  const last = Math.min(places.length, at + WORDS_AFTER);
  const from = first === 0 ? 0 : (places[first]?.start ?? 0);
  const to = last === places.length ? text.length : (places[last - 1]?.end ?? text.length);
  const parts: SnippetPart[] = first === 0 ? [] : [{ text: "… ", isMatch: false }];
  let done = from;
  for (let place = first; place < last; place++) {
    const word = places[place];
    if (!word || !isMatch(place)) continue;
    if (word.start > done) parts.push({ text: text.slice(done, word.start), isMatch: false });
    parts.push({ text: text.slice(word.start, word.end), isMatch: true });
    done = word.end;
  }
  if (to > done) parts.push({ text: text.slice(done, to), isMatch: false });
  return last === places.length ? parts : [...parts, { text: " …", isMatch: false }];
}
