/** Makes the text of a story: fills it in, chooses its variants, and adds pieces around it. */
import type { Day } from "../../domain/day.ts";
import { addMonths, formatMonth } from "../../domain/day.ts";
import type { Language } from "../../domain/language.ts";
import { at, type Chance } from "./chance.ts";
import type { Phrases } from "./phrases/phrases.ts";
import type { Story } from "./stories/story.ts";

/** What the text is made from. */
export interface Telling {
  readonly story: Story;
  readonly language: Language;
  readonly phrases: Phrases;
  /** How often the story was told before. 0 gives it as it was written. */
  readonly variant: number;
  readonly receivedDay: Day;
  /** Where it happened, as the text may name it. */
  readonly place: string;
}

/** Tells a story. Two variants of one story never say the same. */
export function tell(telling: Telling, chance: Chance): string {
  const { story, language, receivedDay, place } = telling;
  const began = addMonths(receivedDay, -story.began[1]);
  const fill = (text: string): string =>
    chooseAlternatives(text, chance)
      .replaceAll("{province}", place)
      .replaceAll("{month}", () => formatMonth(...yearAndMonthOf(began), language));
  return surround(paragraphsOf(story.text), telling).map(fill).join("\n\n");
}

/** Year and month, both counted from 1. */
export function yearAndMonthOf(day: Day): [year: number, month: number] {
  return [Number(day.slice(0, 4)), Number(day.slice(5, 7))];
}

/** Single line breaks are those of the source; blank lines part paragraphs. */
export function paragraphsOf(text: string): string[] {
  return text
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.replace(/\s+/g, " ").trim())
    .filter((paragraph) => paragraph !== "");
}

function chooseAlternatives(text: string, chance: Chance): string {
  return text.replace(/\{([^{}]*\|[^{}]*)\}/g, (_, choices: string) =>
    chance.pick(choices.split("|")).trim(),
  );
}

/**
 * Adds an opening, a remark and a closing. The three places count like the digits of a number,
 * each shifted by the others, so that every variant has its own three.
 */
function surround(paragraphs: readonly string[], { story, phrases, variant }: Telling): string[] {
  if (variant === 0) return [...paragraphs];
  const isFormal = ["lawyer", "organisation"].includes(story.answers.relation);
  const voice = isFormal ? "formal" : "personal";
  const openings = phrases.openings[voice];
  const closings = phrases.closings[voice];
  const number = variant - 1;
  const round = Math.floor(number / openings.length);
  const opening = at(openings, number);
  const closing = at(closings, round + number);
  const addition = at(phrases.additions[voice], Math.floor(round / closings.length) + number);
  const [first = "", ...rest] = paragraphs;
  return [`${opening} ${first}`, ...rest, `${addition} ${closing}`];
}
