/** Asks whether anybody is there, before the desk locks itself. */
import * as m from "../../../build/messages/messages.js";
import { lock } from "../state/desk.ts";
import { secondsLeft, stay } from "../state/idle.ts";
import { Dialog } from "./dialog.tsx";

/** The question, while it is asked. */
export function IdleWarning() {
  const seconds = secondsLeft.value;
  if (seconds === undefined) return null;
  return (
    <Dialog title={m.desk_idle_title()} onClose={stay}>
      <p>{m.desk_idle({ seconds })}</p>
      <div class="actions">
        <button type="button" class="button button-primary" onClick={stay}>
          {m.desk_idle_stay()}
        </button>
        <button type="button" class="button button-plain" onClick={() => lock("asked")}>
          {m.desk_lock_now()}
        </button>
      </div>
    </Dialog>
  );
}
