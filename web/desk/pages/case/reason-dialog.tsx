/** A question that takes one reason: closing, opening again, setting aside. */
import { useState } from "preact/hooks";
import type { ComponentChildren } from "preact";
import * as m from "../../../../build/messages/messages.js";
import { tidyEventText } from "../../../../src/domain/casework/event-texts.ts";
import type { EventText } from "../../../../src/domain/casework/event-texts.ts";
import { ActionButton } from "../../components/action-button.tsx";
import { Dialog } from "../../components/dialog.tsx";
import { useAction } from "../../components/use-action.ts";
import type { DraftKind } from "../../state/drafts.ts";
import { ReasonField } from "./reason-field.tsx";
import { useDraft } from "./use-draft.ts";

interface ReasonDialogProps {
  /** The case, and what the reason is for: what is typed is kept under both until it is sent. */
  readonly draft: { readonly id: string; readonly kind: DraftKind };
  readonly title: string;
  /** What it means. */
  readonly how?: string;
  readonly kind?: EventText;
  readonly label?: string;
  /** What the button says. */
  readonly action: string;
  /** Whether all else is filled in. */
  readonly isReady?: boolean;
  /** Gives whether it stands; the dialog closes then. */
  readonly onReason: (reason: string) => Promise<boolean>;
  readonly onCheck?: () => void;
  readonly onClose: () => void;
  /** Fields before the reason. */
  readonly children?: ComponentChildren;
}

/** The dialog. */
export function ReasonDialog(props: ReasonDialogProps) {
  const { kind = "reason", label = m.desk_need_reason(), isReady = true } = props;
  const [reason, setReason] = useDraft(props.draft.id, props.draft.kind);
  const [isChecked, setChecked] = useState(false);
  const action = useAction();
  const tidy = tidyEventText(kind, reason);
  const save = async (event: Event): Promise<void> => {
    event.preventDefault();
    setChecked(true);
    props.onCheck?.();
    if (tidy === "" || !isReady) return;
    await action.run(async () => {
      if (!(await props.onReason(tidy))) return;
      setReason("");
      props.onClose();
    });
  };
  return (
    <Dialog title={props.title} onClose={props.onClose}>
      {props.how !== undefined && <p>{props.how}</p>}
      <form class="stack" noValidate onSubmit={(event) => void save(event)}>
        {props.children}
        <ReasonField
          kind={kind}
          label={label}
          hint={m.desk_need_reason_hint()}
          value={reason}
          isMissing={isChecked && tidy === ""}
          onInput={setReason}
        />
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
