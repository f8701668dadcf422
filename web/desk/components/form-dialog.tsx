/** A dialog with a form: fields, a button that does it, and one that does not. */
import { useState } from "preact/hooks";
import type { ComponentChildren } from "preact";
import * as m from "../../../build/messages/messages.js";
import { ActionButton } from "./action-button.tsx";
import { Dialog } from "./dialog.tsx";
import { focusFirstError } from "./focus-error.ts";
import { FailureNotice } from "./notice.tsx";
import { useAction } from "./use-action.ts";

interface FormDialogProps {
  readonly title: string;
  /** What the button says. */
  readonly action: string;
  /** Whether all is filled in that has to be. */
  readonly isReady: boolean;
  /** Does it. */
  readonly onSubmit: () => Promise<void>;
  readonly onClose: () => void;
  /** What follows when it is done; the dialog closes if left out. */
  readonly onDone?: () => void;
  /** @param isChecked - True once somebody has tried to go on: what is missing is to be marked. */
  readonly children: (isChecked: boolean) => ComponentChildren;
}

/** The dialog. */
export function FormDialog(props: FormDialogProps) {
  const [isChecked, setChecked] = useState(false);
  const action = useAction();
  const submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    setChecked(true);
    if (!props.isReady) focusFirstError(event);
    else if (await action.run(props.onSubmit)) (props.onDone ?? props.onClose)();
  };
  return (
    <Dialog title={props.title} onClose={props.onClose}>
      <form class="stack" noValidate onSubmit={(event) => void submit(event)}>
        {props.children(isChecked)}
        <FailureNotice failure={action.failure} />
        <div class="actions">
          <ActionButton isBusy={action.isBusy}>{props.action}</ActionButton>
          <button type="button" class="button button-plain" onClick={props.onClose}>
            {m.desk_cancel()}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
