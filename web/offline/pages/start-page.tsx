/** The first page: what this file is, whose it is, how old it is, and the way into the form. */
import { useMemo } from "preact/hooks";
import * as m from "../../../build/messages/messages.js";
import { daysBetween, formatDay, parseDay, systemClock, today } from "../../../src/domain/day.ts";
import { useVisit } from "../../intake/visit.ts";
import { Note } from "../../shared/components/note.tsx";
import { PageHeading } from "../../shared/components/page-heading.tsx";
import { formOrigin } from "../carried-roster.ts";
import { BrokenForm } from "./broken-form.tsx";
import { FormFacts } from "./form-facts.tsx";

/** After so many days the readers may well have changed. */
const OLD_DAYS = 90;

/** Draws the page. */
export function StartPage({
  isForgotten,
  isFirst,
}: {
  readonly isForgotten: boolean;
  readonly isFirst: boolean;
}) {
  const { dispatch, roster } = useVisit();
  if (roster.kind === "checking") return <p role="status">{m.intake_readers_checking()}</p>;
  if (roster.kind !== "open") return <BrokenForm isFirst={isFirst} />;
  return (
    <>
      {isForgotten && (
        <div role="alert">
          <Note kind="warning">{m.intake_idle_forgotten()}</Note>
        </div>
      )}
      <PageHeading isFirst={isFirst && !isForgotten}>{m.offline_start_title()}</PageHeading>
      <p class="lead">{m.offline_start_lead()}</p>
      <OldForm rosterDay={roster.roster.day} />
      <section class="safety" aria-labelledby="safety-title">
        <h2 id="safety-title">{m.intake_safety_title()}</h2>
        <ul>
          <li>{m.offline_start_only()}</li>
          <li>{m.offline_start_independent()}</li>
          <li>{m.offline_start_found()}</li>
          <li>{m.offline_start_device()}</li>
          <li>{m.offline_start_emergency()}</li>
        </ul>
      </section>
      <FormFacts roster={roster.roster} />
      <div class="ways">
        <button
          type="button"
          class="button button-main way"
          onClick={() => dispatch({ type: "way-chosen", way: "report" })}
        >
          <span class="way-title">{m.offline_start_begin()}</span>
          <span>{m.intake_start_report_detail()}</span>
        </button>
      </div>
    </>
  );
}

/** Says that the form is old. It never stops anybody, who may have no other. */
function OldForm({ rosterDay }: { readonly rosterDay: string }) {
  const { language } = useVisit();
  const { madeDay, page } = useMemo(formOrigin, []);
  const day = madeDay ?? parseDay(rosterDay);
  if (!day || daysBetween(day, today(systemClock)) < OLD_DAYS) return null;
  return (
    <Note kind="warning">
      <h2>{m.offline_old_title({ day: formatDay(day, language) })}</h2>
      <p>{m.offline_old_text()}</p>
      <p>{page === undefined ? m.offline_old_where_unknown() : m.offline_old_where({ page })}</p>
    </Note>
  );
}
