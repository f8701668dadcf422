/** Asks whether somebody is still there, a minute before everything is forgotten. */
import { useEffect, useRef, useState } from "preact/hooks";
import * as m from "../../build/messages/messages.js";
import { watchIdleness } from "./idle.ts";

/** Watches, and asks in a dialog. */
export function IdleQuestion({
  isBusy,
  onGone,
}: {
  readonly isBusy: boolean;
  readonly onGone: () => void;
}) {
  const dialog = useRef<HTMLDialogElement>(null);
  const busy = useRef(isBusy);
  busy.current = isBusy;
  const watch = useRef<ReturnType<typeof watchIdleness> | undefined>(undefined);
  const [isAsking, setAsking] = useState(false);
  useEffect(() => {
    watch.current = watchIdleness(
      () => busy.current,
      (idleness) => {
        setAsking(idleness === "warned");
        if (idleness === "gone") onGone();
      },
    );
    return watch.current.stop;
  }, [onGone]);
  useEffect(() => {
    if (isAsking) dialog.current?.showModal();
    else dialog.current?.close();
  }, [isAsking]);
  return (
    <dialog ref={dialog} aria-labelledby="idle-title" onCancel={() => watch.current?.stay()}>
      <h2 id="idle-title">{m.intake_idle_title()}</h2>
      <p>{m.intake_idle_text()}</p>
      <div class="buttons">
        <button type="button" class="button button-main" onClick={() => watch.current?.stay()}>
          {m.intake_idle_stay()}
        </button>
      </div>
    </dialog>
  );
}
