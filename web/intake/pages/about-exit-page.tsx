/** Shown once before anything else: how to leave at once, and what leaving does not do. */
import * as m from "../../../build/messages/messages.js";
import { ExitExplained } from "./exit-explained.tsx";

/** Draws the page. */
export function AboutExitPage() {
  return (
    <ExitExplained
      does={[m.intake_exit_does_leave(), m.intake_exit_does_forget()]}
      doesNot={[
        m.intake_exit_not_history(),
        m.intake_exit_not_network(),
        m.intake_exit_not_camera(),
        m.intake_exit_not_screen(),
      ]}
    >
      <p>{m.intake_exit_advice()}</p>
    </ExitExplained>
  );
}
