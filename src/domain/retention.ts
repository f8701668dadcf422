/**
 * How long things are kept and by when people are answered: the days as data, and which day
 * falls due. Days only; nothing here knows an hour.
 */
import { addDays, addMonths, endOfMonth, type Day } from "./day.ts";

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

/**
 * The day on which a mailbox is erased that nobody has opened since `lastVisitDay`: always the last
 * of a month, so that it does not tell on which day somebody was there.
 */
export function mailboxEraseDay(lastVisitDay: Day, terms: RetentionTerms): Day {
  return endOfMonth(addMonths(lastVisitDay, terms.mailboxMonths));
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

/** A report that nobody has opened after so many days is pointed out. */
export const UNOPENED_DAYS = 2;
/** So many days before something is erased, the desk and the person are told. */
export const NOTICE_DAYS = 14;
/** Nobody alone sets a day to erase that comes sooner: others have time to see it. */
export const EARLIEST_ERASE_DAYS = 30;
/** Out of scope or a duplicate: so long the answer can be objected to. */
export const NOT_OURS_DAYS = 30;
/** After closing, the identity is kept for so long at most. */
export const IDENTITY_DAYS = 90;
/** After closing, a case is kept for so many months. */
export const CASE_MONTHS = 12;
/** An extension adds so many months at most. */
export const EXTENSION_MONTHS = 12;
/** Whoever agrees to an extension, or to erasing now, does so within so many days. */
export const SECOND_PERSON_DAYS = 30;

/** Whether what is erased on a day is announced by now. */
export function isAnnounced(eraseDay: Day, todayDay: Day): boolean {
  return eraseDay <= addDays(todayDay, NOTICE_DAYS);
}

/** The latest day that an extension agreed to today can set. */
export function latestExtension(eraseDay: Day, limitDay: Day): Day {
  const day = addMonths(eraseDay, EXTENSION_MONTHS);
  return day < limitDay ? day : limitDay;
}

/** The earliest day that one person alone can set. */
export function earliestEraseDay(todayDay: Day): Day {
  return addDays(todayDay, EARLIEST_ERASE_DAYS);
}
