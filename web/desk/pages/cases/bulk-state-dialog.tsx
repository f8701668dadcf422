/** Asks what has to be said with a change of state, once for all chosen cases. */
import { useState } from "preact/hooks";
import * as m from "../../../../build/messages/messages.js";
import { ActionButton } from "../../components/action-button.tsx";
import { DayField } from "../../components/day-field.tsx";
import { Dialog } from "../../components/dialog.tsx";
import { TextField } from "../../components/field.tsx";
import type { BulkState } from "../../case-list/bulk-changes.ts";
import { addDays, parseDay } from "../../../../src/domain/day.ts";
import { changeStateOfAll } from "../../state/bulk.ts";
import { MANY } from "../../state/drafts.ts";
import { caseLabels } from "../../state/case-labels.ts";
import { numberText } from "../../state/language.ts";
import { today } from "../../state/today.ts";
import type { CaseRow } from "../../worker-api.ts";
import { useDraft } from "../case/use-draft.ts";

interface BulkStateDialogProps {
  readonly state: BulkState;
  readonly rows: readonly CaseRow[];
  readonly onClose: () => void;
}

/** The dialog: a day, a reason, a receiver, whichever the state needs. */
export function BulkStateDialog({ state: { to, needs }, rows, onClose }: BulkStateDialogProps) {
  const [until, setUntil] = useState("");
  const [reason, setReason] = useDraft(MANY, `${to} reason`);
  const [receiver, setReceiver] = useDraft(MANY, `${to} receiver`);
  const [isTried, setTried] = useState(false);
  const title = caseLabels.value?.states[to] ?? to;
  const earliest = addDays(today.value, 1);
  const day = parseDay(until);
  const isDayWrong = needs.includes("until") && (day === undefined || day < earliest);
  const isReasonMissing = needs.includes("reason") && reason.trim() === "";
  const isReceiverMissing = needs.includes("receiver") && receiver.trim() === "";
  const submit = (): void => {
    setTried(true);
    if (isDayWrong || isReasonMissing || isReceiverMissing) return;
    setReason("");
    setReceiver("");
    onClose();
    const event = {
      kind: "state",
      to,
      ...(needs.includes("until") && day && { until: day }),
      ...(needs.includes("reason") && { reason: reason.trim() }),
      ...(needs.includes("receiver") && { receiver: receiver.trim() }),
    } as const;
    changeStateOfAll(rows, event, title);
  };
  return (
    <Dialog title={title} onClose={onClose}>
      <form
        class="stack"
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <p class="hint">{m.desk_bulk_state_all({ count: numberText(rows.length) })}</p>
        {needs.includes("until") && (
          <DayField
            label={m.desk_bulk_until()}
            value={until}
            min={earliest}
            onInput={setUntil}
            error={isTried && isDayWrong ? m.desk_bulk_until_wrong() : undefined}
          />
        )}
        {needs.includes("receiver") && (
          <TextField
            label={m.desk_bulk_receiver()}
            value={receiver}
            onInput={setReceiver}
            error={isTried && isReceiverMissing ? m.desk_text_missing() : undefined}
          />
        )}
        {needs.includes("reason") && (
          <TextField
            label={m.desk_bulk_reason()}
            value={reason}
            onInput={setReason}
            error={isTried && isReasonMissing ? m.desk_text_missing() : undefined}
          />
        )}
        <div class="actions">
          <ActionButton isBusy={false}>{m.desk_bulk_change()}</ActionButton>
          <button type="button" class="button button-plain" onClick={onClose}>
            {m.desk_cancel()}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
