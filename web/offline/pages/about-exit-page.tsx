/** Shown once before anything else: how to leave at once, and what leaving does not do here. */
import * as m from "../../../build/messages/messages.js";
import { ExitExplained } from "../../intake/pages/exit-explained.tsx";

/** Draws the page. */
export function AboutExitPage() {
  return (
    <ExitExplained
      does={[m.offline_exit_does_leave(), m.offline_exit_does_forget()]}
      doesNot={[
        m.offline_exit_not_files(),
        m.offline_exit_not_recent(),
        m.intake_exit_not_camera(),
      ]}
    />
  );
}
