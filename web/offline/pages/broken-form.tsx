/** A form that carries no roster, or one that nobody could be sealed to: it does not open. */
import * as m from "../../../build/messages/messages.js";
import { failureText } from "../../intake/failure-words.ts";
import { useVisit } from "../../intake/visit.ts";
import { Note } from "../../shared/components/note.tsx";
import { PageHeading } from "../../shared/components/page-heading.tsx";

/** Draws the page. There is no way on from here. */
export function BrokenForm({ isFirst = false }: { readonly isFirst?: boolean }) {
  const { roster } = useVisit();
  return (
    <div role="alert">
      <PageHeading isFirst={isFirst}>{m.offline_broken_title()}</PageHeading>
      <Note kind="danger">
        <p>{m.offline_broken_text()}</p>
        {roster.kind === "form-changed" && <p>{m.offline_broken_questions()}</p>}
        {roster.kind === "not-open" && <p>{m.intake_error_no_reader()}</p>}
        {roster.kind === "failed" && <p>{failureText(roster.failure, "begin")}</p>}
      </Note>
      <p>{m.offline_broken_do()}</p>
    </div>
  );
}
