/** What the answers suggest about a case, with the reasons, before anybody has touched it. */
import { parseDay, systemClock, today } from "../../../src/domain/day.ts";
import type { Card } from "../../../src/domain/casework/card.ts";
import { suggestExposure } from "../../../src/domain/casework/exposure.ts";
import { suggestCard } from "../../../src/domain/casework/suggest-card.ts";
import {
  suggestActors,
  suggestActs,
  suggestAreas,
  suggestGroups,
} from "../../../src/domain/casework/suggest-codes.ts";
import { scoreUrgency } from "../../../src/domain/casework/urgency.ts";
import { isLanguage } from "../../../src/domain/language.ts";
import type { Answers } from "../../../src/domain/questionnaire/answers.ts";
import type { SealedAnswers } from "../../../src/protocol/index.ts";
import type { SuggestionShown } from "../worker-api.ts";

/** What a card is suggested from, as it came out of a report or a summary. */
export interface SuggestionSource {
  readonly basis: Card["basis"];
  readonly language: string;
  readonly answers: SealedAnswers;
  /** As the server says it. */
  readonly receivedDay: string;
}

/** Suggests the card over which a history is folded: the same one on every device and day. */
export function suggestedCard(source: SuggestionSource): Card {
  return suggestCard(asCardSource(source), dayOf(source));
}

/** Suggests the card of a case that nobody has touched: a date that comes near counts. */
export function suggestedCardToday(source: SuggestionSource): Card {
  return suggestCard(asCardSource(source), dayOf(source), today(systemClock));
}

/** Gives the whole suggestion with its reasons. */
export function showSuggestion(source: SuggestionSource): SuggestionShown {
  const answers = asAnswers(source.answers);
  return {
    card: suggestedCard(source),
    urgency: scoreUrgency(answers, dayOf(source)),
    urgencyToday: scoreUrgency(answers, today(systemClock)),
    exposure: suggestExposure(answers),
    areas: suggestAreas(answers),
    acts: suggestActs(answers),
    groups: suggestGroups(answers),
    actors: suggestActors(answers),
  };
}

function asCardSource({ basis, language, answers }: SuggestionSource) {
  // A report may come from any program; its own language stays with it.
  return { basis, language: isLanguage(language) ? language : "en", answers: asAnswers(answers) };
}

/** Whoever reads answers takes nothing for granted: their types are those of a form like ours. */
function asAnswers(answers: SealedAnswers): Answers {
  return answers as Answers;
}

function dayOf({ receivedDay }: SuggestionSource) {
  return parseDay(receivedDay) ?? today(systemClock);
}
