/** What is shown before anything can be unlocked. */
import * as m from "../../../build/messages/messages.js";
import { EntryPage } from "../components/entry-page.tsx";
import { FailureNotice, Notice } from "../components/notice.tsx";
import type { Failure } from "../../shared/failure.ts";
import { start } from "../state/desk.ts";

/** While the roster is fetched and verified. */
export function Starting() {
  return (
    <EntryPage title={m.desk_starting_title()}>
      <p role="status">{m.desk_starting()}</p>
    </EntryPage>
  );
}

/** The roster could not be fetched, or must not be believed. */
export function StartFailed({ failure }: { readonly failure: Failure }) {
  return (
    <EntryPage title={m.desk_start_failed_title()}>
      <FailureNotice failure={failure} />
      <button
        type="button"
        class="button button-primary"
        onClick={() => void start({ kind: "none" })}
      >
        {m.desk_try_again()}
      </button>
    </EntryPage>
  );
}

/** There is no organisation yet. */
export function NotSetUp() {
  return (
    <EntryPage title={m.desk_not_set_up_title()}>
      <Notice tone="info">
        <p>{m.desk_not_set_up()}</p>
      </Notice>
    </EntryPage>
  );
}

/** A link that was cut or changed. */
export function WrongLink() {
  return (
    <EntryPage title={m.desk_wrong_link_title()}>
      <Notice tone="danger">
        <p>{m.desk_wrong_link()}</p>
      </Notice>
      <button
        type="button"
        class="button button-plain"
        onClick={() => void start({ kind: "none" })}
      >
        {m.desk_go_to_unlock()}
      </button>
    </EntryPage>
  );
}
