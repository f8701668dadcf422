/** The receipt, before anything is sent: the only way back to this report. */
import * as m from "../../../build/messages/messages.js";
import { Note } from "../../shared/components/note.tsx";
import { PageHeading } from "../../shared/components/page-heading.tsx";
import type { FormWithReceipt } from "../visit-state.ts";
import { usePreparing } from "../use-sending.ts";
import { useVisit } from "../visit.ts";
import { ReceiptWords } from "./receipt-words.tsx";

/** Draws the page. */
export function ReceiptPage({ form }: { readonly form: FormWithReceipt }) {
  const { dispatch } = useVisit();
  usePreparing(form);
  return (
    <div class="printable">
      <PageHeading>{m.intake_receipt_title()}</PageHeading>
      <p class="lead">{m.intake_receipt_lead()}</p>
      <ReceiptWords receipt={form.receipt} spelling={form.spelling} />
      <h2>{m.intake_receipt_advice_title()}</h2>
      <ul>
        <li>{m.intake_receipt_advice_paper()}</li>
        <li>{m.intake_receipt_advice_no_photo()}</li>
        <li>{m.intake_receipt_advice_copy()}</li>
        <li>{m.intake_receipt_advice_share()}</li>
      </ul>
      <Note>{m.intake_receipt_opens()}</Note>
      <div class="buttons">
        <button
          type="button"
          class="button button-main"
          onClick={() => dispatch({ type: "receipt-noted" })}
        >
          {m.intake_receipt_noted()}
        </button>
      </div>
      <button type="button" class="link back" onClick={() => dispatch({ type: "back" })}>
        {m.intake_back_to_review()}
      </button>
    </div>
  );
}
