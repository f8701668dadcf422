/** The first page: who we are, what we cannot do, who can read, and the two ways. */
import * as m from "../../../build/messages/messages.js";
import { ROUTES } from "../../../src/api/routes.ts";
import { Note } from "../../shared/components/note.tsx";
import { PageHeading } from "../../shared/components/page-heading.tsx";
import type { Way } from "../visit-state.ts";
import { stepText, useVisit } from "../visit.ts";
import { BrowserWarning } from "./browser-warning.tsx";
import { WhoCanRead } from "./who-can-read.tsx";

/** Draws the page. */
export function StartPage({
  isForgotten,
  isFirst,
}: {
  readonly isForgotten: boolean;
  readonly isFirst: boolean;
}) {
  const { dispatch, roster, drafts } = useVisit();
  const choose = (way: Way) => () => dispatch({ type: "way-chosen", way });
  const isNotOpen = roster.kind === "not-open";
  const mayReport = !isNotOpen && roster.kind !== "form-changed";
  return (
    <>
      {isForgotten && (
        <div role="alert">
          <Note kind="warning">{m.intake_idle_forgotten()}</Note>
        </div>
      )}
      <PageHeading isFirst={isFirst && !isForgotten}>{m.intake_start_title()}</PageHeading>
      {isNotOpen ? (
        <Note kind="warning">
          <h2>{m.intake_not_open_title()}</h2>
          <p>{m.intake_not_open_text()}</p>
        </Note>
      ) : (
        <p class="lead">{m.intake_start_lead()}</p>
      )}
      <BrowserWarning />
      <SafetyBox />
      {roster.kind === "form-changed" && (
        <Note kind="danger">
          <h2>{m.intake_form_changed_title()}</h2>
          <p>{m.intake_error_form_changed()}</p>
        </Note>
      )}
      {!isNotOpen && (
        <>
          <div class="ways">
            {mayReport && (
              <button type="button" class="button button-main way" onClick={choose("report")}>
                <span class="way-title">{m.intake_start_report()}</span>
                <span>{m.intake_start_report_detail()}</span>
              </button>
            )}
            <button type="button" class="button way" onClick={choose("return")}>
              <span class="way-title">{m.intake_start_return()}</span>
              <span>{m.intake_start_return_detail()}</span>
            </button>
          </div>
          {mayReport && drafts && <drafts.ResumeDraft />}
          <WhoCanRead />
          <WithoutNetwork mayReport={mayReport} onHandIn={choose("hand-in")} />
        </>
      )}
    </>
  );
}

function WithoutNetwork({
  mayReport,
  onHandIn,
}: {
  readonly mayReport: boolean;
  readonly onHandIn: () => void;
}) {
  return (
    <section aria-label={m.offline_more_title()}>
      {mayReport && (
        <details class="why">
          <summary>{m.offline_more_title()}</summary>
          <p>{m.offline_more_text()}</p>
          <p>
            <a class="link" href={ROUTES.offlineForm} download>
              {m.offline_more_get()}
            </a>
          </p>
        </details>
      )}
      <button type="button" class="link" onClick={onHandIn}>
        {m.offline_more_hand_in()}
      </button>
    </section>
  );
}

function SafetyBox() {
  const { form, texts } = useVisit();
  const [first] = form.steps;
  return (
    <section class="safety" aria-labelledby="safety-title">
      <h2 id="safety-title">{m.intake_safety_title()}</h2>
      <ul>{first && stepText(texts, first.id).intro?.map((line) => <li key={line}>{line}</li>)}</ul>
    </section>
  );
}
