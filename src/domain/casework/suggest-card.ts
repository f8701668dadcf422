/**
 * Suggests the card of a case that nobody has touched: from the few answers of the summary as
 * long as the report is closed, from all answers once it was opened.
 */
import type { Day } from "../day.ts";
import type { Language } from "../language.ts";
import { isCountry, type CountryId } from "../places/countries.ts";
import { provincesOf } from "../places/vietnam.ts";
import { findAnswer, type Answers, type ProvinceAnswer } from "../questionnaire/answers.ts";
import type { HeavyId } from "./assessment.ts";
import {
  CARD_LIMITS,
  CARD_VERSION,
  FORM_DEADLINE_ID,
  type Card,
  type CardDeadline,
} from "./card.ts";
import { suggestExposure } from "./exposure.ts";
import { chosen } from "./reasons.ts";
import { suggestActors, suggestActs, suggestAreas, suggestGroups } from "./suggest-codes.ts";
import { findUpcomingDate } from "./upcoming-date.ts";
import { factorsOf, scoreUrgency } from "./urgency.ts";

/** What a card is suggested from. */
export interface CardSource {
  /** `summary`: only the fields marked `inSummary` can have answers. */
  readonly basis: Card["basis"];
  /** The language in which the report was written. */
  readonly language: Language;
  /** The answers of the case envelope, or of the summary. */
  readonly answers: Answers;
}

/**
 * Suggests a card. The same source and days give the same card on every device, so a history can
 * be folded over it anywhere.
 *
 * @param source - The answers, and whether they are all.
 * @param receivedDay - The day on which the report came.
 * @param scoredDay - The day from which near dates count. Where a history is folded, it is the
 *   day of arrival; a list of untouched cases gives today.
 */
export function suggestCard(source: CardSource, receivedDay: Day, scoredDay = receivedDay): Card {
  const { basis, language, answers } = source;
  const score = scoreUrgency(answers, scoredDay);
  return {
    version: CARD_VERSION,
    basis,
    language,
    receivedDay,
    state: "received",
    stateDay: receivedDay,
    band: score.band,
    points: score.points,
    factors: factorsOf(score),
    gates: score.gates.map(({ id }) => id),
    exposure: suggestExposure(answers).exposure,
    areas: idsOf(suggestAreas(answers)),
    acts: idsOf(suggestActs(answers)),
    groups: idsOf(suggestGroups(answers)),
    actors: idsOf(suggestActors(answers)),
    ...suggestPlace(answers),
    tags: [],
    deadlines: suggestDeadlines(answers),
    reliability: "unknown",
    violation: "unknown",
    openTasks: 0,
    heavy: suggestHeavy(answers),
    isSetAside: false,
    proposals: [],
  };
}

/** Suggests what a caseworker is warned of before the content is shown. */
export function suggestHeavy(answers: Answers): readonly HeavyId[] {
  const mayBe: Readonly<Record<HeavyId, boolean>> = {
    killing:
      chosen(answers, "tiles", "tile.killed_tortured_missing").length > 0 ||
      chosen(answers, "upcoming_date_kind", "burial").length > 0,
    torture: chosen(answers, "tiles", "tile.killed_tortured_missing").length > 0,
    sexual_violence: chosen(answers, "tiles", "tile.women_lgbt", "tile.trafficking").length > 0,
    child:
      chosen(answers, "tiles", "tile.child").length > 0 ||
      chosen(answers, "child_involved", "yes").length > 0 ||
      chosen(answers, "age_band", "0_11", "12_17").length > 0,
  };
  const heavy: readonly HeavyId[] = ["killing", "torture", "sexual_violence", "child"];
  return heavy.filter((id) => mayBe[id]);
}

function suggestPlace(answers: Answers): {
  readonly country?: CountryId;
  readonly province?: ProvinceAnswer;
} {
  const country = findAnswer(answers, { id: "country" });
  if (typeof country !== "string" || !isCountry(country)) return {};
  const province = readProvince(findAnswer(answers, { id: "admin1" }), country);
  return province === undefined ? { country } : { country, province };
}

/** Exactly one of a listed or a typed province: a report may come from any program. */
function readProvince(value: unknown, country: CountryId): ProvinceAnswer | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  if ("typed" in value && typeof value.typed === "string") {
    const typed = value.typed.trim().slice(0, CARD_LIMITS.provinceLength);
    return typed === "" ? undefined : { typed };
  }
  if (!("listed" in value)) return undefined;
  const { listed } = value;
  const province = provincesOf(country).find(({ id }) => id === listed);
  return province === undefined ? undefined : { listed: province.id };
}

/** A date from the form, by its first day: a week or a month may begin with it. */
function suggestDeadlines(answers: Answers): readonly CardDeadline[] {
  const date = findUpcomingDate(answers);
  if (date?.firstDay === undefined) return [];
  return [{ id: FORM_DEADLINE_ID, what: date.what, day: date.firstDay }];
}

function idsOf<Id>(suggested: readonly { readonly id: Id }[]): readonly Id[] {
  return suggested.map(({ id }) => id);
}
