/** The stories and pieces by language, and which of them a case gets. */
import { at, Chance } from "./chance.ts";
import { phrasesEn } from "./phrases/en.ts";
import type { Phrases } from "./phrases/phrases.ts";
import { phrasesVi } from "./phrases/vi.ts";
import { storiesEn } from "./stories/en.ts";
import type { Story } from "./stories/story.ts";
import { storiesVi } from "./stories/vi.ts";

/** The seed of everything that chance chooses in the demo. */
export const SEED = 10_12_1948;

/** Of so many cases in a row, the last is in English and the others in Vietnamese. */
const ROUND = 3;

/** The languages that stories are written in: not every language of the form. */
export type StoryLanguage = "vi" | "en";

const STORIES: Readonly<Record<StoryLanguage, readonly Story[]>> = {
  vi: new Chance(SEED, 1).shuffle(storiesVi),
  en: new Chance(SEED, 2).shuffle(storiesEn),
};
const PHRASES: Readonly<Record<StoryLanguage, Phrases>> = { vi: phrasesVi, en: phrasesEn };

/** A story for a case. */
export interface Chosen {
  readonly language: StoryLanguage;
  readonly story: Story;
  /** How often the story was taken before. */
  readonly variant: number;
  readonly phrases: Phrases;
}

/** The story of the case with this number, counted from 0. All are taken before any is again. */
export function chooseStory(index: number): Chosen {
  const round = Math.floor(index / ROUND);
  const inRound = index % ROUND;
  const language = inRound === ROUND - 1 ? "en" : "vi";
  const place = language === "en" ? round : round * (ROUND - 1) + inRound;
  const stories = STORIES[language];
  const variant = Math.floor(place / stories.length);
  return { language, story: at(stories, place), variant, phrases: PHRASES[language] };
}
