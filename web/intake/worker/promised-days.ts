/**
 * The days by which the organisation answers: from the policies that it signed. The server's own
 * word counts only for the day on which it received the report.
 */
import { addDays, parseDay } from "../../../src/domain/day.ts";
import type { RosterPolicies } from "../../../src/protocol/index.ts";
import { ApiError } from "../../shared/api-client.ts";

/** The day of receipt and the days that follow from it. */
export interface PromisedDays {
  readonly receivedDay: string;
  readonly acknowledgeByDay: string;
  readonly feedbackByDay: string;
}

/**
 * Reckons the days.
 *
 * @throws {@link ApiError} `unexpected-answer` for a day that does not exist.
 */
export function promisedDays(received: string, policies: RosterPolicies): PromisedDays {
  const receivedDay = parseDay(received);
  if (receivedDay === undefined) throw new ApiError("unexpected-answer");
  return {
    receivedDay,
    acknowledgeByDay: addDays(receivedDay, policies.acknowledgeDays),
    feedbackByDay: addDays(receivedDay, policies.feedbackDays),
  };
}
