/** Everything is erased. */
import * as m from "../../../build/messages/messages.js";
import { PageHeading } from "../../shared/components/page-heading.tsx";
import { useVisit } from "../visit.ts";

/** Draws the page. */
export function ErasedPage() {
  const { dispatch } = useVisit();
  return (
    <>
      <PageHeading>{m.intake_erased_title()}</PageHeading>
      <p class="lead">{m.intake_erased_text()}</p>
      <p>{m.intake_erased_copies()}</p>
      <div class="buttons">
        <button
          type="button"
          class="button button-main"
          onClick={() => dispatch({ type: "forgotten", isIdle: false })}
        >
          {m.intake_finish()}
        </button>
      </div>
    </>
  );
}
