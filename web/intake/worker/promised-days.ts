/**
 * The days by which the organisation answers, and those on which it did: from the policies that it signed. The server's own
 * word counts only for the day on which it received the report.
 */
import { addDays, parseDay } from "../../../src/domain/day.ts";
import type { RosterPolicies } from "../../../src/protocol/index.ts";
import { ApiError } from "../../shared/api-client.ts";
import type { KeptDays, ReplyShown } from "../worker-api.ts";

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

/** Finds when promises were kept, by replies that were verified. */
export function keptDays(replies: readonly ReplyShown[]): KeptDays {
  const verified = replies.flatMap((reply) =>
    reply.kind === "answer" || reply.kind === "opened" ? [reply] : [],
  );
  const told = verified.filter(
    (reply) =>
      reply.kind === "answer" && (reply.purpose === "feedback" || reply.purpose === "closing"),
  );
  const [acknowledged, feedback] = [earliest(verified), earliest(told)];
  return {
    ...(acknowledged !== undefined && { acknowledged }),
    ...(feedback !== undefined && { feedback }),
  };
}

function earliest(replies: readonly { readonly day: string }[]): string | undefined {
  return replies.map(({ day }) => day).sort()[0];
}
