/** Between two people: hides what one has typed before the other takes the phone. */
import * as m from "../../../build/messages/messages.js";
import { PageHeading } from "../../shared/components/page-heading.tsx";
import type { Page } from "../visit-state.ts";
import { useVisit } from "../visit.ts";

type HandoverState = Extract<Page, { at: "handover" }>;

/** Draws the page for the person who takes the phone, or for the one who gets it back. */
export function HandoverPage({ page }: { readonly page: HandoverState }) {
  const { dispatch } = useVisit();
  const isBefore = page.form.privacy === "open";
  return (
    <>
      <PageHeading>{isBefore ? m.intake_handover_title() : m.intake_handback_title()}</PageHeading>
      <p class="lead">{isBefore ? m.intake_handover_lead() : m.intake_handback_lead()}</p>
      <ul>
        <li>{isBefore ? m.intake_handover_hidden() : m.intake_handback_hidden()}</li>
        <li>{isBefore ? m.intake_handover_optional() : m.intake_handback_receipt()}</li>
      </ul>
      <div class="buttons">
        <button
          type="button"
          class="button button-main"
          onClick={() => dispatch({ type: "taken-over" })}
        >
          {isBefore ? m.intake_handover_begin() : m.intake_handback_done()}
        </button>
        {isBefore && (
          <button type="button" class="button" onClick={() => dispatch({ type: "back" })}>
            {m.intake_handover_not_now()}
          </button>
        )}
      </div>
    </>
  );
}
