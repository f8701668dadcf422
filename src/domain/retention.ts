/**
 * How long things are kept and by when people are answered: the days as data, and which day
 * falls due. Days only; nothing here knows an hour.
 */
import { addDays, addMonths, type Day } from "./day.ts";

/** The terms of an organisation. The roster carries them, so that they cannot be changed unseen. */
export interface RetentionTerms {
  /** Days until the person is told that a caseworker has opened the report. */
  readonly acknowledgementDays: number;
  /** Days until the person has an answer. */
  readonly feedbackDays: number;
  /** Months after the last visit, after which a mailbox is erased. */
  readonly mailboxMonths: number;
  /** Days after arrival, after which a case is erased whatever its state. */
  readonly hardLimitDays: number;
  /** Days after which a file is erased that no report or message names. */
  readonly unreferencedUploadDays: number;
}

/** The terms that an organisation starts with. 1826 days are five years, one leap day included. */
export const DEFAULT_RETENTION_TERMS: RetentionTerms = {
  acknowledgementDays: 7,
  feedbackDays: 90,
  mailboxMonths: 12,
  hardLimitDays: 1826,
  unreferencedUploadDays: 2,
};

/** A backup can be read for so many days at most; what was erased is gone from all of them then. */
export const MAX_BACKUP_DAYS = 30;

/** Entries of the audit trail are kept for so many months. */
const AUDIT_MONTHS = 24;

/** Entries of the audit trail from before this day may have been removed. */
export function auditOldBefore(today: Day): Day {
  return addMonths(today, -AUDIT_MONTHS);
}

/** The day by which the person is told that the report was opened. */
export function acknowledgementDueDay(receivedDay: Day, terms: RetentionTerms): Day {
  return addDays(receivedDay, terms.acknowledgementDays);
}

/** The day by which the person has an answer. */
export function feedbackDueDay(receivedDay: Day, terms: RetentionTerms): Day {
  return addDays(receivedDay, terms.feedbackDays);
}

/** The day on which a mailbox is erased that nobody has opened since `lastVisitDay`. */
export function mailboxEraseDay(lastVisitDay: Day, terms: RetentionTerms): Day {
  return addMonths(lastVisitDay, terms.mailboxMonths);
}

/** The day on which a case is erased at the latest. */
export function caseEraseDay(receivedDay: Day, terms: RetentionTerms): Day {
  return addDays(receivedDay, terms.hardLimitDays);
}

/** The day on which an upload is erased unless a report or a message names it. */
export function uploadEraseDay(uploadedDay: Day, terms: RetentionTerms): Day {
  return addDays(uploadedDay, terms.unreferencedUploadDays);
}

/** Tells whether something that is due on a day is due today or was due before. */
export function isDue(dueDay: Day, todayDay: Day): boolean {
  return dueDay <= todayDay;
}
