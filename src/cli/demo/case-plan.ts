/**
 * What one case of the demo is, before anything is sealed: what was reported, on which day, with
 * which files, and what happened after. The same number gives the same plan on the same day.
 */
import { addDays, type Day } from "../../domain/day.ts";
import type { Language } from "../../domain/language.ts";
import type { Answers } from "../../domain/questionnaire/answers.ts";
import { makeAnswers } from "./answers.ts";
import { Chance } from "./chance.ts";
import { planCourse, type CaseEvent } from "./course.ts";
import { makeFile, type DemoFile } from "./files/files.ts";
import { chooseStory, SEED } from "./library.ts";

/** A case to be made. */
export interface CasePlan {
  readonly language: Language;
  readonly receivedDay: Day;
  /** All answers but the list of files, whose ids are drawn when they are sealed. */
  readonly answers: Answers;
  readonly files: readonly DemoFile[];
  readonly events: readonly CaseEvent[];
}

/** A case's number and its day: all that is needed to put the cases in order. */
export interface DatedCase {
  readonly index: number;
  readonly receivedDay: Day;
}

/** The first cases have a real receipt, so that somebody can come back with it. */
export const RECEIPT_CASES = 5;

/** How long ago the cases with a receipt came, in days: from new to long answered. */
const RECEIPT_CASE_AGES = [23, 9, 41, 1, 16] as const;
/** One case in so many comes with files. */
const FILES_PROBABILITY = 0.15;
/** From this number on a few caseworkers cannot answer everybody. */
const CROWDED_FROM = 600;
/** More than 1: more cases are new than old. */
const LEAN_TO_THE_PRESENT = 1.35;

/**
 * Gives the cases from one number up to another, each with its day, oldest first.
 *
 * @param oldestDays - How long ago the oldest may have come.
 */
export function dateCases(from: number, to: number, today: Day, oldestDays: number): DatedCase[] {
  const cases = Array.from({ length: Math.max(0, to - from) }, (_, offset) => {
    const index = from + offset;
    const spread = new Chance(SEED, index, 3).next() ** LEAN_TO_THE_PRESENT;
    const age = RECEIPT_CASE_AGES[index] ?? Math.floor(spread * oldestDays);
    return { index, receivedDay: addDays(today, -age) };
  });
  return cases.sort((a, b) => (a.receivedDay < b.receivedDay ? -1 : 1));
}

/**
 * Plans a case.
 *
 * @param lastDay - Nothing happens after this day.
 */
export function planCase({ index, receivedDay }: DatedCase, lastDay: Day): CasePlan {
  const chance = new Chance(SEED, index);
  const chosen = chooseStory(index);
  const { language, phrases } = chosen;
  const hasReceipt = index < RECEIPT_CASES;
  const isNew = index === RECEIPT_CASE_AGES.indexOf(1);
  const files =
    chance.happens(FILES_PROBABILITY) || index === 0
      ? Array.from({ length: chance.between(1, 3) }, () =>
          makeFile(phrases, language, receivedDay, chance),
        )
      : [];
  const answers = makeAnswers(chosen, receivedDay, files.length > 0, chance);
  const usual = index < CROWDED_FROM ? "any" : "crowded";
  const liveliness = isNew ? "untouched" : hasReceipt ? "answered" : usual;
  const events = planCourse(chosen, receivedDay, lastDay, liveliness, chance);
  return { language, receivedDay, answers, files, events };
}
