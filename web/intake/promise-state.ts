/** How a promise of the organisation stands, for the person to whom it was given. */
import type { MailboxShown } from "./worker-api.ts";

/**
 * `kept` on the day that stands with it, `kept-late` after the promised one, `waiting` while there
 * is time, `late` when that is over; `unknown` while answers that could have kept it are not
 * loaded.
 */
export type PromiseState =
  | { readonly kind: "kept" | "kept-late"; readonly day: string }
  | { readonly kind: "waiting" | "late" | "unknown" };

/** The two promises, in the order in which they come due. */
export const PROMISES = ["acknowledged", "feedback"] as const;

/** The day by which a promise is to be kept. */
export function promisedDay(mailbox: MailboxShown, promise: (typeof PROMISES)[number]): string {
  return promise === "acknowledged" ? mailbox.acknowledgeByDay : mailbox.feedbackByDay;
}

/**
 * Tells how a promise stands.
 *
 * @param today - Day in UTC; a promise may be kept on its day until that day is over.
 */
export function promiseState(
  mailbox: MailboxShown,
  promise: (typeof PROMISES)[number],
  today: string,
): PromiseState {
  const byDay = promisedDay(mailbox, promise);
  const day = mailbox.keptDays[promise];
  if (day !== undefined && day <= byDay) return { kind: "kept", day };
  // An older answer, which is not loaded yet, may have been in time.
  if (mailbox.hasOlder) return { kind: "unknown" };
  if (day !== undefined) return { kind: "kept-late", day };
  return { kind: today <= byDay ? "waiting" : "late" };
}
