/**
 * A case before it is opened for the first time: its name and the day on which it came, and the
 * question whether its reader has a conflict of interest. Nothing else of it was fetched.
 */
import { useEffect, useRef, useState } from "preact/hooks";
import * as m from "../../../../build/messages/messages.js";
import { ActionButton } from "../../components/action-button.tsx";
import { FailureNotice } from "../../components/notice.tsx";
import { useAction } from "../../components/use-action.ts";
import { openRow } from "../../state/cases.ts";
import { declareNoConflict } from "../../state/conflict.ts";
import { dayText } from "../../state/language.ts";
import { LeaveForConflict } from "./leave-for-conflict.tsx";

/** The question. Enter answers that there is none. */
export function DeclareConflict({ id }: { readonly id: string }) {
  const [hasConflict, setConflict] = useState(false);
  const action = useAction();
  const first = useRef<HTMLDivElement>(null);
  const row = openRow.value;
  // After the pane has put the focus on its heading.
  useEffect(() => {
    const frame = requestAnimationFrame(() => {
      first.current?.querySelector("button")?.focus({ preventScroll: true });
    });
    return () => cancelAnimationFrame(frame);
  }, [hasConflict]);
  return (
    <section class="panel declare" aria-label={m.desk_interest_title()}>
      {row && <p class="hint">{m.desk_received({ day: dayText(row.receivedDay) })}</p>}
      <h3>{m.desk_interest_title()}</h3>
      <p>{m.desk_interest_what()}</p>
      {hasConflict ? (
        <LeaveForConflict id={id} onCancel={() => setConflict(false)} />
      ) : (
        <>
          <p class="hint">{m.desk_interest_shut()}</p>
          <FailureNotice failure={action.failure} />
          <div
            class="actions"
            ref={first}
            // The key that opened the case may still be held.
            onKeyDown={(event) => {
              if (event.repeat) event.preventDefault();
            }}
          >
            <ActionButton
              type="button"
              isBusy={action.isBusy}
              onClick={() => void action.run(() => declareNoConflict(id))}
            >
              {m.desk_interest_none()}
            </ActionButton>
            <button type="button" class="button button-plain" onClick={() => setConflict(true)}>
              {m.desk_interest_some()}
            </button>
          </div>
        </>
      )}
    </section>
  );
}
