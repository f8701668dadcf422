/** After sending: the receipt once more, what happens next, how to return, how to erase. */
import * as m from "../../../build/messages/messages.js";
import { formatDay, parseDay } from "../../../src/domain/day.ts";
import { Note } from "../../shared/components/note.tsx";
import { PageHeading } from "../../shared/components/page-heading.tsx";
import type { Page } from "../visit-state.ts";
import { useVisit } from "../visit.ts";
import { ReceiptWords } from "./receipt-words.tsx";

/** Draws the page. */
export function SentPage({ page }: { readonly page: Extract<Page, { at: "sent" }> }) {
  const { worker, dispatch, language } = useVisit();
  const { sent } = page;
  const day = (text: string): string => {
    const parsed = parseDay(text);
    return parsed ? formatDay(parsed, language) : text;
  };
  const leave = (): void => {
    void worker().forget();
    dispatch({ type: "forgotten", isIdle: false });
  };
  return (
    <div class="printable">
      <PageHeading>{m.intake_sent_title()}</PageHeading>
      <Note kind="good">
        <p>{m.intake_sent_text({ day: day(sent.receivedDay) })}</p>
      </Note>
      {sent.isEarlierVersion && <Note kind="warning">{m.intake_sent_earlier()}</Note>}
      <h2>{m.intake_sent_receipt_title()}</h2>
      <ReceiptWords receipt={page.receipt} spelling={page.spelling} />
      <h2>{m.intake_sent_next_title()}</h2>
      <ol class="next">
        <li>{m.intake_sent_next_opened({ day: day(sent.acknowledgeByDay) })}</li>
        <li>{m.intake_sent_next_answer({ day: day(sent.feedbackByDay) })}</li>
        <li>{m.intake_sent_next_return()}</li>
        <li>{m.intake_sent_next_erase()}</li>
      </ol>
      <Note>{m.intake_sent_traces()}</Note>
      <p>{m.intake_sent_calm()}</p>
      <div class="buttons">
        <button type="button" class="button button-main" onClick={leave}>
          {m.intake_finish()}
        </button>
      </div>
    </div>
  );
}
