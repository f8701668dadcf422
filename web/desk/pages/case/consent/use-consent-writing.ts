/** Asks for consents and writes them down, based on what was in view when the window opened. */
import { useRef } from "preact/hooks";
import * as m from "../../../../../build/messages/messages.js";
import type { CaseEvent } from "../../../../../src/domain/casework/events.ts";
import type { SpokenWay } from "../../../../../src/domain/consent/record.ts";
import { writeChange } from "../../../state/change-case.ts";
import { worker } from "../../../state/desk.ts";
import { showToast } from "../../../state/toasts.ts";
import type { ChangeOutcome, ConsentDraft } from "../../../worker-api.ts";
import { useCase } from "../case-context.ts";

/** What is to be written. */
export type ConsentWriting =
  | { readonly kind: "add"; readonly id: string; readonly draft: ConsentDraft }
  | {
      readonly kind: "end";
      readonly id: string;
      readonly consent: string;
      readonly how: SpokenWay;
    };

/** Gives what writes, and tells whether it stands. */
export function useConsentWriting(): (writing: ConsentWriting) => Promise<boolean> {
  const { shown } = useCase();
  const basedOn = useRef(shown.basedOn);
  return (writing) => {
    const { id } = writing;
    const write = (base: number): Promise<ChangeOutcome> =>
      writing.kind === "add"
        ? worker().addConsent(id, writing.draft, base)
        : worker().endConsent(id, writing.consent, writing.how, base);
    const onDone = (newest: number): void => {
      basedOn.current = newest;
      showToast(doneText(writing));
    };
    return writeChange(id, { mine: [eventOf(writing)], write, onDone }, basedOn.current);
  };
}

function doneText(writing: ConsentWriting): string {
  return writing.kind === "add" && writing.draft.how === undefined
    ? m.desk_consent_done_asked()
    : m.desk_consent_done_saved();
}

/** As it is shown where others changed the same; the worker numbers the reply. */
function eventOf(writing: ConsentWriting): CaseEvent {
  if (writing.kind === "end") {
    return { kind: "consent-ended", id: writing.consent, how: writing.how, reply: 1 };
  }
  const { terms, care, how } = writing.draft;
  const common = { terms, reply: 1, ...(care && { care }) };
  return how ? { kind: "consent-recorded", ...common, how } : { kind: "consent-asked", ...common };
}
