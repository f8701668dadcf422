/** Leaving a case because of a conflict of interest: what it does, and who reads it then. */
import { useState } from "preact/hooks";
import * as m from "../../../../build/messages/messages.js";
import { ActionButton } from "../../components/action-button.tsx";
import { Combobox } from "../../components/combobox.tsx";
import { Dialog } from "../../components/dialog.tsx";
import { FailureNotice, Notice } from "../../components/notice.tsx";
import { useAction } from "../../components/use-action.ts";
import { memberName } from "../../state/colleagues.ts";
import { leaveCase } from "../../state/conflict.ts";
import { useCase } from "./case-context.ts";

interface LeaveProps {
  readonly id: string;
  readonly onCancel: () => void;
}

/** The words and buttons. Where nobody else reads the case, somebody has to be let in first. */
export function LeaveForConflict({ id, onCancel }: LeaveProps) {
  const [others, setOthers] = useState<readonly string[] | undefined>(undefined);
  const [to, setTo] = useState<string | undefined>(undefined);
  const [isChecked, setChecked] = useState(false);
  const action = useAction();
  const leave = async (event: Event): Promise<void> => {
    event.preventDefault();
    setChecked(true);
    if (others !== undefined && to === undefined) return;
    await action.run(async () => {
      const recusal = await leaveCase(id, to);
      if (recusal.kind === "done") return;
      setChecked(false);
      setOthers(recusal.others);
    });
  };
  return (
    <form class="stack" noValidate onSubmit={(event) => void leave(event)}>
      <p>{m.desk_interest_leave_how()}</p>
      {others?.length === 0 && (
        <Notice tone="warning">
          <p>{m.desk_interest_nobody()}</p>
        </Notice>
      )}
      {others !== undefined && others.length > 0 && (
        <>
          <Notice tone="warning">
            <p>{m.desk_interest_only_reader()}</p>
          </Notice>
          <Combobox
            label={m.desk_interest_to()}
            options={others.map((keyId) => ({ id: keyId, label: memberName(keyId) }))}
            selected={to === undefined ? [] : [to]}
            error={isChecked && to === undefined ? m.desk_need_missing() : undefined}
            onChange={([keyId]) => setTo(keyId)}
          />
        </>
      )}
      <FailureNotice failure={action.failure} />
      <div class="actions">
        {others?.length !== 0 && (
          <ActionButton isBusy={action.isBusy}>{m.desk_interest_leave()}</ActionButton>
        )}
        <button type="button" class="button button-plain" onClick={onCancel}>
          {m.desk_cancel()}
        </button>
      </div>
    </form>
  );
}

/** The same for the open case. */
export function LeaveDialog({ onClose }: { readonly onClose: () => void }) {
  const { shown } = useCase();
  return (
    <Dialog title={m.desk_interest_menu_title()} onClose={onClose}>
      <p>{m.desk_interest_what()}</p>
      <LeaveForConflict id={shown.id} onCancel={onClose} />
    </Dialog>
  );
}
