/** Shown once before anything else: how to leave at once, and what leaving does not do here. */
import * as m from "../../../build/messages/messages.js";
import { useVisit } from "../../intake/visit.ts";
import { PageHeading } from "../../shared/components/page-heading.tsx";

/** Draws the page. */
export function AboutExitPage() {
  const { dispatch } = useVisit();
  return (
    <>
      <PageHeading>{m.intake_exit_title()}</PageHeading>
      <p>{m.intake_exit_how()}</p>
      <ul>
        <li>{m.offline_exit_does_leave()}</li>
        <li>{m.offline_exit_does_forget()}</li>
      </ul>
      <h2>{m.intake_exit_not_title()}</h2>
      <ul>
        <li>{m.offline_exit_not_files()}</li>
        <li>{m.offline_exit_not_recent()}</li>
        <li>{m.intake_exit_not_camera()}</li>
      </ul>
      <div class="buttons">
        <button
          type="button"
          class="button button-main"
          onClick={() => dispatch({ type: "exit-understood" })}
        >
          {m.intake_exit_understood()}
        </button>
        <button type="button" class="button" onClick={() => dispatch({ type: "back" })}>
          {m.intake_back()}
        </button>
      </div>
    </>
  );
}
