/** What caseworkers do about consents, and hand on, in plain words. */
import * as m from "../../build/messages/messages.js";
import type { EventOf } from "../../src/domain/casework/events.ts";
import { formatDay } from "../../src/domain/day.ts";
import { wayText } from "../shared/consent-words.ts";
import type { EventWords } from "./event-words.ts";

type ConsentEvent = EventOf<
  | "consent-asked"
  | "consent-recorded"
  | "consent-noted"
  | "consent-ended"
  | "propose-export"
  | "approve-export"
  | "exported"
>;

const NOTED = {
  yes: (inputs: { receiver: string }) => m.desk_ev_consent_yes(inputs),
  no: (inputs: { receiver: string }) => m.desk_ev_consent_no(inputs),
  withdrawn: (inputs: { receiver: string }) => m.desk_ev_consent_withdrawn(inputs),
} as const;

/** Says what an event does. */
export function consentEventText(
  event: ConsentEvent,
  { details, language }: Pick<EventWords, "details" | "language">,
): string {
  const receiverOf = (id: string): string =>
    details.consents.find(({ terms }) => terms.id === id)?.terms.receiver ??
    m.desk_ev_unknown_item();
  switch (event.kind) {
    case "consent-asked": {
      const { receiver, until } = event.terms;
      return m.desk_ev_consent_asked({ receiver, day: formatDay(until, language) });
    }
    case "consent-recorded": {
      const { receiver, until } = event.terms;
      const [day, way] = [formatDay(until, language), wayText(event.how)];
      return m.desk_ev_consent_recorded({ receiver, day, way });
    }
    case "consent-noted":
      return NOTED[event.answer]({ receiver: receiverOf(event.id) });
    case "consent-ended":
      return m.desk_ev_consent_ended({ receiver: receiverOf(event.id), way: wayText(event.how) });
    case "propose-export":
      return m.desk_ev_propose_export({ receiver: receiverOf(event.consent) });
    case "approve-export":
      return m.desk_ev_approve_export();
    case "exported":
      return m.desk_ev_exported({ receiver: event.receiver, count: event.fields.length });
  }
}
