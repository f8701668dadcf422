/** Fills in the questionnaire as the teller of a story would. */
import { addDays, type Day } from "../../domain/day.ts";
import { addMonths } from "../../domain/day.ts";
import type { Period } from "../../domain/period.ts";
import { DEFAULT_COUNTRY } from "../../domain/places/countries.ts";
import { countryName } from "../../domain/places/country-names.ts";
import { provinceName } from "../../domain/places/vietnam.ts";
import type { Answer, Answers } from "../../domain/questionnaire/answers.ts";
import { checkAnswers } from "../../domain/questionnaire/check-answers.ts";
import { dropHidden } from "../../domain/questionnaire/condition.ts";
import { PUBLIC_FORM, type FieldId } from "../../domain/questionnaire/public-form.ts";
import type { Chance } from "./chance.ts";
import type { Chosen } from "./library.ts";
import { tell, yearAndMonthOf } from "./story-text.ts";
import type { Story } from "./stories/story.ts";

/** How often people do what is left to them. */
const PROBABILITY = {
  asksBeforeReferral: 0.85,
  counts: 0.6,
  callMe: 0.7,
  contact: 0.13,
  hours: 0.6,
  never: 0.5,
  noComingDate: 0.5,
} as const;

type Filled = Partial<Record<FieldId, Answer>>;

/**
 * Gives the answers of a case, checked as the page checks them.
 *
 * @param hasFiles - Whether files will come with it; their ids are not known yet.
 * @throws Error if a story does not fit the questionnaire.
 */
export function makeAnswers(
  chosen: Chosen,
  receivedDay: Day,
  hasFiles: boolean,
  chance: Chance,
): Answers {
  const { story } = chosen;
  const place = choosePlace(story, chosen.language, chance);
  const filled: Filled = {
    ...story.answers,
    ...place.answers,
    ...comingDate(story, receivedDay, chance),
    story: tell({ ...chosen, receivedDay, place: place.name }, chance),
    period: periodOf(story, receivedDay),
    ...aboutFiles(chosen, hasFiles, chance),
    c_work: true,
    ...(chance.happens(PROBABILITY.asksBeforeReferral) && { c_refer_ask: true }),
    ...(chance.happens(PROBABILITY.counts) && { c_stats: true }),
    ...aboutTeller(chosen, chance),
    safe_to_send: true,
  };
  const answers = dropHidden(PUBLIC_FORM, filled);
  const [problem] = checkAnswers(PUBLIC_FORM, answers);
  if (problem) throw new Error(`A story does not fit: ${problem.field} is ${problem.code}`);
  return answers;
}

function choosePlace(
  { where }: Story,
  language: Chosen["language"],
  chance: Chance,
): { readonly name: string; readonly answers: Filled } {
  if ("country" in where) {
    const town = chance.pick(where.towns);
    const answers = { country: where.country, admin1: { typed: town } };
    return { name: `${town} (${countryName(where.country, language)})`, answers };
  }
  const listed = chance.pick(where);
  return { name: provinceName(listed), answers: { country: DEFAULT_COUNTRY, admin1: { listed } } };
}

function periodOf({ began: [precision, monthsBefore] }: Story, receivedDay: Day): Period {
  const [year, month] = yearAndMonthOf(addMonths(receivedDay, -monthsBefore));
  switch (precision) {
    case "month":
      return { precision, year, month };
    case "quarter":
      return { precision, year, quarter: Math.ceil(month / 3) };
    case "year":
      return { precision, year };
    case "since":
      return { precision, year, month };
  }
}

function comingDate({ upcoming }: Story, receivedDay: Day, chance: Chance): Filled {
  if (!upcoming) {
    return chance.happens(PROBABILITY.noComingDate) ? { upcoming_date_kind: "none" } : {};
  }
  const [kind, days] = upcoming;
  const day = addDays(receivedDay, days);
  const [year, month] = yearAndMonthOf(day);
  const soon: Period = { precision: "day", day };
  const later: Period = { precision: "month", year, month };
  return { upcoming_date_kind: kind, upcoming_date: days <= 14 ? soon : later };
}

function aboutFiles({ phrases }: Chosen, hasFiles: boolean, chance: Chance): Filled {
  if (!hasFiles) return {};
  return {
    // Stands in for the ids, so that the questions about files count as shown.
    files: ["pending"],
    file_note: chance.pick(phrases.fileNotes),
  };
}

function aboutTeller({ phrases }: Chosen, chance: Chance): Filled {
  const callMe = chance.happens(PROBABILITY.callMe) && { call_me: chance.pick(phrases.callMe) };
  if (!chance.happens(PROBABILITY.contact)) return { ...callMe };
  return {
    ...callMe,
    contact: chance.pick(phrases.contacts),
    ...(chance.happens(PROBABILITY.hours) && { safe_hours: chance.pick(phrases.safeHours) }),
    ...(chance.happens(PROBABILITY.never) && { never_contact: chance.pick(phrases.neverContact) }),
  };
}
