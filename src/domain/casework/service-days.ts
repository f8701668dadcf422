/**
 * The promises that an organisation makes, and the days that come up in a case, in one list: by
 * when a person looks, by when the reporter is told that somebody did, by when they have an
 * answer, and every date that was given. Days only; what is promised in hours is due on the day.
 */
import { addDays, daysBetween, weekdayOf, type Day } from "../day.ts";
import { acknowledgementDueDay, feedbackDueDay, type RetentionTerms } from "../retention.ts";
import type { Card, CardDeadline, CardTask } from "./card.ts";
import { sorted } from "./list-change.ts";
import type { Band } from "./urgency-scale.ts";

/** What has to be done by a day. */
export type Duty =
  | {
      readonly kind: "first_look" | "acknowledge" | "feedback" | "waiting";
      readonly day: Day;
      /** The day on which it was done. */
      readonly doneDay?: Day;
    }
  | {
      readonly kind: "deadline";
      readonly day: Day;
      readonly doneDay?: Day;
      readonly deadline: CardDeadline;
    }
  | {
      readonly kind: "task";
      readonly day: Day;
      /** Never there: a task that is done is no longer on the card. */
      readonly doneDay?: undefined;
      readonly task: CardTask;
    };

/**
 * How a duty stands: `due` is today; `soon` within {@link SOON_DAYS}; `kept` was done in time,
 * `kept-late` after its day.
 */
export type DueState = "later" | "soon" | "due" | "overdue" | "kept" | "kept-late";

/** So many days ahead something is due soon. */
const SOON_DAYS = 3;

/** Days until a person looks; within one day the hours matter, which nothing here knows. */
const FIRST_LOOK: Readonly<Record<Band, { readonly days: number; readonly isWorking: boolean }>> = {
  red: { days: 0, isWorking: false },
  orange: { days: 1, isWorking: false },
  yellow: { days: 3, isWorking: true },
  green: { days: 7, isWorking: false },
};

/** States in which nobody waits for an answer any more. */
const ENDED: ReadonlySet<Card["state"]> = new Set(["closed", "withdrawn", "duplicate"]);

/** The day by which a person looks at a new case for the first time. */
export function firstLookDueDay(receivedDay: Day, band: Band): Day {
  const { days, isWorking } = FIRST_LOOK[band];
  return isWorking ? addWorkingDays(receivedDay, days) : addDays(receivedDay, days);
}

/**
 * Gives the day that comes so many working days later. Saturday and Sunday are none; holidays
 * differ from place to place and count as working days.
 */
export function addWorkingDays(day: Day, days: number): Day {
  let moved = day;
  for (let left = days; left > 0;) {
    moved = addDays(moved, 1);
    if (weekdayOf(moved) < 5) left -= 1;
  }
  return moved;
}

/** Tells how something stands that is due on a day. */
export function dueState(day: Day, today: Day, doneDay?: Day): DueState {
  if (doneDay !== undefined) return doneDay <= day ? "kept" : "kept-late";
  if (day < today) return "overdue";
  if (day === today) return "due";
  return daysBetween(today, day) <= SOON_DAYS ? "soon" : "later";
}

/**
 * Lists everything that has a day in a case, the earliest first: also what is done, so that it
 * can be shown whether promises were kept. What a case that has ended still owes is left out.
 */
export function dutiesOf(card: Card, terms: RetentionTerms): readonly Duty[] {
  const promised: readonly Duty[] = [
    done("first_look", firstLookDueDay(card.receivedDay, card.band), card.firstLookDay),
    done("acknowledge", acknowledgementDueDay(card.receivedDay, terms), card.acknowledgedDay),
    ...feedbackDuties(card, terms),
  ];
  const waiting: readonly Duty[] =
    card.until === undefined ? [] : [{ kind: "waiting", day: card.until }];
  const dated = card.deadlines.map((deadline): Duty => ({
    kind: "deadline",
    day: deadline.day,
    deadline,
    ...(deadline.doneDay === undefined ? {} : { doneDay: deadline.doneDay }),
  }));
  const tasks = (card.tasks ?? []).map((task): Duty => ({ kind: "task", day: task.day, task }));
  const hasEnded = ENDED.has(card.state) || card.isSetAside;
  return sorted(
    [...promised, ...waiting, ...dated, ...tasks].filter(
      ({ doneDay }) => doneDay !== undefined || !hasEnded,
    ),
    ({ day }) => day,
  );
}

/** The first answer, which was promised from the start, and the next one. */
function feedbackDuties(card: Card, terms: RetentionTerms): readonly Duty[] {
  const { receivedDay, firstFeedbackDay, feedbackDay } = card;
  const due = feedbackDueDay(receivedDay, terms);
  const first = done("feedback", due, firstFeedbackDay);
  if (firstFeedbackDay === undefined) return [first];
  const next = feedbackDay === undefined ? due : addDays(feedbackDay, terms.feedbackDays);
  return [first, done("feedback", next)];
}

function done(kind: "first_look" | "acknowledge" | "feedback", day: Day, doneDay?: Day): Duty {
  return doneDay === undefined ? { kind, day } : { kind, day, doneDay };
}
