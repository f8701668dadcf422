/** Where a consent stands, in words and colours. */
import * as m from "../../../../../build/messages/messages.js";
import { consentState } from "../../../../../src/domain/consent/record.ts";
import type { ConsentState } from "../../../../../src/domain/consent/record.ts";
import type { Weighed, WeighedConsent } from "../../../../../src/domain/consent/weigh.ts";
import { daysBetween } from "../../../../../src/domain/day.ts";
import type { Day } from "../../../../../src/domain/day.ts";
import type { ChipTone } from "../../../components/chip.tsx";
import type { ConsentSaidShown } from "../../../worker-api.ts";

/** So many days before a consent ends one begins to ask anew. */
const SOON_DAYS = 14;

const WORDS: Readonly<Record<ConsentState, () => string>> = {
  asked: () => m.desk_consent_state_asked(),
  given: () => m.desk_consent_state_given(),
  refused: () => m.desk_consent_state_refused(),
  withdrawn: () => m.desk_consent_state_withdrawn(),
  lapsed: () => m.desk_consent_state_lapsed(),
};

/** Colours, always beside words. */
export const CONSENT_TONES: Readonly<Record<ConsentState, ChipTone>> = {
  asked: "yellow",
  given: "done",
  refused: "plain",
  withdrawn: "red",
  lapsed: "plain",
};

/** In words. */
export function consentStateText(state: ConsentState): string {
  return WORDS[state]();
}

/** How long it still holds. */
export function daysLeftText(until: Day, today: Day): string {
  const count = daysBetween(today, until);
  return count === 0 ? m.desk_consent_last_day() : m.desk_consent_days_left({ count });
}

/** Whether a consent that holds ends soon. */
export function endsSoon({ record }: WeighedConsent, today: Day): boolean {
  return (
    consentState(record, today) === "given" && daysBetween(today, record.terms.until) <= SOON_DAYS
  );
}

const SAID = {
  yes: () => m.desk_consent_said_yes(),
  no: () => m.desk_consent_said_no(),
  withdrawn: () => m.desk_consent_said_withdrawn(),
} as const;

/** What a message says about a consent. */
export function saidText({ answer, terms }: ConsentSaidShown, { consents }: Weighed): string {
  const receiver = consents.find(({ hash }) => hash === terms)?.record.terms.receiver;
  const about = receiver === undefined ? "" : ` · ${m.desk_consent_said_about({ receiver })}`;
  return SAID[answer]() + about;
}
