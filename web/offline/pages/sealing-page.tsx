/** While the file is made: seconds, or a minute on an old device. */
import * as m from "../../../build/messages/messages.js";
import { PageHeading } from "../../shared/components/page-heading.tsx";

/** Draws the page. */
export function SealingPage() {
  return (
    <>
      <PageHeading>{m.offline_sealing_title()}</PageHeading>
      <p class="lead" role="status">
        {m.offline_sealing_lead()}
      </p>
      <progress class="wide" aria-label={m.offline_sealing_title()} />
    </>
  );
}
