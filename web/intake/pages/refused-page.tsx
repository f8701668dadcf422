/** The server showed something that does not verify: the visit stops, and nothing more is sent. */
import * as m from "../../../build/messages/messages.js";
import { Note } from "../../shared/components/note.tsx";
import { PageHeading } from "../../shared/components/page-heading.tsx";
import type { Failure } from "../../shared/failure.ts";
import { failureText } from "../failure-words.ts";

/** Draws the page. There is no way on from here but to leave. */
export function RefusedPage({ failure }: { readonly failure: Failure }) {
  return (
    <div role="alert">
      <PageHeading>{m.intake_refused_title()}</PageHeading>
      <Note kind="danger">
        <p>{failureText(failure, "begin")}</p>
      </Note>
      <p>{m.intake_refused_sent_nothing()}</p>
      <h2>{m.intake_refused_do_title()}</h2>
      <ul>
        <li>{m.intake_refused_do_leave()}</li>
        <li>{m.intake_refused_do_other_way()}</li>
        <li>{m.intake_refused_do_tell()}</li>
      </ul>
    </div>
  );
}
